using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Core.Tests.Facts;

public class ProjectSummaryTests
{
    private const string Intruders = "\t\n\r\\0-.e,9·()☃\ud800\0 ";

    private static readonly ProjectSummary Full = new(
    [
        new MemberSummary("App|M:App.A.Run", [], [new SummaryOpenCall("Lib|M:Lib.IB.Run(System.String)", new(1, []), true)], true),
        new MemberSummary(
            "App|M:App.Triage.RunAsync(System.Collections.Generic.List{System.String})",
            [
                new SummaryModelCall(
                    OperationKind.Chat,
                    new ModelFacts(
                        [
                            new ModelCandidate("gpt-4o", FigureSource.Literal, null, "openai"),
                            new ModelCandidate("house\\slm", FigureSource.Configuration, null, null, "Ai:ChatModel"),
                        ],
                        new OpenModel("Microsoft.Extensions.AI.IChatClient", "chat")),
                    new PromptFacts(120, true),
                    new LimitFacts(LimitStatus.Set, 3_000_000_000, FigureSource.Constant),
                    new SummaryMultiplicity(3, ["articles", "tickets", "tickets"]),
                    false)
                {
                    Needs = ModelCapabilities.Tools | ModelCapabilities.StructuredOutput,
                    MayBeFree = true,
                    Task = CallTask.Label,
                },
                new SummaryModelCall(
                    OperationKind.Embedding, ModelFacts.Unknown, PromptFacts.Unknown, new LimitFacts(LimitStatus.NotApplicable), new(1, ["texts"]), true),
                new SummaryModelCall(
                    OperationKind.Embedding,
                    new ModelFacts([], new OpenModel("Keyed", "")),
                    PromptFacts.Unknown,
                    new LimitFacts(LimitStatus.NotSet),
                    SummaryMultiplicity.Once,
                    false),
            ],
            [new SummaryOpenCall("Lib|M:Lib.IC.Run", new(2, []), false)],
            false),
    ]);

    [Fact]
    public void Everything_RoundTrips()
    {
        var text = Full.Write();
        var read = ProjectSummary.Parse(text);

        Assert.Equal(text, read.Write());
        Assert.Equal(Full.Members.Select(m => m.Key), read.Members.Select(m => m.Key));
        Assert.Equivalent(Full.Members[0], read.Members[0], strict: true);
        Assert.Equivalent(Full.Members[1].ModelCalls[0], Assert.Single(read.Members[1].ModelCalls, call => call.Kind == OperationKind.Chat), strict: true);
        Assert.Equivalent(Full.Members[1].OpenCalls, read.Members[1].OpenCalls, strict: true);
        Assert.Equal(3, read.Members[1].ModelCalls.Count);
    }

    /// <summary>What packages hold that were made before calls said what they need, and whether they may be free.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("\ttools")]
    [InlineData("\t")]
    public void OlderLine_SaysAllButWhatItsWriterDidNotKnow(string needs)
    {
        var read = ProjectSummary.Parse("aicost-summary 1\ncall\tLib|M:Lib.A.Run\t3·n(tickets)\t0\tChat\t120\t1\tSet\t300\tLiteral\t\t\t1\tgpt-4o\tLiteral\topenai\t" + needs + "\n");

        var call = Assert.Single(Assert.Single(read.Members).ModelCalls);
        Assert.Equal(
            ("gpt-4o", "3·n(tickets)", 120, needs == "\ttools" ? ModelCapabilities.Tools : ModelCapabilities.None, false),
            (call.Model.Candidates[0].Text, call.Times.ToString(), call.Input.ConstantTokens, call.Needs, call.MayBeFree));
    }

    [Fact]
    public void Text_IsSortedLinesUnderTheHeader()
    {
        var lines = Full.Write().Split('\n');

        Assert.Equal("aicost-summary 1", lines[0]);
        Assert.Equal("", lines[^1]);
        Assert.Equal(lines[1..^1].Order(StringComparer.Ordinal), lines[1..^1]);
        Assert.Equal("open\tApp|M:App.A.Run\t1\t1\tLib|M:Lib.IB.Run(System.String)", lines.Single(line => line.StartsWith("open\tApp|M:App.A", StringComparison.Ordinal)));
        Assert.Equal("more\tApp|M:App.A.Run", Assert.Single(lines, line => line.StartsWith("more", StringComparison.Ordinal)));
    }

    [Fact]
    public void Order_OfMembersAndCalls_DoesNotChangeTheText()
    {
        var reversed = new ProjectSummary(
            [.. Full.Members.Reverse().Select(m => m with { ModelCalls = [.. m.ModelCalls.Reverse()], OpenCalls = [.. m.OpenCalls.Reverse()] })]);

        Assert.Equal(Full.Write(), reversed.Write());
    }

    [Fact]
    public void NothingToSay_IsTheHeaderAlone()
    {
        Assert.Equal("aicost-summary 1\n", ProjectSummary.Empty.Write());
        Assert.Empty(ProjectSummary.Parse(ProjectSummary.Empty.Write()).Members);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("aicost-summary 2\nmore\tA|M:B\n")]
    [InlineData("more\tA|M:B\n")]
    public void AnotherVersionOrNone_IsEmpty(string text) => Assert.Empty(ProjectSummary.Parse(text).Members);

    [Theory]
    [InlineData("unknown\tA|M:B")]
    [InlineData("more")]
    [InlineData("more\t")]
    [InlineData("more\t\\e")]
    [InlineData("more\tA|M:B\\nC")] // a line break in a name
    [InlineData("open\tA|M:B\t1\t0")]
    [InlineData("open\tA|M:B\t1\t2\tC|M:D")]
    [InlineData("open\tA|M:B\t0\t0\tC|M:D")]
    [InlineData("open\tA|M:B\t-1\t0\tC|M:D")]
    [InlineData("open\tA|M:B\t01\t0\tC|M:D")]
    [InlineData("open\tA|M:B\t1·n(x)\t0\tC|M:D")]
    [InlineData("open\tA|M:B\tn(b)·n(a)\t0\tC|M:D")]
    [InlineData("open\tA|M:B\tn()\t0\tC|M:D")]
    [InlineData("open\tA|M:B\tn(a)n(b)\t0\tC|M:D")]
    [InlineData("open\tA|M:B\t9999999999999999999\t0\tC|M:D")]
    [InlineData("open\tA|M:B\tn(a)·n(a)·n(a)·n(a)·n(a)·n(a)·n(a)·n(a)·n(a)\t0\tC|M:D")]
    [InlineData("call\tA|M:B\t1\t0\tChat\t-1\t0\tNotSet\t\tUnknown\t\t\t0\t\t0")]
    [InlineData("call\tA|M:B\t1\t0\tPainting\t1\t0\tNotSet\t\tUnknown\t\t\t0\t\t0")]
    [InlineData("call\tA|M:B\t1\t0\tChat\t1\t0\tSet\t1.5\tLiteral\t\t\t0\t\t0")]
    [InlineData("call\tA|M:B\t1\t0\tChat\t1\t0\tSet\t79228162514264337593543950335\tLiteral\t\t\t0\t\t0")]
    [InlineData("call\tA|M:B\t1\t0\tChat\t1\t0\tNotSet\t\tUnknown\t\tkey\t0\t\t0")]
    [InlineData("call\tA|M:B\t1\t0\tChat\t1\t0\tNotSet\t\tUnknown\t\t\t2000000000\tgpt-4o\tLiteral\t\t\t")]
    public void UnknownOrDamagedLine_IsSkipped(string line)
    {
        var summary = ProjectSummary.Parse($"aicost-summary 1\n{line}\nmore\tZ|M:Z\n");

        Assert.Equal("Z|M:Z", Assert.Single(summary.Members).Key);
    }

    [Fact]
    public void FieldsOfANewerWriter_AreIgnored()
    {
        var member = Assert.Single(ProjectSummary.Parse("aicost-summary 1\nopen\tA|M:B\t2·n(x)\t1\tC|M:D\tnew\n").Members);

        Assert.Equal(new SummaryOpenCall("C|M:D", new(2, ["x"]), true), Assert.Single(member.OpenCalls));
    }

    [Fact]
    public void LineTooLong_IsSkipped()
    {
        var summary = ProjectSummary.Parse($"aicost-summary 1\nmore\t{new string('x', 20_000)}\nmore\tZ|M:Z\n");

        Assert.Equal("Z|M:Z", Assert.Single(summary.Members).Key);
    }

    [Fact]
    public void TextTooLong_IsReadUpToTheBound()
    {
        var filler = string.Concat(Enumerable.Repeat(new string('x', 10_000) + "\n", 1_700));
        var text = "aicost-summary 1\nmore\tA|M:A\n" + filler + "more\tZ|M:Z\n";

        Assert.Equal("A|M:A", Assert.Single(ProjectSummary.Parse(text).Members).Key);
    }

    [Fact]
    public void TooManyCalls_AreReadAsMore()
    {
        var lines = Enumerable.Range(0, 1000).Select(i => $"open\tA|M:B\t1\t0\tC|M:D{i}\n");

        var member = Assert.Single(ProjectSummary.Parse("aicost-summary 1\n" + string.Concat(lines)).Members);

        Assert.Equal(MemberSummary.MostCalls, member.OpenCalls.Count);
        Assert.True(member.HasMore);
    }

    [Theory]
    [InlineData("C|M:D\n")]
    [InlineData("")]
    public void CallThatCannotBeRead_IsWrittenAsMore(string target)
    {
        var summary = new ProjectSummary([new MemberSummary("A|M:B", [], [new SummaryOpenCall(target, SummaryMultiplicity.Once, false)], false)]);

        Assert.Equal("aicost-summary 1\nmore\tA|M:B\n", summary.Write());
    }

    [Fact]
    public void CallTooLongForALine_IsWrittenAsMore()
    {
        var candidates = Enumerable.Range(0, 2000).Select(i => new ModelCandidate($"model-{i}", FigureSource.Literal, null)).ToList();
        var call = new SummaryModelCall(
            OperationKind.Chat, new ModelFacts(candidates), PromptFacts.Unknown, new LimitFacts(LimitStatus.NotSet), SummaryMultiplicity.Once, false);

        Assert.Equal("aicost-summary 1\nmore\tA|M:B\n", new ProjectSummary([new MemberSummary("A|M:B", [call], [], false)]).Write());
    }

    [Fact]
    public void DamagedText_IsReadWithoutThrowing_AndWhatIsReadRoundTrips()
    {
        var random = new Random(20261121);
        var whole = Full.Write();
        for (var round = 0; round < 5_000; round++)
        {
            var text = whole;
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var (from, length) = (random.Next(text.Length), random.Next(12));
                length = Math.Min(length, text.Length - from);
                text = random.Next(3) switch
                {
                    0 => text.Remove(from, length),
                    1 => text.Insert(from, Intruders[random.Next(Intruders.Length)].ToString()),
                    _ => text.Insert(random.Next(text.Length), text.Substring(from, length)),
                };
            }

            var written = ProjectSummary.Parse(text).Write();
            Assert.Equal(written, ProjectSummary.Parse(written).Write());
        }
    }
}
