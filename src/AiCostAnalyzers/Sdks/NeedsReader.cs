using AiCostAnalyzers.Models;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Prompts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Sdks;

/// <summary>Reads what a call asks of its model. What cannot be seen is taken as asked for: a substitute must never fail the call.</summary>
internal sealed class NeedsReader(OptionsReader options)
{
    private static readonly (string Property, ModelCapabilities Needs)[] s_properties =
    [
        ("Tools", ModelCapabilities.Tools),
        ("ResponseFormat", ModelCapabilities.StructuredOutput),
        ("TextOptions", ModelCapabilities.StructuredOutput),
        ("OutputConfig", ModelCapabilities.StructuredOutput),
    ];

    public ModelCapabilities Read(IInvocationOperation call, Operation operation, PromptSigns signs, CancellationToken cancellation)
    {
        var needs = operation.Definition.Kind == OperationKind.AgentRun ? ModelCapabilities.Tools : ModelCapabilities.None;
        var argument = ModelResolver.OptionsOf(call, operation);
        foreach (var (property, capability) in s_properties)
        {
            if (options.Read(argument, property, cancellation) is { IsKnown: false } or { Value: not null })
            {
                needs |= capability;
            }
        }

        if (StructuredAnswer.TypeOf(call) is not null)
        {
            needs |= ModelCapabilities.StructuredOutput;
        }

        return signs.HasFlag(PromptSigns.Image) || call.Arguments.Any(static a => a.Value.DescendantsAndSelf().Any(ImageParts.IsOne))
            ? needs | ModelCapabilities.Vision
            : needs;
    }
}
