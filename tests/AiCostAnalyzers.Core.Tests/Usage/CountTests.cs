using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Core.Tests.Usage;

public class CountTests
{
    private const string Member = "SupportDesk.Triage.RunAsync";
    private const string EntryPoint = "POST /tickets/triage";

    [Fact]
    public void CountThatNothingSets_IsTheDefaultAndUnbounded()
    {
        Assert.Equal(new Quantity(0m, 10m, null, FigureSource.Assumed), Count());
    }

    [Fact]
    public void AnnotatedCount_IsGroundedAndProvesNoLowerBound()
    {
        Assert.Equal(new Quantity(0m, 40m, 160m, FigureSource.Annotation), Count(Entry(typical: 40m, high: 160m)));
        Assert.Equal(new Quantity(0m, 40m, null, FigureSource.Annotation), Count(Entry(typical: 40m)));
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(100, 10)]
    public void AnnotatedHighAlone_BoundsTheAssumption(int high, int typical)
    {
        Assert.Equal(new Quantity(0m, typical, high, FigureSource.Assumed), Count(Entry(typical: null, high: high)));
    }

    [Fact]
    public void OtherName_SaysNothing()
    {
        Assert.Equal(FigureSource.Assumed, Count(Entry() with { Name = "Tickets" }).Source);
    }

    [Theory]
    [InlineData("SupportDesk.Triage.RunAsync")]
    [InlineData("Triage.RunAsync")]
    [InlineData("RunAsync")]
    [InlineData("Triage")]
    [InlineData("SupportDesk")]
    public void Member_MayLeaveOffItsNamespaceAndItsEnd(string member)
    {
        Assert.Equal(7m, Count(Entry(7m) with { Member = member }).Typical);
    }

    [Theory]
    [InlineData("Other.RunAsync")]
    [InlineData("Run")]
    [InlineData("SupportDesk.RunAsync")]
    public void OtherMember_SaysNothing(string member)
    {
        Assert.Equal(FigureSource.Assumed, Count(Entry(7m) with { Member = member }).Source);
    }

    [Theory]
    [InlineData("POST /tickets/triage", EntryPoint)]
    [InlineData("post /Tickets/triage", EntryPoint)]
    [InlineData("NightlySummary", "SupportDesk.NightlySummary.ExecuteAsync")]
    [InlineData("NightlySummary", "NightlySummary")]
    public void EntryPoint_IsMatched(string given, string id)
    {
        Assert.Equal(7m, Resolve(id, Entry(7m) with { EntryPoint = given }).Typical);
    }

    [Theory]
    [InlineData("POST /tickets", EntryPoint)]
    [InlineData("NightlySummary", EntryPoint)]
    [InlineData("NightlySummary", null)]
    public void OtherEntryPoint_SaysNothing(string given, string? id)
    {
        Assert.Equal(FigureSource.Assumed, Resolve(id, Entry(7m) with { EntryPoint = given }).Source);
    }

    [Fact]
    public void MoreSpecificForm_GoesFirst()
    {
        CountAnnotation[] entries =
        [
            Entry(1m),
            Entry(2m) with { EntryPoint = EntryPoint },
            Entry(3m) with { Member = "Triage" },
            Entry(4m) with { Member = "Triage.RunAsync" },
            Entry(5m) with { Member = "Triage", EntryPoint = EntryPoint },
        ];

        for (var length = 1; length <= entries.Length; length++)
        {
            // In either order of the file.
            Assert.Equal(length, Count(entries[..length]).Typical);
            Assert.Equal(length, Count([.. entries[..length].Reverse()]).Typical);
        }
    }

    [Fact]
    public void RejectedEntry_MakesTheCountsItMatchesUnknown()
    {
        var rejected = Entry(null) with { IsRejected = true };

        Assert.Equal(new Quantity(0m, 0m, null, FigureSource.Unknown), Count(rejected, Entry(7m) with { Member = Member }));
        Assert.Equal(7m, Count(rejected with { Member = "Other" }, Entry(7m)).Typical);
    }

    [Fact]
    public void RejectedDefault_LeavesUnsetCountsUnknown()
    {
        var resolver = new UsageResolver([], [Entry(7m)], new UsageDefaults { Count = null });

        Assert.Equal(new Quantity(0m, 0m, null, FigureSource.Unknown), resolver.Count("articles", Member, null));
        Assert.Equal(7m, resolver.Count("tickets", Member, null).Typical);
    }

    private static CountAnnotation Entry(decimal? typical = 7m, decimal? high = null) =>
        new("tickets", null, null, typical, high, new SourcePosition("aicost.json", 1, 1));

    private static Quantity Count(params CountAnnotation[] entries) => Resolve(EntryPoint, entries);

    private static Quantity Resolve(string? entryPoint, params CountAnnotation[] entries) =>
        new UsageResolver([], entries, new UsageDefaults()).Count("tickets", Member, entryPoint);
}
