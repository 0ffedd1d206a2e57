using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Prompts;

/// <summary>What a call sends again each time, and what is added to it between.</summary>
/// <param name="Name">Of the local, parameter, field or property.</param>
/// <param name="Loop">The frame of the loop that it grows in; null for a field that grows from call to call.</param>
internal sealed record GrowingHistory(string Name, Frame? Loop)
{
    /// <param name="isPerRequest">Whether the call stands in an entry point, whose object a framework makes anew for each request.</param>
    /// <returns>Null where nothing that is sent is seen to grow, or something shortens it.</returns>
    public static GrowingHistory? Of(CallSite site, bool isPerRequest, OptionsReader options, CancellationToken cancellation) =>
        site.History ?? (Sent(site, options, cancellation)
            .FirstOrDefault(s => s is IFieldSymbol or IPropertySymbol && (s.IsStatic || !isPerRequest) && GrowsFromCallToCall(site, s, cancellation)) is { } field
                ? new GrowingHistory(field.Name, null)
                : null);

    /// <summary>The call site with what grows in its loops: the cost of a loop that sends it again each turn grows as the square.</summary>
    public static CallSite Mark(CallSite site, OptionsReader options, CancellationToken cancellation)
    {
        if (InLoop(site, options, cancellation) is not { } history)
        {
            return site;
        }

        site = site with { History = history };
        return history.Loop is { Kind: FrameKind.Loop, Id: var id }
            ? site with { Frames = Marked(site.Frames, id), Place = site.Place with { Frames = Marked(site.Place.Frames, id) } }
            : site;
    }

    private static ImmutableArray<Frame> Marked(ImmutableArray<Frame> frames, int loop) =>
        ImmutableArray.CreateRange(frames, frame => frame.Kind == FrameKind.Loop && frame.Id == loop ? frame with { Grows = true } : frame);

    /// <summary>Of loops that turn by themselves the outermost in which it grows, else the innermost that a person or a clock paces.</summary>
    private static GrowingHistory? InLoop(CallSite site, OptionsReader options, CancellationToken cancellation)
    {
        if (!site.Frames.Any(static f => f.Kind is FrameKind.Loop or FrameKind.Paced or FrameKind.Interactive))
        {
            return null;
        }

        var sent = Sent(site, options, cancellation).ToList();
        GrowingHistory? looped = null, paced = null;
        IOperation child = site.Invocation;
        for (var parent = child.Parent; sent.Count > 0 && parent is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
        {
            if (parent is ILoopOperation loop
                && Array.Find(site.Frames.ToArray(), f => f.Id == ConstructId.Of(loop) && f.Kind is (FrameKind.Loop or FrameKind.Paced or FrameKind.Interactive)) is { } frame
                && !(loop is IForEachLoopOperation forEach && forEach.Collection == child)
                && sent.Find(symbol => !IsDeclaredIn(symbol, loop) && IsGrowing(Changes(loop, symbol))) is { } grows)
            {
                if (frame.Kind == FrameKind.Loop)
                {
                    looped = new GrowingHistory(grows.Name, frame);
                }
                else
                {
                    paced ??= new GrowingHistory(grows.Name, frame);
                }
            }

            child = parent;
        }

        return looped ?? paced;
    }

    /// <summary>What the call's prompt is made of: lists of messages, texts, the answer that a conversation goes on from.</summary>
    private static IEnumerable<ISymbol> Sent(CallSite site, OptionsReader options, CancellationToken cancellation)
    {
        var definition = site.Operation.Definition;
        var values = new List<IOperation>();
        foreach (var parameter in definition.Prompt.Append("previousResponseId"))
        {
            if (site.Invocation.Argument(parameter) is { } value)
            {
                values.Add(value);
            }
        }

        var argument = ModelResolver.OptionsOf(site.Invocation, site.Operation);
        foreach (var property in definition.PromptOptions.Concat(["PreviousResponseId", "ConversationId"]))
        {
            if (options.Read(argument, property, cancellation).Value is { } value)
            {
                values.Add(value);
            }
        }

        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var value in values)
        {
            foreach (var operation in value.DescendantsAndSelf())
            {
                if (SymbolOf(operation) is { } symbol && Accumulates(operation.Type) && IsSentWhole(operation, value) && seen.Add(symbol))
                {
                    yield return symbol;
                }
            }
        }
    }

    private static ISymbol? SymbolOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property => property.Property,
        IConversionOperation conversion => SymbolOf(conversion.Operand),
        _ => null,
    };

    private static bool Accumulates(ITypeSymbol? type) => type is not null
        && (type.SpecialType == SpecialType.System_String
            || type.Is("System.Text", "StringBuilder")
            || type is IArrayTypeSymbol
            || type.AllInterfaces.Any(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);

    /// <summary>Whether all of it is sent: <c>history.TakeLast(10)</c> is not the history, and what another method makes of it is not known.</summary>
    private static bool IsSentWhole(IOperation reference, IOperation value)
    {
        for (var operation = reference; operation != value; operation = operation.Parent!)
        {
            switch (operation.Parent)
            {
                case IInvocationOperation call when !KeepsAll(call.TargetMethod):
                case IArgumentOperation { Parent: IInvocationOperation inner } when !KeepsAll(inner.TargetMethod):
                case IPropertyReferenceOperation or IArrayElementReferenceOperation or IAnonymousFunctionOperation:
                case IConditionalOperation conditional when conditional.Condition == operation:
                    return false;
            }
        }

        return true;
    }

    private static bool KeepsAll(IMethodSymbol method) =>
        method.Name is "ToList" or "ToArray" or "ToImmutableArray" or "ToImmutableList" or "AsReadOnly" or "Concat" or "Append" or "Prepend" or "ToString" or "Join" or "Format"
        || method.Name.StartsWith("Create", StringComparison.Ordinal);

    private static bool IsDeclaredIn(ISymbol symbol, IOperation scope) =>
        symbol is ILocalSymbol && symbol.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == scope.Syntax.SyntaxTree && scope.Syntax.Span.Contains(r.Span));

    private enum Change
    {
        None,
        Grows,
        Shrinks,
    }

    private static bool IsGrowing(IEnumerable<Change> changes)
    {
        var grows = false;
        foreach (var change in changes)
        {
            if (change == Change.Shrinks)
            {
                return false;
            }

            grows |= change == Change.Grows;
        }

        return grows;
    }

    private static IEnumerable<Change> Changes(IOperation scope, ISymbol symbol)
    {
        foreach (var operation in scope.Descendants())
        {
            if (!SymbolEqualityComparer.Default.Equals(SymbolOf(operation), symbol) || operation is IConversionOperation)
            {
                continue;
            }

            yield return ChangeBy(operation, symbol);
        }
    }

    private static Change ChangeBy(IOperation reference, ISymbol symbol)
    {
        var value = reference;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.Target == value => Change.Grows,
            IAssignmentOperation assignment when assignment.Target == value => ByAssignment(assignment, symbol),
            IInvocationOperation call when call.Instance == value => ByMethod(call.TargetMethod.Name),
            IArgumentOperation { Parent: IInvocationOperation call } => call.TargetMethod.IsExtensionMethod && call.Receiver() is { } receiver && receiver.DescendantsAndSelf().Contains(reference)
                ? ByMethod(call.TargetMethod.Name)
                : Shortens(call.TargetMethod.Name) ? Change.Shrinks : Change.None,
            _ => Change.None,
        };
    }

    /// <summary>What is set anew from what it was grows; what is set to something else starts again. Of a conversation's id it is the other way round.</summary>
    private static Change ByAssignment(IAssignmentOperation assignment, ISymbol symbol)
    {
        var before = assignment.Value.DescendantsAndSelf().FirstOrDefault(o => SymbolEqualityComparer.Default.Equals(SymbolOf(o), symbol));
        return before is not null ? IsSentWhole(before, assignment.Value) ? Change.Grows : Change.Shrinks
            : assignment.Value.Unwrap() is IPropertyReferenceOperation { Property.Name: "Id" or "ResponseId" or "ConversationId", Instance: not null } ? Change.Grows
            : Change.Shrinks;
    }

    private static Change ByMethod(string name) =>
        name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("Append", StringComparison.Ordinal) || name.StartsWith("Insert", StringComparison.Ordinal)
        || name is "Push" or "Enqueue" ? Change.Grows
        : Shortens(name) ? Change.Shrinks
        : Change.None;

    private static readonly string[] s_shortening =
    [
        "Remove", "Clear", "Pop", "Dequeue", "Reduce", "Trim", "Truncate", "Compact", "Summar", "Shorten", "Prune", "Window", "Limit", "SetLength", "Reset",
    ];

    private static bool Shortens(string name) =>
        Array.Exists(s_shortening, s => name.IndexOf(s, StringComparison.Ordinal) >= 0 || name.StartsWith("Try" + s, StringComparison.Ordinal));

    /// <summary>
    /// Whether an answer is added after the call, to a field that nothing in its type ever shortens: what is kept for the next call.
    /// </summary>
    private static bool GrowsFromCallToCall(CallSite site, ISymbol field, CancellationToken cancellation)
    {
        if (site.Root.Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method
            || !Accumulates((field as IFieldSymbol)?.Type ?? ((IPropertySymbol)field).Type)
            || IsSetOrShortened(field, cancellation))
        {
            return false;
        }

        IOperation root = site.Invocation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return SymbolEqualityComparer.Default.Equals(field.ContainingType, method.ContainingType)
            && root.Descendants().Any(o => o.Syntax.SpanStart > site.Invocation.Syntax.SpanStart
                && SymbolEqualityComparer.Default.Equals(SymbolOf(o), field)
                && ChangeBy(o, field) == Change.Grows);
    }

    private static bool IsSetOrShortened(ISymbol field, CancellationToken cancellation)
    {
        foreach (var declaration in field.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in declaration.GetSyntax(cancellation).DescendantNodes())
            {
                if (node is IdentifierNameSyntax name && name.Identifier.ValueText == field.Name && IsSetOrShortened(name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsSetOrShortened(IdentifierNameSyntax name)
    {
        ExpressionSyntax value = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } qualified ? qualified : name;
        return value.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == value && Shortens(access.Name.Identifier.ValueText),
            AssignmentExpressionSyntax assignment => assignment.Left == value && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                && !assignment.Right.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == name.Identifier.ValueText),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Shortens(call.Expression.ToString()),
            _ => false,
        };
    }
}
