using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.Rules;

/// <summary>The loop in one project, the model call in another: its summary is all that the first one knows of it.</summary>
public class AIC1003AcrossProjectsTests
{
    private const string Id = DiagnosticIds.CallReachesModelInLoop;

    private const string Loop = """
        class Program { async Task Run(Lib.Classifier classifier, string[] tickets) { foreach (var t in tickets) await classifier.{|#0:ClassifyAsync|}(t); } }
        """;

    private const string InterfaceLoop = """
        class Program { async Task Run(Lib.IClassifier classifier, string[] tickets) { foreach (var t in tickets) await classifier.{|#0:ClassifyAsync|}(t); } }
        """;

    [Fact]
    public async Task CallIntoAnotherProject_Warns() => await (await TwoProjectsAsync(Library("new ChatClient(\"gpt-4o\", \"key\")"), Loop)).Expect(
        0,
        Id,
        "'Classifier.ClassifyAsync' runs n(tickets) times per call of Program.Run and calls 'gpt-4o', "
        + "about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna,
        DiagnosticSeverity.Warning,
        additional: []).RunAsync();

    [Fact]
    public async Task OwnMembersOnTheWay_AreSteps() => await (await TwoProjectsAsync(Library("new ChatClient(\"gpt-4o\", \"key\")"), """
        class Program(Lib.Classifier classifier)
        {
            async Task Run(string[] tickets) { foreach (var t in tickets) await {|#0:One|}(t); }
            Task One(string t) => classifier.{|#1:ClassifyAsync|}(t);
        }
        """)).Expect(0, Id, severity: DiagnosticSeverity.Warning, additional: [1]).RunAsync();

    [Fact]
    public async Task SmallModel_DoesNotTrigger() =>
        await (await TwoProjectsAsync(Library("new ChatClient(\"gpt-6-luna\", \"key\")"), Loop)).RunAsync();

    [Fact]
    public async Task CallOutsideOfLoops_DoesNotTrigger() => await (await TwoProjectsAsync(Library("new ChatClient(\"gpt-4o\", \"key\")"), """
        class Program { Task Run(Lib.Classifier classifier, string ticket) => classifier.ClassifyAsync(ticket); }
        """)).RunAsync();

    [Fact]
    public async Task CallThatABranchMaySkip_IsASuggestion() => await (await TwoProjectsAsync("""
        using System.Threading.Tasks; using OpenAI.Chat;
        namespace Lib;
        public class Classifier
        {
            public async Task ClassifyAsync(string t) { if (t.Length > 3) await new ChatClient("gpt-4o", "key").CompleteChatAsync(t); }
        }
        """, Loop)).Expect(0, Id, severity: DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public async Task LoopInTheOtherProject_IsASuggestionWithBothCounts() => await (await TwoProjectsAsync("""
        using System.Threading.Tasks; using OpenAI.Chat;
        namespace Lib;
        public class Classifier
        {
            public async Task ClassifyAsync(params string[] lines) { foreach (var l in lines) await new ChatClient("gpt-4o", "key").CompleteChatAsync(l); }
        }
        """, Loop)).Expect(
            0,
            Id,
            "'Classifier.ClassifyAsync' runs n(tickets) times per call of Program.Run and calls 'gpt-4o' n(lines) times, "
            + "about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna,
            DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public async Task InterfaceOfAnotherProject_IsASuggestion() =>
        await (await TwoProjectsAsync(WithInterface, InterfaceLoop)).Expect(0, Id, severity: DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public async Task RegisteredImplementationOfAnotherProject_Warns() => await (await TwoProjectsAsync(WithInterface, InterfaceLoop + Registered("Lib.Classifier"))).Expect(
            0,
            Id,
            "'IClassifier.ClassifyAsync' runs n(tickets) times per call of Program.Run and calls 'gpt-4o' (Classifier.ClassifyAsync), "
            + "about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna,
            DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public async Task RegisteredFreeImplementation_DoesNotTrigger() => await (await TwoProjectsAsync(WithInterface, InterfaceLoop.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) + Registered("Canned") + """

        class Canned : Lib.IClassifier { public Task ClassifyAsync(string t) => Task.CompletedTask; }
        """)).RunAsync();

    [Fact]
    public async Task RegisteredImplementationBehindAnotherProjectsCall_Warns() => await (await TwoProjectsAsync(WithService, ServiceLoop + Registered("Lib.Classifier"))).Expect(
        0,
        Id,
        "'Service.SortAsync' runs n(tickets) times per call of Program.Run and calls 'gpt-4o' (IClassifier.ClassifyAsync → Classifier.ClassifyAsync), "
        + "about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna,
        DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public async Task UnregisteredImplementationBehindAnotherProjectsCall_IsASuggestion() =>
        await (await TwoProjectsAsync(WithService, ServiceLoop)).Expect(0, Id, severity: DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public async Task FreeImplementationRegisteredBehindAnotherProjectsCall_DoesNotTrigger() => await (await TwoProjectsAsync(
        WithService,
        ServiceLoop.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) + Registered("Canned") + """

        class Canned : Lib.IClassifier { public Task ClassifyAsync(string t) => Task.CompletedTask; }
        """)).RunAsync();

    [Fact]
    public async Task SummaryWithADeepName_DoesNotTrigger()
    {
        var test = await TwoProjectsAsync(WithService, ServiceLoop.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
        test.AdditionalFiles.Clear();
        var deep = "App|M:Lib.Service.SortAsync(" + string.Concat(Enumerable.Repeat("System.Lazy{", 1200));
        test.AdditionalFiles.Add(("aicost/summary.txt", $"aicost-summary 1\nopen\tApp|M:Lib.Service.SortAsync(System.String)\t1\t0\t{deep}\n"));
        await test.RunAsync();
    }

    [Fact]
    public async Task NeedsOfTheCall_DecideWhatIsOffered()
    {
        var summary = await ExportRun.SummaryAsync("""
            using System.Threading.Tasks; using OpenAI.Chat;
            namespace Lib;
            public class Classifier
            {
                public async Task ClassifyAsync(string t) =>
                    await new ChatClient("gpt-4o", "key").CompleteChatAsync([new UserChatMessage(t)], new ChatCompletionOptions { Tools = { ChatTool.CreateFunctionTool("f") } });
            }
            """);

        var call = Assert.Single(Assert.Single(ProjectSummary.Parse(summary).Members).ModelCalls);
        Assert.Equal(ModelCapabilities.Tools, call.Needs);
    }

    [Fact]
    public async Task DamagedSummary_DoesNotTrigger()
    {
        var test = await TwoProjectsAsync(Library("new ChatClient(\"gpt-4o\", \"key\")"), Loop);
        test.AdditionalFiles.Clear();
        test.AdditionalFiles.Add(("aicost/summary.txt", "aicost-summary 1\ncall\tApp|M:Lib.Classifier.ClassifyAsync(System.String)\n\0\n"));
        await test.RunAsync();
    }

    private const string WithInterface = """
        using System.Threading.Tasks; using OpenAI.Chat;
        namespace Lib;
        public interface IClassifier { Task ClassifyAsync(string t); }
        public class Classifier : IClassifier
        {
            public async Task ClassifyAsync(string t) => await new ChatClient("gpt-4o", "key").CompleteChatAsync(t);
        }
        """;

    private const string WithService = WithInterface + """

        public class Service(IClassifier classifier) { public Task SortAsync(string t) => classifier.ClassifyAsync(t); }
        """;

    private const string ServiceLoop = """
        class Program { async Task Run(Lib.Service service, string[] tickets) { foreach (var t in tickets) await service.{|#0:SortAsync|}(t); } }
        """;

    private static string Registered(string implementation) => $$"""

        static class Root { public static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<Lib.IClassifier, {{implementation}}>(services); }
        """;

    private static string Library(string client) => $$"""
        using System.Threading.Tasks; using OpenAI.Chat;
        namespace Lib;
        public class Classifier
        {
            private readonly ChatClient _client = {{client}};

            public async Task ClassifyAsync(string t) => await Ask(t);

            private async Task Ask(string t) => await _client.CompleteChatAsync(t);
        }
        """;

    /// <summary>The program knows no SDK, the library's assembly, and of its code the summary alone.</summary>
    private static async Task<AnalyzerTest<AiCostAnalyzer>> TwoProjectsAsync(string library, string program)
    {
        var summary = await ExportRun.SummaryAsync(library);
        return new AnalyzerTest<AiCostAnalyzer>
        {
            Rules = { Id },
            References = TestReferences.AspNetCore,
            Source = program,
            ProjectReferences = { "App" },
            Projects = { new TestProject("App") { References = TestReferences.All, ImplicitUsings = false, Sources = { ("Lib.cs", library) } } },
            AdditionalFiles = { ("aicost/summary.txt", summary) },
        };
    }
}
