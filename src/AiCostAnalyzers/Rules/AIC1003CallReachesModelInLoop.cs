using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>A call in a loop, with the model calls that it leads to.</summary>
/// <param name="Unit">What the loop runs in: <c>POST /tickets/triage</c>, or <c>call of Triage.RunAsync</c>.</param>
internal sealed record RepeatedCall(PlacedCall Call, string Unit, IReadOnlyList<(ModelPath Path, PricedCall Model)> Reached);

/// <summary>
/// AIC1003: a call that runs once per item of a loop or query leads, through other members, to a dear model or to an embedding of one text.
/// It judges calls between members, and so stands beside the rules that judge call sites.
/// </summary>
internal static class AIC1003CallReachesModelInLoop
{
    private static readonly DiagnosticDescriptor s_descriptor = CallSiteRule.Describe(
        DiagnosticIds.CallReachesModelInLoop,
        "Call in a loop reaches a model",
        "'{0}' runs {1} times per {2} and calls {3}, {4} each; {5}",
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
            if (SeverityOf(path, model) is { } severity
                && (dearest is null || (severity, Cost(model)).CompareTo((dearest.Value.Severity, Cost(dearest.Value.Model))) > 0))
            {
                dearest = (path, model, severity);
            }
        }

        return dearest is { } reported ? Report(call, reported.Path, reported.Model, reported.Severity) : null;
    }

    private static decimal Cost(PricedCall model) => model.Estimate.Cost?.Typical ?? 0m;

    /// <summary>
    /// A warning only where the way and the model are certain, and where no loop on the way has a warning of its own: that is where
    /// one would fix it. What embeds one text at a time is a suggestion, since the batch has to go through a member's signature.
    /// </summary>
    private static DiagnosticSeverity? SeverityOf(ModelPath path, PricedCall model) => model.Kind switch
    {
        OperationKind.Chat or OperationKind.AgentRun when model.IsDear =>
            path.IsCertain && model.HasKnownModel && !Repetition.IsFanOut(path.Frames) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
        OperationKind.Embedding when path.Site?.Operation.BatchMethod is not null => DiagnosticSeverity.Info,
        _ => null,
    };

    private static Diagnostic Report(RepeatedCall call, ModelPath path, PricedCall model, DiagnosticSeverity severity) => Diagnostic.Create(
        s_descriptor,
        call.Call.Location,
        severity,
        path.Steps,
        ImmutableDictionary<string, string?>.Empty,
        MemberKeys.ShortNameOf(call.Call.Target),
        Repetition.Text(call.Call.Place.Frames),
        call.Unit,
        Callee(path, model),
        model.PriceText,
        model.Kind == OperationKind.Embedding
            ? $"'{path.Site?.Operation.BatchMethod}' takes all texts in one"
            : ModelSwap.Advice(model.Substitutes[0]));

    /// <summary><c>'gpt-6.1-sol' n(pages) times (ITicketPrioritizer.PrioritizeAsync → TicketPrioritizer.PrioritizeAsync)</c>.</summary>
    private static string Callee(ModelPath path, PricedCall model)
    {
        var name = $"'{model.Estimate.Model?.Id ?? path.Site?.Operation.Method}'";
        var times = path.Frames.Any(static f => f.Repeats) ? $" {Repetition.Text(path.Frames)} times" : "";
        return name + times + CallText.Way(path.Members);
    }
}
