using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>From an expression that names a model to the names it may have.</summary>
internal sealed class ModelText(SdkCatalog sdks, SourceOperations source, ConfigurationKeys keys, Settings settings, BoundOptions boundOptions)
{
    private const int MaxDepth = 12;

    public ModelResolution Resolve(IOperation operation, CancellationToken cancellation) => Resolve(operation, cancellation, 0);

    private ModelResolution Resolve(IOperation operation, CancellationToken cancellation, int depth)
    {
        operation = operation.Unwrap();
        if (depth > MaxDepth)
        {
            return ModelResolution.Unknown;
        }

        if (operation.ConstantValue is { HasValue: true, Value: string text })
        {
            return text.Length == 0 ? ModelResolution.Unknown : ModelResolution.Of(Constant(operation, text, cancellation));
        }

        if (keys.KeyOf(operation, cancellation) is { } key)
        {
            return settings.Find(key) ?? WithDefault(operation, key, cancellation, depth);
        }

        switch (operation)
        {
            case IMemberReferenceOperation { Member: var member } when sdks.ModelConstant(member) is { Models: { } models }:
                return models.ToId(member.Name) is not { Length: > 0 } id ? ModelResolution.Unknown
                    : models.ToMember is null ? ModelResolution.Of(new ResolvedModel(id, FigureSource.Literal))
                    : ModelResolution.Of(new ResolvedModel(
                        id, FigureSource.Literal, operation.Syntax.GetLocation(), null, null, ModelForms.Member, member.Name));

            case ICoalesceOperation coalesce:
                return Fallback(Resolve(coalesce.Value, cancellation, depth + 1), Resolve(coalesce.WhenNull, cancellation, depth + 1));

            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Resolve(conditional.WhenTrue, cancellation, depth + 1).Or(Resolve(whenFalse, cancellation, depth + 1));

            case ISwitchExpressionOperation choice:
                return choice.Arms.Aggregate(ModelResolution.Unknown, (r, arm) => r.Or(Resolve(arm.Value, cancellation, depth + 1)));

            case ILocalReferenceOperation { Local: var local }:
                return Union(source.ValuesOf(local, cancellation), cancellation, depth);

            case IFieldReferenceOperation { Field: var field } when field.DeclaringSyntaxReferences.Length > 0:
                return Union(source.ValuesOf(field, cancellation), cancellation, depth);

            case IPropertyReferenceOperation { Property: var property }:
                return boundOptions.Find(property, cancellation)
                    ?? OrOptions(property, Union(source.ValuesOf(property, cancellation), cancellation, depth));

            case IParameterReferenceOperation { Parameter: { HasExplicitDefaultValue: true, ExplicitDefaultValue: string { Length: > 0 } value } parameter }:
                return ModelResolution.Of(new ResolvedModel(value, FigureSource.Fallback, PlaceOfDefault(parameter, cancellation)));

            default:
                return ModelResolution.Unknown;
        }
    }

    private ModelResolution Union(IReadOnlyList<IOperation> values, CancellationToken cancellation, int depth)
    {
        var result = ModelResolution.Unknown;
        foreach (var value in values)
        {
            result = result.Or(Resolve(value, cancellation, depth + 1));
        }

        return result;
    }

    /// <summary><c>GetValue("Ai:ChatModel", "gpt-6-luna")</c>: like a <c>??</c>.</summary>
    private ModelResolution WithDefault(IOperation operation, string key, CancellationToken cancellation, int depth)
    {
        var missing = ModelResolution.Of(new ResolvedModel("", FigureSource.Unknown, null, null, key));
        return operation is IInvocationOperation call && call.Argument("defaultValue") is { } value
            ? Fallback(missing, Resolve(value, cancellation, depth + 1))
            : missing;
    }

    /// <summary>
    /// A <c>??</c> whose left side is not found in the settings: its right side holds unless configuration says otherwise.
    /// </summary>
    private static ModelResolution Fallback(ModelResolution left, ModelResolution right)
    {
        if (left.Candidates.Any(static c => c.Text.Length > 0))
        {
            return left;
        }

        var key = left.Candidates.FirstOrDefault()?.ConfigurationKey;
        return new ModelResolution(
            right.Candidates
                .Select(c => c.Text.Length == 0 ? c : c with { Source = FigureSource.Fallback, ConfigurationKey = key ?? c.ConfigurationKey })
                .ToImmutableArray(),
            left.Open ?? right.Open) is { IsUnknown: false } fallback ? fallback : left;
    }

    /// <summary>A property of an options class that another project binds: open, with its initialiser as the fallback.</summary>
    private static ModelResolution OrOptions(IPropertySymbol property, ModelResolution own)
    {
        if (!BoundOptions.IsOptionsType(property.ContainingType))
        {
            return own;
        }

        var open = BoundOptions.OpenModel(property);
        return new ModelResolution(own.Candidates.Select(static c => c with { Source = FigureSource.Fallback }).ToImmutableArray(), open);
    }

    private static ResolvedModel Constant(IOperation operation, string text, CancellationToken cancellation) => operation switch
    {
        { IsImplicit: true } => new(text, FigureSource.Constant), // a parameter's default, of a method of the SDK
        ILiteralOperation => new(text, FigureSource.Literal, operation.Syntax.GetLocation()),
        IFieldReferenceOperation { Field: var field } => new(text, FigureSource.Constant, PlaceOfInitializer(field, cancellation)),
        ILocalReferenceOperation { Local: var local } => new(text, FigureSource.Constant, PlaceOfInitializer(local, cancellation)),
        _ => new(text, FigureSource.Constant, operation.Syntax.GetLocation()),
    };

    /// <summary>The literal that a constant is declared with; null where it is computed or declared elsewhere.</summary>
    private static Location? PlaceOfInitializer(ISymbol symbol, CancellationToken cancellation) =>
        symbol.DeclaringSyntaxReferences is [var reference, ..]
        && reference.GetSyntax(cancellation) is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? value.GetLocation()
            : null;

    private static Location? PlaceOfDefault(IParameterSymbol parameter, CancellationToken cancellation) =>
        parameter.DeclaringSyntaxReferences is [var reference, ..]
        && reference.GetSyntax(cancellation) is Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax { Default.Value: { } value }
            ? value.GetLocation()
            : null;
}
