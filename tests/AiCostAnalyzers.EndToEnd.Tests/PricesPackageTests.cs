using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>A project that references both packages: rules of one, prices of the other where they are later.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class PricesPackageTests(PackedPackage package)
{
    private const string AiCost = "obj/Debug/net10.0/aicost";

    [Fact]
    public void LaterPrices_Hold_EarlierOnesDoNot_AndGoWithTheirPackage()
    {
        var later = package.PackPrices(Catalog("2099-12-05"));
        Assert.Equal("2099.12.5", later);
        var earlier = package.PackPrices(Catalog("2001-01-01"));

        var app = package.NewWorkspace("priced").Project("priced.csproj", Workspace.OpenAi + Prices(later)).Write("Program.cs", Sources.Triage);
        app.Build().Succeeded().Says("prices of 2099-12-05").Says("about $9.1000"); // 1,000 in and 300 out: the compiler has the new prices too
        Assert.Contains("\"pricesAsOf\": \"2099-12-05\"", app.Read($"{AiCost}/report.json"), StringComparison.Ordinal);
        var compiledAt = app.WrittenAt("obj/Debug/net10.0/priced.dll");
        app.Build().Succeeded().Says("prices of 2099-12-05");
        Assert.Equal(compiledAt, app.WrittenAt("obj/Debug/net10.0/priced.dll"));

        app.Project("priced.csproj", Workspace.OpenAi + Prices(earlier));
        app.Build().Succeeded().DoesNotSay("2099").DoesNotSay("prices of 2001");
        Assert.False(app.Exists($"{AiCost}/prices.txt"));
    }

    [Fact]
    public void DamagedPrices_AreSaidAndNotUsed()
    {
        var app = package.NewWorkspace("damaged")
            .Project("damaged.csproj", Workspace.OpenAi + """<AiCostPriceCatalog Include="prices.txt" />""")
            .Write("prices.txt", Catalog("2099-12-05").Replace("input=2.5", "input=2.4", StringComparison.Ordinal))
            .Write("Program.cs", Sources.Triage);

        app.Build().Succeeded().Says("warning AIC9001").Says("these prices are not used").DoesNotSay("prices of 2099");
    }

    private static string Prices(string version) => $"""<PackageReference Include="AiCostAnalyzers.Prices" Version="{version}" PrivateAssets="all" />""";

    /// <summary>The repository's catalog of another day, in which gpt-4o costs $7,000 a million tokens in and out.</summary>
    private static string Catalog(string date)
    {
        string text = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "src", "AiCostAnalyzers.Core", "Prices", "catalog.txt"));
        string[] parts = text.Split("\n---\n", 2);
        string body = Regex.Replace(parts[1], @"(?<=model openai gpt-4o\n(?:  .*\n)*?  price )input=2.5 output=10", "input=7000 output=7000");
        Assert.NotEqual(parts[1], body);
        string checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        string header = Regex.Replace(Regex.Replace(parts[0], "(?m)^date .*$", "date " + date), "(?m)^sha256 .*$", "sha256 " + checksum);
        return header + "\n---\n" + body;
    }
}
