using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>Judges where and how often a call runs. Of several findings at one call site the dearest is shown, with the others in its message.</summary>
internal abstract class HotPathRule : CallSiteRule
{
    /// <returns>Null where the rule has nothing to say.</returns>
    public abstract HotPathFinding? Find(PricedCallSite call);

    public sealed override Diagnostic? Judge(PricedCallSite call) => Find(call)?.Report(call, []);
}

/// <summary>What a hot-path rule found at a call site.</summary>
/// <param name="Severity">Of this finding; the descriptor's is the highest that the rule reports.</param>
/// <param name="Aside">The finding as a clause of another's message: <c>the history grows each turn</c>.</param>
/// <param name="Arguments">Of the descriptor's message, whose last placeholder takes what else is true.</param>
internal sealed record HotPathFinding(DiagnosticDescriptor Descriptor, DiagnosticSeverity Severity, string Aside, params object[] Arguments)
{
    public IEnumerable<Location> Places { get; init; } = [];

    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <param name="others">What else is true of the call site.</param>
    public Diagnostic Report(PricedCallSite call, IReadOnlyList<HotPathFinding> others)
    {
        var also = others.Count == 0 ? "" : "; also: " + string.Join("; ", others.Select(static o => $"{o.Aside} ({o.Descriptor.Id})"));
        return Diagnostic.Create(Descriptor, call.Site.Location, Severity, Places, Properties, [.. Arguments, also]);
    }
}
