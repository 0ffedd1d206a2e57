using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Reports;

/// <summary>Groups what is unknown or assumed by the one thing to say that settles it: twelve names, not four hundred calls.</summary>
internal sealed class AnswerFinder(CalendarDate day)
{
    private const string OptionsPrefix = "options:";
    private const string CountsSection = "\"counts\": { ";

    /// <summary>The SDK's name of operations that the program declares itself.</summary>
    private const string OwnCode = "own code";

    private readonly SortedDictionary<(bool IsAssumed, string Text), List<LinkedCall>> _answers = new(
        Comparer<(bool IsAssumed, string Text)>.Create((a, b) =>
            a.IsAssumed != b.IsAssumed ? a.IsAssumed.CompareTo(b.IsAssumed) : string.CompareOrdinal(a.Text, b.Text)));

    /// <param name="unsetCounts">Names of the counts around the call that nobody has set, and whether even a default is missing.</param>
    public void Add(LinkedCall call, IEnumerable<(string Name, bool IsUnknown)> unsetCounts)
    {
        if (call.Site.IsFree)
        {
            return;
        }

        if (call.Price is null)
        {
            Add(isAssumed: false, ForUnknown(call), call);
        }
        else if (!call.IsGrounded)
        {
            Add(isAssumed: true, ForAssumed(call), call);
        }

        foreach (var count in unsetCounts)
        {
            Add(isAssumed: !count.IsUnknown, CountsSection + Quoted(count.Name) + ": … }", call);
        }
    }

    /// <summary>Unknown before assumed; of each, those first that settle most.</summary>
    public IReadOnlyList<Answer> ToAnswers() =>
    [
        .. _answers.Select(answer => new Answer(
                !answer.Key.IsAssumed,
                answer.Key.Text,
                [.. answer.Value.Select(call => call.Key)],
                answer.Value[0].Site.Position,
                answer.Key.IsAssumed ? null
                    : answer.Key.Text.StartsWith(CountsSection, StringComparison.Ordinal) ? PriceOfOne(answer.Value)
                    : UnitPrice(answer.Value)))
            .OrderByDescending(answer => answer.IsUnknown)
            .ThenByDescending(answer => answer.CallSites.Count),
    ];

    private void Add(bool isAssumed, string text, LinkedCall call)
    {
        if (!_answers.TryGetValue((isAssumed, text), out var calls))
        {
            _answers.Add((isAssumed, text), calls = []);
        }

        calls.Add(call);
    }

    /// <summary>A call without a figure has at least the price of a unit, where its model is known.</summary>
    private string? UnitPrice(IReadOnlyList<LinkedCall> calls) =>
        calls.Select(call => call.Estimate.Model).OfType<ModelInfo>().Select(model => UnitPrices.Of(model, day)).FirstOrDefault(price => price is not null);

    /// <summary>What one more of a count that nobody knows costs, at its dearest call.</summary>
    private static string? PriceOfOne(IReadOnlyList<LinkedCall> calls) =>
        calls.Max(call => call.Price?.Typical) is { } price ? Money.Format(price) + " each" : null;

    private string ForUnknown(LinkedCall call)
    {
        var estimate = call.Estimate;
        if (estimate.Unknown.Count > 0)
        {
            return ForName(estimate.Unknown[0], call);
        }

        if (estimate.Models.Count == 0)
        {
            return ForNoModel(call);
        }

        return MissingUnit(estimate.Models[0], estimate.Usage) is { } unit ? ForCall(call, Field(unit))
            : IsUsageUnknown(estimate) ? ForTokens(call)
            : "\"prices\": { \"models\": [ { \"id\": " + Quoted(estimate.Models[0].Id) + ", " + MissingPrice(estimate.Models[0], estimate.Usage) + " } ] }";
    }

    /// <summary>What the model is billed by and the call does not say.</summary>
    private string? MissingUnit(ModelInfo model, CallUsage usage)
    {
        var period = model.PriceOn(day);
        return model.Kind switch
        {
            OperationKind.Transcription or OperationKind.Realtime when period.PerMinute is not null && usage.AudioMinutes is null => "audioMinutes",
            OperationKind.Speech when period.PerMillionCharacters is not null && usage.Characters is null => "characters",
            _ => null,
        };
    }

    private bool IsUsageUnknown(CallEstimate estimate)
    {
        var usage = estimate.Usage;
        var band = estimate.Models[0].PriceOn(day).Bands[0];
        return (band.Input is not null || band.Output is not null)
            && (usage.Input.Source == FigureSource.Unknown || usage.Output.Source == FigureSource.Unknown || usage.Rounds.Source == FigureSource.Unknown);
    }

    private static string MissingPrice(ModelInfo model, CallUsage usage) => usage switch
    {
        { Tier: ServiceTier.Flex } when model.Flex is null => Field("flexMultiplier"),
        { Tier: ServiceTier.Priority } when model.Priority is null => Field("priorityMultiplier"),
        { Searches: not null } when model.PerSearch is null => Field("perSearch"),
        _ => "…",
    };

    private static string Field(string name) => "\"" + name + "\": …";

    private static string ForAssumed(LinkedCall call)
    {
        var estimate = call.Estimate;
        if (estimate.ModelSource == FigureSource.Assumed)
        {
            return call.Model.Candidates.Count > 0 ? ForName(call.Model.Candidates[0], call) : ForNoModel(call);
        }

        if (estimate.Models.Count > 1)
        {
            return ForCall(call, "\"model\": \"…\"");
        }

        return estimate.ModelSource.IsGrounded() && estimate.Usage is { IsGrounded: true, Tier: ServiceTier.Unknown } ? ForCall(call, Field("tier"))
            : estimate.ModelSource.IsGrounded() ? ForTokens(call)
            : call.Model.Candidates.FirstOrDefault(candidate => candidate.ConfigurationKey is not null) is { } fallback
                ? ForKey(fallback.ConfigurationKey!)
                : ForNoModel(call);
    }

    private static string ForName(ModelCandidate candidate, LinkedCall call) =>
        candidate.Text.Length > 0 ? DeploymentAnswer.Of(Quoted(candidate.Text))
        : candidate.ConfigurationKey is { } key ? ForKey(key)
        : ForNoModel(call);

    private static string ForNoModel(LinkedCall call) => call.Model.Unregistered switch
    {
        { Key: { } property } options when options.Service.StartsWith(OptionsPrefix, StringComparison.Ordinal) =>
            "the setting that " + options.Service.Substring(OptionsPrefix.Length) + "." + property + " is bound to, in appsettings.json",
        { } open when !open.Service.StartsWith(OptionsPrefix, StringComparison.Ordinal) =>
            "a registration of " + open.Service + (open.Key is { } key ? " with the key " + Quoted(key) : "") + " that names its model",
        _ when call.Site.Sdk == OwnCode => "\"calls\": { " + Quoted(call.Site.Operation) + ": { \"kind\": " + Quoted(call.Site.Kind.ToWord()) + ", \"model\": \"…\" } }",
        _ => ForCall(call, "\"model\": \"…\""),
    };

    private static string ForKey(string configurationKey) => Quoted(configurationKey) + " in appsettings.json";

    private static string ForTokens(LinkedCall call)
    {
        var usage = call.Estimate.Usage;
        var fields = new[] { ("inputTokens", usage.Input), ("outputTokens", usage.Output), ("rounds", usage.Rounds) }
            .Where(field => !field.Item2.Source.IsGrounded())
            .Select(field => "\"" + field.Item1 + "\": …");
        return ForCall(call, string.Join(", ", fields));
    }

    private static string ForCall(LinkedCall call, string fields) =>
        "\"calls\": { " + Quoted(CallSiteId.Member(call.Site.Id)) + ": { " + fields + " } }";

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
