using AiCostAnalyzers.Benchmarks.Generated;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Benchmarks.Comparing;

/// <summary>A program on disk, ready to be compiled with one set of analyzers or another.</summary>
/// <param name="Folder">Holds the sources; response files and outputs come beside them.</param>
/// <param name="CallsModels">Whether it references model SDKs. Without, and without a pricing file, our targets hand the compiler no file.</param>
/// <param name="HasPricingFile">Whether an <c>aicost.json</c> is in force for it.</param>
internal sealed record CompiledProgram(string Folder, IReadOnlyList<string> Sources, IReadOnlyList<string> References, bool CallsModels, bool HasPricingFile)
{
    public static CompiledProgram Write(string folder, GeneratedApplication application, bool hasPricingFile)
    {
        Directory.CreateDirectory(folder);
        var sources = new List<string>();
        foreach (var (name, text) in application.Files())
        {
            string path = Path.Combine(folder, name);
            File.WriteAllText(path, text);
            sources.Add(path);
        }

        return new CompiledProgram(folder, sources, application.References, application.Calls > 0, hasPricingFile);
    }

    /// <summary>The response file that compiles it with <paramref name="analyzers"/>.</summary>
    public string ResponseFile(AnalyzerSet analyzers)
    {
        string output = Path.Combine(Folder, string.Concat(analyzers.Name.Where(char.IsLetter)));
        var lines = new List<string>
        {
            "/noconfig", "/nostdlib+", "/target:exe", "/deterministic+", "/langversion:latest", "/nullable:enable", "/nologo", "/optimize+", "/debug:portable",
            "/reportanalyzer", "/nowarn:1701,1702", $"/out:\"{output}.dll\"",
        };
        lines.AddRange(References.Select(r => $"/reference:\"{r}\""));
        lines.AddRange(analyzers.Assemblies.Select(a => $"/analyzer:\"{a}\""));
        if (analyzers.Config is { } config)
        {
            lines.Add($"/analyzerconfig:\"{config}\"");
        }

        if (analyzers.WithFacts && (CallsModels || HasPricingFile))
        {
            lines.AddRange(Handed(output).Select(f => $"/additionalfile:\"{f}\""));
        }

        lines.AddRange(Sources.Select(s => $"\"{s}\""));
        File.WriteAllLines(output + ".rsp", lines);
        return output + ".rsp";
    }

    /// <summary>What our targets hand the compiler in a real build.</summary>
    private IEnumerable<string> Handed(string output)
    {
        string folder = Path.Combine(output, "aicost");
        Directory.CreateDirectory(folder);
        string inputs = Path.Combine(folder, "inputs.txt"), export = Path.Combine(folder, "aicost.export");
        File.WriteAllText(inputs, new AnalysisInputs { HasPricingFile = HasPricingFile }.Write());
        File.WriteAllText(export, $"project-dir {Path.GetDirectoryName(output)}\n");
        return [inputs, export];
    }
}
