using System.Collections;
using System.Diagnostics;
using System.Text;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>Runs the <c>dotnet</c> that runs these tests, as from a fresh shell on a developer's machine.</summary>
internal static class Dotnet
{
    /// <summary>What a test host, an outer build or a build server leaves in the environment and an inner build would obey.</summary>
    private static readonly string[] ForeignVariables =
        ["MSBUILD", "VSTEST", "DOTNET_CLI_", "DOTNET_HOST", "DOTNET_ROOT", "CI", "ContinuousIntegrationBuild", "TF_BUILD", "GITHUB_ACTIONS", "NUGET_PACKAGES", "AiCost"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static DotnetResult Run(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
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

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', start.ArgumentList)} did not end within {Patience}:\n{output}");
        }

        process.WaitForExit(); // The readers of both streams have come to their ends.
        return new DotnetResult(process.ExitCode, output.ToString());

        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                if (line.Data is not null)
                {
                    output.Append(line.Data).Append('\n');
                }
            }
        }
    }
}

/// <summary>What a run of <c>dotnet</c> said.</summary>
internal sealed record DotnetResult(int ExitCode, string Output)
{
    public DotnetResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public DotnetResult Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }

    public DotnetResult Says(string text)
    {
        Assert.True(Output.Contains(text, StringComparison.Ordinal), $"Not in the output: {text}\n{Output}");
        return this;
    }

    public DotnetResult DoesNotSay(string text)
    {
        Assert.False(Output.Contains(text, StringComparison.Ordinal), $"In the output: {text}\n{Output}");
        return this;
    }
}
