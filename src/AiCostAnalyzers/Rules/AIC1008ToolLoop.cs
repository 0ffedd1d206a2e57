using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Prompts;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC1008: one call may ask the model many times, each time with the history and the tools again.</summary>
internal sealed class AIC1008ToolLoop : HotPathRule
{
    /// <summary>Rounds that a program which has thought about it allows; more, and the history's square is what one pays.</summary>
    private const long FewRounds = 10;

    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.ToolLoop,
        "Tool loop without a tight cap",
        "A tool loop may ask {0} {1}, each time with the history and {2} again, {3} a round; {4}{5}",
        DiagnosticCategories.HotPath,
        DiagnosticSeverity.Info,
        "Each round of tool calls sends everything again: the history with all tool results, and the schemas of the tools.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override HotPathFinding? Find(PricedCallSite call)
    {
        if (call.Site.Operation.Definition.Kind is not (OperationKind.Chat or OperationKind.AgentRun))
        {
            return null;
        }

        var loops = call.Analysis.ToolLoops;
        if ((loops.Of(call.Site, call.Cancellation) ?? Own(call, loops)) is not { } loop
            || (loop.IsChosen && loop.Cap is null or <= FewRounds))
        {
            return null;
        }

        var times = loop.Cap is { } cap
            ? FormattableString.Invariant($"up to {cap:#,0} times ({loop.CapSource})")
            : $"again and again ({loop.CapSource})";
        var tools = loops.Tools(call.Site, call.Cancellation) is { } count
            ? FormattableString.Invariant($"{count} tool schema{(count == 1 ? "" : "s")}")
            : "the tool schemas";
        return new HotPathFinding(
            s_descriptor,
            DiagnosticSeverity.Info,
            $"a tool loop asks {times}",
            call.ModelText, times, tools, call.PriceText, loop.Knob is { } knob ? $"set '{knob}'" : "end it in a filter, or count its rounds")
        {
            Places = loop.Place is { } place ? [place.Syntax.GetLocation()] : [],
            Properties = loop is { Place: not null, Knob: { } name }
                ? ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.RoundsKnob, name)
                : ImmutableDictionary<string, string?>.Empty,
        };
    }

    /// <summary>A loop of the program's own: it offers tools, and adds to what it sends until the model is done.</summary>
    private static ToolLoop? Own(PricedCallSite call, ToolLoops loops)
    {
        if (!loops.HasTools(call.Site, call.Cancellation)
            || GrowingHistory.Of(call.Site, isPerRequest: true, call.Analysis.Models.Options, call.Cancellation) is not { Loop: { Kind: FrameKind.Loop } frame })
        {
            return null;
        }

        for (var parent = call.Site.Invocation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation loop && ConstructId.Of(loop) == frame.Id)
            {
                return loop is IWhileLoopOperation or IForLoopOperation { Condition: null } || frame.Count is not null
                    ? new ToolLoop(frame.Count, frame.Count is null ? "nothing in the loop counts them" : "as the loop counts", null, null) { IsChosen = frame.Count is not null }
                    : null;
            }
        }

        return null;
    }
}
