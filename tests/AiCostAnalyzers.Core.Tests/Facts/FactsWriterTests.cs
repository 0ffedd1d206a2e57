using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tests.Costs;

namespace AiCostAnalyzers.Tests.Facts;

public class FactsWriterTests
{
    private static readonly SourcePosition _place = new("Triage.cs", 41, 9);

    [Fact]
    public void NothingFound_WritesVersionAndProjectAlone()
    {
        Assert.Equal("{\"schemaVersion\":1,\"project\":\"SupportDesk\"}\n", FactsWriter.Write(CompilationFacts.Empty("SupportDesk")));
    }

    [Fact]
    public void CallSite_WritesOnlyWhatIsNoDefault()
    {
        var facts = CompilationFacts.Empty("A") with
        {
            CallSites =
            [
                new("N.T.M(Op)#1", "A|M:N.T.M", _place, "OpenAI", "OpenAI.Chat.ChatClient.CompleteChatAsync", OperationKind.AgentRun, false,
                    new ModelFacts([new("gpt-6-luna", FigureSource.Literal, null, "openai")]),
                    new PromptFacts(12, false), new LimitFacts(LimitStatus.NotSet),
                    [new Frame(FrameKind.Loop, 0, "tickets"), new Frame(FrameKind.Arm, 1, Arm: 0, Arms: 2), new Frame(FrameKind.Paced, 2, Period: 60.50m)]),
            ],
        };

        Assert.Equal(
            "{\"schemaVersion\":1,\"project\":\"A\",\"callSites\":[\n"
            + "{\"id\":\"N.T.M(Op)#1\",\"member\":\"A|M:N.T.M\",\"file\":\"Triage.cs\",\"line\":41,\"column\":9,\"sdk\":\"OpenAI\","
            + "\"operation\":\"OpenAI.Chat.ChatClient.CompleteChatAsync\",\"kind\":\"agentRun\","
            + "\"model\":{\"candidates\":[{\"text\":\"gpt-6-luna\",\"source\":\"literal\",\"provider\":\"openai\"}]},"
            + "\"input\":{\"constantTokens\":12},\"outputLimit\":{\"status\":\"notSet\"},"
            + "\"frames\":[{\"kind\":\"loop\",\"id\":0,\"name\":\"tickets\"},{\"kind\":\"arm\",\"id\":1,\"arm\":0,\"arms\":2},{\"kind\":\"paced\",\"id\":2,\"period\":60.5}]}"
            + "\n]}\n",
            FactsWriter.Write(facts));
    }

    [Fact]
    public void References_AreSorted() => Assert.Equal(
        "{\"schemaVersion\":1,\"project\":\"A\",\"references\":[\"B\",\"C\"]}\n",
        FactsWriter.Write(CompilationFacts.Empty("A") with { References = ["C", "B"] }));

    [Fact]
    public void AnyOrder_WritesTheSameBytes()
    {
        MemberFacts[] members =
        [
            new("A|M:b", "b", _place, [new("A|M:c", false, [], new("B.cs", 2, 1)), new("A|M:a", true, [], new("B.cs", 1, 1))]),
            new("A|M:a", "a", _place, []),
        ];
        var forward = CompilationFacts.Empty("A") with { Members = members };
        var backward = CompilationFacts.Empty("A") with
        {
            Members = [members[1], members[0] with { Calls = [.. members[0].Calls.Reverse()] }],
        };

        Assert.Equal(FactsWriter.Write(forward), FactsWriter.Write(backward));
        Assert.True(FactsWriter.Write(forward).IndexOf("A|M:a", StringComparison.Ordinal) < FactsWriter.Write(forward).IndexOf("A|M:b", StringComparison.Ordinal));
    }

    [Fact]
    public void TextWithQuotesControlsAndHalfASurrogate_IsEscaped()
    {
        var text = FactsWriter.Write(CompilationFacts.Empty("a\"\\\n\t\u2028\ud800é"));

        Assert.Contains("\"project\":\"a\\\"\\\\\\n\\u0009\\u2028\\ud800é\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherCulture_WritesTheSameBytes()
    {
        var facts = CompilationFacts.Empty("I") with
        {
            EntryPoints = [new("GET /i", "handler", "minimal-api", "request", "I|M:i", new("I.cs", 1234, 1))],
            CallSites =
            [
                new("I", "I|M:i", _place, "S", "O", OperationKind.Image, true, ModelFacts.Unknown, PromptFacts.Unknown,
                    new LimitFacts(LimitStatus.Set, 1500, FigureSource.Constant), [new Frame(FrameKind.Paced, 1, Period: 0.5m)]),
            ],
        };
        var expected = FactsWriter.Write(facts);

        using var culture = new CommaCulture();

        Assert.Equal(expected, FactsWriter.Write(facts));
        Assert.Contains("\"kind\":\"image\"", expected, StringComparison.Ordinal);
        Assert.Contains("\"tokens\":1500", expected, StringComparison.Ordinal);
        Assert.Contains("\"period\":0.5", expected, StringComparison.Ordinal);
    }
}
