using System.Runtime.CompilerServices;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Prompts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC1012: one run of a member asks the same twice.</summary>
internal sealed class AIC1012SameCallTwice : HotPathRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.SameCallTwice,
        "Same call twice",
        "{0} has asked {1} the same in line {2}, {3} each; keep the answer{4}",
        DiagnosticCategories.HotPath,
        DiagnosticSeverity.Info,
        "The same call with the same arguments has run before in the same run of the member. Its answer can be kept.");

    /// <summary>The calls of each member, by what they call.</summary>
    private static readonly ConditionalWeakTable<IOperation, ILookup<ISymbol?, IInvocationOperation>> s_calls = new();

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override HotPathFinding? Find(PricedCallSite call)
    {
        if (call.Site.Needs.HasFlag(ModelCapabilities.Tools)
            || EarlierTwin(call.Site.Invocation, call.Site.Root.Symbol, call.Analysis.Frames) is not { } twin)
        {
            return null;
        }

        return new HotPathFinding(
            s_descriptor, DiagnosticSeverity.Info, "asks the same a second time", $"'{MemberKeys.ShortName(MemberKeys.NameOf(call.Site.Root))}'", call.ModelText, Line(twin), call.PriceText)
        {
            Places = [twin.Syntax.GetLocation()],
        };
    }

    /// <summary>A second call, with the same arguments, of a member that leads to a model; such a call is no call site itself.</summary>
    public static Diagnostic? JudgeMember(CompilationAnalysis analysis, IInvocationOperation call, ISymbol container, CancellationToken cancellation)
    {
        if (!analysis.MayReachModel(call.TargetMethod)
            || EarlierTwin(call, container, analysis.Frames) is not { } twin
            || analysis.Reached(call, container, cancellation) is not { Count: > 0 } reached)
        {
            return null;
        }

        var dearest = reached[0];
        foreach (var model in reached)
        {
            dearest = (model.Estimate.Cost?.Typical ?? 0m) > (dearest.Estimate.Cost?.Typical ?? 0m) ? model : dearest;
        }

        return Diagnostic.Create(
            s_descriptor,
            Sdks.CallSite.NameLocation(call.Syntax),
            [twin.Syntax.GetLocation()],
            $"'{MemberKeys.ShortNameOf(call.TargetMethod)}' with these arguments", dearest.ModelText, Line(twin), dearest.PriceText, "");
    }

    private static int Line(IOperation operation) => operation.Syntax.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>The same call, last before this one in the same turn of the same member; null where one of the two may be skipped, or anything that goes in may have changed.</summary>
    private static IInvocationOperation? EarlierTwin(IInvocationOperation call, ISymbol container, FrameFinder frames)
    {
        var root = Root(call);
        if (call.Syntax is InvocationExpressionSyntax { Expression: var callee } && NamedMember.NameOf(callee) is { } name && !IsNamedBefore(call.Syntax, name, root.Syntax))
        {
            return null;
        }

        IInvocationOperation? twin = null;
        var frame = new Lazy<FrameResult>(() => frames.Find(call, container));
        foreach (var other in s_calls.GetValue(root, static member => member.Descendants().OfType<IInvocationOperation>().ToLookup(static c => (ISymbol?)c.TargetMethod, SymbolEqualityComparer.Default))[call.TargetMethod])
        {
            if (other.Syntax.SpanStart < call.Syntax.SpanStart
                && (twin is null || other.Syntax.SpanStart > twin.Syntax.SpanStart)
                && SyntaxFactory.AreEquivalent(other.Syntax, call.Syntax)
                && FunctionOf(other) == FunctionOf(call)
                && !other.Syntax.Span.Contains(call.Syntax.Span)
                && frames.Find(other, container).Frames.SequenceEqual(frame.Value.Frames))
            {
                twin = other;
            }
        }

        return twin is not null && new StableInputs(root, TextSpan.FromBounds(twin.Syntax.SpanStart, call.Syntax.Span.End), twin, call).AreStable(call) ? twin : null;
    }

    /// <summary>Few calls are: only for these is it worth listing what the member calls.</summary>
    private static bool IsNamedBefore(SyntaxNode call, string name, SyntaxNode member) =>
        SourceNames.Of(call.SyntaxTree, CancellationToken.None).PlacesOf(name, CancellationToken.None)
            .Any(place => place.SpanStart >= member.SpanStart && place.SpanStart < call.SpanStart);

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static IOperation? FunctionOf(IOperation operation)
    {
        var function = operation.Parent;
        while (function is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            function = function.Parent;
        }

        return function;
    }
}
