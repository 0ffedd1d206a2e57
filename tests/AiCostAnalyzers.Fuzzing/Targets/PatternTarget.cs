using AiCostAnalyzers.Fuzzing.Inputs;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Tokens;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Fuzzing.Targets;

/// <summary>Patterns, names and prompts: whatever matches or counts text.</summary>
internal sealed class PatternTarget : FuzzTarget
{
    private readonly Mutator _mutator = new(
        [
            SeedText.Of("patterns", "SupportDesk.Triage.ClassifyAsync(CompleteChatAsync)#1\nSupportDesk.*\n**.Embed*\nPOST /tickets/*\nPOST /tickets/{id:int}/notes/**"),
            SeedText.Of("models", "us.anthropic.claude-haiku-4-5-20251001-v1:0\nazure/gpt-4o-2024-08-06\ngpt-*-mini\nopenrouter/openai/gpt-4o:free\nprojects/p/locations/l/publishers/google/models/gemini-2.5-pro@001"),
            SeedText.Of("prompt", "You are a support agent. Answer {{name}} in at most ${max} words: {0} <|end|> 你好，世界 αβγ 123456 https://example.com/a?b=c\n```csharp\nvar x = 1;\n```"),
        ],
        Intruders.OfText);

    public override string Name => "patterns and text";

    public override int Weight => 300;

    public override string Next(Random random) => _mutator.Next(random);

    public override void Run(string input, Random random)
    {
        var lines = input.Split('\n');
        for (var i = 0; i + 1 < lines.Length && i < 8; i++)
        {
            // As long as keys and ids can be: a key of a file ends at its line, an id at 8,192 characters.
            var (pattern, name) = (lines[i][..Math.Min(lines[i].Length, 2_000)], lines[i + 1][..Math.Min(lines[i + 1].Length, 2_000)]);
            Pattern.Matches(pattern, name);
            Pattern.Matches(name, pattern);
            PriceCatalog.BuiltIn.Find(name);
        }

        var constant = Placeholders.Remove(input);
        Require(constant.Length <= input.Length, "without its placeholders a text is longer");
        Require(TokenEstimator.Estimate(input) >= 0, "fewer than no tokens");
    }
}
