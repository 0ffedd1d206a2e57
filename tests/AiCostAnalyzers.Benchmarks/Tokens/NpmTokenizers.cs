using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AiCostAnalyzers.Benchmarks.Tokens;

/// <summary>Tokenizers of npm in a process of Node.js that stays, so that its compiler is as warm as ours.</summary>
internal sealed class NpmTokenizers : IDisposable
{
    private readonly Process _process;

    private NpmTokenizers(Process process) => _process = process;

    /// <param name="modules">The folder that <c>npm install</c> ran in.</param>
    /// <returns>Null where Node.js or the packages are missing; it has said which.</returns>
    public static NpmTokenizers? Start(string script, string modules)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = modules };
        start.ArgumentList.Add(script);
        try
        {
            var process = Process.Start(start)!;
            return process.StandardOutput.ReadLine() == "ready" ? new NpmTokenizers(process) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine("Node.js is not installed.");
            return null;
        }
    }

    public int[] Count(string name, string file) => JsonSerializer.Deserialize<int[]>(Ask($"count {name} 1 {file}"))!;

    /// <summary>Seconds of some passes over all texts.</summary>
    public double Time(string name, string file, int passes) => double.Parse(Ask($"time {name} {passes} {file}").Split(' ')[0], CultureInfo.InvariantCulture) / 1e9;

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private string Ask(string request)
    {
        _process.StandardInput.WriteLine(request);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Node.js ended.");
    }
}
