using System.Text.RegularExpressions;
using AiCostAnalyzers.Configuration.Json;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Configuration.Imports;

/// <summary>
/// LiteLLM's <c>model_prices_and_context_window.json</c>: a map whose prices are USD per single token, in decimal and never in binary
/// floating point. The prompt length past which a price holds stands in the name of its field.
/// </summary>
internal sealed class LiteLlmPrices(ProblemList problems)
{
    private const string Sample = "sample_spec";
    private const decimal Million = 1_000_000m;
    private const decimal SecondsPerMinute = 60m;

    private static readonly Regex Above = new(@"_above_([0-9]{1,5})k_tokens\z", RegexOptions.CultureInvariant);

    public static bool Is(JsonValue root) =>
        root.Kind == JsonKind.Object && root.Members.Exists(member => member.Value.Find("litellm_provider") is not null)
        && !root.Members.Exists(member => Shape.File.Keys.Contains(member.Key));

    public IEnumerable<ModelEntry> Read(JsonValue root) => root.Members
        .Where(member => member.Key != Sample && PriceLists.IsName(member.Key) && member.Key.IndexOf('*') < 0 && member.Value.Kind == JsonKind.Object)
        .Select(Model)
        .OfType<ModelEntry>();

    private ModelEntry? Model(JsonMember member)
    {
        var item = member.Value;
        var provider = PriceLists.Provider(item.Find("litellm_provider")?.Text ?? "");
        if (item.Members.Find(field => field.Key.Contains("cost_per_") && field.Value.Kind != JsonKind.Null && field.Value.Kind != JsonKind.Object && field.Value.Number() is null) is { } wrong)
        {
            problems.Add(wrong.Position, $"'{ProblemList.Shown(wrong.Key)}' of '{ProblemList.Shown(member.Key)}' is no number; the model is left out");
            return null;
        }

        var price = Period(item);
        var slash = member.Key.IndexOf('/');
        var isPrefixed = slash > 0 && PriceLists.Provider(member.Key.Substring(0, slash)) == provider;
        return new ModelEntry(isPrefixed ? member.Key.Substring(slash + 1) : member.Key, member.Position)
        {
            Provider = provider,
            Kind = Kind(item.Find("mode")?.Text),
            ContextWindow = Tokens(item.Find("max_input_tokens")),
            MaxOutputTokens = Tokens(item.Find("max_output_tokens")),
            Price = price,
            FlexMultiplier = Ratio(item, "_flex"),
            PriorityMultiplier = Ratio(item, "_priority"),
            PerSearch = item.Find("search_context_cost_per_query")?.Find("search_context_size_medium")?.Number(),
            Retires = CalendarDate.TryParse(item.Find("deprecation_date")?.Text, out var day) ? day : null,
            IsListed = true,
        } is { HasPrice: true, Id.Length: > 0 } entry ? entry : null;
    }

    private static PricePeriod Period(JsonValue item)
    {
        var starts = item.Members.Select(field => Above.Match(field.Key)).Where(match => match.Success)
            .Select(match => match.Groups[1].Value).Distinct().Select(digits => (Suffix: $"_above_{digits}k_tokens", Tokens: 1000m * decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)))
            .OrderBy(start => start.Tokens);
        return new PricePeriod
        {
            Bands = [Band(item, "", 0m), .. starts.Select(start => Band(item, start.Suffix, start.Tokens)).Where(band => band.Input is not null && band.Output is not null)],
            PerImage = item.Find("output_cost_per_image")?.Number() ?? item.Find("input_cost_per_image")?.Number(),
            PerMinute = SecondsPerMinute * (item.Find("input_cost_per_second")?.Number() ?? item.Find("output_cost_per_second")?.Number()),
            PerMillionCharacters = Million * item.Find("input_cost_per_character")?.Number(),
            PerRequest = item.Find("input_cost_per_query")?.Number() ?? item.Find("input_cost_per_request")?.Number(),
            AudioInput = PerMillion(item, "input_cost_per_audio_token"),
            AudioOutput = PerMillion(item, "output_cost_per_audio_token"),
            ImageOutput = PerMillion(item, "output_cost_per_image_token"),
        };
    }

    private static PriceBand Band(JsonValue item, string suffix, decimal above) => new()
    {
        AboveInputTokens = above,
        Input = PerMillion(item, "input_cost_per_token" + suffix),
        Output = PerMillion(item, "output_cost_per_token" + suffix),
        CacheRead = PerMillion(item, "cache_read_input_token_cost" + suffix),
        CacheWrite = PerMillion(item, "cache_creation_input_token_cost" + suffix),
        CacheWriteHour = PerMillion(item, "cache_creation_input_token_cost_above_1hr" + suffix),
        BatchInput = PerMillion(item, "input_cost_per_token_batches" + suffix),
        BatchOutput = PerMillion(item, "output_cost_per_token_batches" + suffix),
    };

    private static decimal? PerMillion(JsonValue item, string field) => item.Find(field)?.Number() * Million;

    /// <summary>A tier's price as a factor, where it is one on input and output alike.</summary>
    private static decimal? Ratio(JsonValue item, string suffix)
    {
        decimal? Of(string field) => item.Find(field)?.Number() is { } full and > 0m ? item.Find(field + suffix)?.Number() / full : null;
        return Of("input_cost_per_token") is { } input && Of("output_cost_per_token") == input && input <= Limits.Multiplier ? input : null;
    }

    /// <summary>Some limits are texts, and of those some are numbers.</summary>
    private static int? Tokens(JsonValue? value) => value?.Number() is { } tokens and >= 1m and <= Limits.Tokens && tokens == decimal.Truncate(tokens) ? (int)tokens : null;

    private static OperationKind? Kind(string? mode) => mode switch
    {
        "chat" or "completion" or "responses" => OperationKind.Chat,
        "embedding" => OperationKind.Embedding,
        "image_generation" => OperationKind.Image,
        "audio_transcription" => OperationKind.Transcription,
        "audio_speech" => OperationKind.Speech,
        "rerank" => OperationKind.Rerank,
        _ => null,
    };
}
