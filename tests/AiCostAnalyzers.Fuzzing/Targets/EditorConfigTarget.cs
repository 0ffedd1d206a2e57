using AiCostAnalyzers.Fuzzing.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.Fuzzing.Targets;

/// <summary>A damaged .editorconfig above a sound program.</summary>
internal sealed class EditorConfigTarget(Lazy<IReadOnlyList<MetadataReference>> references) : SyntaxTarget(() => [("Triage.cs", Program)], references)
{
    private const string Program = """
        using OpenAI.Chat;
        class Triage(string key)
        {
            private readonly ChatClient _client = new("gpt-4o", key);
            async Task RunAsync(string[] tickets)
            {
                foreach (var ticket in tickets) { await _client.CompleteChatAsync("Classify: " + ticket); }
            }
        }
        """;

    private readonly Mutator _mutator = new(
        [SeedText.Of("editorconfig", """
            root = true
            [*.cs]
            dotnet_diagnostic.AIC1001.severity = warning
            dotnet_diagnostic.AIC2002.severity = none
            dotnet_analyzer_diagnostic.category-AiCost.HotPath.severity = error
            aicost.bulk_fix = approved
            aicost.AIC1001.min_saving = 0.5
            generated_code = false
            [{*.g.cs,**/{Migrations,Generated}/**.cs}]
            generated_code = true
            [*]
            indent_size = 4
            """)],
        Intruders.OfText);

    public override string Name => ".editorconfig";

    public override string Next(Random random) => _mutator.Next(random);

    public override void Run(string input, Random random) =>
        Analyze(Program, new Random(0), new Provider(AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(input, "/repo/.editorconfig") })));

    private sealed class Provider(AnalyzerConfigSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(set.GetOptionsForSourcePath("/repo/Triage.cs").AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
