using System.Collections;
using System.Diagnostics;
using System.Text;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>Runs programs as from a fresh shell on a developer's machine.</summary>
internal static class FreshShell
{
    /// <summary>What a test host, an outer build or a build server leaves in the environment and an inner build would obey.</summary>
    private static readonly string[] ForeignVariables =
        ["MSBUILD", "VSTEST", "DOTNET_CLI_", "DOTNET_HOST", "DOTNET_ROOT", "CI", "ContinuousIntegrationBuild", "TF_BUILD", "GITHUB_ACTIONS", "NUGET_PACKAGES", "AiCost", "NO_COLOR", "UseSharedCompilation"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The <c>dotnet</c> that runs these tests.</summary>
    public static string Dotnet { get; } =
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    /// <param name="atStart">Gets the process once it runs.</param>
    /// <param name="extra">One more variable of the environment.</param>
    public static RunResult Run(string program, string folder, IEnumerable<string> arguments, Action<Process>? atStart = null, (string Name, string Value)? extra = null)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            string name = (string)variable.Key;
            if (ForeignVariables.Any(foreign => foreign == "CI" ? name == foreign : name.StartsWith(foreign, StringComparison.OrdinalIgnoreCase)))
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        if (extra is { } more)
        {
            start.Environment[more.Name] = more.Value;
        }

        if (Path.IsPathFullyQualified(Dotnet))
        {
            start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Dotnet); // a tool looks for its runtime there
        }

        var (all, output) = (new StringBuilder(), new StringBuilder());
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data, isOutput: true);
        process.ErrorDataReceived += (_, line) => Append(line.Data, isOutput: false);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        atStart?.Invoke(process);
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', start.ArgumentList)} did not end within {Patience}:\n{all}");
        }

        process.WaitForExit(); // The readers of both streams have come to their ends.
        return new RunResult(process.ExitCode, all.ToString(), output.ToString());

        void Append(string? line, bool isOutput)
        {
            lock (all)
            {
                if (line is not null)
                {
                    all.Append(line).Append('\n');
                    _ = isOutput ? output.Append(line).Append('\n') : output;
                }
            }
        }
    }
}
