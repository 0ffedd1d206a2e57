using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>A function given to one of a type's methods, extensions included.</summary>
/// <param name="label">The parameter whose constant text names it, if any.</param>
internal sealed class CallContract(string type, string[] methods, string? label) : HandlerContract(type)
{
    public override (string Phrase, string Names) What => ("functions given to ", Methods(TypeName, methods));

    public override string IdForm => label is null ? "`Type.Method`" : $"the `{label}`";

    public override (string Id, IOperation Handler)? HandlerOf(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        return Array.IndexOf(methods, method.Name) >= 0
            && (method.ContainingType.IsOrInherits(Namespace, TypeName) || method.ContainingType.IsOrImplements(Namespace, TypeName))
            && Registration.FirstFunction(invocation.Arguments) is { } handler
                ? (Label(invocation.Arguments) ?? Registration.NameOf(handler, method.Name), handler)
                : null;
    }

    private string? Label(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (label is not null && argument.Parameter?.Name == label && Routes.Text(argument.Value) is var text && text != Routes.Unknown)
            {
                return text;
            }
        }

        return null;
    }
}

/// <summary>A function given to a type's constructor.</summary>
internal sealed class CreationContract(string type) : HandlerContract(type)
{
    public override (string Phrase, string Names) What => ("functions given to ", $"`new {TypeName}`");

    public override string IdForm => "`Type.Method`";

    public override (string Id, IOperation Handler)? HandlerOf(IObjectCreationOperation creation) =>
        creation.Type.Is(Namespace, TypeName) && Registration.FirstFunction(creation.Arguments) is { } handler
            ? (Registration.NameOf(handler, TypeName), handler)
            : null;
}

/// <summary>A function that subscribes to an event of a type; without names, to any.</summary>
internal sealed class EventContract(string type, string[] events) : HandlerContract(type)
{
    public override (string Phrase, string Names) What => events.Length == 0 ? ("all events of ", $"`{TypeName}`") : ("events ", Methods(TypeName, events));

    public override string IdForm => "`Type.Method`";

    public override (string Id, IOperation Handler)? HandlerOf(IEventAssignmentOperation subscription) =>
        subscription.EventReference is IEventReferenceOperation { Event: { } source }
        && (events.Length == 0 || Array.IndexOf(events, source.Name) >= 0)
        && (source.ContainingType.IsOrInherits(Namespace, TypeName) || source.ContainingType.IsOrImplements(Namespace, TypeName))
        && Registration.Function(subscription.HandlerValue) is { } handler
            ? (Registration.NameOf(handler, source.Name), handler)
            : null;
}
