using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;
using Newtonsoft.Json.Linq;

namespace AiCostAnalyzers.Fuzzing.Targets;

/// <summary>A small program with one of each shape, and what is done with whatever was read: it is linked, priced, judged, and reported in every form.</summary>
internal static class ReadProgram
{
    public static CompilationFacts Facts { get; } = new Project("SupportDesk")
        .Member("SupportDesk.Web.Triage", ("SupportDesk.Triage.ClassifyAsync", [Project.Loop(1, "tickets")]), ("SupportDesk.Media.Draw", [Project.Arm(2, 0, 2)]))
        .OpenMember("SupportDesk.Web.Chat", "SupportDesk.IChat.AskAsync", Project.Times(1, 3))
        .Implements("SupportDesk.IChat.AskAsync", "SupportDesk.Chat.AskAsync")
        .Registers("SupportDesk.IChat", "SupportDesk.Chat", "gpt-4o")
        .Call("SupportDesk.Triage.ClassifyAsync", "chat-prod")
        .Call("SupportDesk.Triage.ClassifyAsync", "gpt-4o", Project.Arm(1, 0, 2), Project.Loop(2, "parts"))
        .Call("SupportDesk.Media.Draw", "dime")
        .Call("SupportDesk.Chat.AskAsync", null)
        .Call("SupportDesk.Nightly.RunAsync", "house-slm", Project.Paced(1, 60m), Project.Loop(2, "tickets"))
        .Member("SupportDesk.Deep.A", ("SupportDesk.Deep.B", []))
        .Member("SupportDesk.Deep.B", ("SupportDesk.Deep.A", [Project.Loop(1, "again")]), ("Lib|Lib.Client.AskAsync", []))
        .Route("POST /tickets/triage", "SupportDesk.Web.Triage")
        .Route("POST /chat", "SupportDesk.Web.Chat")
        .Route("NightlySummary", "SupportDesk.Nightly.RunAsync", "timer", "run", "hosted-service", 86400m)
        .Route("Deep", "SupportDesk.Deep.A", "message", "message")
        .Facts;

    public static PricingFile Pricing { get; } = PricingFileReader.Read(System.Text.Encoding.UTF8.GetBytes(Tests.Configuration.FullPricingFile.Text), "aicost.json").File;

    public static AnalysisInputs Inputs { get; } = InputsOf(Pricing);

    public static AnalysisInputs InputsOf(PricingFile file) => InputsBuilder.Build(
        new LoadedPricing(file, ["/repo/aicost.json"], []), "Production", null, [new Setting("Ai:Model", "gpt-4o", new SourcePosition("appsettings.json", 2, 3))], ["Lib"]);

    /// <summary>Now and then links and prices the program, and reports it with budgets, which price it again for every later change of prices: that takes many times as long as reading.</summary>
    public static void Report(IReadOnlyList<CompilationFacts> projects, AnalysisInputs inputs, PricingFile file, Random random)
    {
        switch (random.Next(48))
        {
            case 0:
                Write(CostingRun.Execute(projects, inputs, file, "net10.0"), random);
                break;
            case 1:
                Write(CostingRun.Cost(projects, inputs, file, "net10.0").Report, random);
                break;
            case < 4:
                _ = new Scenarios(LinkedProgram.Link(projects, inputs)).CountUses.Count();
                break;
        }
    }

    /// <summary>The contract always, the other forms now and then: each is a view of the same figures.</summary>
    public static void Write(CostReport report, Random random)
    {
        JObject.Parse(JsonReportWriter.Write(report));
        if (random.Next(4) == 0)
        {
            TableWriter.Write(report);
            MarkdownReportWriter.Write(report);
            HtmlReportWriter.Write(report);
            CsvReportWriter.Write(report);
            JObject.Parse(SarifReportWriter.Write(report));
        }
    }
}
