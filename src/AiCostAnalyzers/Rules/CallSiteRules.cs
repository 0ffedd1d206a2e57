using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>All rules, and what they say of one call site together.</summary>
internal static class CallSiteRules
{
    /// <summary>The dearest first: a call site shows one of them.</summary>
    private static readonly ImmutableArray<CallSiteRule> s_hotPath = ImmutableArray.Create<CallSiteRule>(
        new AIC1001LargeModelInLoop(), new AIC1004OneByOneEmbeddings(), new AIC1002LargeModelPerRequest());

    private static readonly ImmutableArray<CallSiteRule> s_others = ImmutableArray.Create<CallSiteRule>(
        new AIC2002NoOutputLimit(), new AIC9002NoPrice());

    public static IEnumerable<CallSiteRule> All => s_hotPath.Concat(s_others);

    public static void Judge(PricedCallSite call, Action<Diagnostic> report)
    {
        if (call.Site.IsFree)
        {
            return;
        }

        foreach (var rule in s_hotPath)
        {
            if (rule.Judge(call) is { } diagnostic)
            {
                report(diagnostic);
                break;
            }
        }

        foreach (var rule in s_others)
        {
            if (rule.Judge(call) is { } diagnostic)
            {
                report(diagnostic);
            }
        }
    }
}
