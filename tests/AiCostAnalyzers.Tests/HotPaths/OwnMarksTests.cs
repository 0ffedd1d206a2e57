using AiCostAnalyzers.Tests.Facts;
using AiCostAnalyzers.Tests.HotPaths.EntryPoints;
using AiCostAnalyzers.Tests.Rules;

namespace AiCostAnalyzers.Tests.HotPaths;

/// <summary><c>[AiHotPath]</c> counts as a loop around all that a member does.</summary>
public class OwnMarksTests
{
    [Fact]
    public Task CallInAMarkedMember_IsOneInALoop() => RuleTest.Verify(DiagnosticIds.LargeModelInLoop, """
        using AiCostAnalyzers;

        class Npc(ChatClient client)
        {
            private readonly ChatClient _gpt = new("gpt-4o", "key");

            [AiHotPath("frames")]
            public async Task TalkAsync(string text) => await _gpt.[|CompleteChatAsync|](text);

            public async Task AskAsync(string text) => await _gpt.CompleteChatAsync(text);
        }

        namespace AiCostAnalyzers
        {
            internal sealed class AiHotPathAttribute(string count) : System.Attribute { public string Count => count; }
        }
        """);

    [Fact]
    public Task CallInAMarkedEntryPoint_IsOnePerMessage() => RuleTest.Of(DiagnosticIds.LargeModelPerRequest, """
        class Bus
        {
            private readonly ChatClient _gpt = new("gpt-4o", "key");

            [AiCostAnalyzers.AiEntryPoint("tickets", Unit = "message")]
            public async Task OnTicketAsync(string text) => await _gpt.{|#0:CompleteChatAsync|}(text);
        }

        namespace AiCostAnalyzers
        {
            internal sealed class AiEntryPointAttribute(string id) : System.Attribute { public string Id => id; public string? Unit { get; set; } }
        }
        """).Expect(0, DiagnosticIds.LargeModelPerRequest).RunAsync();

    [Fact]
    public async Task Facts_HoldTheMarks()
    {
        var facts = await ExportRun.FactsAsync(null, ("Test.cs", """
            using AiCostAnalyzers;
            using OpenAI.Chat;

            namespace Shop
            {
                class Bus(ChatClient client)
                {
                    [AiEntryPoint("tickets", Unit = "message")]
                    public Task OnTicketAsync(string[] rows) => Task.WhenAll(rows.Select(RowAsync));

                    [AiHotPath("rows")]
                    private Task RowAsync(string text) => client.CompleteChatAsync(text);
                }
            }

            namespace AiCostAnalyzers
            {
                class AiEntryPointAttribute(string id) : Attribute { public string Id => id; public string? Unit { get; set; } }
                class AiHotPathAttribute(string count) : Attribute { public string Count => count; }
            }
            """));
        var entry = Assert.Single(ExportRun.Items(facts, "entryPoints"));
        Assert.Equal("tickets own message", $"{entry["id"]} {entry["framework"]} {entry["unit"]}");
        var site = Assert.Single(ExportRun.Items(facts, "callSites"));
        Assert.Equal("""[{"kind":"loop","id":-1,"name":"rows"}]""", site["frames"]!.ToJsonString());
    }

    [Theory]
    [InlineData("class C { [AiHotPath(\"frames\")] void M() => Model.Call(); }", "Loop frames")]
    [InlineData("class C { [AiHotPath] void M() => Model.Call(); }", "Loop turns")]
    [InlineData("class C { [AiHotPath(\"rows\")] void M(List<Ticket> tickets) { foreach (var t in tickets) Model.Call(t); } }", "Loop rows > Loop tickets")]
    [InlineData("class C { [AiHotPath(\"rows\")] string P => Model.Call(); }", "Loop rows")]
    [InlineData("class C { [AiHotPath(\"rows\")] C() => Model.Call(); }", "Loop rows")]
    [InlineData("class B { [AiHotPath(\"rows\")] public virtual void M() { } } class C : B { public override void M() => Model.Call(); }", "Loop rows")]
    [InlineData("class C { [Own.AiHotPath] void M() => Model.Call(); } namespace Own { class AiHotPathAttribute : Attribute { } }", "-")]
    [InlineData("class C { void M() => Model.Call(); [AiHotPath] void Other() { } }", "-")]
    public void Mark_IsALoopAroundTheMember(string source, string expected) => Assert.Equal(
        expected,
        Assert.Single(HotPathDriver.Steps("using AiCostAnalyzers;" + source, references: FrameworkStub.References("AiCostAttributes"))).Frames);
}
