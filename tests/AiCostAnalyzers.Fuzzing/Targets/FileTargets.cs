using System.Text;
using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Fuzzing.Inputs;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reconciliation;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Configuration;

namespace AiCostAnalyzers.Fuzzing.Targets;

/// <summary>appsettings.json, with secrets in it.</summary>
internal sealed class SettingsTarget : FuzzTarget, IDisposable
{
    private const string Sound = """
        {
          // what the service runs on
          "Logging": { "LogLevel": { "Default": "Information" } },
          "Ai": { "Model": "gpt-4o", "Fallback": ["gpt-6-luna", "chat-prod"], "ApiKey": "CANARY-key", "Endpoint": "https://canary.example.com", "SystemPrompt": "CANARY answer as a pirate", "MaxTokens": 100 },
          "ConnectionStrings": { "openai": "Endpoint=https://canary.example.com;Key=CANARY-key;Deployment=chat-prod", "db": "Server=db;Password=CANARY-password" },
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Func<string, bool> _isKnown = InputsBuilder.KnownNames(ReadProgram.Pricing);
    private readonly Mutator _mutator = new([SeedText.Of("appsettings", Sound)], Intruders.OfText);

    public override string Name => "appsettings.json";

    public override int Weight => 100;

    public void Dispose() => _folder.Dispose();

    public override string Next(Random random) => _mutator.Next(random);

    public override void Run(string input, Random random)
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "appsettings.json"), Encoding.UTF8.GetBytes(input));
        var settings = SettingsReader.Read(_folder.Path, "Production", _isKnown);
        Require(settings.Messages.All(message => !message.Any(char.IsControl) && !message.Contains("CANARY", StringComparison.Ordinal)), "a message tells what nobody may know");
        Require(settings.Settings.All(setting => setting.Value.Length <= 100 && !setting.Value.Contains(' ', StringComparison.Ordinal)), "a value is kept that is no name");
    }
}

/// <summary>aicost.baseline.json, also as merges leave it.</summary>
internal sealed class BaselineTarget : FuzzTarget
{
    private static readonly CostedProgram s_costed = CostingRun.Cost([ReadProgram.Facts], ReadProgram.Inputs, ReadProgram.Pricing, "net10.0");

    private readonly Mutator _mutator = new([SeedText.Of("baseline", BaselineFile.Write(BaselineBuilder.Of(s_costed)))], Intruders.OfText);

    public override string Name => "baseline";

    public override int Weight => 80;

    public override string Next(Random random) => _mutator.Next(random);

    public override void Run(string input, Random random)
    {
        try
        {
            var baseline = BaselineFile.Read(input, "aicost.baseline.json");
            ReadProgram.Write(CostingRun.Judge(s_costed.ComparedWith(baseline), ReadProgram.Pricing), random);
            BaselineFile.Write(BaselineBuilder.Ratchet(baseline, BaselineBuilder.Of(s_costed), BaselineComparison.Compare(baseline, s_costed)));
        }
        catch (BaselineException)
        {
        }
    }
}

/// <summary>entry.txt: where a build left what a report is made of.</summary>
internal sealed class EntryTarget : FuzzTarget, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Mutator _mutator = new(
        [SeedText.Of("entry", new EntryProject
        {
            Project = "SupportDesk", ProjectFile = "/repo/SupportDesk/SupportDesk.csproj", TargetFramework = "net10.0", References = ["Lib"], BaselineFile = "/repo/baseline.json",
            Facts = [new FactsFile("SupportDesk", "/repo/SupportDesk/obj/aicost/facts.json"), new FactsFile("Lib", "/repo/Lib/obj/aicost/facts.json")],
        }.Write("/repo/SupportDesk/obj/aicost"))],
        Intruders.OfText);

    public override string Name => "entry.txt";

    public override int Weight => 30;

    public void Dispose() => _folder.Dispose();

    public override string Next(Random random) => _mutator.Next(random);

    public override void Run(string input, Random random)
    {
        var path = Path.Combine(_folder.Path, "entry.txt");
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(input));
        if (EntryProject.ReadFile(path) is { } entry && entry.Facts.All(file => !File.Exists(file.Path)))
        {
            EntryCosting.Run(entry);
        }
    }
}

/// <summary>A vendor's bill.</summary>
internal sealed class BillTarget : FuzzTarget
{
    private readonly Mutator _mutator = new(
        [
            SeedText.Of("focus", "BilledCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,ServiceName,SkuMeter\n1.25,USD,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,Azure OpenAI,\"gpt 4o, input\"\n0.5,USD,2026-10-02,2026-10-03,Storage,\"a \"\"b\"\"\"\n"),
            SeedText.Of("openai", "start_time,end_time,amount_value,amount_currency,line_item,project_id\n1759276800,1759363200,12.5,usd,\"gpt-4o-2024-08-06, input\",p\n1759363200,1759449600,1e-3,usd,\"gpt-4o, output\",p\n"),
        ],
        Intruders.OfText);

    public override string Name => "bill";

    public override int Weight => 300;

    public override string Next(Random random) => _mutator.Next(random);

    public override void Run(string input, Random random)
    {
        try
        {
            BillReader.Read(new StringReader(input));
        }
        catch (BillException)
        {
        }
    }
}

/// <summary>A catalog of prices that came as a package, as far as its checksum would let it in.</summary>
internal sealed class CatalogTarget : FuzzTarget
{
    private readonly Mutator _mutator = new([SeedText.Of("prices", Sound())], Intruders.OfText);

    public override string Name => "prices.txt";

    public override int Weight => 60;

    public override string Next(Random random) => _mutator.Next(random);

    public override void Run(string input, Random random)
    {
        try
        {
            _ = PriceCatalog.Open(input)?.Models;
        }
        catch (InvalidDataException)
        {
            // It passes no check, so no analyzer gets it.
        }
    }

    /// <summary>The head and a few models of the built-in catalog.</summary>
    private static string Sound()
    {
        using var stream = typeof(PriceCatalog).Assembly.GetManifestResourceStream(typeof(PriceCatalog).Assembly.GetManifestResourceNames().Single(name => name.EndsWith("catalog.txt", StringComparison.Ordinal)))!;
        var text = new StreamReader(stream).ReadToEnd();
        return text[..Math.Min(text.Length, 12_000)];
    }
}
