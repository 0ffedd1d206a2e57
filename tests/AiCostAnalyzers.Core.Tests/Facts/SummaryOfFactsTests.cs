using System.Diagnostics;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Core.Tests.Facts;

/// <summary>How a compilation's calls are flattened.</summary>
public class SummaryOfFactsTests
{
    private static readonly Frame InTickets = new(FrameKind.Loop, 10, "tickets");
    private static readonly Frame Thrice = new(FrameKind.Loop, 20, Count: 3);

    private readonly List<MemberFacts> _members = [];
    private readonly List<CallSiteFacts> _sites = [];
    private readonly List<ImplementationFacts> _implementations = [];

    [Fact]
    public void CallOfACallee_TakesTheCallersLoops()
    {
        Member("Run", Call("Each", InTickets));
        Member("Each");
        Site("Each", "gpt-4o", Thrice);

        Assert.Equal(["gpt-4o 3·n(tickets)"], Summary("Run"));
    }

    [Fact]
    public void MemberThatNobodySees_HasNoLines()
    {
        Member("Run", Call("Each"));
        Member("Each");
        Site("Each", "gpt-4o");

        var summary = ProjectSummary.Of(Facts(), [Key("Run"), Key("Idle")]);

        Assert.Equal([Key("Run")], summary.Members.Select(m => m.Key));
        Assert.DoesNotContain("Each", summary.Write());
    }

    [Fact]
    public void EqualCalls_AreAddedUp()
    {
        Member("Run", Call("Each"), Call("Each", Thrice), Call("Each", InTickets));
        Member("Each");
        Site("Each", "gpt-4o");

        Assert.Equal(["gpt-4o 4", "gpt-4o n(tickets)"], Summary("Run"));
    }

    [Fact]
    public void CallsThatDifferInAnythingButPlace_StayApart()
    {
        Member("Run");
        Site("Run", "gpt-4o");
        Site("Run", "gpt-4o", new PromptFacts(7, false));
        Site("Run", "gpt-6-luna");

        Assert.Equal(3, Assert.Single(Of("Run")).ModelCalls.Count);
    }

    [Fact]
    public void OneArmOfTwo_MayBeSkipped()
    {
        Member("Run");
        Site("Run", "gpt-4o", Arm(0, 2));

        Assert.Equal(["gpt-4o 1 skipped"], Summary("Run"));
    }

    [Fact]
    public void SameCallInAllArms_IsCertainAsOftenAsTheFewest()
    {
        Member("Run");
        Site("Run", "gpt-4o", Arm(0, 2));
        Site("Run", "gpt-4o", Arm(1, 2), Thrice);

        Assert.Equal(["gpt-4o 1", "gpt-4o 2 skipped"], Summary("Run"));
    }

    [Fact]
    public void LoopThatNeverTurns_CallsNothing()
    {
        Member("Run", Call("Each", new Frame(FrameKind.Loop, 5, Count: 0)));
        Member("Each");
        Site("Each", "gpt-4o");

        Assert.Empty(Of("Run"));
    }

    [Fact]
    public void PacedLoop_CountsOneTurn()
    {
        Member("Run");
        Site("Run", "gpt-4o", new Frame(FrameKind.Paced, 5, Period: 60m));

        Assert.Equal(["gpt-4o 1"], Summary("Run"));
    }

    [Fact]
    public void FreeCall_IsNoNews()
    {
        Member("Run");
        Site("Run", "gpt-4o");
        _sites[0] = _sites[0] with { IsFree = true };

        Assert.Empty(Of("Run"));
    }

    [Fact]
    public void Recursion_IsANamedCount()
    {
        Member("Run", Call("Left", InTickets));
        Member("Left", Call("Right"));
        Member("Right", Call("Left"));
        Site("Right", "gpt-4o");

        Assert.Equal(["gpt-4o n(recursion)·n(tickets)"], Summary("Run"));
    }

    [Fact]
    public void CallIntoAnotherProject_StaysOpen()
    {
        Member("Run", new CallFacts("Lib|M:Lib.Work", false, [InTickets], default));

        Assert.Equal(["Lib|M:Lib.Work n(tickets)"], Summary("Run"));
    }

    [Fact]
    public void VisibleInterface_StaysOpenToCallers_AndTellsWhatItsImplementationsCall()
    {
        Member("Run", Open("IWork.Do"));
        Member("Work.Do");
        Site("Work.Do", "gpt-4o");
        Implements("IWork.Do", "Work.Do");

        Assert.Equal([$"{Key("IWork.Do")} 1"], Summary("Run", "IWork.Do"));
        Assert.Equal(["gpt-4o 1 skipped"], Summary("IWork.Do"));
    }

    [Fact]
    public void HiddenInterface_IsClosedByItsImplementations()
    {
        Member("Run", Open("IWork.Do"));
        Member("Work.Do");
        Member("Other.Do");
        Site("Work.Do", "gpt-4o");
        Site("Other.Do", "gpt-6-luna");
        Implements("IWork.Do", "Work.Do");
        Implements("IWork.Do", "Other.Do");

        Assert.Equal(["gpt-4o 1 skipped", "gpt-6-luna 1 skipped"], Summary("Run"));
    }

    [Fact]
    public void Decorator_CallsWhatItDecorates()
    {
        Member("Run", Open("IWork.Do"));
        Member("Caching.Do", Open("IWork.Do"));
        Member("Work.Do");
        Site("Work.Do", "gpt-4o");
        Implements("IWork.Do", "Work.Do");
        Implements("IWork.Do", "Caching.Do");

        Assert.Equal(["gpt-4o 1 skipped"], Summary("Run"));
    }

    [Fact]
    public void InterfaceOfAnotherProject_TellsWhatItsImplementationHereCalls()
    {
        Member("Work.Do");
        Site("Work.Do", "gpt-4o");
        _implementations.Add(new("Contracts|M:IWork.Do", Key("Work.Do"), "Work"));

        var member = Assert.Single(ProjectSummary.Of(Facts(), ["Contracts|M:IWork.Do"]).Members);

        Assert.Equal("Contracts|M:IWork.Do", member.Key);
        Assert.Equal("gpt-4o", Assert.Single(Assert.Single(member.ModelCalls).Model.Candidates).Text);
    }

    [Fact]
    public void MoreCallsThanFit_AreSaidToBeMore_WhateverTheirOrder()
    {
        Member("Run", Call("Each", InTickets));
        Member("Each");
        for (var i = 0; i < 100; i++)
        {
            Site("Each", $"model-{i}");
        }

        var forward = ProjectSummary.Of(Facts(), [Key("Run")]);
        _sites.Reverse();
        var backward = ProjectSummary.Of(Facts(), [Key("Run")]);

        var member = Assert.Single(forward.Members);
        Assert.True(member.HasMore);
        Assert.Equal(MemberSummary.MostCalls, member.ModelCalls.Count);
        Assert.Equal(forward.Write(), backward.Write());
    }

    [Fact]
    public void CountTooLargeToBeExact_IsNotGiven()
    {
        for (var i = 0; i < 64; i++)
        {
            Member($"M{i}", Call($"M{i + 1}"), Call($"M{i + 1}"));
        }

        Member("M64");
        Site("M64", "gpt-4o");

        var member = Assert.Single(Of("M0"));
        Assert.True(member.HasMore);
        Assert.Empty(member.ModelCalls);
        Assert.Equal(["gpt-4o 16"], Summary("M60"));
    }

    [Fact]
    public void MoreCountsThanAreRead_AreNotGiven()
    {
        Member("Run", Call("Each", [.. Enumerable.Range(0, 9).Select(i => new Frame(FrameKind.Loop, i, $"n{i}"))]));
        Member("Each");
        Site("Each", "gpt-4o");

        var member = Assert.Single(Of("Run"));
        Assert.True(member.HasMore);
        Assert.Empty(member.ModelCalls);
    }

    [Fact]
    public void FramesTooDeep_AreNotRead()
    {
        Member("Run");
        Site("Run", "gpt-4o", [.. Enumerable.Range(0, 100_000).Select(i => new Frame(FrameKind.Arm, i, Arm: 0, Arms: 2))]);

        Assert.True(Assert.Single(Of("Run")).HasMore);
    }

    [Fact]
    public void ChainOfTenThousand_IsFlattened()
    {
        for (var i = 0; i < 10_000; i++)
        {
            Member($"M{i}", Call($"M{i + 1}"));
        }

        Member("M10000");
        Site("M10000", "gpt-4o");

        Assert.Equal(["gpt-4o 1"], Summary("M0"));
    }

    [Fact]
    public void CircleOfTenThousand_IsFlattenedInTime()
    {
        for (var i = 0; i < 10_000; i++)
        {
            Member($"M{i}", Call($"M{(i + 1) % 10_000}"), Call($"M{(i * 7) % 10_000}"));
            Site($"M{i}", $"model-{i % 100}");
        }

        var watch = Stopwatch.StartNew();
        var member = Assert.Single(Of("M17"));

        Assert.All(member.ModelCalls, call => Assert.Equal("100·n(recursion)", call.Times.ToString()));
        Assert.True(member.HasMore);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static string Key(string name) => "App|M:App." + name;

    private static Frame Arm(int arm, int arms) => new(FrameKind.Arm, 30, Arm: arm, Arms: arms);

    private static CallFacts Call(string target, params Frame[] frames) => new(Key(target), false, frames, default);

    private static CallFacts Open(string target) => new(Key(target), true, [], default);

    private void Member(string name, params CallFacts[] calls) => _members.Add(new(Key(name), name, default, calls));

    private void Site(string member, string model, params Frame[] frames) => Site(member, model, PromptFacts.Unknown, frames);

    private void Site(string member, string model, PromptFacts input, params Frame[] frames)
    {
        // A place of its own each: the summary must not tell them apart by it.
        var position = new SourcePosition("Test.cs", _sites.Count + 1, 1);
        _sites.Add(new CallSiteFacts(
            member + "(CompleteChat)#1", Key(member), position, "OpenAI", "OpenAI.Chat.ChatClient.CompleteChat", OperationKind.Chat, IsFree: false,
            new ModelFacts([new ModelCandidate(model, FigureSource.Literal, position)]), input, new LimitFacts(LimitStatus.NotSet), frames));
    }

    private void Implements(string declaration, string implementation) => _implementations.Add(new(Key(declaration), Key(implementation), implementation));

    private CompilationFacts Facts() => new("App", _members, _sites, [], _implementations, []);

    private IReadOnlyList<MemberSummary> Of(params string[] visible) => ProjectSummary.Of(Facts(), visible.Select(Key)).Members;

    /// <summary>What the first of the visible members calls: <c>gpt-4o 3·n(tickets) skipped</c>.</summary>
    private IEnumerable<string> Summary(params string[] visible)
    {
        var member = Of(visible).Single(m => m.Key == Key(visible[0]));
        Assert.False(member.HasMore);
        return member.ModelCalls.Select(call => Line(call.Model.Candidates.Single().Text, call)).Concat(member.OpenCalls.Select(call => Line(call.Target, call)));

        static string Line(string what, SummaryCall call) => $"{what} {call.Times}{(call.MayBeSkipped ? " skipped" : "")}";
    }
}
