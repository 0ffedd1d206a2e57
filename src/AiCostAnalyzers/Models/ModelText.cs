using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>From an expression that names a model to the names it may have.</summary>
internal sealed class ModelText(
    SdkCatalog sdks, ValueFlow flow, ConfigurationKeys keys, Settings settings, BoundOptions boundOptions, OptionsReader options)
{
    public ModelResolution Resolve(IOperation operation, Search search)
    {
        operation = operation.Unwrap();
        if (!search.Step())
        {
            return ModelResolution.Unknown;
        }

        if (operation.ConstantValue is { HasValue: true, Value: string text })
        {
            return text.Length == 0 ? ModelResolution.Unknown : ModelResolution.Of(Constant(operation, text, search.Cancellation));
        }

        if (keys.KeyOf(operation, search) is { } key)
        {
            return settings.Find(key) ?? WithDefault(operation, key, search);
        }

        switch (operation)
        {
            case IMemberReferenceOperation { Member: var member } when sdks.ModelConstant(member) is { Models: { } models }:
                return models.ToId(member.Name) is not { Length: > 0 } id ? ModelResolution.Unknown
                    : models.ToMember is null ? ModelResolution.Of(new ResolvedModel(id, FigureSource.Literal))
                    : ModelResolution.Of(new ResolvedModel(
                        id, FigureSource.Literal, operation.Syntax.GetLocation(), null, null, ModelForms.Member, member.Name));

            case IPropertyReferenceOperation reference:
                return OfProperty(reference, search);

            case IParameterReferenceOperation { Parameter: var parameter }:
                return OfParameter(operation, parameter, search);

            default:
                return flow.Back(operation, search) is { } back ? Along(back, search) : ModelResolution.Unknown;
        }
    }

    /// <summary>All that a value may be; what stands in where the others say nothing is a fallback.</summary>
    private ModelResolution Along(Flow back, Search search)
    {
        ModelResolution? found = null;
        foreach (var value in back.Values.Where(static v => !v.IsFallback))
        {
            if (!search.HasBeenAt(value))
            {
                var one = Resolve(value.Value, search.At(value));
                found = found is null ? one : found.Either(one);
            }
        }

        found = found is not null && !back.IsComplete ? found.Unless() : found;
        foreach (var value in back.Values.Where(static v => v.IsFallback))
        {
            if (!search.HasBeenAt(value))
            {
                var one = Resolve(value.Value, search.At(value));
                found = found is null ? one : Fallback(found, one);
            }
        }

        return (found ?? ModelResolution.Unknown).Through(back.Step);
    }

    private ModelResolution OfProperty(IPropertyReferenceOperation reference, Search search)
    {
        // settings.Model of an object that is made here has what it was made with, unless it is bound.
        var made = reference.Instance is { } instance and not IInstanceReferenceOperation && reference.Property.DeclaringSyntaxReferences.Length > 0
            ? options.ReadMade(instance, reference.Property.Name, search)
            : null;
        var own = made is { Value: { } value, Calls: var calls }
            ? Resolve(value, search.At(new FlowValue(value, calls))).Through(CallGraph.MemberKeys.ShortNameOf(reference.Property))
            : flow.Back(reference, search) is { } back ? Along(back, search)
            : ModelResolution.Unknown;
        return boundOptions.Find(reference, own, search.Cancellation) ?? (made is not null ? own : OrOptions(reference.Property, own));
    }

    private ModelResolution OfParameter(IOperation reference, IParameterSymbol parameter, Search search)
    {
        var given = flow.Back(reference, search) is { } back ? Along(back, search) : ModelResolution.Unknown;
        return given.IsUnknown && parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string { Length: > 0 } value }
            ? ModelResolution.Of(new ResolvedModel(value, FigureSource.Fallback, PlaceOfDefault(parameter, search.Cancellation)))
            : given;
    }

    /// <summary><c>GetValue("Ai:ChatModel", "gpt-6-luna")</c>: like a <c>??</c>.</summary>
    private ModelResolution WithDefault(IOperation operation, string key, Search search)
    {
        var missing = ModelResolution.Of(new ResolvedModel("", FigureSource.Unknown, null, null, key));
        return operation is IInvocationOperation call && call.Argument("defaultValue") is { } value
            ? Fallback(missing, Resolve(value, search.Deeper))
            : missing;
    }

    /// <summary>
    /// A <c>??</c> whose left side is not found in the settings: its right side holds unless configuration says otherwise.
    /// </summary>
    internal static ModelResolution Fallback(ModelResolution left, ModelResolution right)
    {
        if (left.Candidates.Any(static c => c.Text.Length > 0))
        {
            return left;
        }

        var key = left.Candidates.FirstOrDefault()?.ConfigurationKey;
        return new ModelResolution(
            right.Candidates
                .Select(c => c.Text.Length == 0
                    ? c with { ConfigurationKey = key ?? c.ConfigurationKey }
                    : c with { Source = c.Source > FigureSource.Fallback ? FigureSource.Fallback : c.Source, ConfigurationKey = key ?? c.ConfigurationKey })
                .ToImmutableArray(),
            left.Open ?? right.Open) { Provider = left.Provider ?? right.Provider } is { IsUnknown: false } fallback ? fallback : left;
    }

    /// <summary>A property of an options class that another project binds: open, with its initialiser as the fallback.</summary>
    private static ModelResolution OrOptions(IPropertySymbol property, ModelResolution own) => BoundOptions.IsBindable(property)
        ? own.Unless() with { Open = BoundOptions.OpenModel(property) }
        : own;

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
