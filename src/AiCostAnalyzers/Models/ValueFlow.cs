using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>One of the values that an expression may have.</summary>
/// <param name="Calls">The calls that lead to where it stands.</param>
/// <param name="IsFallback">Whether it holds only where the others say nothing, as the right of a <c>??</c>.</param>
internal readonly record struct FlowValue(IOperation Value, PassedCall? Calls, bool IsFallback = false);

/// <summary>Where the value of an expression comes from, one step back.</summary>
/// <param name="IsComplete">Whether it can come from nowhere else.</param>
/// <param name="Step">The named member that the step goes through; null for what needs no name.</param>
internal sealed record Flow(IReadOnlyList<FlowValue> Values, bool IsComplete = true, string? Step = null)
{
    /// <summary>Whether it may also be nothing: null, or an empty text.</summary>
    public bool MayBeNothing { get; init; }

    public static readonly Flow Unknown = new([], false);
}

/// <summary>Follows values back through locals, fields, properties, parameters, own methods and choices, one step at a time.</summary>
internal sealed class ValueFlow(SourceOperations source, Callers callers, OpenMembers members)
{
    private readonly ElementFlow _elements = new(source);
    private readonly LambdaParameters _lambdas = new(source, members);

    /// <returns>Null where the expression is none that a value flows through.</returns>
    public Flow? Back(IOperation operation, Search search) => operation switch
    {
        _ when _elements.Of(operation, search, Back) is { } element => element,
        ICoalesceOperation coalesce => Choice(search, (coalesce.Value, false), (coalesce.WhenNull, true)),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => OfConditional(conditional, whenFalse, search),
        ISwitchExpressionOperation choice => Choice(search, [.. choice.Arms.Select(static a => (a.Value, false))]),
        // get => field ??= new ChatClient(…)
        ICoalesceAssignmentOperation { Target: IFieldReferenceOperation { Field.IsImplicitlyDeclared: true } } assignment => Choice(search, (assignment.Value, false)),
        ICoalesceAssignmentOperation assignment => Choice(search, (assignment.Target, false), (assignment.Value, true)),
        ISimpleAssignmentOperation assignment => Choice(search, (assignment.Value, false)),
        IConditionalAccessOperation access => Choice(search, (access.WhenNotNull, false)),
        ILocalReferenceOperation { Local: var local } => Values(local, source.ValuesOf(local, search.Cancellation), search.Calls),
        IFieldReferenceOperation { Field: var field } when IsOwn(field) => Values(field, source.ValuesOf(field, search.Cancellation), null, NameOf(field)),
        IPropertyReferenceOperation { Property: { Name: "Value" } lazy, Instance: { } instance } when lazy.ContainingType.Is("System", "Lazy") => OfLazy(instance, search),
        IPropertyReferenceOperation { Property: var property } when IsOwn(property) => OfProperty(property, search),
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } reference
            when _lambdas.Of(reference, search) is { } handed => handed,
        IParameterReferenceOperation { Parameter: var parameter } => OfParameter(parameter, search),
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } function } => OfDelegate(function, search),
        IInvocationOperation call => OfCall(call, search),
        _ => null,
    };

    /// <summary>The values that a lambda, or a method given by name, returns.</summary>
    public IReadOnlyList<FlowValue> Returned(IOperation function, Search search)
    {
        function = function.Unwrap();
        function = function is IDelegateCreationOperation { Target: { } target } ? target : function;
        return function switch
        {
            IAnonymousFunctionOperation lambda => [.. lambda.Returned().Select(v => new FlowValue(v, search.Calls))],
            IMethodReferenceOperation { Method: var method } when IsOwn(method) => [.. source.ReturnedBy(method, search.Cancellation).Select(static v => new FlowValue(v, null))],
            _ => [],
        };
    }

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, source.Compilation.Assembly);

    private static string NameOf(ISymbol symbol) => MemberKeys.ShortNameOf(symbol);

    private static Flow Choice(Search search, params (IOperation Value, bool IsFallback)[] values) =>
        new([.. values.Where(static v => !IsNothing(v.Value)).Select(v => new FlowValue(v.Value, search.Calls, v.IsFallback))]);

    /// <summary><c>string.IsNullOrEmpty(x) ? "gpt-6-luna" : x</c> is a <c>??</c> by another name.</summary>
    private static Flow OfConditional(IConditionalOperation conditional, IOperation whenFalse, Search search)
    {
        var tested = NullTests.TestedBy(conditional.Condition);
        return Choice(
            search,
            (conditional.WhenTrue, NullTests.IsSame(tested, whenFalse)),
            (whenFalse, NullTests.IsSame(tested, conditional.WhenTrue)));
    }

    private static Flow Values(ISymbol symbol, IReadOnlyList<IOperation> values, PassedCall? calls, string? step = null)
    {
        if (values.Count == 0)
        {
            return Flow.Unknown with { Step = step };
        }

        // Model = configuration["Ai:Model"] ?? Model: what it had before is the fallback.
        var keeping = values.FirstOrDefault(v => v.Unwrap() is ICoalesceOperation { WhenNull: var kept } && IsReference(kept.Unwrap(), symbol));
        return new(
            [.. values.Where(static v => !IsNothing(v)).Select(v => new FlowValue(v, calls, NullTests.IsGuarded(v) || (keeping is not null && v != keeping)))],
            Step: step)
        {
            MayBeNothing = values.Any(IsNothing),
        };
    }

    private static bool IsReference(IOperation operation, ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol, operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    });

    /// <summary>Null, an empty text and a throw set nothing.</summary>
    private static bool IsNothing(IOperation value)
    {
        value = value.Unwrap();
        return value is IThrowOperation
            || value.IsNullOrDefault()
            || value.ConstantValue is { HasValue: true, Value: "" }
            || value is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } };
    }

    private Flow OfProperty(IPropertySymbol property, Search search)
    {
        if (property.GetMethod is { } getter && Reachability.IsOpen(getter))
        {
            var bodies = members.BodiesOf(getter, search.Cancellation).Select(static b => b.AssociatedSymbol).OfType<IPropertySymbol>().ToList();
            var flows = bodies.ConvertAll(p => OfOwnProperty(p, search));
            return new Flow([.. flows.SelectMany(static f => f.Values)], flows.Count > 0 && flows.TrueForAll(static f => f.IsComplete), NameOf(property))
            {
                MayBeNothing = flows.Exists(static f => f.MayBeNothing),
            };
        }

        return OfOwnProperty(property, search);
    }

    private Flow OfOwnProperty(IPropertySymbol property, Search search)
    {
        var values = Values(property, source.ValuesOf(property, search.Cancellation), null, NameOf(property));
        if (property.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax(search.Cancellation) is not ParameterSyntax)
        {
            return values;
        }

        // record Settings(string Model): what its constructor is given.
        var parameter = property.ContainingType.InstanceConstructors.SelectMany(static c => c.Parameters)
            .First(p => p.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == reference.SyntaxTree && r.Span == reference.Span));
        var given = OfParameter(parameter, search);
        return new Flow([.. given.Values, .. values.Values], given.IsComplete, NameOf(property)) { MayBeNothing = given.MayBeNothing || values.MayBeNothing };
    }

    private Flow OfParameter(IParameterSymbol parameter, Search search)
    {
        for (var calls = search.Calls; calls is not null; calls = calls.Outer)
        {
            if (calls.ValueFor(parameter) is { } passed)
            {
                return IsNothing(passed) ? new Flow([]) : new Flow([new FlowValue(passed, calls.Outer)]);
            }
        }

        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method)
        {
            return Flow.Unknown;
        }

        var given = callers.ValuesFor(parameter, search.Cancellation);
        var step = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : NameOf(method);
        return new Flow([.. given.Values.Where(static v => !IsNothing(v)).Select(static v => new FlowValue(v, null))], given.IsComplete, step + "(" + parameter.Name + ")")
        {
            MayBeNothing = given.Values.Any(IsNothing),
        };
    }

    private Flow? OfCall(IInvocationOperation call, Search search)
    {
        var method = call.TargetMethod;
        if (method is { Name: "FromResult", IsStatic: true } && call.Arguments is [var result])
        {
            return Choice(search, (result.Value, false));
        }

        if (!IsOwn(method))
        {
            return null;
        }

        var bodies = members.BodiesOf(method, search.Cancellation);
        var values = new List<FlowValue>();
        var isComplete = bodies.Length > 0;
        var mayBeNothing = false;
        foreach (var body in bodies)
        {
            var returned = source.ReturnedBy(body, search.Cancellation);
            isComplete &= returned.Count > 0;
            foreach (var value in returned)
            {
                if (IsNothing(value))
                {
                    mayBeNothing = true;
                }
                else
                {
                    values.Add(new FlowValue(value, new PassedCall(call, body, search.Calls)));
                }
            }
        }

        return new Flow(values, isComplete, NameOf(method)) { MayBeNothing = mayBeNothing };
    }

    /// <summary>What a function returns that a local, a field or a parameter holds.</summary>
    private Flow? OfDelegate(IOperation function, Search search)
    {
        for (var hops = 0; hops < 4; hops++)
        {
            function = function.Unwrap();
            if (Returned(function, search) is { Count: > 0 } returned)
            {
                return new Flow([.. returned.Where(static v => !IsNothing(v.Value))]);
            }

            if (function is IInvocationOperation || Back(function, search) is not { IsComplete: true, Values: [var only] })
            {
                return null;
            }

            (function, search) = (only.Value, search.At(only));
        }

        return null;
    }

    /// <summary><c>new Lazy&lt;ChatClient&gt;(() => …).Value</c>.</summary>
    private Flow OfLazy(IOperation lazy, Search search)
    {
        for (var hops = 0; hops < 4; hops++)
        {
            lazy = lazy.Unwrap();
            if (lazy is IObjectCreationOperation { Arguments: [{ Value: { } factory }, ..] })
            {
                var returned = Returned(factory, search);
                return new Flow([.. returned], returned.Count > 0);
            }

            if (Back(lazy, search) is not { Values: [var only] })
            {
                break;
            }

            lazy = only.Value;
        }

        return Flow.Unknown;
    }
}
