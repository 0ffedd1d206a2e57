using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>
/// <c>[AiCostAccepted]</c>, wherever it is declared: what a rule says of a member is accepted until a day. Judged as of the prices' day,
/// never by the clock, so that a build says today what it said yesterday.
/// </summary>
/// <param name="Until">The last day; null where none is given that exists.</param>
internal sealed record Acceptance(string Reason, CalendarDate? Until)
{
    public const string Attribute = "AiCostAcceptedAttribute";

    /// <summary>Without a reason or an end nothing is accepted.</summary>
    public bool IsInForce(CalendarDate day) => Reason.Length > 0 && Until is { } until && day <= until;

    /// <summary>Why the rule speaks all the same, as the end of its message.</summary>
    public string WhyNot =>
        Reason.Length == 0 ? "its acceptance gives no reason"
        : Until is { } until ? $"was accepted until {until}: {Reason}"
        : "its acceptance has no 'Until' that is a day";

    /// <summary>What holds for a rule at a place: of the function, the member and the types around it the innermost, one in force before one that is not.</summary>
    public static Acceptance? Of(IOperation place, string rule, CalendarDate day, CancellationToken cancellation)
    {
        Acceptance? found = null;
        var symbol = place.SemanticModel?.GetEnclosingSymbol(place.Syntax.SpanStart, cancellation);
        for (; symbol is not null and not INamespaceSymbol; symbol = Outer(symbol))
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass.IsOrInherits(OwnMarks.Namespace, Attribute)
                    && string.Equals(Attributes.FirstText(attribute), rule, StringComparison.OrdinalIgnoreCase))
                {
                    var acceptance = Read(attribute);
                    if (acceptance.IsInForce(day))
                    {
                        return acceptance;
                    }

                    found ??= acceptance;
                }
            }
        }

        return found;
    }

    /// <summary>Whether a project can say so at all.</summary>
    public static bool IsKnown(Compilation compilation) => ReferencedTypes.Defines(compilation, OwnMarks.Namespace + "." + Attribute);

    private static ISymbol? Outer(ISymbol symbol) => symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : symbol.ContainingSymbol;

    private static Acceptance Read(AttributeData attribute) => new(
        Attributes.Text(attribute, 1)?.Trim() ?? "",
        CalendarDate.TryParse(Attributes.Text(attribute, "Until"), out var until) ? until : null);
}
