using System.Text;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Fuzzing.Inputs;
using AiCostAnalyzers.Tests.Configuration;

namespace AiCostAnalyzers.Fuzzing.Targets;

/// <summary>aicost.json, observed figures in it, and price lists that it includes: read, merged, made inputs of, and a program priced by it.</summary>
internal sealed class PricingFileTarget(string name, int weight, params string[] texts) : FuzzTarget
{
    private readonly Mutator _mutator = new([.. texts.Select(text => SeedText.Of(name, text))], Intruders.OfText);

    public static PricingFileTarget Own => new("aicost.json", 40, FullPricingFile.Text);

    public static PricingFileTarget Observed => new("observed", 40, """
        { "prices": { "asOf": "2026-11-10" },
          "observed": {
            "maxAge": 60,
            "calls": {
              "SupportDesk.Triage.ClassifyAsync(Ask)#1": {
                "samples": 4210, "first": "2026-10-15", "last": "2026-11-14",
                "inputTokens": { "p50": 600, "mean": 640, "p95": 1100 }, "outputTokens": { "p50": 12, "p95": 30 },
                "cachedTokens": { "p50": 200 }, "cacheReadRatio": 0.4, "cacheWriteRatio": 0.1, "rounds": { "p50": 1, "p95": 2 }, "share": 0.9, "model": "gpt-6-luna", "inferred": 0.8
              },
              "SupportDesk.Chat.AskAsync(Ask)#1": { "samples": 1, "first": "2026-10-15", "last": "2026-10-15", "inputTokens": { "mean": 1 }, "outputTokens": { "mean": 0 } }
            },
            "counts": { "tickets@NightlySummary": { "samples": 30, "first": "2026-10-15", "last": "2026-11-14", "p50": 80, "p95": 210 }, "SupportDesk.Web.Triage:tickets": { "samples": 3, "first": "2026-10-15", "last": "2026-11-14", "mean": 1.5 } },
            "entryPoints": { "POST /tickets/triage": { "first": "2026-10-15", "last": "2026-11-14", "requestsPerMonth": 241000 } }
          },
          "budgets": [ { "perRequest": 0.01 } ]
        }
        """);

    public static PricingFileTarget PriceLists => new("price lists", 40, """
        [ { "id": "openai", "name": "OpenAI", "api_pattern": "https://api\\.openai\\.com",
            "models": [
              { "id": "gpt-4o", "match": { "or": [ { "equals": "gpt-4o" }, { "starts_with": "gpt-4o-2024" }, { "regex": "^gpt-(4o|x)+$" }, { "contains": "4o" } ] }, "context_window": 128000,
                "prices": { "input_mtok": 2.5, "cache_read_mtok": 1.25, "output_mtok": 10 } },
              { "id": "gpt-x", "match": { "starts_with": "gpt-x" },
                "prices": [ { "prices": { "input_mtok": { "base": 1, "tiers": [ { "start": 200000, "price": 2 } ] }, "output_mtok": 4 } },
                            { "constraint": { "start_date": "2026-09-01" }, "prices": { "input_mtok": 0.5, "output_mtok": 2, "requests_kcount": 1 } } ] } ] } ]
        """, """
        { "sample_spec": { "input_cost_per_token": 0.0, "litellm_provider": "one of the providers", "mode": "chat" },
          "gpt-4o-2024-08-06": { "litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 2.5e-06, "output_cost_per_token": 1e-05, "cache_read_input_token_cost": 1.25e-06, "max_input_tokens": 128000, "max_output_tokens": 16384, "supports_vision": true },
          "claude-9": { "litellm_provider": "anthropic", "mode": "chat", "input_cost_per_token": 5e-06, "output_cost_per_token": 2.5e-05, "input_cost_per_token_above_200k_tokens": 1e-05, "deprecation_date": "2027-01-01" },
          "whisper-9": { "litellm_provider": "openai", "mode": "audio_transcription", "input_cost_per_second": 0.0001 },
          "painter-9": { "litellm_provider": "openai", "mode": "image_generation", "output_cost_per_image": 0.04 } }
        """);

    public override string Name => name;

    public override int Weight => weight;

    public override string Next(Random random) => _mutator.Next(random);

    public override void Run(string input, Random random)
    {
        var reading = PricingFileReader.Read(Encoded(input, random), "aicost.json");
        var (file, incomplete) = PricingFileCompleteness.Check(PricingFileMerge.Merge([reading.File, ReadProgram.Pricing]));
        foreach (var problem in reading.Problems.Concat(incomplete))
        {
            Require(problem.Id == DiagnosticIds.PricingFileInvalid && problem.Position is { Line: >= 1, Column: >= 1 }, $"a problem without a place: {problem}");
            Require(!problem.Message.Any(char.IsControl), $"a control character in a message: {problem}");
        }

        Require(reading.Problems.Count > 0 || !ReferenceEquals(reading.File, PricingFile.Empty), "nothing is read and nothing is said");
        var inputs = ReadProgram.InputsOf(file);
        ReadProgram.Report([ReadProgram.Facts], AnalysisInputs.Parse(inputs.Write()), file, random);
    }

    private static byte[] Encoded(string text, Random random)
    {
        Encoding encoding = random.Next(20) switch { 0 => Encoding.Unicode, 1 => Encoding.BigEndianUnicode, 2 => Encoding.UTF32, 3 => Encoding.Latin1, _ => Encoding.UTF8 };
        var bytes = random.Next(10) == 0 ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
        if (random.Next(10) == 0 && bytes.Length > 0)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }
}
