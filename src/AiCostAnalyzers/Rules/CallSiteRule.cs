using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>Judges one call site at a time. Plain classes: the analyzer subscribes once and hands each call site to all of them.</summary>
internal abstract class CallSiteRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <returns>Null where the rule has nothing to say.</returns>
    public abstract Diagnostic? Judge(PricedCallSite call);

    internal static DiagnosticDescriptor Describe(
        string id, string title, string message, string category, DiagnosticSeverity severity, string description, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, DiagnosticIds.HelpLink(id), tags);

    /// <summary>A message is not translated and its figures are not either.</summary>
    protected static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
