using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// An operation that is passed by name, <c>tickets.Select(assistant.AskAsync)</c>: a call site whose arguments nobody sees. The report has
/// it; rules speak of calls alone.
/// </summary>
/// <param name="Place">Where it runs.</param>
/// <param name="Stated">What attributes say of its usage.</param>
internal sealed record PassedOperation(IMethodReferenceOperation Reference, Operation Operation, FrameResult Place, ModelResolution Model, StatedUsage Stated)
{
    /// <summary>Without the <c>#k</c> that only the whole member's call sites give.</summary>
    public string IdWithoutNumber { get; } = MemberKeys.NameOf(Place.Root) + "(" + Operation.Method + ")";

    /// <summary>Whether it is not billed, or runs on the caller's own machine.</summary>
    public bool IsFree => Operation.Definition.IsFree || Model.IsLocal;

    public Location Location { get; } = (Reference.Syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        var syntax => syntax,
    }).GetLocation();
}
