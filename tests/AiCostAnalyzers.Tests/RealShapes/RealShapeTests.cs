using System.Text;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.CostExpressions;

namespace AiCostAnalyzers.Tests.RealShapes;

/// <summary>Kind, multiplicity, entry point and way of the one call in each of <see cref="Programs"/>.</summary>
public class RealShapeTests
{
    /// <summary>All programs are one compilation; the namespaces keep them apart.</summary>
    private static readonly Lazy<Task<CostReport>> s_report = new(static () => CostRun.ReportAsync(Programs.All
        .Aggregate(new StringBuilder(), static (all, program) => all.Append("namespace ").Append(program.Key).Append("\n{\n").Append(program.Value).Append("\n}\n")).ToString()));

    [Theory]
    [InlineData("MethodGroupToServiceToHelper", "handler 1 of POST /shape/describe: Api.DescribeAsync → CatalogAi.DescribeAsync → Prompts.AskAsync")]
    [InlineData("LambdaInGroup", "handler 1 of GET /shape/ask/{question}: GET /shape/ask/{question}")]
    [InlineData("LoopOverAnInterface", "loop n(comments) of POST /shape/feedback: POST /shape/feedback → FeedbackService.RunAsync → Analyzer.AnalyzeAsync")]
    [InlineData("MapParallelWithMethodGroup", "loop n(categories) of POST /shape/seed: Seeder.SeedAsync → Seeder.GenerateAsync")]
    [InlineData("RunWithRetries", "handler 1 of POST /shape/generate: POST /shape/generate → Generator.GenerateAsync")]
    [InlineData("StreamingAnswer", "handler 1 of GET /shape/stream: GET /shape/stream → Api.StreamAsync")]
    [InlineData("CallInTheBodyOfAStream", "loop n(lines) of POST /shape/translate: Api.TranslateAsync")]
    [InlineData("ReplWithHistory", "handler interactive 1 of GET /shape/repl: Chat.RunAsync")]
    [InlineData("ToolLoopWithHistory", "loop n(turns) of POST /shape/agent: POST /shape/agent → Agent.RunAsync")]
    [InlineData("RoundsWithABound", "loop 4 of POST /shape/rounds: POST /shape/rounds → Agent.RunAsync")]
    [InlineData("SelectAndWhenAll", "query n(sections) of POST /shape/summaries: Api.SummarizeAsync")]
    [InlineData("ParallelForEachWithLocalFunction", "query n(products) of POST /shape/parallel: Api.RunAsync → Api.RunAsync.EnrichAsync")]
    [InlineData("LiteralStages", "loop 3 of POST /shape/stages: Api.RunAsync")]
    [InlineData("PipelineOfStages", "loop n(stages) of POST /shape/pipeline: POST /shape/pipeline → Pipeline.RunAsync → Research.RunAsync")]
    [InlineData("GenericBaseHelper", "loop n(products) of POST /shape/manuals: POST /shape/manuals → ManualGenerator.GenerateAsync → GeneratorBase.GetAndParse")]
    [InlineData("OwnExtensionOfTheSameName", "handler 1 of GET /shape/extension: GET /shape/extension → Extensions.CompleteChatAsync → Extensions.AskAsync")]
    [InlineData("ControllerAction", "handler 1 of POST /shape/tickets/triage: TicketsController.Post → Triage.ClassifyAsync")]
    [InlineData("WorkerOnATimer", "loop n(tickets) of NightlySummary: NightlySummary.ExecuteAsync → Summarizer.RunAsync")]
    [InlineData("WorkerThroughAScope", "worker 1 of Host: Host.ExecuteAsync → AgentExecutor.ExecuteAsync")]
    [InlineData("DecoratedService", "handler 1 of POST /shape/decorated: POST /shape/decorated → LoggedClassifier.ClassifyAsync → Classifier.ClassifyAsync")]
    [InlineData("RegistrationChooses", "handler 1 of POST /shape/registered: POST /shape/registered → CheapSummarizer.RunAsync")]
    [InlineData("NestedLoops", "loop n(documents) · n(pages) of POST /shape/documents: Api.RunAsync → Page.ReadAsync")]
    [InlineData("Chunks", "loop n(chunks) of POST /shape/chunks: Api.RunAsync")]
    [InlineData("CacheBeforeTheModel", "handler cached 1 of GET /shape/cached: GET /shape/cached → Answers.GetAsync")]
    [InlineData("Recursion", "recursion n(recursion) of POST /shape/tree: POST /shape/tree → Tree.VisitAsync")]
    [InlineData("PropertyThatAsks", "query n(tickets) of POST /shape/property: POST /shape/property → Ticket.Summary")]
    [InlineData("ConstructorThatAsks", "loop n(names) of POST /shape/constructor: POST /shape/constructor → Profile.Profile")]
    [InlineData("LambdaInAField", "loop n(steps) of POST /shape/field: POST /shape/field → Tools.RunAsync → Tools._ask")]
    [InlineData("LocalFunctionInHandler", "loop n(items) of POST /shape/local: Api.Map.Handle → Api.Map.AskAsync")]
    [InlineData("BranchBetweenModels", "handler 1 of POST /shape/branch: Api.RunAsync")]
    [InlineData("QueueDrained", "loop n(queue) of POST /shape/drain: Api.RunAsync")]
    [InlineData("FallbackModels", "handler 1 of POST /shape/fallback: Api.RunAsync")]
    [InlineData("QueryExpression", "query n(rows) of POST /shape/query: POST /shape/query → Api.Run → Api.Ask")]
    [InlineData("PredicateThatAsks", "query n(mails) of POST /shape/predicate: POST /shape/predicate → Api.IsSpam")]
    [InlineData("ListForEach", "query n(notes) of POST /shape/foreach: POST /shape/foreach")]
    [InlineData("TopTake", "loop 3 of POST /shape/top: Api.RunAsync")]
    [InlineData("AbstractTemplate", "loop n(items) of POST /shape/template: POST /shape/template → Job.RunAsync → Tagging.OneAsync")]
    [InlineData("ThreeProjectsDeep", "handler 1 of POST /shape/deep: POST /shape/deep → App1.RunAsync → App2.RunAsync → App3.RunAsync")]
    [InlineData("MiddlewareByConvention", "handler 1 of Moderation: Moderation.InvokeAsync")]
    [InlineData("NobodyCalls", "none 1 of nothing: Dead.RunAsync")]
    [InlineData("BatchPerPage", "loop n(articles) of POST /shape/index: POST /shape/index → Indexer.RunAsync → Indexer.EmbedAsync")]
    [InlineData("ReflectionOverCriteria", "loop 4 of POST /shape/criteria: POST /shape/criteria → Evaluator.ScoreAsync → Evaluator.JudgeAsync")]
    public async Task Call_HasItsKindMultiplicityAndWay(string program, string expected) =>
        Assert.Contains(expected, (await s_report.Value).CallSites.Select(site => Text(site).Replace(program + ".", "", StringComparison.Ordinal)));

    [Fact]
    public async Task EveryProgram_HasOneCall() => Assert.Equal(Programs.All.Count, (await s_report.Value).CallSites.Count);

    private static string Text(CallSiteReport site) =>
        $"{site.HotPath.Kind}{(site.HotPath.IsInteractive ? " interactive" : "")}{(site.HotPath.IsCached ? " cached" : "")} {site.HotPath.Multiplicity}"
        + $" of {site.HotPath.EntryPoint ?? "nothing"}: {string.Join(" → ", site.HotPath.Via)}";
}
