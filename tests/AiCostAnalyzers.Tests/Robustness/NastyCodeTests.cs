using System.Globalization;
using System.Text;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using AiCostAnalyzers.Tests.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Tests.Robustness;

/// <summary>Code that nobody would write by hand: huge, deep, broken at any token. No analyzer throws.</summary>
public class NastyCodeTests
{
    private const string Head = "using OpenAI.Chat;\npublic static class Ai { public static readonly ChatClient Chat = new(\"gpt-4o\", \"key\"); }\n";

    private static readonly AnalysisInputs s_inputs = new() { HasPricingFile = true };

    private static readonly string[] s_broken = ["SupportTriage", "Branches", "ClientShapes", "MvcShop"];

    private static readonly string[] s_intruders = ["{", "}", "(", "\"", "await", "=>", "<", "??", ";", "class", "[", "case 1:", "$\"{"];

    /// <summary>What throws is reported as AD0001, which the run asserts that there is none of.</summary>
    private static Task<System.Text.Json.Nodes.JsonObject> RunAsync(string source) =>
        ExportRun.FactsAsync(TestReferences.All.References, s_inputs, ("Nasty.cs", source));

    [Fact]
    public async Task TokenLostOrTooMany_ThrowsNowhere()
    {
        foreach (var name in s_broken)
        {
            var file = CorpusFile.Read(name);
            var tokens = CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantTokens().ToList();
            for (var i = 0; i < tokens.Count; i += 97)
            {
                var span = tokens[i].Span;
                string[] broken = [file.Text.Remove(span.Start, span.Length), file.Text.Insert(span.Start, " " + s_intruders[i % s_intruders.Length] + " ")];
                foreach (var text in broken)
                {
                    await ExportRun.FactsAsync(file.References, s_inputs, file.OutputKind, mayHaveErrors: true, (name + ".cs", text));
                }
            }
        }
    }

    [Fact]
    public async Task ManyMethods_AreRead()
    {
        var source = new StringBuilder(Head).Append("public static class Many\n{\n");
        for (var i = 0; i < 20_000; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"    public static System.Threading.Tasks.Task M{i}(string q) => {(i % 1000 == 999 ? "Ai.Chat.CompleteChatAsync(q)" : $"M{i + 1}(q)")};\n");
        }

        Assert.Equal(20, ExportRun.Items(await RunAsync(source.Append("}\n").ToString()), "callSites").Count);
    }

    [Fact]
    public async Task LongMethod_IsRead()
    {
        var source = new StringBuilder(Head).Append("public static class Long\n{\n    public static void Run(string q, int n)\n    {\n");
        for (var i = 0; i < 3_000; i++)
        {
            source.Append(i % 100 == 0 ? "        Ai.Chat.CompleteChat(q);\n" : "        if (n > 7) { n += q.Length; }\n");
        }

        Assert.Equal(30, ExportRun.Items(await RunAsync(source.Append("    }\n}\n").ToString()), "callSites").Count);
    }

    public static TheoryData<string, string, string, int> Nests { get; } = new()
    {
        { "if (n > 0) { ", "Ai.Chat.CompleteChat(q);", " }", 120 },
        { "foreach (var c in q) { ", "Ai.Chat.CompleteChat(q);", " }", 120 },
        { "System.Action a = () => { ", "Ai.Chat.CompleteChat(q);", " }; a();", 40 },
        { "try { ", "Ai.Chat.CompleteChat(q);", " } catch { }", 120 },
        { "System.Func<string> f = () => Same(", "Ai.Chat.CompleteChat(q).ToString()!", "); f();", 1 },
        { "q = Same(", "Ai.Chat.CompleteChat(q).ToString()!", ");", 1 },
    };

    [Theory]
    [MemberData(nameof(Nests))]
    public async Task DeepNesting_IsRead(string open, string inside, string close, int depth)
    {
        var renamed = (string text, int i) => text.Replace(" a ", $" a{i} ", StringComparison.Ordinal).Replace("a();", $"a{i}();", StringComparison.Ordinal).Replace("var c ", $"var c{i} ", StringComparison.Ordinal);
        var body = string.Concat(Enumerable.Range(0, depth).Select(i => renamed(open, i))) + inside + string.Concat(Enumerable.Range(0, depth).Reverse().Select(i => renamed(close, i)));
        var facts = await RunAsync($"{Head}public static class Deep {{ static string Same(string q) => q; public static void Run(string q, int n) {{ {body} }} }}");
        Assert.Single(ExportRun.Items(facts, "callSites"));
    }

    [Theory]
    [InlineData("q", " + q", 1_500)]
    [InlineData("q", " ?? q", 300)]
    [InlineData("n > 0 ? q : ", "n > 1 ? q : ", 150)]
    public async Task LongExpression_IsRead(string first, string next, int count)
    {
        var expression = first + string.Concat(Enumerable.Repeat(next, count)) + (first.EndsWith(": ", StringComparison.Ordinal) ? "q" : "");
        var facts = await RunAsync($"{Head}public static class Wide {{ public static void Run(string q, int n) {{ Ai.Chat.CompleteChat({expression}); }} }}");
        Assert.Single(ExportRun.Items(facts, "callSites"));
    }

    /// <summary>Each construct of C# 14, around and inside calls; a compiler that does not know one sees broken code.</summary>
    [Fact]
    public async Task ConstructsOfCSharp14_ThrowNowhere()
    {
        const string source = Head + """
            namespace Newest;

            public static class Extensions
            {
                extension(OpenAI.Chat.ChatClient chat)
                {
                    public string Name => chat.CompleteChat("a").ToString()!;
                    public void Ask(string q) { foreach (var c in q) { chat.CompleteChat(q); } }
                }

                extension<T>(System.Collections.Generic.List<T>)
                {
                    public static System.Collections.Generic.List<T> operator +(System.Collections.Generic.List<T> left, T right) { Ai.Chat.CompleteChat($"{right}"); return left; }
                    public static int Answers => Ai.Chat.CompleteChat("a").Value.Content.Count;
                }
            }

            public partial class Desk
            {
                public partial Desk(string key);
                public partial event System.Action Asked;
                public string Model { get => field ?? "gpt-4o"; set => field = Ai.Chat.CompleteChat(value).ToString()!; }
                public Desk? Next { get; set; }
                public int Total { get; private set; }
                public void operator +=(int more) { Total += Ai.Chat.CompleteChat($"{more}").Value.Content.Count; }
                public void operator ++() => Ai.Chat.CompleteChat("again");
            }

            public partial class Desk
            {
                public partial Desk(string key) { Ai.Chat.CompleteChat(key); }
                public partial event System.Action Asked { add { Ai.Chat.CompleteChat("add"); } remove { Ai.Chat.CompleteChat("remove"); } }
            }

            public static class Program
            {
                private delegate bool Try(string text, out string answer);

                public static void Run(Desk? desk, string q)
                {
                    desk?.Model = Ai.Chat.CompleteChat(q).ToString()!;
                    desk?.Next?.Model ??= Ai.Chat.CompleteChat(nameof(System.Collections.Generic.List<>)).ToString()!;
                    desk += 1;
                    desk++;
                    Try t = (text, out answer) => { answer = Ai.Chat.CompleteChat(text).ToString()!; return true; };
                    System.ReadOnlySpan<char> span = q;
                    foreach (var c in span) { Ai.Chat.Ask(Ai.Chat.Name + c); }
                    var all = new System.Collections.Generic.List<string>() + q;
                    _ = System.Collections.Generic.List<int>.Answers;
                }
            }
            """;
        await ExportRun.FactsAsync(
            TestReferences.All.References, s_inputs, Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, mayHaveErrors: true, LanguageVersion.Preview, ("Newest.cs", source));
    }

    /// <summary>The repository's own sources and samples, and all sources of tests, each in one compilation that lacks most of their packages.</summary>
    [Theory]
    [InlineData("src", "samples")]
    [InlineData("tests")]
    public async Task OwnSources_ThrowNowhere(params string[] folders)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "AiCostAnalyzers.sln")))
        {
            root = root.Parent;
        }

        var sources = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root.FullName, folder), "*.cs", SearchOption.AllDirectories))
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(path => (Path.GetRelativePath(root.FullName, path), File.ReadAllText(path))).ToArray();

        Assert.True(sources.Length > 300, $"{sources.Length} files");
        await ExportRun.FactsAsync(TestReferences.All.References, s_inputs, sources);
    }
}
