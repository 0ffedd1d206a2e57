using System.Globalization;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tests.Facts;
using AiCostAnalyzers.Tests.Rules;
using AiCostAnalyzers.Tests.Sdks;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.Docs;

/// <summary>A piece of C# on the page of a rule, as a program of its own.</summary>
/// <param name="Inputs">Those of the pricing file that the page shows right before it; null for none.</param>
internal sealed record RuleExample(string Source, AnalysisInputs? Inputs)
{
    /// <summary>What it sees beside the packages that tests restore.</summary>
    private static readonly Lazy<IReadOnlyList<MetadataReference>> s_references = new(() => [.. SdkStub.References("Microsoft.Extensions.AI")]);

    /// <param name="index">Of a block in C#.</param>
    public static RuleExample Of(RulePage page, int index)
    {
        var block = page.Blocks[index];
        var pricing = page.Blocks.Take(index).LastOrDefault(b => b.Section == block.Section) is { Language: "json" } file ? InputsOf(file.Text) : null;
        return new(Written(block.Text), pricing);
    }

    /// <summary>The first one in a section; null where there is none.</summary>
    public static RuleExample? In(string section, RulePage page)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (page.Blocks[i] is { Language: "csharp" } block && block.Section == section)
            {
                return Of(page, i);
            }
        }

        return null;
    }

    public Compilation Compile() => DiagnosticRun.Compile(
        [("Example.cs", Source), ("Usings.cs", ExportRun.Usings + "\nglobal using System.IO;\nglobal using System.Net.Http;")], s_references.Value);

    /// <summary>The messages of a rule.</summary>
    public async Task<IReadOnlyList<string>> ReportedAsync(string id)
    {
        var diagnostics = await DiagnosticRun.ReportedAsync(Compile(), Inputs);
        return [.. diagnostics.Where(d => d.Id == id).Select(static d => d.GetMessage(CultureInfo.InvariantCulture))];
    }

    /// <summary>A text that a page leaves out, <c>"…"; // 1,400 tokens</c>, is one that the model's vendor would keep.</summary>
    private static string Written(string source) => source.Replace(
        "\"…\"", $"\"{string.Concat(Enumerable.Repeat("Answer briefly, politely and in the customer's own language. ", 125))}\"", StringComparison.Ordinal);

    private static AnalysisInputs InputsOf(string pricingFile)
    {
        var reading = PricingFileReader.Read(pricingFile, "aicost.json");
        Assert.Empty(reading.Problems);
        return InputsBuilder.Build(new LoadedPricing(reading.File, [], []), "Production", null, [], []);
    }
}
