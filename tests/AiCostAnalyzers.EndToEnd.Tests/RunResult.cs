namespace AiCostAnalyzers.EndToEnd;

/// <summary>What a run of a program said.</summary>
/// <param name="Output">Of both streams, as it came.</param>
/// <param name="StandardOutput">Without the error stream.</param>
internal sealed record RunResult(int ExitCode, string Output, string StandardOutput)
{
    public RunResult Succeeded() => EndedWith(0);

    public RunResult EndedWith(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Ended with {ExitCode}, not {exitCode}:\n{Output}");
        return this;
    }

    public RunResult Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }

    public RunResult Says(string text)
    {
        Assert.True(Output.Contains(text, StringComparison.Ordinal), $"Not in the output: {text}\n{Output}");
        return this;
    }

    public RunResult DoesNotSay(string text)
    {
        Assert.False(Output.Contains(text, StringComparison.Ordinal), $"In the output: {text}\n{Output}");
        return this;
    }
}
