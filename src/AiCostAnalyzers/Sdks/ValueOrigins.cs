using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>Whether a call of an operation's method is one.</summary>
internal enum Billing
{
    No,
    Perhaps,
    Yes,
}

/// <summary>
/// Tells calls that are billed from calls of the same method that reach no model, by where a value was made. What cannot be seen
/// may be billed where the SDK says so, else it is not: a function of the program's own would be reported as one of a model.
/// </summary>
internal sealed class ValueOrigins(SdkCatalog sdks, SourceOperations source)
{
    private const int MaxDepth = 8;

    /// <summary>Not a Lazy: an editor cancels one request and asks again, and a Lazy would remember the cancellation.</summary>
    private IReadOnlyCollection<string>? _ownNames;

    public Billing Of(IInvocationOperation call, Operation operation, CancellationToken cancellation)
    {
        if (operation.Definition.BilledWhere is not { } origin)
        {
            return Billing.Yes;
        }

        if ((origin.Parameter is null ? call.Receiver() : call.Argument(origin.Parameter)) is not { } value)
        {
            return IsOwnByName(call, origin, cancellation) ? Billing.No : Unseen(origin);
        }

        return origin.MadeBy.Length > 0 ? Made(value, origin, 0, cancellation)
            : value.Unwrap().IsNullOrDefault() ? Billing.No
            : Billing.Yes;
    }

    private static Billing Unseen(ValueOrigin origin) => origin.CountsUnseen ? Billing.Perhaps : Billing.No;

    private Billing Made(IOperation value, ValueOrigin origin, int depth, CancellationToken cancellation)
    {
        value = value.Unwrap();
        if (depth > MaxDepth)
        {
            return Unseen(origin);
        }

        return value switch
        {
            IInvocationOperation { TargetMethod: var method } => MadeBy(method, origin, depth, cancellation),
            // Chain.Template("…") | Chain.LLM(client)
            IBinaryOperation { OperatorMethod: { } method } chain when sdks.IsSdkAssembly(method.ContainingAssembly) =>
                Either(Made(chain.LeftOperand, origin, depth + 1, cancellation), Made(chain.RightOperand, origin, depth + 1, cancellation)),
            // plugin["Summarize"]
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } plugin } => Made(plugin, origin, depth + 1, cancellation),
            ILocalReferenceOperation { Local: var local } => All(source.ValuesOf(local, cancellation), origin, depth, cancellation),
            IFieldReferenceOperation { Field: var field } => All(source.ValuesOf(field, cancellation), origin, depth, cancellation),
            IPropertyReferenceOperation { Property: var property } => All(source.ValuesOf(property, cancellation), origin, depth, cancellation),
            _ => Unseen(origin),
        };
    }

    private Billing MadeBy(IMethodSymbol method, ValueOrigin origin, int depth, CancellationToken cancellation)
    {
        if (!sdks.IsSdkAssembly(method.ContainingAssembly))
        {
            return All(source.ReturnedBy(method, cancellation), origin, depth, cancellation);
        }

        return Array.IndexOf(origin.MadeBy, method.Name) >= 0 ? Billing.Yes
            : origin.NotMadeBy.Any(method.Name.Contains) ? Billing.No
            : Unseen(origin);
    }

    private static Billing Either(Billing left, Billing right) => left > right ? left : right;

    /// <summary>What all values say alike.</summary>
    private Billing All(IReadOnlyList<IOperation> values, ValueOrigin origin, int depth, CancellationToken cancellation)
    {
        var made = values.Select(v => Made(v, origin, depth + 1, cancellation)).Distinct().ToList();
        return made.Count == 1 ? made[0] : Unseen(origin);
    }

    /// <summary><c>kernel.InvokeAsync("Time", "Now")</c>, where the program has a function called so.</summary>
    private bool IsOwnByName(IInvocationOperation call, ValueOrigin origin, CancellationToken cancellation) =>
        origin.Named is { } named
        && call.Argument(named.Parameter)?.Unwrap().ConstantValue is { HasValue: true, Value: string name }
        && (Volatile.Read(ref _ownNames) ?? (_ownNames = OwnNames(named.Attribute, cancellation))).Contains(name);

    private HashSet<string> OwnNames(string attribute, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var dot = attribute.LastIndexOf('.');
        var (space, name) = (attribute.Substring(0, dot), attribute.Substring(dot + 1));
        var shortName = name.Substring(0, name.Length - nameof(Attribute).Length);
        foreach (var file in source.Names.FilesWith(shortName, cancellation).Union(source.Names.FilesWith(name, cancellation)))
        {
            foreach (var node in file.Tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is MethodDeclarationSyntax { AttributeLists.Count: > 0 } declaration
                    && source.DeclaredBy(declaration, cancellation) is { } method
                    && method.GetAttributes().FirstOrDefault(a => a.AttributeClass.Is(space, name)) is { } marked)
                {
                    names.Add(marked.ConstructorArguments is [{ Value: string { Length: > 0 } given }, ..] ? given : WithoutAsync(method.Name));
                }
            }
        }

        return names;
    }

    private static string WithoutAsync(string method) =>
        method.EndsWith("Async", StringComparison.Ordinal) && method.Length > "Async".Length ? method.Substring(0, method.Length - "Async".Length) : method;
}
