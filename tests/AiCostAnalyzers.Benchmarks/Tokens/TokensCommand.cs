using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AiCostAnalyzers.Tokens;

namespace AiCostAnalyzers.Benchmarks.Tokens;

/// <summary>
/// The estimator beside tokenizers of npm on the same texts in the same run, in turns: how fast, and how near to the exact count. The
/// texts are this repository's own: its source, its documentation and the samples of the estimator's tests.
/// </summary>
internal sealed class TokensCommand : IBenchmarkCommand
{
    /// <summary>Few texts are passed over again, until a clock can tell.</summary>
    private const int CharactersOfARound = 500_000;

    private const string Exact = "gpt-tokenizer";

    private static readonly string[] s_others = [Exact, "tokenx"];

    public string Name => "tokens";

    public string Usage => "tokens --modules folder [--rounds 10]";

    public string Description => "The token estimator beside gpt-tokenizer and tokenx; the folder is where `npm install` ran with Tokens/package.json.";

    public int Run(IReadOnlyList<string> options)
    {
        var given = new Options(options);
        var here = Path.GetDirectoryName(ThisFile())!;
        using var npm = NpmTokenizers.Start(Path.Combine(here, "npm-tokenizers.mjs"), Path.GetFullPath(given.Text("modules") ?? here));
        if (npm is null)
        {
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("aicost-tokens-");
        try
        {
            foreach (var (kind, texts) in Texts(Path.GetFullPath(Path.Combine(here, "..", "..", ".."))))
            {
                var file = Path.Combine(folder.FullName, kind + ".json");
                File.WriteAllText(file, JsonSerializer.Serialize(texts));
                Compare(npm, kind, texts, file, given.Number("rounds", 10));
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(NpmTokenizers npm, string kind, IReadOnlyList<string> texts, string file, int rounds)
    {
        var exact = npm.Count(Exact, file);
        var characters = texts.Sum(t => t.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {texts.Count} texts, {characters:N0} characters, {exact.Sum():N0} tokens of o200k_base"));
        Console.WriteLine($"  mean error per text   ours {Error(exact, texts.Select(TokenEstimator.Estimate)):P1}, tokenx {Error(exact, npm.Count("tokenx", file)):P1}");
        Console.WriteLine($"  error of the sum      ours {Total(exact, texts.Select(TokenEstimator.Estimate)):P1}, tokenx {Total(exact, npm.Count("tokenx", file)):P1}");

        var passes = Math.Max(1, CharactersOfARound / characters);
        var times = new List<Dictionary<string, double>>();
        for (var round = -2; round < rounds; round++)
        {
            // The first rounds warm up; the order turns, so that a machine that grows slower or faster favours none.
            string[] order = round % 2 == 0 ? ["ours", .. s_others] : [.. s_others.Reverse(), "ours"];
            var timed = order.ToDictionary(n => n, n => n == "ours" ? Time(texts, passes) : npm.Time(n, file, passes));
            if (round >= 0)
            {
                times.Add(timed);
            }
        }

        Console.WriteLine($"  ours, million characters a second                 minimum / median / maximum  {Spread.Of(times.Select(t => (double)characters * passes / t["ours"] / 1e6)).ToString("0.0")}");
        foreach (var other in s_others)
        {
            Console.WriteLine($"  time of {other,-14} : time of ours                                       {Spread.Of(times.Select(t => t[other] / t["ours"])).ToString("0.00")}");
        }

        Console.WriteLine();
    }

    private static double Time(IReadOnlyList<string> texts, int passes)
    {
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var text in texts)
            {
                _ = TokenEstimator.Estimate(text);
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Error(int[] exact, IEnumerable<int> counts) => exact.Zip(counts).Where(c => c.First > 0).Average(c => Math.Abs(c.Second - c.First) / (double)c.First);

    private static double Total(int[] exact, IEnumerable<int> counts) => (counts.Sum() - exact.Sum()) / (double)exact.Sum();

    private static IEnumerable<(string Kind, IReadOnlyList<string> Texts)> Texts(string repository)
    {
        yield return ("C#", Files(Path.Combine(repository, "src"), "*.cs"));
        yield return ("English Markdown", Files(Path.Combine(repository, "docs"), "*.md"));
        foreach (var kind in new[] { "prompts", "english", "json", "french", "german", "chinese" })
        {
            yield return ("samples, " + kind, SampleTexts.Of(kind));
        }
    }

    private static IReadOnlyList<string> Files(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")).Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
