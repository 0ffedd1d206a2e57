using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>A model call with its price, wherever it stands.</summary>
internal class PricedCall(PriceBook prices, OperationKind kind, ModelCapabilities needs, CallTask task, Func<CallEstimate> estimate)
{
    private CallEstimate? _estimate;
    private IReadOnlyList<Substitute>? _substitutes;

    public PriceBook Prices => prices;

    public OperationKind Kind => kind;

    public CallEstimate Estimate => _estimate ??= estimate();

    public IReadOnlyList<Substitute> Substitutes => _substitutes ??= prices.SubstitutesFor(Estimate, needs, task);

    /// <summary>Whether a cheaper model could do the work for less than half. A small model is what the rules ask for, never what they warn of.</summary>
    public bool IsDear => Estimate.Model is { Size: not ModelSize.Small } && AiCostAnalyzers.Prices.Substitutes.IsDear(Substitutes);

    /// <summary>Whether the model is what the source or a settings file says, and not what holds if neither says otherwise.</summary>
    public bool HasKnownModel => Estimate.HasKnownModel;

    /// <summary><c>'gpt-4o'</c>, or <c>the model</c> where it is not known or one of several.</summary>
    public string ModelText => Estimate.Model is { } model ? $"'{model.Id}'" : "the model";

    /// <summary><c>about $0.0150</c>, and what was assumed for it.</summary>
    public string PriceText => CallText.Price(Estimate);
}
