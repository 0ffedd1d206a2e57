using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Models;

/// <summary>A model as found, with the expression that sets it.</summary>
/// <param name="Text">Empty where only the configuration key or the provider is known.</param>
/// <param name="Place">The expression or setting; null where it has none.</param>
/// <param name="Form">One of <see cref="ModelForms"/>.</param>
/// <param name="Member">The enum member's name for <see cref="ModelForms.Member"/>.</param>
/// <param name="Via">The named members between the call and the place, <c>Triage._client → Clients.Small</c>; null where there are none.</param>
internal sealed record ResolvedModel(
    string Text,
    FigureSource Source,
    Location? Place = null,
    string? Provider = null,
    string? ConfigurationKey = null,
    string Form = ModelForms.Text,
    string? Member = null,
    string? Via = null);

/// <summary>The models a call may use, and the injected service that decides where the call names none.</summary>
internal sealed record ModelResolution(ImmutableArray<ResolvedModel> Candidates, OpenModel? Open = null)
{
    public static readonly ModelResolution Unknown = new(ImmutableArray<ResolvedModel>.Empty);

    /// <summary>Who bills, where the client says so though it may name no model.</summary>
    public string? Provider { get; init; }

    public bool IsUnknown => Candidates.IsEmpty && Open is null;

    public static ModelResolution Of(ResolvedModel model) => new(ImmutableArray.Create(model));

    /// <summary>A model of the caller's own machine, whichever it is.</summary>
    public static readonly ModelResolution Local =
        Of(new ResolvedModel("", FigureSource.Unknown, null, ModelCandidate.Local)) with { Provider = ModelCandidate.Local };

    /// <summary>Whether nothing is billed, whichever model is used.</summary>
    public bool IsLocal => Open is null && !Candidates.IsEmpty && Candidates.All(static c => c.Provider == ModelCandidate.Local);

    /// <summary>Either of two, such as the arms of a condition.</summary>
    public ModelResolution Or(ModelResolution other)
    {
        var candidates = Candidates;
        foreach (var model in other.Candidates)
        {
            if (!candidates.Any(c => c with { Via = model.Via } == model))
            {
                candidates = candidates.Add(model);
            }
        }

        return new ModelResolution(candidates, Open ?? other.Open) { Provider = Provider ?? other.Provider };
    }

    /// <summary>
    /// One of two, where neither is known to be the one. What the known part says is no fact while the other part is unknown: it holds
    /// unless something else is chosen.
    /// </summary>
    public ModelResolution Either(ModelResolution other)
    {
        var both = Or(other);
        return IsOpenEnded || other.IsOpenEnded ? both.Unless() : both;
    }

    /// <summary>The same models, where something that is not known may choose another.</summary>
    public ModelResolution Unless() => this with
    {
        Candidates = Candidates.Select(static c => c.Source > FigureSource.Fallback ? c with { Source = FigureSource.Fallback } : c).ToImmutableArray(),
    };

    /// <summary>The same models, found through one more member.</summary>
    public ModelResolution Through(string? step) => step is null || Candidates.IsEmpty
        ? this
        : this with { Candidates = Candidates.Select(c => c with { Via = c.Via is null ? step : step + " → " + c.Via }).ToImmutableArray() };

    private bool IsOpenEnded => Candidates.IsEmpty || Candidates.Any(static c => c.Text.Length == 0 && c.Provider != ModelCandidate.Local);

    /// <summary>For pricing; places are the exporter's to name.</summary>
    public IReadOnlyList<ModelCandidate> ToCandidates() =>
        Candidates.Select(static c => new ModelCandidate(c.Text, c.Source, null, c.Provider, c.ConfigurationKey, c.Via)).ToList();

    /// <summary>The same models, billed by <paramref name="provider"/> where nothing else says who bills.</summary>
    public ModelResolution BilledBy(string? provider) => provider is null
        ? this
        : this with { Candidates = Candidates.Select(c => c.Provider is null ? c with { Provider = ClientHosts.Serving(c.Text, provider) } : c).ToImmutableArray() };
}
