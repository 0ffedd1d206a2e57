using System.Globalization;
using System.Text.Json.Nodes;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using AiCostAnalyzers.Tests.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Tests.Models;

/// <summary>
/// Programs in the shapes of real applications. Each model call is marked with what must be found, <c>//: chat gpt-4o</c>, and each
/// tempting line that is none with <c>//: none</c>; a call that is found on an unmarked line is as wrong as one on the wrong line.
/// </summary>
public class CorpusTests
{
    private const string Mark = " //: ";

    private static readonly IEnumerable<KeyValuePair<string, ReportDiagnostic>> s_experimental =
        new[] { "OPENAI001", "OPENAI002", "MEAI001" }.Select(static id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)).ToList();

    public static TheoryData<string> Files { get; } = [.. CorpusFile.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task EveryCall_IsFoundWithItsModel(string name)
    {
        var file = CorpusFile.Read(name);
        AssertCompiles(file);

        var sites = ExportRun.Items(await ExportRun.FactsAsync(file.References, file.Inputs, file.OutputKind, mayHaveErrors: true, file.Language, [.. file.Sources]), "callSites");

        var (expected, found) = (Expected(file.Text).ToList(), sites.Select(static s => string.Create(CultureInfo.InvariantCulture, $"{(int)s["line"]!}: {Describe(s)}")).ToList());
        Assert.True(expected.SequenceEqual(found), $"Expected, but not found:\n{string.Join('\n', expected.Except(found))}\nFound, but not expected:\n{string.Join('\n', found.Except(expected))}");
    }

    [Fact]
    public void Corpus_IsLargeEnough()
    {
        var marks = CorpusFile.Names.SelectMany(static n => Marks(CorpusFile.Read(n).Text)).Select(static m => m.Mark).ToList();
        var negatives = marks.Count(static m => m == "none");
        var positives = marks.Count - negatives;
        Assert.True(positives >= 190 && negatives >= positives, $"{positives} call sites, {negatives} that are none");
    }

    private static IEnumerable<string> Expected(string text) => Marks(text).Where(static m => m.Mark != "none").Select(static m => string.Create(CultureInfo.InvariantCulture, $"{m.Line}: {m.Mark}"));

    internal static IEnumerable<(int Line, string Mark)> Marks(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var at = lines[i].IndexOf(Mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return (i + 1, lines[i][(at + Mark.Length)..].Trim());
            }
        }
    }

    /// <summary><c>chat gpt-4o | gpt-4o-mini</c>, <c>chat gpt-4o fallback</c>, <c>chat unknown of Ai:Model</c>, <c>chat open IChatClient deep</c>, <c>chat free</c>.</summary>
    private static string Describe(JsonObject site)
    {
        var kind = (string?)site["kind"] ?? "chat";
        if ((bool?)site["free"] == true)
        {
            return kind + " free";
        }

        var candidates = site["model"]?["candidates"]?.AsArray().Select(static c => c!.AsObject()).ToList() ?? [];
        var named = candidates.Where(static c => (string)c["text"]! != "").Select(static c => (string?)c["source"] is "fallback" or "configuration" or "annotation" ? $"{c["text"]} {c["source"]}" : (string)c["text"]!).ToList();
        if (named.Count > 0)
        {
            return $"{kind} {string.Join(" | ", named)}{((bool?)site["mayBeFree"] == true ? " maybe" : "")}";
        }

        var key = candidates.Select(static c => (string?)c["configurationKey"]).FirstOrDefault(static k => k is not null);
        return site["model"]?["open"] is { } open ? $"{kind} open {((string)open["service"]!).Split('.')[^1]} {open["key"]}".TrimEnd()
            : kind + " unknown" + (key is null ? "" : " of " + key) + ((bool?)site["mayBeFree"] == true ? " maybe" : "");
    }

    private static void AssertCompiles(CorpusFile file)
    {
        var trees = file.Sources.Append(("Usings.cs", ExportRun.Usings)).Select(s => CSharpSyntaxTree.ParseText(s.Item2, new CSharpParseOptions(file.Language), path: s.Item1));
        var errors = CSharpCompilation.Create("App", trees, file.References, new CSharpCompilationOptions(
                file.OutputKind, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: s_experimental))
            .GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }
}

/// <summary>
/// A program of the corpus. Lines at its head say what it needs: <c>//# setting Ai:Model = gpt-4o</c>, <c>//# stubs A, B</c>,
/// <c>//# azure1</c> for the first generation of Azure's package, <c>//# program</c> for top-level statements, <c>//# library</c>,
/// <c>//# preview</c> for syntax that the compiler of the tests has as a preview.
/// </summary>
internal sealed class CorpusFile
{
    private const string Suffix = ".corpus";

    private readonly List<string> _heads;

    private CorpusFile(string name, string text)
    {
        Name = name;
        Text = text;
        _heads = [.. text.ReplaceLineEndings("\n").Split('\n').Where(static l => l.StartsWith("//# ", StringComparison.Ordinal)).Select(static l => l[4..])];
    }

    public static IEnumerable<string> Names { get; } = [.. typeof(CorpusFile).Assembly.GetManifestResourceNames()
        .Where(static n => n.EndsWith(Suffix, StringComparison.Ordinal)).Select(static n => n[..^Suffix.Length]).Order(StringComparer.Ordinal)];

    public string Name { get; }

    public string Text { get; }

    public IEnumerable<(string Path, string Text)> Sources => OutputKind == OutputKind.ConsoleApplication && !Has("program")
        ? [(Name + ".cs", Text), ("Main.cs", "static class MainOfTests { static void Main() { } }")]
        : [(Name + ".cs", Text)];

    public LanguageVersion Language => Has("preview") ? LanguageVersion.Preview : LanguageVersion.Default;

    public OutputKind OutputKind => Has("library") ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication;

    public IEnumerable<MetadataReference> References => Has("azure1")
        ? (TestReferences.AzureOpenAI + TestReferences.AspNetCore).References
        : SdkStub.References([.. Values("stubs ").SelectMany(static v => v.Split(", "))]);

    public AnalysisInputs Inputs => new()
    {
        Settings = [.. Values("setting ").Select(static v => v.Split(" = ")).Select(static v => new Setting(v[0], v[1], new SourcePosition("appsettings.json", 1, 1)))],
    };

    public static CorpusFile Read(string name)
    {
        using var stream = typeof(CorpusFile).Assembly.GetManifestResourceStream(name + Suffix)!;
        return new CorpusFile(name, new StreamReader(stream).ReadToEnd());
    }

    private bool Has(string head) => _heads.Contains(head);

    private IEnumerable<string> Values(string head) => _heads.Where(h => h.StartsWith(head, StringComparison.Ordinal)).Select(h => h[head.Length..]);
}
