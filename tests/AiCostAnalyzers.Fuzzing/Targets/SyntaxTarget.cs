using System.Collections.Immutable;
using System.Text;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Fuzzing.Inputs;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Tests.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Fuzzing.Targets;

/// <summary>Damaged C#, compiled against the real packages and the stand-ins, analyzed as a real build does, facts exported and read back.</summary>
internal class SyntaxTarget : FuzzTarget, IDisposable
{
    private const string Usings = "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\nglobal using System.Threading;\nglobal using System.Threading.Tasks;\n";

    private static readonly LanguageVersion[] s_languages = [LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp10, LanguageVersion.Preview];

    private readonly Lazy<IReadOnlyList<(string Name, string Text)>> _sources;
    private readonly Dictionary<int, SeedText> _seeds = [];
    private readonly Lazy<CSharpCompilation> _empty;
    private readonly TemporaryFolder _folder = new();
    private readonly SyntaxTree _usings = CSharpSyntaxTree.ParseText(Usings, path: "Usings.cs");
    private readonly ImmutableArray<AdditionalText> _files;

    /// <param name="sources">What is damaged.</param>
    public SyntaxTarget(Func<IReadOnlyList<(string Name, string Text)>> sources, Lazy<IReadOnlyList<MetadataReference>> references)
    {
        _sources = new(sources);
        var export = _folder.Folder("obj/aicost");
        _files =
        [
            new Text(Path.Combine(export, "aicost.export"), $"aicost-export 1\nproject-dir {_folder.Path}\n"),
            new Text(Path.Combine(export, "inputs.txt"), ReadProgram.Inputs.Write()),
        ];
        _empty = new(() => CSharpCompilation.Create("App", references: references.Value, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));
    }

    public override string Name => "syntax";

    public override int Weight => 1;

    public void Dispose() => _folder.Dispose();

    /// <summary>One source is damaged, and two others intrude.</summary>
    public override string Next(Random random) =>
        new Mutator([.. Enumerable.Range(0, 3).Select(_ => Seed(random.Next(_sources.Value.Count)))], Intruders.OfCSharp).Next(random);

    public override void Run(string input, Random random) => Analyze(input, random, null);

    public override void RunWithoutOurs(string input, Random random) =>
        _ = Compile(input, random).WithAnalyzers([new IdleAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    protected void Analyze(string input, Random random, AnalyzerConfigOptionsProvider? options)
    {
        Exception? thrown = null;
        var run = Compile(input, random).WithAnalyzers([new AiCostAnalyzer()], new CompilationWithAnalyzersOptions(
            options is null ? new AnalyzerOptions(_files) : new AnalyzerOptions(_files, options),
            onAnalyzerException: (exception, _, _) => thrown ??= exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var facts = Path.Combine(_folder.Path, "obj", "aicost", "facts.json");
        File.Delete(facts);
        _ = run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        if (thrown is not null)
        {
            throw new FuzzException(thrown.ToString());
        }

        if (File.Exists(facts))
        {
            var reading = FactsReader.ReadFile(facts);
            Require(reading.Facts is not null, $"facts are not read as they were written: {reading.Problem}");
            ReadProgram.Report([reading.Facts!], ReadProgram.Inputs, ReadProgram.Pricing, random);
            var summary = File.ReadAllText(Path.Combine(_folder.Path, "obj", "aicost", "summary.txt"));
            Require(ProjectSummary.Parse(summary).Write() == summary, "a summary is not read as it was written");
        }
    }

    private CSharpCompilation Compile(string input, Random random)
    {
        var language = random.Next(4) == 0 ? s_languages[random.Next(s_languages.Length)] : LanguageVersion.Latest;
        var tree = CSharpSyntaxTree.ParseText(input, new CSharpParseOptions(language), Path.Combine(_folder.Path, "Test.cs"), Encoding.UTF8);
        var isProgram = tree.GetRoot().ChildNodes().Any(static n => n.IsKind(SyntaxKind.GlobalStatement));
        return _empty.Value.AddSyntaxTrees(tree, _usings.WithRootAndOptions(_usings.GetRoot(), tree.Options))
            .WithOptions(_empty.Value.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
    }

    private SeedText Seed(int index)
    {
        if (!_seeds.TryGetValue(index, out var seed))
        {
            _seeds.Add(index, seed = SeedText.OfCSharp(_sources.Value[index].Name, _sources.Value[index].Text));
        }

        return seed;
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
