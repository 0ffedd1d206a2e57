using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>Base addresses of clients: where a client is made, where its class sets one, or where the factory's registration does.</summary>
internal sealed class HttpBases(SourceOperations source, OptionsReader options)
{
    /// <summary>Methods that register or make a client with an address.</summary>
    public static readonly IReadOnlyCollection<string> Registrations = new HashSet<string>(StringComparer.Ordinal) { "AddHttpClient", "AddRefitClient", "For" };

    private const string Property = "BaseAddress";

    /// <summary>Not a Lazy: an editor cancels one request and asks again, and a Lazy would remember the cancellation.</summary>
    private IReadOnlyList<Registered>? _registered;

    /// <returns>Null where none is seen, or several are.</returns>
    public IOperation? Of(IInvocationOperation call, CancellationToken cancellation)
    {
        if (call.Receiver() is not { } client)
        {
            return null;
        }

        var type = call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart, cancellation)?.ContainingType;
        return options.Read(client, Property, cancellation).Value
            ?? InClass(type, cancellation)
            ?? Registration(NameOf(client, cancellation), type, cancellation);
    }

    /// <summary>Of the client that is made for an interface, <c>RestService.For&lt;T&gt;(address)</c> or <c>AddRefitClient&lt;T&gt;()</c>.</summary>
    public IOperation? OfInterface(INamedTypeSymbol type, CancellationToken cancellation) => Registration(null, type, cancellation);

    /// <summary>The one assignment to a client's base address in a class: its constructor sets it up.</summary>
    private IOperation? InClass(INamedTypeSymbol? type, CancellationToken cancellation)
    {
        IOperation? found = null;
        foreach (var reference in type?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
        {
            foreach (var node in reference.GetSyntax(cancellation).DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Property } or IdentifierNameSyntax { Identifier.ValueText: Property } }
                    && !node.Ancestors().Any(static a => a is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } && Registrations.Contains(name))
                    && source.Of(node, cancellation) is ISimpleAssignmentOperation assignment
                    && IsBase(assignment))
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = assignment.Value;
                }
            }
        }

        return found;
    }

    private IOperation? Registration(string? name, INamedTypeSymbol? type, CancellationToken cancellation)
    {
        var registered = Volatile.Read(ref _registered) ?? Interlocked.CompareExchange(ref _registered, Scan(cancellation), null) ?? _registered!;
        var fitting = registered.Where(r => name is null ? r.Types.Any(t => SymbolEqualityComparer.Default.Equals(t, type)) : r.Name == name).ToList();
        return fitting.Count == 1 ? fitting[0].Address : null;
    }

    private List<Registered> Scan(CancellationToken cancellation)
    {
        var registered = new List<Registered>();
        foreach (var node in source.Names.RegistrationsNamed(Registrations.Contains, cancellation))
        {
            if (source.Of(node, cancellation) is IInvocationOperation call
                && call.TargetMethod.ContainingNamespace?.ToDisplayString() is "Microsoft.Extensions.DependencyInjection" or HttpSdk.Refit
                && AddressIn(call, node, cancellation) is { } address)
            {
                registered.Add(new Registered(
                    call.Argument("name")?.Unwrap().ConstantValue is { HasValue: true, Value: string name } ? name : null, call.TargetMethod.TypeArguments, address));
            }
        }

        return registered;
    }

    /// <summary>What the registration sets, or what is chained to it: <c>AddHttpClient("ai").ConfigureHttpClient(c => …)</c>.</summary>
    private IOperation? AddressIn(IInvocationOperation call, InvocationExpressionSyntax invocation, CancellationToken cancellation)
    {
        if (call.Argument("hostUrl") is { } given)
        {
            return given;
        }

        if (call.Argument("client") is { } client)
        {
            return options.Read(client, Property, cancellation).Value;
        }

        var chain = invocation;
        while (chain.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next })
        {
            chain = next;
        }

        return source.Of(chain, cancellation)?.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>().FirstOrDefault(IsBase)?.Value;
    }

    private static bool IsBase(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation { Property: { Name: Property, ContainingType: var type } } && type.Is("System.Net.Http", "HttpClient");

    /// <summary>The name that a factory made a client by: <c>factory.CreateClient("openai")</c>.</summary>
    private string? NameOf(IOperation client, CancellationToken cancellation)
    {
        client = client.Unwrap();
        var made = client switch
        {
            ILocalReferenceOperation { Local: var local } => source.ValuesOf(local, cancellation),
            IFieldReferenceOperation { Field: var field } => source.ValuesOf(field, cancellation),
            _ => [client],
        };
        return made is [var only] && only.Unwrap() is IInvocationOperation { TargetMethod.Name: "CreateClient" } factory
            && factory.Argument("name")?.Unwrap().ConstantValue is { HasValue: true, Value: string name } ? name : null;
    }

    /// <param name="Types">Of a typed client; empty for a named one.</param>
    private sealed record Registered(string? Name, IReadOnlyList<ITypeSymbol> Types, IOperation Address);
}
