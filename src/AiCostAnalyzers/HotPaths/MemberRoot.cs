using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths.EntryPoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

internal enum MemberRootKind
{
    Method,
    Accessor,
    Constructor,

    /// <summary>Of a field or property.</summary>
    Initializer,
    LocalFunction,

    /// <summary>A lambda that a framework calls, such as a minimal-API handler.</summary>
    EntryPointLambda,

    /// <summary>A lambda that a local, a field or a property holds.</summary>
    StoredLambda,
    TopLevelStatements,
}

/// <summary>The member whose body a step stands in. Other lambdas belong to their container.</summary>
/// <param name="Symbol">The member, the local function or, of an entry point's or a stored lambda, the lambda.</param>
/// <param name="Lambda">Of an entry point's or a stored lambda, else null.</param>
/// <param name="EntryPoint">What registered the lambda, else null.</param>
internal sealed record MemberRoot(MemberRootKind Kind, ISymbol Symbol, IAnonymousFunctionOperation? Lambda = null, EntryPoint? EntryPoint = null)
{
    public static MemberRoot Of(ISymbol member) => new(KindOf(member), member);

    private static MemberRootKind KindOf(ISymbol member) => member is not IMethodSymbol method
        ? MemberRootKind.Initializer
        : method.MethodKind switch
        {
            MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove => MemberRootKind.Accessor,
            MethodKind.Constructor or MethodKind.StaticConstructor => MemberRootKind.Constructor,
            _ when method.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName => MemberRootKind.TopLevelStatements,
            _ => MemberRootKind.Method,
        };
}

/// <summary>How a step runs within its member.</summary>
/// <param name="Frames">The constructs around it, outermost first. Their ids are positions in the file, unique within the member.</param>
internal sealed record FrameResult(ImmutableArray<Frame> Frames, MemberRoot Root);
