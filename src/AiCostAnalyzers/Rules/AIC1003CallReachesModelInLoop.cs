using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>A call in a loop, with the model calls that it leads to.</summary>
/// <param name="Unit">What the loop runs in: <c>POST /tickets/triage</c>, or <c>call of Triage.RunAsync</c>.</param>
/// <param name="IsComplete">Whether it leads to no other model call: no bound was met on the way.</param>
internal sealed record RepeatedCall(PlacedCall Call, string Unit, IReadOnlyList<(ModelPath Path, PricedCall Model)> Reached, bool IsComplete);

/// <summary>
/// AIC1003: a call that runs once per item of a loop or query leads, through other members, to a dear model or to an embedding of one text.
/// It judges calls between members, and so stands beside the rules that judge call sites.
/// </summary>
internal static class AIC1003CallReachesModelInLoop
{
    private static readonly DiagnosticDescriptor s_descriptor = CallSiteRule.Describe(
        DiagnosticIds.CallReachesModelInLoop,
        "Call in a loop reaches a model",
        "'{0}' runs {1} times per {2} and {3}",
        DiagnosticCategories.HotPath,
        DiagnosticSeverity.Warning,
        "The loop stands in one member and the model call in another. Once per item it costs what the message says.");

    public static DiagnosticDescriptor Descriptor => s_descriptor;

    /// <returns>Null where nothing that the call reaches is worth a word; else one diagnostic, of the dearest.</returns>
    public static Diagnostic? Judge(RepeatedCall call)
    {
        (ModelPath Path, PricedCall Model, DiagnosticSeverity Severity)? dearest = null;
        foreach (var (path, model) in call.Reached)
        {
            if (SeverityOf(call, path, model) is { } severity
                && (dearest is null || (severity, Cost(model)).CompareTo((dearest.Value.Severity, Cost(dearest.Value.Model))) > 0))
            {
                dearest = (path, model, severity);
            }
        }

        return dearest is { } reported ? Report(call, reported.Severity, reported.Path.Locations, Calls(call, reported.Path, reported.Model))
            : call.IsComplete ? null
            : Report(call, DiagnosticSeverity.Info, [], "leads to so many members that not all were searched for model calls: what they cost is not known here");
    }

    private static decimal Cost(PricedCall model) => model.Estimate.Cost?.Typical ?? 0m;

    /// <summary>
    /// A warning only where the way and the model are certain, no cache stands before it, and where no loop on the way has a warning of its own: that is where
    /// one would fix it. What embeds one text at a time is a suggestion, since the batch has to go through a member's signature.
    /// </summary>
    private static DiagnosticSeverity? SeverityOf(RepeatedCall call, ModelPath path, PricedCall model) => model.Kind switch
    {
        OperationKind.Chat or OperationKind.AgentRun when model.IsDear =>
            path.IsCertain && model.HasKnownModel && !Repetition.IsFanOut(path.Frames) && !Repetition.IsCached(call.Call.Place.Frames) && !Repetition.IsCached(path.Frames) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
        OperationKind.Embedding when path.Site?.Operation.BatchMethod is not null => DiagnosticSeverity.Info,
        _ => null,
    };

    private static Diagnostic Report(RepeatedCall call, DiagnosticSeverity severity, IEnumerable<Location> places, string finding) => Diagnostic.Create(
        s_descriptor,
        call.Call.Location,
        severity,
        places,
        ImmutableDictionary<string, string?>.Empty,
        MemberKeys.ShortNameOf(call.Call.Target),
        Repetition.Text(call.Call.Place.Frames),
        call.Unit,
        finding);

    /// <summary><c>calls 'gpt-6.1-sol' n(pages) times (ITicketPrioritizer.PrioritizeAsync → TicketPrioritizer.PrioritizeAsync), about $0.0050 each; …</c>.</summary>
    private static string Calls(RepeatedCall call, ModelPath path, PricedCall model)
    {
        var name = $"'{model.Estimate.Model?.Id ?? path.Site?.Operation.Method}'";
        var times = path.Frames.Any(static f => f.Repeats) ? $" {Repetition.Text(path.Frames)} times" : "";
        var advice = model.Kind == OperationKind.Embedding
            ? $"'{path.Site?.Operation.BatchMethod}' takes all texts in one"
            : CallText.Advice(model.Substitutes[0]);
        var rest = call.IsComplete ? "" : "; what else it calls is not known, it leads to too many members";
        return $"calls {name}{times}{CallText.Way(path.Members)}, {model.PriceText} each; {advice}{rest}";
    }
}
