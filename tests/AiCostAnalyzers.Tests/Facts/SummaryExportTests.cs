using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.Tests.Facts;

/// <summary>What a real build writes to summary.txt.</summary>
public class SummaryExportTests
{
    private const string Canary = "CANARY-9f2c";

    private const string Source = $$"""
        using OpenAI.Chat;
        namespace App;

        public interface ITriage { void Run(List<string> tickets); }

        public class Triage : ITriage
        {
            private readonly ChatClient _client = new("gpt-4o", "{{Canary}}-key");

            void ITriage.Run(List<string> tickets)
            {
                foreach (var ticket in tickets) { Classify(ticket); }
            }

            public void RunTwice(string ticket)
            {
                Classify(ticket);
                Classify(ticket);
            }

            private void Classify(string ticket) =>
                _client.CompleteChat([new SystemChatMessage("{{Canary}}: say what the ticket is about"), new UserChatMessage(ticket)]);
        }
        """;

    [Fact]
    public async Task VisibleMembers_AreFlattened_AndExplicitImplementationsCountThroughTheirInterface()
    {
        var members = ProjectSummary.Parse(await ExportRun.SummaryAsync(Source)).Members;

        Assert.Equal(
            ["App|M:App.ITriage.Run(System.Collections.Generic.List{System.String})", "App|M:App.Triage.RunTwice(System.String)"],
            members.Select(m => m.Key));
        var calls = members.Select(m => Assert.Single(m.ModelCalls)).ToList();
        Assert.Equal(["n(tickets)", "2"], calls.Select(c => c.Times.ToString()));
        Assert.All(calls, call => Assert.Equal(("gpt-4o", FigureSource.Literal), (call.Model.Candidates.Single().Text, call.Model.Candidates.Single().Source)));
        Assert.All(calls, call => Assert.True(call.Input.ConstantTokens > 0));
    }

    [Fact]
    public async Task PromptTextPlacesAndPrivateNames_AreNotWritten()
    {
        var text = await ExportRun.SummaryAsync(Source);

        Assert.DoesNotContain(Canary, text);
        Assert.DoesNotContain("Test.cs", text);
        Assert.DoesNotContain("Classify", text);
        Assert.DoesNotContain("ITriage#Run", text);
    }

    [Theory]
    [InlineData("public void Run()", true)]
    [InlineData("protected void Run()", true)]
    [InlineData("protected internal void Run()", true)]
    [InlineData("public Service()", true)]
    [InlineData("public static implicit operator string(Service s)", true)]
    [InlineData("internal void Run()", false)]
    [InlineData("private protected void Run()", false)]
    [InlineData("private void Run()", false)]
    [InlineData("static Service()", false)]
    public async Task Member_IsWrittenIfVisibleOutside(string declaration, bool isVisible)
    {
        var member = declaration + " { s_client.CompleteChat(\"hi\"); " + (declaration.Contains("operator") ? "return \"\"; }" : "}");
        var text = await ExportRun.SummaryAsync(Service("public class Service", member));

        Assert.Equal(isVisible ? 1 : 0, ProjectSummary.Parse(text).Members.Count);
    }

    [Theory]
    [InlineData("public class Service", true)]
    [InlineData("internal class Service", false)]
    [InlineData("file class Service", false)]
    public async Task Type_HidesItsMembers(string type, bool isVisible)
    {
        var text = await ExportRun.SummaryAsync(Service(type, "public void Run() => s_client.CompleteChat(\"hi\");"));

        Assert.Equal(isVisible, text != ProjectSummary.Empty.Write());
    }

    [Fact]
    public async Task NestedType_IsAsVisibleAsItsContainer()
    {
        var text = await ExportRun.SummaryAsync(Service("internal class Outer { public class Service", "public void Run() => s_client.CompleteChat(\"hi\"); }"));

        Assert.Equal(ProjectSummary.Empty.Write(), text);
    }

    [Fact]
    public async Task VisibleInterface_StaysOpenToItsCallers()
    {
        var text = await ExportRun.SummaryAsync(Source + """

            public class Host(ITriage triage)
            {
                public void Work(List<List<string>> teams) { foreach (var team in teams) { triage.Run(team); } }
            }
            """);

        var host = ProjectSummary.Parse(text).Members.Single(m => m.Key.StartsWith("App|M:App.Host.", StringComparison.Ordinal));
        Assert.Empty(host.ModelCalls);
        Assert.Equal(
            new SummaryOpenCall("App|M:App.ITriage.Run(System.Collections.Generic.List{System.String})", new(1, ["teams"]), false),
            Assert.Single(host.OpenCalls));
    }

    [Fact]
    public async Task HiddenInterface_IsClosedAndNotNamed()
    {
        var source = Source.Replace("public interface ITriage", "internal interface ITriage") + """

            public class Host
            {
                private readonly ITriage _triage = new Triage();
                public void Work(List<string> tickets) => _triage.Run(tickets);
            }
            """;

        var text = await ExportRun.SummaryAsync(source);

        Assert.DoesNotContain("ITriage", text);
        var host = ProjectSummary.Parse(text).Members.Single(m => m.Key.StartsWith("App|M:App.Host.", StringComparison.Ordinal));
        Assert.Equal("n(tickets)", Assert.Single(host.ModelCalls).Times.ToString());
    }

    [Theory]
    [InlineData("using OpenAI.Chat;", "using OpenAI.Chat;\n\n// moved\n\n")]
    [InlineData("Classify", "Categorise")]
    [InlineData("_client", "_chat")]
    [InlineData("public void RunTwice", "private int _unused; public void RunTwice")]
    public async Task MovedCodeAndPrivateNames_LeaveTheBytes(string old, string changed)
    {
        Assert.Equal(await ExportRun.SummaryAsync(Source), await ExportRun.SummaryAsync(Source.Replace(old, changed)));
    }

    [Theory]
    [InlineData("gpt-4o", "gpt-6-luna")]
    [InlineData("RunTwice", "RunBoth")]
    [InlineData("in tickets)", "in tickets.Take(3))")]
    public async Task WhatCallersSee_ChangesTheBytes(string old, string changed)
    {
        Assert.NotEqual(await ExportRun.SummaryAsync(Source), await ExportRun.SummaryAsync(Source.Replace(old, changed)));
    }

    [Fact]
    public async Task NothingToSay_IsTheHeaderAlone() =>
        Assert.Equal("aicost-summary 1\n", await ExportRun.SummaryAsync("public class Empty { public void Run() { } }"));

    [Fact]
    public async Task EqualSummary_IsNotWrittenAgain_AndADifferentOneIs()
    {
        var folder = Directory.CreateTempSubdirectory("aicost-facts-");
        try
        {
            var past = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            var path = Path.Combine(await ExportRun.InFolderAsync(folder, null, ("Test.cs", Source)), "summary.txt");
            File.SetLastWriteTimeUtc(path, past);

            await ExportRun.InFolderAsync(folder, null, ("Test.cs", "// moved\n" + Source));
            Assert.Equal(past, File.GetLastWriteTimeUtc(path));

            await ExportRun.InFolderAsync(folder, null, ("Test.cs", Source.Replace("gpt-4o", "gpt-6-luna")));
            Assert.NotEqual(past, File.GetLastWriteTimeUtc(path));
            Assert.Contains("gpt-6-luna", await File.ReadAllTextAsync(path));
            Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(path)!, "*.tmp"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task SummaryThatCannotBeWritten_LeavesTheBuildAndTheFactsAlone()
    {
        var folder = Directory.CreateTempSubdirectory("aicost-facts-");
        try
        {
            // A folder in the file's place.
            Directory.CreateDirectory(Path.Combine(folder.FullName, "obj", "aicost", "summary.txt"));

            var export = await ExportRun.InFolderAsync(folder, null, ("Test.cs", Source));

            Assert.True(File.Exists(Path.Combine(export, "facts.json")));
            Assert.Empty(Directory.GetFiles(export, "*.tmp"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Service(string type, string member) => $$"""
        using OpenAI.Chat;
        namespace App;
        {{type}}
        {
            private static readonly ChatClient s_client = new("gpt-4o", "key");
            {{member}}
        }
        """;
}
