using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Prompts;

/// <summary>
/// The text of a local: what it is declared with, and what is added to it before it is used. Lists of messages, builders, and strings that
/// <c>+=</c> makes longer. What may be skipped or repeated is not counted, and leaves the text open.
/// </summary>
internal sealed class GatheredText(PromptText text, PromptCalls calls)
{
    public void Add(ILocalReferenceOperation use, PromptTally tally, Search search, PartOf part)
    {
        var root = RootOf(use);
        var declarator = default(IVariableDeclaratorOperation);
        var steps = new List<Step>();
        foreach (var operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declared && Same(declared.Symbol, use.Local))
            {
                declarator = declared;
            }
            else if (operation is ILocalReferenceOperation reference && Same(reference.Local, use.Local) && StepOf(reference, use) is { } step)
            {
                steps.Add(step);
            }
        }

        if (declarator is null)
        {
            // A loop's variable, a pattern's, an out argument's.
            tally.Open();
            return;
        }

        var repeated = Repeats(use, declarator);
        var before = steps.FindAll(s => s.Reference.Syntax.SpanStart < use.Syntax.SpanStart);
        var initial = declarator.GetVariableInitializer()?.Value;
        var assigned = steps.Where(s => s.Kind == StepKind.Set && (before.Contains(s) || IsWithin(repeated, s))).Select(static s => s.Value!).ToList();
        if (initial is null && assigned.Count == 0)
        {
            tally.Open();
            return;
        }

        foreach (var step in before.Where(static s => s.IsFirst))
        {
            Take(step, use, tally, search, part);
        }

        AddValue(initial, assigned, tally, search, part);
        foreach (var step in before.Where(static s => !s.IsFirst))
        {
            Take(step, use, tally, search, part);
        }

        if (steps.Exists(s => IsWithin(repeated, s)))
        {
            tally.Open();
        }
    }

    private enum StepKind
    {
        /// <summary>Adds a value to it.</summary>
        Add,

        /// <summary>A method that adds what it is given.</summary>
        Call,

        /// <summary>Sets it anew.</summary>
        Set,

        /// <summary>Does something else to it.</summary>
        Other,
    }

    /// <param name="IsFirst">Whether it puts something before all the rest.</param>
    private sealed record Step(StepKind Kind, IOperation Reference, IOperation? Value, bool IsFirst = false);

    private void AddValue(IOperation? initial, List<IOperation> assigned, PromptTally tally, Search search, PartOf part)
    {
        // string prompt; if (…) prompt = "…"; else prompt = "…";
        if (initial is not null && (assigned.Count == 0 || !initial.Unwrap().IsNullOrDefault()))
        {
            assigned.Insert(0, initial);
        }

        if (assigned.Count == 1)
        {
            text.Add(assigned[0], tally, search, part);
        }
        else
        {
            text.AddOneOf(assigned, tally, search, part);
        }
    }

    private void Take(Step step, ILocalReferenceOperation use, PromptTally tally, Search search, PartOf part)
    {
        switch (step.Kind)
        {
            case StepKind.Set:
                break;

            case StepKind.Other:
                tally.OpenSomewhere();
                break;

            case var _ when !IsCertain(step.Reference, use):
                tally.Open();
                break;

            case StepKind.Add:
                text.Add(step.Value!, tally, search, PartOf.Text);
                break;

            case StepKind.Call when !calls.TryAppend((IInvocationOperation)step.Value!, tally, search, part):
                tally.OpenSomewhere();
                break;
        }
    }

    /// <summary>What a place does to the local that it names; null for one that only reads it.</summary>
    private static Step? StepOf(ILocalReferenceOperation reference, ILocalReferenceOperation use)
    {
        if (reference.Syntax == use.Syntax)
        {
            return null;
        }

        var value = (IOperation)reference;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        var isText = reference.Local.Type.SpecialType == SpecialType.System_String;
        return value.Parent switch
        {
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.Target == value => new(StepKind.Add, reference, sum.Value),
            ISimpleAssignmentOperation assignment when assignment.Target == value => new(StepKind.Set, reference, assignment.Value),
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => new(StepKind.Other, reference, null),
            _ when isText => null,
            IInvocationOperation call when call.Instance == value => OfCall(reference, call),
            IArgumentOperation { Parent: IInvocationOperation call } argument => OfArgument(reference, call, argument),
            IPropertyReferenceOperation { Parent: IAssignmentOperation or IIncrementOrDecrementOperation } property when IsTarget(property) => new(StepKind.Other, reference, null),
            IPropertyReferenceOperation or IArrayElementReferenceOperation { Parent: not IAssignmentOperation } or IForEachLoopOperation => null,
            _ when value.Syntax.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.SpreadElementSyntax => null,
            _ => new(StepKind.Other, reference, null),
        };
    }

    private static Step? OfCall(ILocalReferenceOperation reference, IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        return IsReading(name) ? null
            : name == "Insert" && call.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: 0 } }, ..] ? new(StepKind.Call, reference, call, IsFirst: true)
            : new(StepKind.Call, reference, call);
    }

    /// <summary>A method that takes it as something that can only be read, reads it.</summary>
    private static Step? OfArgument(ILocalReferenceOperation reference, IInvocationOperation call, IArgumentOperation argument) =>
        call.TargetMethod.IsExtensionMethod && argument.Parameter?.Ordinal == 0 && call.TargetMethod.Name.StartsWith("Add", StringComparison.Ordinal)
            ? new(StepKind.Call, reference, call)
            : argument.Parameter?.Type is { } type && IsReadOnly(type)
                ? null
                : new(StepKind.Other, reference, null);

    /// <summary>Whether nothing can be added to a value through this type.</summary>
    public static bool IsReadOnly(ITypeSymbol type) =>
        type is IArrayTypeSymbol or { IsValueType: true } or { IsRecord: true }
        || type.SpecialType is SpecialType.System_Object or SpecialType.System_String
        || type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable
            or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T;

    private static bool IsReading(string name) =>
        name is "ToString" or "Contains" or "IndexOf" or "Any" or "CopyTo" or "GetEnumerator" or "TrueForAll" or "Exists"
        || name.StartsWith("To", StringComparison.Ordinal) || name.StartsWith("Find", StringComparison.Ordinal) || name.StartsWith("As", StringComparison.Ordinal);

    private static bool IsTarget(IPropertyReferenceOperation property) => property.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == property,
        IIncrementOrDecrementOperation => true,
        _ => false,
    };

    /// <summary>Whether a step is taken each time the use is reached.</summary>
    private static bool IsCertain(IOperation step, IOperation use)
    {
        var child = step;
        for (var parent = step.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (Contains(parent, use))
            {
                // Arms of one choice exclude one another.
                return parent is not (IConditionalOperation or ISwitchOperation) || Contains(child, use) || (parent as IConditionalOperation)?.Condition == child;
            }

            if (parent is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ILoopOperation or ICatchClauseOperation
                or IAnonymousFunctionOperation or ILocalFunctionOperation or IConditionalAccessOperation or ICoalesceOperation)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The loop or function around the use that does not declare the local anew each time; null where there is none.</summary>
    private static IOperation? Repeats(IOperation use, IOperation declarator)
    {
        var outermost = default(IOperation);
        for (var parent = use.Parent; parent is not null && !Contains(parent, declarator); parent = parent.Parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                outermost = parent;
            }
        }

        return outermost;
    }

    private static bool IsWithin(IOperation? repeated, Step step) => repeated is not null && Contains(repeated, step.Reference);

    private static bool Contains(IOperation outer, IOperation inner) => outer.Syntax.Span.Contains(inner.Syntax.Span);

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
