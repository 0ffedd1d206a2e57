using AiCostAnalyzers.Fuzzing;

namespace AiCostAnalyzers.Tests.Robustness;

/// <summary>A fixed share of what <c>fuzz</c> runs by the million: no reader throws, hangs, or takes memory without end. docs/reliability.md has the long run.</summary>
public class FuzzTests
{
    private const int Seed = 9;

    /// <summary>Far above what the long run allows: other tests run beside these, and take the same processor.</summary>
    private static readonly FuzzLimits s_limits = new(TimeSpan.FromMinutes(1), 8L * 1024 * 1024 * 1024);

    private static readonly IReadOnlyList<FuzzTarget> s_text = FuzzTargets.OfText();

    public static TheoryData<string> Readers { get; } = [.. s_text.Select(static t => t.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void DamagedText_IsReadOrRefused(string reader)
    {
        var target = s_text.Single(t => t.Name == reader);
        AssertFindsNothing(target, 2 * target.Weight);
    }

    [Fact]
    public void DamagedSourcesAndSettings_ThrowNowhere()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "AiCostAnalyzers.sln")))
        {
            root = root.Parent;
        }

        foreach (var target in FuzzTargets.OfCompilations(root.FullName, withStubs: false))
        {
            AssertFindsNothing(target, 96);
        }
    }

    private static void AssertFindsNothing(FuzzTarget target, int inputs)
    {
        var run = new FuzzRun(target, Seed, s_limits);
        run.Run(0, inputs);
        run.RunDearOnesAgain();
        Assert.True(run.Findings.Count == 0, string.Join("\n\n", run.Findings.Select(static f => $"{f.Target}, seed {f.Seed}, index {f.Index}: {f.What}\n{f.Input}")));
        Assert.Equal(inputs, run.Done);
    }
}
