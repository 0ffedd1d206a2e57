using System.Text.RegularExpressions;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>A developer in a terminal: the interactive logger shows errors and warnings, and swallows every message.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class TerminalTests(PackedPackage package)
{
    [PseudoTerminalFact]
    public void Breach_IsSeenInATerminal_AndTheTableByTheTool()
    {
        var app = package.TriageApp().Write("aicost.json", $$"""
            {
            {{Sources.TriageUsage}},
              "budgets": [ { "perRequest": 0.001 } ]
            }
            """);

        Plain(InTerminal(app, $"'{FreshShell.Dotnet}' build --no-restore -nodeReuse:false -tl:on")).Failed()
            .Says("aicost.json(4,16): error AIC3001: ").Says("over its budget of $0.0010").DoesNotSay("AiCost ·");
        var report = InTerminal(app, $"'{package.Tool}' report").EndedWith(1).Says("\u001b[");
        Plain(report).Says("AiCost · app (net10.0)").Says("error AIC3001");
        Assert.DoesNotMatch(@"\x1b\[[0-9;]*m", InTerminal(app, $"NO_COLOR=1 '{package.Tool}' report").EndedWith(1).Says("AiCost · app (net10.0)").Output);
    }

    /// <summary>Without what moves the cursor, colours text, or makes a link of it.</summary>
    private static RunResult Plain(RunResult run) => run with { Output = Regex.Replace(run.Output, @"\x1b(\][^\x1b]*\x1b\\|\[[0-9;?]*[A-Za-z])", "") };

    private static RunResult InTerminal(Workspace app, string command) =>
        FreshShell.Run("script", app.Folder, ["-qec", $"stty cols 400 2>/dev/null; TERM=xterm-256color {command}", "/dev/null"]);
}

/// <summary>A test that needs a pseudo-terminal: <c>script</c> of util-linux makes one.</summary>
public sealed class PseudoTerminalFactAttribute : FactAttribute
{
    public PseudoTerminalFactAttribute()
    {
        bool isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "script")));
        Skip = OperatingSystem.IsLinux() && isThere ? null : "There is no `script` of util-linux here, which makes a pseudo-terminal.";
    }
}
