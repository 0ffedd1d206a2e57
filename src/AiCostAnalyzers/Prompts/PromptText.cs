using System.Globalization;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Prompts;

/// <summary>What an expression is a part of.</summary>
internal enum PartOf
{
    /// <summary>A call's arguments: messages, roles, options. Numbers in it are no text.</summary>
    Message,

    /// <summary>A text: numbers are written out.</summary>
    Text,

    /// <summary>An object that is written as JSON: names are sent as well.</summary>
    Json,
}

/// <summary>
/// Counts the constant text of an expression: literals, interpolation, concatenation, messages and lists of them, text that is built step
/// by step, values that fields, parameters and own methods pass on. What is not understood leaves the count open.
/// </summary>
internal sealed class PromptText
{
    private readonly SourceOperations _source;
    private readonly ValueFlow _flow;
    private readonly PromptCalls _calls;
    private readonly GatheredText _gathered;

    public PromptText(SourceOperations source, ValueFlow flow, PromptFiles files)
    {
        _source = source;
        _flow = flow;
        _calls = new PromptCalls(this, new FileText(files, flow));
        _gathered = new GatheredText(this, _calls);
    }

    public void Add(IOperation operation, PromptTally tally, Search search, PartOf part = PartOf.Message)
    {
        search.Cancellation.ThrowIfCancellationRequested();
        operation = operation.Unwrap();
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            AddConstant(operation.Type, constant, tally, part);
            return;
        }

        if (ImageParts.IsOne(operation))
        {
            tally.Add(PromptSigns.Image);
        }

        switch (operation)
        {
            case IInterpolatedStringOperation interpolated:
                AddParts(interpolated, tally, search);
                break;

            case IInterpolatedStringHandlerCreationOperation handler:
                Add(handler.Content, tally, search, PartOf.Text);
                break;

            case IInterpolatedStringAdditionOperation sum:
                AddAll([sum.Left, sum.Right], tally, search, PartOf.Text);
                break;

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                AddAll([sum.LeftOperand, sum.RightOperand], tally, search, PartOf.Text);
                break;

            case IUtf8StringOperation utf8:
                tally.Add(utf8.Value);
                break;

            case IObjectCreationOperation creation:
                // A number is a capacity.
                AddAll(creation.Arguments.Select(static a => a.Value), tally, search, part == PartOf.Text ? PartOf.Message : part);
                AddInitializer(creation.Initializer, tally, search, part);
                break;

            case IAnonymousObjectCreationOperation anonymous:
                AddMembers(anonymous.Initializers, tally, search, part);
                break;

            case IObjectOrCollectionInitializerOperation initializer:
                AddInitializer(initializer, tally, search, part);
                break;

            case IArrayCreationOperation { Initializer: { } elements }:
                AddAll(elements.ElementValues, tally, search, part);
                break;

            case var list when list.IsCollectionExpression() || list.Syntax.IsKind(SyntaxKind.SpreadElement):
                AddAll(list.ChildOperations, tally, search, part);
                break;

            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                AddOneOf([conditional.WhenTrue, whenFalse], tally, search, part);
                break;

            case ICoalesceOperation coalesce:
                AddOneOf([coalesce.Value, coalesce.WhenNull], tally, search, part);
                break;

            case ISwitchExpressionOperation choice:
                AddOneOf([.. choice.Arms.Select(static a => a.Value)], tally, search, part);
                break;

            case IInvocationOperation call:
                if (!_calls.TryAdd(call, tally, search, part))
                {
                    Follow(call, tally, search, part);
                }

                break;

            case ILocalReferenceOperation local:
                if (search.Step())
                {
                    _gathered.Add(local, tally, search.Deeper, part);
                }
                else
                {
                    tally.Open();
                }

                break;

            case IMemberReferenceOperation member:
                AddMember(member, tally, search, part);
                break;

            case IParameterReferenceOperation:
                FollowHeld(operation, tally, search, part);
                break;

            case IDefaultValueOperation:
                break;

            default:
                tally.Open();
                break;
        }
    }

    public void AddAll(IEnumerable<IOperation> operations, PromptTally tally, Search search, PartOf part)
    {
        foreach (var operation in operations)
        {
            Add(operation, tally, search, part);
        }
    }

    /// <summary>What is certain of values of which one is used. Text that depends on something is not constant, whatever it says.</summary>
    public void AddOneOf(IReadOnlyCollection<IOperation> values, PromptTally tally, Search search, PartOf part) =>
        tally.AddOneOf([.. values.Where(static v => v.Unwrap() is not IThrowOperation).Select(value =>
        {
            var choice = new PromptTally();
            Add(value, choice, search, part);
            return choice;
        })]);

    private static void AddConstant(ITypeSymbol? type, object? value, PromptTally tally, PartOf part)
    {
        if (value is string text)
        {
            tally.Add(text);
        }
        else if (value is not null && part != PartOf.Message)
        {
            tally.Add(type?.TypeKind == TypeKind.Enum ? "x" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        }
    }

    private void AddParts(IInterpolatedStringOperation interpolated, PromptTally tally, Search search)
    {
        foreach (var part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    Add(literal.Text, tally, search, PartOf.Text);
                    break;
                case IInterpolationOperation hole:
                    Add(hole.Expression, tally, search, PartOf.Text);
                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var appended, ..] } }:
                    Add(appended.Value, tally, search, PartOf.Text);
                    break;
                default:
                    tally.Open();
                    break;
            }
        }
    }

    private void AddInitializer(IObjectOrCollectionInitializerOperation? initializer, PromptTally tally, Search search, PartOf part)
    {
        if (initializer is not null)
        {
            AddMembers(initializer.Initializers, tally, search, part);
        }
    }

    private void AddMembers(IEnumerable<IOperation> members, PromptTally tally, Search search, PartOf part)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } entry } assignment:
                    AddAll([.. entry.Arguments.Select(static a => a.Value), assignment.Value], tally, search, part);
                    break;
                case ISimpleAssignmentOperation assignment:
                    if (part == PartOf.Json && assignment.Target is IMemberReferenceOperation { Member.Name: var name })
                    {
                        tally.Add(name);
                    }

                    Add(assignment.Value, tally, search, part);
                    break;
                case IMemberInitializerOperation nested:
                    AddInitializer(nested.Initializer, tally, search, part);
                    break;
                case IInvocationOperation add:
                    AddAll(add.Arguments.Select(static a => a.Value), tally, search, part);
                    break;
                default:
                    tally.Open();
                    break;
            }
        }
    }

    private void AddMember(IMemberReferenceOperation reference, PromptTally tally, Search search, PartOf part)
    {
        var member = reference.Member;
        switch (reference)
        {
            case IFieldReferenceOperation { Field.ContainingType.TypeKind: TypeKind.Enum }:
            case IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }:
                break;

            case IPropertyReferenceOperation { Property: { Name: "NewLine", ContainingType: var environment } } when environment.Is("System", "Environment"):
                tally.Add("\n");
                break;

            // ChatRole.User
            case { Instance: null } when !IsOwn(member) && !IsText(reference.Type) && !TypeNames.IsNamespace(member.ContainingNamespace, "System"):
                break;

            case IPropertyReferenceOperation { Property.Name: "RootElement" or "Result", Instance: { } instance } when !IsOwn(member):
                Add(instance, tally, search, part);
                break;

            // What anybody may set, a binder sets.
            case IPropertyReferenceOperation { Property: { SetMethod.DeclaredAccessibility: not Accessibility.Private } }:
                tally.Open();
                break;

            default:
                FollowHeld(reference, tally, search, part);
                break;
        }
    }

    /// <summary>A list or a builder that others hold too may have changed since it was made.</summary>
    private void FollowHeld(IOperation reference, PromptTally tally, Search search, PartOf part)
    {
        Follow(reference, tally, search, part);
        if (reference.Type is { } type && !GatheredText.IsReadOnly(type)
            && (type.IsOrImplements("System.Collections", "IEnumerable") || type.Is("System.Text", "StringBuilder")))
        {
            tally.OpenSomewhere();
        }
    }

    private void Follow(IOperation operation, PromptTally tally, Search search, PartOf part)
    {
        if (!search.Step() || _flow.Back(operation, search) is not { IsComplete: true, MayBeNothing: false, Values: { Count: > 0 } values } || values.Any(search.HasBeenAt))
        {
            tally.Open();
        }
        else if (values.Count == 1)
        {
            Add(values[0].Value, tally, search.At(values[0]), part);
        }
        else
        {
            tally.AddOneOf([.. values.Select(value =>
            {
                var choice = new PromptTally();
                Add(value.Value, choice, search.At(value), part);
                return choice;
            })]);
        }
    }

    private bool IsOwn(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, _source.Compilation.Assembly);

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;
}
