using System.Diagnostics;
using System.Reflection;

namespace AiCostAnalyzers.Benchmarks.Comparing;

/// <summary>The SDK that builds this repository: its host and its compiler.</summary>
internal sealed record DotnetSdk(string Host, string Folder)
{
    public string Compiler => Path.Combine(Folder, "Roslyn", "bincore", "csc.dll");

    public Version CompilerVersion => AssemblyName.GetAssemblyName(Path.Combine(Folder, "Roslyn", "bincore", "Microsoft.CodeAnalysis.dll")).Version!;

    public static DotnetSdk Find()
    {
        string host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet"
            ? path
            : Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(host, "--version") { RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory };
        using var process = Process.Start(start)!;
        string version = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return new DotnetSdk(Path.GetFullPath(host), Path.Combine(Path.GetFullPath(Path.GetDirectoryName(host)!), "sdk", version));
    }
}
