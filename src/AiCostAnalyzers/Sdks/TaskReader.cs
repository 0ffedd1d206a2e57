using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Prompts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// Reads what kind of task a call visibly does: from what it demands of the answer, and where that leaves it open from the constant text of its prompt.
/// What a call demands is certain; so a short answer is a label, whatever the prompt speaks of.
/// </summary>
internal sealed class TaskReader(OptionsReader options, EffortReader efforts)
{
    /// <summary>A longer answer is more than a label.</summary>
    private const long LabelTokens = 50;

    private static readonly string[] s_choices = ["ToolMode", "ToolChoice", "FunctionChoiceBehavior"];

    public CallTask Read(
        IInvocationOperation call, Operation operation, ModelCapabilities needs, LimitFacts limit, PromptSigns signs, CancellationToken cancellation)
    {
        if (operation.Definition.Kind is not (OperationKind.Chat or OperationKind.AgentRun))
        {
            return CallTask.Unknown;
        }

        var isHard = efforts.ReadHigh(call, operation, cancellation) is not null;
        var isLabel = StructuredAnswer.TypeOf(call) is { } answer && StructuredAnswer.IsLabel(answer);
        var task = Of(needs, limit, signs, isHard, isLabel);
        return task == CallTask.Unknown && needs.HasFlag(ModelCapabilities.Tools) && DemandsATool(call, operation, cancellation) ? CallTask.Routing : task;
    }

    /// <param name="isHard">Whether it asks for long thinking.</param>
    /// <param name="isLabel">Whether its answer is read as one of a few values.</param>
    public static CallTask Of(ModelCapabilities needs, LimitFacts limit, PromptSigns signs, bool isHard, bool isLabel)
    {
        if (needs.HasFlag(ModelCapabilities.Vision))
        {
            return CallTask.Images;
        }

        if (isHard)
        {
            return CallTask.Reasoning;
        }

        var hasTools = needs.HasFlag(ModelCapabilities.Tools);
        return !hasTools && (isLabel || limit is { Status: LimitStatus.Set, Tokens: <= LabelTokens }) ? CallTask.Label
            : signs.HasFlag(PromptSigns.Code) ? CallTask.CodeEdit
            : signs.HasFlag(PromptSigns.Planning) ? CallTask.Planning
            : signs.HasFlag(PromptSigns.Reasoning) ? CallTask.Reasoning
            : hasTools ? CallTask.Unknown
            : needs.HasFlag(ModelCapabilities.StructuredOutput) ? CallTask.Extraction
            : signs.HasFlag(PromptSigns.Summary) ? CallTask.Summary
            : CallTask.Unknown;
    }

    /// <summary><c>ToolMode = ChatToolMode.RequireAny</c>: the answer is a call of a tool, and which one is what is asked.</summary>
    private bool DemandsATool(IInvocationOperation call, Operation operation, CancellationToken cancellation)
    {
        var argument = ModelResolver.OptionsOf(call, operation);
        foreach (var property in s_choices)
        {
            if (options.Read(argument, property, cancellation) is { IsKnown: true, Value: { } choice } && IsDemand(choice.Unwrap()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDemand(IOperation choice) => choice switch
    {
        IMemberReferenceOperation { Member.Name: var name } => IsDemand(name),
        IInvocationOperation { TargetMethod.Name: var name } => IsDemand(name),
        IObjectCreationOperation { Type.Name: "ToolChoiceAny" or "ToolChoiceTool" } => true,
        _ => false,
    };

    private static bool IsDemand(string name) =>
        name.StartsWith("Require", StringComparison.Ordinal) || name is "CreateRequiredChoice" or "CreateFunctionChoice";
}
