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
internal sealed class PromptReader(PromptText text, OptionsReader options)
{
    private static readonly string[] s_instructions = ["Instructions", "System", "SystemInstruction", "SystemPrompt", "Preamble"];

    public ConstantText Read(IInvocationOperation call, Operation operation, CancellationToken cancellation)
    {
        var tally = new PromptTally();
        var found = false;
        var search = Search.For(OperationKind.Chat, cancellation);
        var optionsArgument = ModelResolver.OptionsOf(call, operation);

        // Whatever the order in source, instructions go before messages.
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

        return found ? tally.Total : new ConstantText(PromptFacts.Unknown, 0);

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
    public PromptFacts Of(IEnumerable<IOperation> values, CancellationToken cancellation)
    {
        var tally = new PromptTally();
        var search = Search.For(OperationKind.Chat, cancellation);
        var found = false;
        foreach (var value in values)
        {
            found = true;
            text.Add(value, tally, search);
        }

        return found ? tally.Total.Facts : PromptFacts.Unknown;
    }

    private static bool IsInstruction(string property) => Array.IndexOf(s_instructions, property) >= 0;
}
