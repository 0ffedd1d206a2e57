using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Prompts;
using AiCostAnalyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>A place in source that invokes an operation, with all that its own compilation knows of it.</summary>
/// <param name="Place">Where it stands, for its facts: what only the linker can close is open.</param>
/// <param name="Root">The member that it runs in, as far as this compilation knows.</param>
/// <param name="Frames">What repeats it there, functions that are passed on followed into the members that invoke them.</param>
/// <param name="Needs">What a substitute must be able to do.</param>
internal sealed record CallSite(
    IInvocationOperation Invocation,
    Operation Operation,
    FrameResult Place,
    MemberRoot Root,
    ImmutableArray<Frame> Frames,
    ModelResolution Model,
    PromptFacts Prompt,
    LimitFacts Limit,
    ModelCapabilities Needs)
{
    /// <summary>The kind of task that it visibly does.</summary>
    public CallTask Task { get; init; }

    /// <summary>Constant tokens at the beginning of the prompt, before anything that changes.</summary>
    public int ConstantBeginning { get; init; }

    /// <summary>What the source states of its usage: the tier it asks for, and attributes.</summary>
    public StatedUsage Stated { get; init; } = StatedUsage.None;

    /// <summary>Whether it may also run the program's own code: the report counts it, and nobody is warned of it.</summary>
    public bool MayBeFree { get; init; }

    /// <summary>What it sends again each turn of a loop around it, and what grows there; null where nothing does.</summary>
    public GrowingHistory? History { get; init; }

    /// <summary>Without the <c>#k</c> that only the whole member's call sites give.</summary>
    public string IdWithoutNumber { get; } = MemberKeys.NameOf(Root) + "(" + Operation.Method + ")";

    /// <summary>Whether it is not billed, or runs on the caller's own machine.</summary>
    public bool IsFree => Operation.Definition.IsFree || Model.IsLocal;

    /// <summary>The method's name as written: what a warning underlines.</summary>
    public Location Location { get; } = NameLocation(Invocation.Syntax);

    public static Location NameLocation(SyntaxNode syntax) => syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax invocation
        ? invocation.Expression switch
        {
            Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax access => access.Name.GetLocation(),
            Microsoft.CodeAnalysis.CSharp.Syntax.MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
            var expression => expression.GetLocation(),
        }
        : syntax.GetLocation();
}
