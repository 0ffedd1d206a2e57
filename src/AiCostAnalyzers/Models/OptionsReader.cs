using AiCostAnalyzers.CallGraph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>What is known of a property of an options object.</summary>
/// <param name="IsKnown">False where the object was made out of sight.</param>
/// <param name="Value">The value it is given; null where it is provably left alone.</param>
internal readonly record struct OptionValue(bool IsKnown, IOperation? Value)
{
    public static readonly OptionValue Unknown = new(false, null);
    public static readonly OptionValue NotSet = new(true, null);
}

/// <summary>Follows an options argument to where it is made: initialiser, constructor, <c>with</c>, later assignments.</summary>
internal sealed class OptionsReader(SourceOperations source)
{
    private const int MaxDepth = 8;

    /// <param name="property">A name, or a path such as <c>InferenceConfig.MaxTokens</c> through objects that properties hold.</param>
    public OptionValue Read(IOperation? options, string property, CancellationToken cancellation)
    {
        var value = new OptionValue(true, options);
        foreach (var name in property.Split('.'))
        {
            if (value.Value is null)
            {
                break;
            }

            value = Read(value.Value, name, cancellation, 0);
        }

        return value;
    }

    private OptionValue Read(IOperation options, string property, CancellationToken cancellation, int depth)
    {
        options = options.Unwrap();
        if (depth > MaxDepth)
        {
            return OptionValue.Unknown;
        }

        if (options.IsNullOrDefault())
        {
            return OptionValue.NotSet;
        }

        switch (options)
        {
            case IObjectCreationOperation creation:
                return Assigned(creation.Initializer, property)
                    ?? FromConstructor(creation, property)
                    ?? OptionValue.NotSet;

            case IObjectOrCollectionInitializerOperation initializer:
                return Assigned(initializer, property) ?? OptionValue.Unknown;

            case IWithOperation with:
                return Assigned(with.Initializer, property) ?? Read(with.Operand, property, cancellation, depth + 1);

            case ILocalReferenceOperation { Local: var local } reference:
                return LastAssignment(reference, local, property)
                    ?? Single(source.ValuesOf(local, cancellation), property, cancellation, depth);

            case IFieldReferenceOperation { Field: var field } when field.DeclaringSyntaxReferences.Length > 0:
                return Single(source.ValuesOf(field, cancellation), property, cancellation, depth);

            case IPropertyReferenceOperation { Property: var p } when p.DeclaringSyntaxReferences.Length > 0:
                return Single(source.ValuesOf(p, cancellation), property, cancellation, depth);

            default:
                return OptionValue.Unknown;
        }
    }

    private OptionValue Single(IReadOnlyList<IOperation> values, string property, CancellationToken cancellation, int depth) =>
        values.Count == 1 ? Read(values[0], property, cancellation, depth + 1) : OptionValue.Unknown;

    private static OptionValue? Assigned(IObjectOrCollectionInitializerOperation? initializer, string property)
    {
        if (initializer is null)
        {
            return null;
        }

        foreach (var operation in initializer.Initializers)
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment && target.Property.Name == property)
            {
                return Of(assignment.Value);
            }

            // Tools = { … } adds to what the property holds.
            if (operation is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member } nested && member.Property.Name == property)
            {
                return new OptionValue(true, nested.Initializer);
            }
        }

        return null;
    }

    /// <summary><c>new CreateResponseOptions("gpt-5", items)</c>: a parameter named as the property sets it.</summary>
    private static OptionValue? FromConstructor(IObjectCreationOperation creation, string property)
    {
        foreach (var argument in creation.Arguments)
        {
            if (string.Equals(argument.Parameter?.Name, property, StringComparison.OrdinalIgnoreCase))
            {
                return Of(argument.Value);
            }
        }

        return null;
    }

    /// <summary><c>options.MaxOutputTokens = 300;</c> in the same member. One that may not run, or one of several, leaves it open.</summary>
    private static OptionValue? LastAssignment(IOperation reference, ILocalSymbol local, string property)
    {
        var root = reference;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        OptionValue? found = null;
        foreach (var operation in root.Descendants())
        {
            if (operation is ISimpleAssignmentOperation
                {
                    Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation { Local: var target }, Property.Name: var name },
                } assignment
                && name == property
                && SymbolEqualityComparer.Default.Equals(target, local))
            {
                var isUnconditional = assignment.Parent is IExpressionStatementOperation { Parent: IBlockOperation };
                found = found is null && isUnconditional ? Of(assignment.Value) : OptionValue.Unknown;
            }
        }

        return found;
    }

    private static OptionValue Of(IOperation value) => value.Unwrap().IsNullOrDefault() ? OptionValue.NotSet : new OptionValue(true, value);
}
