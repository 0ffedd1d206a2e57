using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>What a member of the program hands to a lambda that it is passed: <c>pool.UseAsync(client => client.CompleteChatAsync(q))</c>.</summary>
internal sealed class LambdaParameters(SourceOperations source, OpenMembers members)
{
    /// <returns>Null where the lambda is passed to no member of the program, or that does not invoke it itself.</returns>
    public Flow? Of(IParameterReferenceOperation reference, Search search)
    {
        if (LambdaOf(reference) is not { } lambda
            || LambdaArguments.Find(lambda) is not { Parameter: { } taken, Parent: IInvocationOperation { TargetMethod: var called } call }
            || called.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        var values = new List<FlowValue>();
        foreach (var body in members.BodiesOf(called, search.Cancellation))
        {
            if (taken.Ordinal < body.Parameters.Length && source.BodyOf(body, search.Cancellation) is { } operation)
            {
                values.AddRange(Handed(operation, body.Parameters[taken.Ordinal], reference.Parameter.Ordinal)
                    .Select(v => new FlowValue(v, new PassedCall(call, body, search.Calls))));
            }
        }

        return values.Count > 0 ? new Flow(values, Step: MemberKeys.ShortNameOf(called)) : null;
    }

    private static IAnonymousFunctionOperation? LambdaOf(IParameterReferenceOperation reference)
    {
        for (var parent = reference.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, reference.Parameter.ContainingSymbol))
            {
                return lambda;
            }
        }

        return null;
    }

    private static IEnumerable<IOperation> Handed(IOperation body, IParameterSymbol function, int ordinal)
    {
        foreach (var invoke in body.Descendants().OfType<IInvocationOperation>())
        {
            if (invoke.TargetMethod.MethodKind == MethodKind.DelegateInvoke
                && SymbolEqualityComparer.Default.Equals(StoredFunctions.ParameterOf(invoke.Instance)?.OriginalDefinition, function.OriginalDefinition)
                && CountSources.Argument(invoke, ordinal) is { } value)
            {
                yield return value;
            }
        }
    }
}
