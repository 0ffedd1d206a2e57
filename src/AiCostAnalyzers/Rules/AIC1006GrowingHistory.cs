using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prompts;
using Microsoft.CodeAnalysis;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC1006: each turn sends all earlier turns again.</summary>
internal sealed class AIC1006GrowingHistory : HotPathRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.GrowingHistory,
        "History grows each turn",
        "'{0}' grows each turn and is sent to {1} again, {2}: what a turn adds is paid for in each later one, {3} a call before it grows; send the last turns, or a summary{4}",
        DiagnosticCategories.HotPath,
        DiagnosticSeverity.Warning,
        "A conversation is sent whole with each call. Of n turns the tokens are paid for about n²/2 times, unless something shortens it.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override HotPathFinding? Find(PricedCallSite call)
    {
        if (call.Site.Operation.Definition.Kind is not (OperationKind.Chat or OperationKind.AgentRun)
            || GrowingHistory.Of(call.Site, call.EntryPoint is not null, call.Analysis.Models.Options, call.Cancellation) is not { } history
            || (history.Loop is { Repeats: true } && !Repetition.IsFanOut(call.Site.Frames)))
        {
            return null;
        }

        var times = history.Loop switch
        {
            null => "with each call of " + CallGraph.MemberKeys.ShortNameOf(call.Site.Root.Symbol),
            { Repeats: true } => $"{Repetition.Text(call.Site.Frames)} times per {call.Unit}",
            { Kind: FrameKind.Interactive } => "with each input",
            _ => "with each tick or message",
        };
        return new HotPathFinding(
            s_descriptor,
            history.Loop is { Repeats: true } && call.IsDear && call.HasKnownModel ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            $"'{history.Name}' grows each turn and is sent again",
            history.Name, call.ModelText, times, call.PriceText)
        {
            Properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.History, history.Name),
        };
    }
}
