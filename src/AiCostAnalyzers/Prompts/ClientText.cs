using AiCostAnalyzers.Models;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Prompts;

/// <summary>What an agent or a model was made with, and sends along each time: its instructions and tools.</summary>
internal sealed class ClientText(PromptText text, OptionsReader options, ValueFlow flow, Registrations registrations)
{
    private static readonly string[] s_parameters = ["instructions", "systemInstruction", "systemPrompt"];
    private static readonly string[] s_properties = ["Instructions", "ChatOptions.Instructions", "SystemInstruction"];

    public PromptTally Read(IInvocationOperation call, Operation operation, Search search)
    {
        var tally = new PromptTally();
        var isAgent = operation.Definition.Kind == OperationKind.AgentRun;
        if (call.Receiver() is { } receiver && Maker(receiver, search) is { } maker)
        {
            Add(maker, tally, search with { Calls = null });
        }
        else if (isAgent)
        {
            // Whoever made it may have given it any.
            tally.Open();
        }

        return tally;
    }

    /// <summary>
    /// The constructor or the SDK's method that makes it, followed through fields, locals, own methods and the composition root; null where it
    /// is not seen.
    /// </summary>
    private IOperation? Maker(IOperation? client, Search search)
    {
        while (client is not null && search.Step())
        {
            client = client.Unwrap();
            switch (client)
            {
                case IObjectCreationOperation or IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } when Takes(client):
                    return client;

                case IInvocationOperation call when ServiceRequests.Of(call) is { } service:
                    client = Registered(service, search);
                    break;

                case IParameterReferenceOperation { Parameter: var parameter } when ServiceRequests.Of(parameter) is { } injected && Registered(injected, search) is { } made:
                    client = made;
                    break;

                // agent.AsBuilder().Use(…).Build()
                case IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } call when call.Receiver() is { } inner:
                    (client, search) = (inner, search.Deeper);
                    break;

                default:
                    if (flow.Back(client, search) is not { IsComplete: true, Values: [var only] } || search.HasBeenAt(only))
                    {
                        return null;
                    }

                    (client, search) = (only.Value, search.At(only));
                    break;
            }
        }

        return null;
    }

    /// <summary>What the composition root makes a service of, where it says one thing: <c>AddAIAgent("writer", (services, key) => …)</c>.</summary>
    private IOperation? Registered(ServiceRequest service, Search search)
    {
        if (service.IsAnyKey || registrations.Find(Names.MetadataName(service.Type), service.Key, search.Cancellation) is not { Values: [var only] })
        {
            return null;
        }

        return only.Unwrap() is IInvocationOperation call
            && call.Arguments.Select(static a => a.Value.Unwrap()).OfType<IDelegateCreationOperation>().FirstOrDefault() is { } function
            && flow.Returned(function, search) is [var made]
            ? made.Value
            : only;
    }

    private static bool Takes(IOperation maker)
    {
        var parameters = maker switch
        {
            IInvocationOperation call => call.TargetMethod.Parameters,
            IObjectCreationOperation { Constructor: { } constructor } => constructor.Parameters,
            _ => default,
        };
        return (!parameters.IsDefault && parameters.Any(static p => Array.IndexOf(s_parameters, p.Name) >= 0 || p.Name is "options" or "tools"))
            || (maker is IObjectCreationOperation { Type: { } type } && (Has(type, "Instructions") || Has(type, "SystemInstruction")));
    }

    private static bool Has(ITypeSymbol? type, string property)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (!type.GetMembers(property).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(IOperation maker, PromptTally tally, Search search)
    {
        var arguments = maker is IInvocationOperation call ? call.Arguments : ((IObjectCreationOperation)maker).Arguments;
        foreach (var argument in arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case var name when Array.IndexOf(s_parameters, name) >= 0:
                    text.Add(argument.Value, tally, search);
                    break;
                case "tools" when !argument.Value.Unwrap().IsNullOrDefault():
                    text.Add(argument.Value, tally, search);
                    tally.Open();
                    break;
                case "options":
                    AddOptions(argument.Value, tally, search);
                    break;
            }
        }

        if (maker is IObjectCreationOperation { Initializer: { } initializer })
        {
            AddOptions(initializer, tally, search);
        }
    }

    private void AddOptions(IOperation given, PromptTally tally, Search search)
    {
        foreach (var property in s_properties.Append("Tools").Append("ChatOptions.Tools"))
        {
            var value = options.Read(given, property, search.Cancellation);
            if (value is { IsKnown: true, Value: { } set })
            {
                text.Add(set, tally, search with { Calls = value.Calls });
                if (property.EndsWith("Tools", StringComparison.Ordinal))
                {
                    tally.Open();
                }
            }
        }
    }
}
