using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.Tests.Robustness;

/// <summary>
/// A compilation that an edit made of another is judged as one made anew is: what is kept of the files that did not change hides nothing.
/// </summary>
public sealed class EditTests
{
    private const string Idle = "await Task.Yield(); return text;";
    private const string Asks = "return (await new OpenAI.Chat.ChatClient(\"gpt-5.6-sol\", \"key\").CompleteChatAsync(text)).Value.Content[0].Text;";

    /// <summary>The versions of each file: of most, one that leads to a model and one that does not.</summary>
    private static readonly (string Path, string[] Versions)[] s_files =
    [
        ("Writer.cs", Versions(
            "public static class Writer { public static async Task<string> WriteAsync(string text) { BODY } }",
            Idle,
            Asks,
            "return await Local(); async Task<string> Local() { " + Asks + " }")),
        ("Helper.cs", Versions("public class Helper { public virtual Task<string> HelpAsync(string text) => BODY; }", "Task.FromResult(text)", "Writer.WriteAsync(text)")),
        ("Other.cs", Versions("public class Other : Helper { BODY }", "", "public override async Task<string> HelpAsync(string text) { " + Idle + " }", "public override async Task<string> HelpAsync(string text) { " + Asks + " }")),
        ("Summary.cs", Versions("public class Summary { public Task<string> Text => BODY; }", "Task.FromResult(\"\")", "new Other().HelpAsync(\"\")", "new Missing().HelpAsync(\"\")")),
        ("Title.cs", Versions(
            "public class Title { public Title(string text) { BODY } public static Title operator +(Title left, Title right) { var text = \"\"; BODY return left; } }",
            "",
            "_ = Writer.WriteAsync(text);")),
        ("Long.cs", Versions("public class Long BODY", ";", ": Title { public Long() : base(\"\") { } }")),
        ("Loops.cs", Versions(
            "public sealed class Loops { public async Task RunAsync(IReadOnlyList<string> texts) { foreach (var text in texts) { await Task.Yield(); BODY } } }",
            "await new Other().HelpAsync(text);",
            "await new Summary().Text;",
            "_ = new Long();",
            "_ = new Title(text) + new Title(text);",
            "await new Helper().HelpAsync(text); await new Summary().Text;")),
        ("Missing.cs", ["", "public sealed class Missing : Helper;"]),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task CompilationAfterEdits_IsJudgedLikeANewOne(int seed)
    {
        var random = new Random(seed);
        var chosen = s_files.Select(f => random.Next(f.Versions.Length)).ToArray();
        var edited = Compilation(Parsed(chosen));
        var seen = new HashSet<string>(await DiagnosticsAsync(edited), StringComparer.Ordinal);
        for (var step = 0; step < 40; step++)
        {
            var file = random.Next(s_files.Length);
            chosen[file] = random.Next(s_files[file].Versions.Length);
            edited = step % 10 == 0 ? Compilation(Parsed(chosen)) : Edited(edited, file, chosen);

            var found = await DiagnosticsAsync(edited);

            Assert.Equal(await DiagnosticsAsync(Compilation(Parsed(chosen))), found);
            seen.UnionWith(found);
        }

        Assert.True(seen.Count > 3, string.Join("\n", seen));
    }

    [Fact]
    public async Task PropertyWhoseCalleeAnEditDeclares_ReachesTheModel()
    {
        int[] chosen = [1, 1, 0, 2, 0, 0, 1, 0];
        var compilation = Compilation(Parsed(chosen));
        Assert.DoesNotContain(await DiagnosticsAsync(compilation), IsReachedInLoop);

        chosen[^1] = 1;

        Assert.Contains(await DiagnosticsAsync(Edited(compilation, chosen.Length - 1, chosen)), IsReachedInLoop);
    }

    private static bool IsReachedInLoop(string diagnostic) => diagnostic.Contains(DiagnosticIds.CallReachesModelInLoop, StringComparison.Ordinal);

    private static CSharpCompilation Edited(CSharpCompilation compilation, int file, int[] chosen) => compilation.ReplaceSyntaxTree(
        compilation.SyntaxTrees.Single(t => t.FilePath == s_files[file].Path), Parse(s_files[file].Path, s_files[file].Versions[chosen[file]]));

    private static IEnumerable<SyntaxTree> Parsed(int[] chosen) => s_files.Select((file, i) => Parse(file.Path, file.Versions[chosen[i]]));

    private static string[] Versions(string file, params string[] bodies) => [.. bodies.Select(body => file.Replace("BODY", body, StringComparison.Ordinal))];

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, path: path);

    private static CSharpCompilation Compilation(IEnumerable<SyntaxTree> files) => CSharpCompilation.Create(
        "App",
        files.Append(Parse("Usings.cs", ExportRun.Usings)),
        TestReferences.All.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static async Task<IReadOnlyList<string>> DiagnosticsAsync(CSharpCompilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers([new AiCostAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, static d => d.Id == "AD0001");
        return [.. found.Select(static d => d.ToString()).Order(StringComparer.Ordinal)];
    }
}
