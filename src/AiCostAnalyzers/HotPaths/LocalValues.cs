using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>The value of a local that is set once, where it is declared.</summary>
internal static class LocalValues
{
    private const int MaxHops = 8;

    /// <summary>Follows locals to the expression they were declared with; anything else is returned as it is.</summary>
    public static IOperation? Resolve(IOperation? value)
    {
        for (int hops = 0; hops < MaxHops && value is ILocalReferenceOperation reference; hops++)
        {
            if (InitialValue(reference) is not { } initial)
            {
                return value;
            }

            value = CountSources.Unwrap(initial);
        }

        return value;
    }

    /// <returns>Null where the local has no initial value or is written again.</returns>
    public static IOperation? InitialValue(ILocalReferenceOperation reference)
    {
        for (IOperation? scope = reference.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope is IBlockOperation block && Declarator(block, reference.Local) is { } declarator)
            {
                return declarator.GetVariableInitializer()?.Value is { } value && !IsWritten(block, reference.Local) ? value : null;
            }
        }

        return null;
    }

    private static IVariableDeclaratorOperation? Declarator(IBlockOperation block, ILocalSymbol local)
    {
        if (!block.Locals.Contains(local, SymbolEqualityComparer.Default))
        {
            return null;
        }

        foreach (IOperation statement in block.Operations)
        {
            IVariableDeclarationGroupOperation? group = statement switch
            {
                IVariableDeclarationGroupOperation declarations => declarations,
                IUsingDeclarationOperation @using => @using.DeclarationGroup,
                _ => null,
            };
            if (group is null)
            {
                continue;
            }

            foreach (IVariableDeclarationOperation declaration in group.Declarations)
            {
                foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
                {
                    if (SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
                    {
                        return declarator;
                    }
                }
            }
        }

        return null;
    }

    public static bool IsWritten(IOperation scope, ILocalSymbol local)
    {
        foreach (IOperation operation in scope.DescendantsAndSelf())
        {
            IOperation? target = operation switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation step => step.Target,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
                _ => null,
            };
            if (CountSources.Unwrap(target) is ILocalReferenceOperation written && SymbolEqualityComparer.Default.Equals(written.Local, local))
            {
                return true;
            }
        }

        return false;
    }
}
