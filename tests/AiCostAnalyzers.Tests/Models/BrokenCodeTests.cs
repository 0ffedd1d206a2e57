using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;

namespace AiCostAnalyzers.Tests.Models;

/// <summary>Half-typed programs and missing packages: nothing throws, what binds is found, and nothing is invented.</summary>
public class BrokenCodeTests
{
    private const int Cuts = 8;

    public static TheoryData<string> Files => CorpusTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task CutAnywhere_YieldsWhatBinds(string name)
    {
        var file = CorpusFile.Read(name);
        for (var cut = 1; cut < Cuts; cut++)
        {
            var text = file.Text[..(file.Text.Length * cut / Cuts)];

            var lines = await LinesAsync(file, text);

            var marked = CorpusTests.Marks(file.Text).Where(static m => m.Mark != "none").Select(static m => m.Line).ToHashSet();
            var last = text.Count(static c => c == '\n') + 1;
            Assert.All(lines, line => Assert.True(marked.Contains(line) || line >= last - 1, $"cut at {cut}/{Cuts}: line {line} is no call"));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task LastBraceMissing_FindsAll(string name)
    {
        var file = CorpusFile.Read(name);
        var lines = await LinesAsync(file, file.Text.Remove(file.Text.LastIndexOf('}'), 1));
        Assert.Equal(CorpusTests.Marks(file.Text).Where(static m => m.Mark != "none").Select(static m => m.Line), lines);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task PackagesMissing_FindsNone(string name)
    {
        var file = CorpusFile.Read(name);
        Assert.Empty(ExportRun.Items(await ExportRun.FactsAsync(TestReferences.AspNetCore.References, new() { HasPricingFile = true }, file.OutputKind, mayHaveErrors: true, (name + ".cs", file.Text)), "callSites"));
    }

    [Fact]
    public async Task StatementHalfTyped_KeepsTheOthers()
    {
        var sites = await ExportRun.CallSitesAsync("""
            using OpenAI.Chat;
            class Service(string key)
            {
                private readonly ChatClient _a = new("gpt-4o", key);
                void One() { _a.CompleteChat("x"); }
                void Two() { _a.Comp
                void Three() { _a.CompleteChat("y"); var m = _a.CompleteChat(
                string Four => new ChatClient(key switch { "a" => , _ => "gpt-4o" }, ).CompleteChat("z");
            }
            """);
        Assert.Contains("gpt-4o literal", sites.Select(ExportRun.Model));
    }

    private static async Task<IReadOnlyList<int>> LinesAsync(CorpusFile file, string text) =>
        [.. ExportRun.Items(await ExportRun.FactsAsync(file.References, file.Inputs, file.OutputKind, mayHaveErrors: true, file.Language, (file.Name + ".cs", text)), "callSites").Select(static s => (int)s["line"]!)];
}
