using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>All rules, and what they say of one call site together.</summary>
internal static class CallSiteRules
{
    /// <summary>The dearest first: of equally severe findings at a call site the first is shown.</summary>
    private static readonly ImmutableArray<HotPathRule> s_hotPath = ImmutableArray.Create<HotPathRule>(
        new AIC1005CallOutsideLoop(),
        new AIC1007LazyQueryCallsModel(),
        new AIC1001LargeModelInLoop(),
        new AIC1004OneByOneEmbeddings(),
        new AIC1010UnexpectedCall(),
        new AIC1008ToolLoop(),
        new AIC1006GrowingHistory(),
        new AIC1009RetriesMultiplyCall(),
        new AIC1012SameCallTwice(),
        new AIC1011UnboundedInput(),
        new AIC1002LargeModelPerRequest());

    /// <summary>What is wrong with the model itself, the most certain first: one of them is shown.</summary>
    private static readonly ImmutableArray<CallSiteRule> s_model = ImmutableArray.Create<CallSiteRule>(
        new AIC2003ModelRetires(), new AIC2009DominatedModel(), new AIC2001CheaperModelFits());

    private static readonly ImmutableArray<CallSiteRule> s_others = ImmutableArray.Create<CallSiteRule>(
        new AIC2002NoOutputLimit(),
        new AIC2004PromptNotCacheable(),
        new AIC2005HighEffort(),
        new AIC2006PriceBand(),
        new AIC2007OfflineAtFullPrice(),
        new AIC2008ConstantPrompt(),
        new AIC9002NoPrice(),
        new AIC9005MeasuredOtherwise());

    public static IEnumerable<CallSiteRule> All => s_hotPath.Concat(s_model).Concat(s_others);

    public static void Judge(PricedCallSite call, Action<Diagnostic> report)
    {
        if (call.Site.IsFree || call.Site.MayBeFree)
        {
            return;
        }

        JudgeModel(call, JudgeHotPath(call, report), report);
        foreach (var rule in s_others)
        {
            if (rule.Judge(call) is { } diagnostic && !IsAccepted(diagnostic.Id, call))
            {
                report(diagnostic);
            }
        }
    }

    /// <param name="hotPath">Of the hot-path rule that has spoken: where it offers another model, a second offer is only noise.</param>
    private static void JudgeModel(PricedCallSite call, string? hotPath, Action<Diagnostic> report)
    {
        foreach (var rule in s_model)
        {
            if (rule.Judge(call) is { } diagnostic && !IsOff(diagnostic.Id, call))
            {
                if (diagnostic.Id == DiagnosticIds.ModelRetires
                    || (hotPath != DiagnosticIds.LargeModelInLoop && (hotPath != DiagnosticIds.LargeModelPerRequest || diagnostic.Severity > DiagnosticSeverity.Hidden)))
                {
                    report(diagnostic);
                }

                return;
            }
        }
    }

    /// <returns>The id of what is reported; null where nothing is.</returns>
    private static string? JudgeHotPath(PricedCallSite call, Action<Diagnostic> report)
    {
        var found = new List<HotPathFinding>();
        foreach (var rule in s_hotPath)
        {
            if (rule.Find(call) is { } finding && !IsOff(finding.Descriptor.Id, call))
            {
                found.Add(finding);
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        var dearest = found[0];
        foreach (var finding in found)
        {
            dearest = finding.Severity > dearest.Severity ? finding : dearest;
        }

        report(dearest.Report(call, found.FindAll(f => f != dearest && f.Severity > DiagnosticSeverity.Hidden)));
        return dearest.Descriptor.Id;
    }

    /// <summary>A finding that is switched off or accepted must not stand in the way of another.</summary>
    private static bool IsOff(string id, PricedCallSite call) => IsSwitchedOff(id, call) || IsAccepted(id, call);

    private static bool IsAccepted(string id, PricedCallSite call) =>
        call.Analysis.KnowsAcceptances && Acceptance.Of(call.Site.Invocation, id, call.Prices.Day, call.Cancellation)?.IsInForce(call.Prices.Day) == true;

    private static bool IsSwitchedOff(string id, PricedCallSite call)
    {
        var syntax = call.Site.Invocation.Syntax.SyntaxTree;
        var options = call.Analysis.Compilation.Options;
        var severity = ReportDiagnostic.Default;
        return options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(syntax, id, call.Cancellation, out severity) || provider.TryGetGlobalDiagnosticValue(id, call.Cancellation, out severity))
                ? severity == ReportDiagnostic.Suppress
                : options.SpecificDiagnosticOptions.TryGetValue(id, out severity) && severity == ReportDiagnostic.Suppress;
    }
}
