using System.Diagnostics;

namespace AiCostAnalyzers.Benchmarks;

/// <summary>How this very program is started once more: by its own name, or by <c>dotnet</c>.</summary>
internal static class ThisProgram
{
    public static ProcessStartInfo With(params IEnumerable<string> arguments) => new(
        Environment.ProcessPath!,
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ThisProgram).Assembly.Location, .. arguments] : arguments);
}
