using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.CallGraph;

/// <summary>What the callers of a member pass for one of its parameters.</summary>
/// <param name="IsComplete">Whether these are all: no other project, delegate or container calls it.</param>
internal sealed record PassedValues(IReadOnlyList<IOperation> Values, bool IsComplete)
{
    public static readonly PassedValues Unknown = new([], false);
}

/// <summary>Finds the calls of a member in its own compilation. Only places that name the member are bound.</summary>
internal sealed class Callers(SourceOperations source)
{
    /// <summary>A member called from more places than this is a library of its own, and no one model is behind it.</summary>
    private const int MostCalls = 64;

    private static readonly SymbolEqualityComparer s_comparer = SymbolEqualityComparer.Default;

    private readonly ConcurrentDictionary<ISymbol, (IReadOnlyList<IOperation> Calls, bool IsComplete)> _calls = new(s_comparer);

    public PassedValues ValuesFor(IParameterSymbol parameter, CancellationToken cancellation)
    {
        if (parameter.OriginalDefinition.ContainingSymbol is not IMethodSymbol method || !s_comparer.Equals(method.ContainingAssembly, source.Compilation.Assembly))
        {
            return PassedValues.Unknown;
        }

        var (calls, isComplete) = _calls.GetOrAdd(method, _ => Find(method, cancellation));
        var values = new List<IOperation>();
        foreach (var call in calls)
        {
            if (Passed(call, parameter.Ordinal) is { } value)
            {
                values.Add(value);
            }
            else
            {
                isComplete = false;
            }
        }

        return new PassedValues(values, isComplete && values.Count > 0);
    }

    /// <summary>The value that a call gives to the parameter of an ordinal; what its default says where it is left out.</summary>
    public static IOperation? Passed(IOperation call, int ordinal)
    {
        var arguments = call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private (IReadOnlyList<IOperation> Calls, bool IsComplete) Find(IMethodSymbol method, CancellationToken cancellation)
    {
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        var isComplete = !IsCalledFromElsewhere(method);
        var name = isConstructor ? method.ContainingType.Name : method.Name;
        var calls = new List<IOperation>();
        foreach (var scope in Scopes(method, name, cancellation))
        {
            var names = SourceNames.Of(scope.SyntaxTree, cancellation);
            foreach (var node in (isConstructor ? names.CreationsOf(name, cancellation) : names.CallsOf(name, cancellation)).Where(node => scope.FullSpan.Contains(node.Span)))
            {
                cancellation.ThrowIfCancellationRequested();
                if (source.Of(node, cancellation) is { } operation && Called(operation) is { } target && IsThe(target, method))
                {
                    calls.Add(operation is IInvocationOperation or IObjectCreationOperation ? operation : operation.ChildOperations.First());
                }

                if (calls.Count > MostCalls)
                {
                    return ([], false);
                }
            }

            isComplete = isComplete
                && (isConstructor || !names.PlacesOf(name, cancellation).Any(place => scope.FullSpan.Contains(place.Span) && IsMethodGroup(place, method, cancellation)));
        }

        return (calls, isComplete);
    }

    /// <summary>A library's visible members have callers that are not seen; so has what a container or a framework creates.</summary>
    private bool IsCalledFromElsewhere(IMethodSymbol method) =>
        source.Compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule && Visibility.IsVisibleOutside(method);

    private IEnumerable<SyntaxNode> Scopes(IMethodSymbol method, string name, CancellationToken cancellation)
    {
        if (method.MethodKind == MethodKind.LocalFunction || method.DeclaredAccessibility == Accessibility.Private)
        {
            foreach (var reference in method.ContainingType.DeclaringSyntaxReferences)
            {
                yield return reference.GetSyntax(cancellation);
            }

            yield break;
        }

        foreach (var file in source.Names.FilesWith(name, cancellation))
        {
            yield return file.Tree.GetRoot(cancellation);
        }
    }

    private static IMethodSymbol? Called(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IExpressionStatementOperation { Operation: IInvocationOperation invocation } => invocation.TargetMethod, // : base(…)
        _ => null,
    };

    /// <summary>The member itself, or what it implements or overrides.</summary>
    private static bool IsThe(IMethodSymbol target, IMethodSymbol method)
    {
        var called = (target.ReducedFrom ?? target).OriginalDefinition;
        for (var m = method; m is not null; m = m.OverriddenMethod?.OriginalDefinition)
        {
            if (s_comparer.Equals(called, m) || s_comparer.Equals(called, m.PartialDefinitionPart))
            {
                return true;
            }
        }

        return called.ContainingType?.TypeKind == TypeKind.Interface
            && method.ContainingType.AllInterfaces.Any(i => s_comparer.Equals(i.OriginalDefinition, called.ContainingType))
            && method.ContainingType.AllInterfaces.SelectMany(i => i.GetMembers(called.Name)).Any(m =>
                s_comparer.Equals(m.OriginalDefinition, called)
                && s_comparer.Equals(method.ContainingType.FindImplementationForInterfaceMember(m)?.OriginalDefinition, method));
    }

    private bool IsMethodGroup(SyntaxNode place, IMethodSymbol method, CancellationToken cancellation) =>
        place is SimpleNameSyntax name
        && name.Parent is not InvocationExpressionSyntax
        && name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax }
        && source.Of(name, cancellation) is IMethodReferenceOperation reference
        && IsThe(reference.Method, method);
}
