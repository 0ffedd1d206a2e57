using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>
/// Conversations that a loop sends again each turn: a collection of messages from outside the loop that goes into the call, and to which
/// the loop adds. What is cut, cleared or replaced on the way does not grow without a bound.
/// </summary>
internal static class GrowingHistories
{
    private static readonly string[] s_adding = ["Add", "Insert", "Append", "Push", "Enqueue"];
    private static readonly string[] s_cutting = ["Remove", "Clear", "Trim", "Reduce", "Truncate", "Dequeue", "Pop"];

    /// <summary>The frames of a model call, the loop marked in which its history grows.</summary>
    public static ImmutableArray<Frame> Mark(IInvocationOperation call, ImmutableArray<Frame> frames)
    {
        if (LoopOf(call) is not { } loop)
        {
            return frames;
        }

        int id = ConstructId.Of(loop);
        for (int i = 0; i < frames.Length; i++)
        {
            if (frames[i] is { Kind: FrameKind.Loop } frame && frame.Id == id)
            {
                return frames.SetItem(i, frame with { Grows = true });
            }
        }

        return frames;
    }

    /// <summary>The outermost loop of the call's own function in which one of its collections grows.</summary>
    private static ILoopOperation? LoopOf(IInvocationOperation call)
    {
        ILoopOperation? outermost = null;
        ImmutableArray<ISymbol> collections = Collections(call);
        for (IOperation? parent = collections.IsEmpty ? null : call.Parent; parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
        {
            if (parent is ILoopOperation loop && collections.Any(history => Grows(history, loop)))
            {
                outermost = loop;
            }
        }

        return outermost;
    }

    private static ImmutableArray<ISymbol> Collections(IInvocationOperation call)
    {
        var collections = ImmutableArray.CreateBuilder<ISymbol>();
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation? value = CountSources.Unwrap(argument.Value);
            while (value is IInvocationOperation { TargetMethod.Name: "ToArray" or "ToList" or "AsReadOnly" } copy)
            {
                value = CountSources.Unwrap(CountSources.Receiver(copy));
            }

            if (SymbolOf(value) is { } symbol && value!.Type is { SpecialType: not SpecialType.System_String } type && ArgumentSizes.IsCollection(type))
            {
                collections.Add(symbol);
            }
        }

        return collections.ToImmutable();
    }

    private static bool Grows(ISymbol history, ILoopOperation loop)
    {
        if (history.DeclaringSyntaxReferences is [var declaration, ..]
            && declaration.SyntaxTree == loop.Syntax.SyntaxTree
            && loop.Syntax.Span.Contains(declaration.Span))
        {
            return false;
        }

        bool grows = false;
        foreach (IOperation step in OwnSteps.Of(loop))
        {
            switch (step)
            {
                case IInvocationOperation change when IsOn(CountSources.Receiver(change), history):
                    if (StartsWith(change.TargetMethod.Name, s_cutting))
                    {
                        return false;
                    }

                    grows |= StartsWith(change.TargetMethod.Name, s_adding);
                    break;
                case IAssignmentOperation assignment when IsOn(assignment.Target, history):
                    return false;
            }
        }

        return grows;
    }

    private static bool IsOn(IOperation? operation, ISymbol history) =>
        SymbolOf(CountSources.Unwrap(operation)) is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, history);

    private static bool StartsWith(string name, string[] verbs)
    {
        foreach (string verb in verbs)
        {
            if (name.StartsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? SymbolOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
        _ => null,
    };
}
