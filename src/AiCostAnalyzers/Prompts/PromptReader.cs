using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Prompts;

/// <summary>
/// Counts the constant text of a call's prompt. Only counts leave this class: prompt text never enters a message, a fact or a report.
/// </summary>
internal sealed class PromptReader(PromptText text, OptionsReader options, ClientText clients)
{
    private static readonly string[] s_instructions = ["Instructions", "System", "SystemInstruction", "SystemPrompt", "Preamble"];

    /// <summary>Options whose definitions are sent with each request.</summary>
    private static readonly string[] s_definitions = ["Tools", "ChatOptions.Tools", "ResponseFormat", "TextOptions", "OutputConfig"];

    public ConstantText Read(IInvocationOperation call, Operation operation, CancellationToken cancellation)
    {
        var tally = new PromptTally();
        var found = false;
        var search = Search.For(OperationKind.Chat, cancellation);
        var optionsArgument = ModelResolver.OptionsOf(call, operation);

        // Whatever the order in source, definitions and instructions go before messages.
        var definitions = Definitions(call, optionsArgument, search);
        tally.Add(definitions.Tokens);
        var client = clients.Read(call, operation, search);
        tally.Add(client.Tokens);
        tally.Add(client.Signs);
        foreach (var property in operation.Definition.PromptOptions.Where(IsInstruction))
        {
            AddOption(property);
        }

        foreach (var parameter in operation.Definition.Prompt)
        {
            if (call.Argument(parameter) is { } value)
            {
                found = true;
                text.Add(value, tally, search);
            }
        }

        foreach (var property in operation.Definition.PromptOptions.Where(static p => !IsInstruction(p)))
        {
            AddOption(property);
        }

        if (!definitions.IsComplete || !client.IsComplete)
        {
            tally.Open();
        }

        return found || tally.Tokens > 0 ? tally.Total : new ConstantText(PromptFacts.Unknown, 0, tally.Signs);

        void AddOption(string property)
        {
            var value = options.Read(optionsArgument, property, cancellation);
            if (value is { IsKnown: true, Value: { } given })
            {
                found = true;
                text.Add(given, tally, search with { Calls = value.Calls });
            }
            else if (!value.IsKnown)
            {
                tally.Open();
            }
        }
    }

    /// <summary>The text of values that are known to be prompts.</summary>
    public ConstantText Of(IEnumerable<IOperation> values, CancellationToken cancellation)
    {
        var tally = new PromptTally();
        var search = Search.For(OperationKind.Chat, cancellation);
        var found = false;
        foreach (var value in values)
        {
            found = true;
            text.Add(value, tally, search);
        }

        return found ? tally.Total : ConstantText.Unknown;
    }

    /// <summary>Tools, and the form that the answer must have. What tools answer comes into later rounds, so that a prompt with tools is never complete.</summary>
    private PromptTally Definitions(IInvocationOperation call, IOperation? optionsArgument, Search search)
    {
        var tally = new PromptTally();
        if (StructuredAnswer.TypeOf(call) is { } answer)
        {
            tally.Add(SchemaText.Of(answer));
        }

        if (call.Argument("tools") is { } given)
        {
            text.Add(given, tally, search);
            tally.Open();
        }

        foreach (var property in s_definitions)
        {
            var value = options.Read(optionsArgument, property, search.Cancellation);
            if (value is { IsKnown: true, Value: { } definition })
            {
                text.Add(definition, tally, search with { Calls = value.Calls });
            }

            if (!value.IsKnown || (value.Value is not null && property.EndsWith("Tools", StringComparison.Ordinal)))
            {
                tally.Open();
            }
        }

        return tally;
    }

    /// <param name="property">May be a path.</param>
    private static bool IsInstruction(string property) => Array.IndexOf(s_instructions, property.Substring(property.LastIndexOf('.') + 1)) >= 0;
}
