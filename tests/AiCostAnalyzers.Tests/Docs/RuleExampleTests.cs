using System.Globalization;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tests.Facts;
using AiCostAnalyzers.Tests.Rules;
using AiCostAnalyzers.Tests.Sdks;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.Docs;

/// <summary>Every piece of C# on the pages of the rules compiles, and does what its page says of it.</summary>
public class RuleExampleTests
{
    /// <summary>What the examples see beside the packages that tests restore.</summary>
    private static readonly Lazy<IReadOnlyList<MetadataReference>> s_references = new(() => [.. SdkStub.References("Microsoft.Extensions.AI")]);

    public static TheoryData<string, int> Blocks()
    {
        var blocks = new TheoryData<string, int>();
        foreach (var page in RulePage.All)
        {
            for (var i = 0; i < page.Blocks.Count; i++)
            {
                if (page.Blocks[i].Language == "csharp")
                {
                    blocks.Add(page.Id, i);
                }
            }
        }

        return blocks;
    }

    /// <summary>What stands under Example triggers, with the message that the page shows; what stands elsewhere does not.</summary>
    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Block_DoesWhatThePageSays(string id, int index)
    {
        var page = RulePage.Of(id);
        var block = page.Blocks[index];
        var pricing = page.Blocks.Take(index).LastOrDefault(b => b.Section == block.Section) is { Language: "json" } file ? Inputs(file.Text) : null;
        var reported = await ReportedAsync(id, block.Text, pricing);
        if (block.Section != "Example" || !IsLive(id))
        {
            Assert.Empty(reported);
            return;
        }

        Assert.NotEmpty(reported);
        if (page.Blocks.Skip(index + 1).FirstOrDefault() is { Section: "Example", Language: "text" } shown)
        {
            Assert.True(reported.Contains(shown.Text.TrimEnd('\n')), $"The page says\n{shown.Text}but reported is\n{string.Join('\n', reported)}");
        }
    }

    /// <summary>A block of JSON right before the code is the pricing file that it is analyzed with.</summary>
    private static AnalysisInputs Inputs(string pricingFile)
    {
        var reading = PricingFileReader.Read(pricingFile, "aicost.json");
        Assert.Empty(reading.Problems);
        return InputsBuilder.Build(new LoadedPricing(reading.File, [], []), "Production", null, [], []);
    }

    /// <summary>What the linker alone can find has an example too, which only compiles here.</summary>
    private static bool IsLive(string id) => new AiCostAnalyzer().SupportedDiagnostics.Any(d => d.Id == id);

    /// <summary>A text that a page leaves out, <c>"…"; // 1,400 tokens</c>, is one that the model's vendor would keep.</summary>
    private static async Task<IReadOnlyList<string>> ReportedAsync(string id, string source, AnalysisInputs? inputs)
    {
        var written = source.Replace("\"…\"", $"\"{string.Concat(Enumerable.Repeat("Answer briefly, politely and in the customer's own language. ", 125))}\"", StringComparison.Ordinal);
        var diagnostics = await DiagnosticRun.ReportedAsync([("Example.cs", written), ("Usings.cs", ExportRun.Usings + "\nglobal using System.IO;\nglobal using System.Net.Http;")], s_references.Value, inputs);
        return [.. diagnostics.Where(d => d.Id == id).Select(static d => d.GetMessage(CultureInfo.InvariantCulture))];
    }
}
