using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Models;

/// <summary>What is known of a property of an options object.</summary>
/// <param name="IsKnown">False where the object was made out of sight.</param>
/// <param name="Value">The value it is given; null where it is provably left alone.</param>
/// <param name="Calls">The calls that lead to where the value stands.</param>
internal readonly record struct OptionValue(bool IsKnown, IOperation? Value, PassedCall? Calls = null)
{
    public static readonly OptionValue Unknown = new(false, null);
    public static readonly OptionValue NotSet = new(true, null);
}

/// <summary>Follows an options argument to where it is made: initialiser, constructor, <c>with</c>, later assignments, other members.</summary>
internal sealed class OptionsReader(SourceOperations source, ValueFlow flow)
{
    /// <summary>After a property's name: each of the objects in the list that it holds.</summary>
    private const string Each = "[]";

    private readonly ListedObjects _lists = new(source, flow);

    /// <param name="property">
    /// A name, or a path such as <c>InferenceConfig.MaxTokens</c> through objects that properties hold, or <c>Requests[].Params.Model</c>
    /// through those of a list.
    /// </param>
    public OptionValue Read(IOperation? options, string property, CancellationToken cancellation) =>
        ReadAll(options, property, Search.For(OperationKind.Chat, cancellation)) is [var only] ? only : OptionValue.Unknown;

    /// <summary>One for each object that the options may be.</summary>
    public IReadOnlyList<OptionValue> ReadAll(IOperation? options, string property, Search search)
    {
        IReadOnlyList<OptionValue> values = [new OptionValue(true, options, search.Calls)];
        foreach (var name in property.Split('.'))
        {
            var isList = name.EndsWith(Each, StringComparison.Ordinal);
            var step = isList ? name.Substring(0, name.Length - Each.Length) : name;
            values = [.. values.SelectMany(v => v.Value is null ? [v] : Read(v.Value, step, search with { Calls = v.Calls }))];
            values = isList ? [.. values.SelectMany(v => v.Value is null ? [v] : InList(v.Value, search with { Calls = v.Calls }))] : values;
        }

        return values;
    }

    private IReadOnlyList<OptionValue> InList(IOperation list, Search search)
    {
        var listed = _lists.In(list, search);
        return [.. listed.Values.Select(static v => new OptionValue(true, v.Value, v.Calls)), .. listed.IsComplete ? [] : new[] { OptionValue.Unknown }];
    }

    /// <summary>How many objects a list has that a property holds, after the property where the list is not seen; null where it provably holds none.</summary>
    public CountSource? CountIn(IOperation? options, string property, CancellationToken cancellation) => Read(options, property, cancellation) switch
    {
        { IsKnown: true, Value: null } => null,
        { Value: { } list } => _lists.CountOf(list, cancellation),
        _ => new CountSource(CountNames.OfIdentifier(property), null),
    };

    /// <summary>A property of an object that is provably the one that an expression creates; null for any other.</summary>
    public OptionValue? ReadMade(IOperation instance, string property, Search search) =>
        Read(instance, property, search.Deeper) is [{ Value: not null } only] ? only : null;

    private IReadOnlyList<OptionValue> Read(IOperation options, string property, Search search)
    {
        options = options.Unwrap();
        if (!search.Step())
        {
            return [OptionValue.Unknown];
        }

        if (options.IsNullOrDefault())
        {
            return [OptionValue.NotSet];
        }

        switch (options)
        {
            case IObjectCreationOperation creation:
                return [Assigned(creation.Initializer, property, search)
                    ?? FromConstructor(creation, property, search)
                    ?? FromOwnType(creation, property, search)
                    ?? OptionValue.NotSet];

            case IObjectOrCollectionInitializerOperation initializer:
                return [Assigned(initializer, property, search) ?? OptionValue.Unknown];

            case IWithOperation with:
                return Assigned(with.Initializer, property, search) is { } changed ? [changed] : Read(with.Operand, property, search.Deeper);

            case ILocalReferenceOperation { Local: var local } reference when LastAssignment(reference, local, property, search) is { } assigned:
                return [assigned];

            default:
                return flow.Back(options, search) is { Values: { Count: > 0 } values } back
                    ? [.. values.Where(v => !search.HasBeenAt(v)).SelectMany(v => Read(v.Value, property, search.At(v))), .. back.IsComplete ? [] : new[] { OptionValue.Unknown }]
                    : [OptionValue.Unknown];
        }
    }

    private static OptionValue? Assigned(IObjectOrCollectionInitializerOperation? initializer, string property, Search search)
    {
        if (initializer is null)
        {
            return null;
        }

        foreach (var operation in initializer.Initializers)
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment && target.Property.Name == property)
            {
                return Of(assignment.Value, search.Calls);
            }

            // Tools = { … } adds to what the property holds.
            if (operation is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member } nested && member.Property.Name == property)
            {
                return new OptionValue(true, nested.Initializer, search.Calls);
            }
        }

        return null;
    }

    /// <summary><c>new CreateResponseOptions("gpt-5", items)</c>: a parameter named as the property sets it.</summary>
    private static OptionValue? FromConstructor(IObjectCreationOperation creation, string property, Search search)
    {
        foreach (var argument in creation.Arguments)
        {
            if (string.Equals(argument.Parameter?.Name, property, StringComparison.OrdinalIgnoreCase))
            {
                return Of(argument.Value, search.Calls);
            }
        }

        return null;
    }

    /// <summary>What an options class of the program's own says itself, in the property's initialiser or in the constructor that runs.</summary>
    private OptionValue? FromOwnType(IObjectCreationOperation creation, string property, Search search)
    {
        if (creation is not { Constructor: { } constructor, Type: INamedTypeSymbol type }
            || type.GetMembers(property).OfType<IPropertySymbol>().FirstOrDefault() is not { DeclaringSyntaxReferences.Length: > 0 } declared)
        {
            return null;
        }

        OptionValue? found = null;
        foreach (var value in source.ValuesOf(declared, search.Cancellation))
        {
            switch (value.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>())
            {
                case PropertyDeclarationSyntax:
                    found ??= Of(value, null);
                    break;
                case ConstructorDeclarationSyntax body when constructor.DeclaringSyntaxReferences.Any(r => r.Span == body.Span && r.SyntaxTree == body.SyntaxTree):
                    found = Of(value, new PassedCall(creation, constructor, search.Calls));
                    break;
            }
        }

        return found;
    }

    /// <summary><c>options.MaxOutputTokens = 300;</c> in the same member. One that may not run, or one of several, leaves it open.</summary>
    private static OptionValue? LastAssignment(IOperation reference, ILocalSymbol local, string property, Search search)
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
                found = found is null && isUnconditional ? Of(assignment.Value, search.Calls) : OptionValue.Unknown;
            }
        }

        return found;
    }

    private static OptionValue Of(IOperation value, PassedCall? calls) =>
        value.Unwrap().IsNullOrDefault() ? OptionValue.NotSet : new OptionValue(true, value, calls);
}
