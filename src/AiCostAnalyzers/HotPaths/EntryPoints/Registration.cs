using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>An entry point and its handler: a lambda, a method or local function, or the field or property that holds a function.</summary>
/// <param name="Member">Null where the handler is a lambda.</param>
internal sealed record Registration(EntryPoint EntryPoint, IAnonymousFunctionOperation? Lambda, ISymbol? Member)
{
    /// <returns>Null where the handler is no function that the source shows.</returns>
    public static Registration? Of(EntryPoint entryPoint, IOperation? handler) => Function(handler) switch
    {
        IAnonymousFunctionOperation lambda => new Registration(entryPoint, lambda, null),
        IMethodReferenceOperation reference => new Registration(entryPoint, null, reference.Method),
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } stored => new Registration(entryPoint, null, stored.Member),
        _ => null,
    };

    public bool IsHandledBy(IOperation function) => function switch
    {
        IAnonymousFunctionOperation lambda => Lambda?.Syntax == lambda.Syntax,
        IMethodReferenceOperation reference => SymbolEqualityComparer.Default.Equals(Member, reference.Method),
        _ => false,
    };

    /// <summary>The lambda, method group, or member of a delegate type behind conversions and a local; else null.</summary>
    public static IOperation? Function(IOperation? value)
    {
        if (LambdaArguments.Unwrap(value) is { } direct)
        {
            return direct;
        }

        IOperation? resolved = LocalValues.Resolve(CountSources.Unwrap(value));
        return LambdaArguments.Unwrap(resolved)
            ?? (resolved is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol, Type.TypeKind: TypeKind.Delegate } stored ? stored : null);
    }

    /// <summary>The argument named <c>handler</c> where it is a function, else the first that is one; null where none is.</summary>
    public static IOperation? FirstFunction(IEnumerable<IArgumentOperation> arguments)
    {
        IOperation? first = null;
        foreach (IArgumentOperation argument in arguments)
        {
            if (Function(argument.Value) is { } function && (first is null || argument.Parameter?.Name == "handler"))
            {
                first = function;
            }
        }

        return first;
    }

    /// <summary>A handler's name, where nothing else names it: the method's, or of a lambda the one of what runs it.</summary>
    /// <param name="registrar">The event, method or type that takes the handler.</param>
    public static string NameOf(IOperation handler, string registrar) => Function(handler) switch
    {
        IAnonymousFunctionOperation lambda => $"{lambda.Symbol.ContainingType?.Name}.{registrar}",
        IMemberReferenceOperation { Member: { } member } => $"{member.ContainingType?.Name}.{member.Name}",
        _ => registrar,
    };
}
