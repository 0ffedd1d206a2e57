using System.Diagnostics;
using AiCostAnalyzers.Cli.Output;
using AiCostAnalyzers.Cli.Scopes;

namespace AiCostAnalyzers.Cli.Building;

/// <summary>Runs the user's own <c>dotnet build</c>.</summary>
internal sealed class DotnetBuild(Terminal terminal)
{
    private const string CompiledMark = "aicost: compiled ";

    /// <summary>Lines of a failed build that are shown: errors, each once.</summary>
    private const int MostErrors = 20;

    /// <summary>A build as any other, for what the package in the projects reports.</summary>
    public Task<bool> BuildAsync(ProjectScope scope, IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        RunAllAsync("Building", scope, ["-p:AiCostUnchecked=warning", .. arguments], cancellation);

    /// <summary>Compiles with our targets injected, into folders of the scan's own; what the projects' builds left stays as it is.</summary>
    public Task<bool> ScanAsync(ProjectScope scope, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        foreach (var project in scope.Projects)
        {
            ProjectOutput.ForgetScan(project);
        }

        var folder = Path.Combine(AppContext.BaseDirectory, "scan");
        return RunAllAsync(
            "Scanning",
            scope,
            [
                "-t:Compile",
                $"-p:CustomBeforeMicrosoftCommonTargets={Path.Combine(folder, "Before.targets")}",
                $"-p:CustomAfterMicrosoftCommonTargets={Path.Combine(folder, "After.targets")}",
                "-p:AiCostScan=true",
                "-p:RunAnalyzers=true",
                .. arguments,
            ],
            cancellation);
    }

    /// <returns>Whether all went well. What did not compile is for the caller to find out.</returns>
    private Task<bool> RunAllAsync(string what, ProjectScope scope, IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        terminal.ProgressAsync($"{what} {scope.Name}", async progress =>
        {
            var compiled = 0;
            var errors = new List<string>();
            var isGood = true;
            foreach (var target in scope.Target is { } one ? [one] : scope.Projects)
            {
                isGood &= await RunAsync(target, arguments, Line, cancellation) == 0;
            }

            foreach (var error in errors.Distinct(StringComparer.Ordinal).Take(MostErrors))
            {
                terminal.WriteError(error);
            }

            return isGood;

            void Line(string line)
            {
                if (line.Contains(CompiledMark, StringComparison.Ordinal))
                {
                    progress(FormattableString.Invariant($"{Math.Min(++compiled, scope.Projects.Count)} of {scope.Projects.Count} projects compiled"));
                }
                else if (line.Contains(": error ", StringComparison.Ordinal))
                {
                    errors.Add(line.Trim());
                }
            }
        });

    private static async Task<int> RunAsync(string target, IReadOnlyList<string> arguments, Action<string> onLine, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(target)!, // the nearest global.json decides which SDK builds
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["build", target, "-nologo", "-tl:off", "-v:m", "-nodeReuse:false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en"; // errors are told by their word
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => OnLine(line.Data);
        process.ErrorDataReceived += (_, line) => OnLine(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;

        void OnLine(string? line)
        {
            if (line is not null)
            {
                lock (process)
                {
                    onLine(line);
                }
            }
        }
    }
}
