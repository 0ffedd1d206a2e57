using AiCostAnalyzers.Models;
using AiCostAnalyzers.Prices;
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

    private static readonly string[] s_imageParts =
    [
        "CreateImagePart", "CreateInputImagePart", "DataContent", "UriContent", "ImageBlockParam", "BetaImageBlockParam",
    ];

    public ModelCapabilities Read(IInvocationOperation call, Operation operation, CancellationToken cancellation)
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

        return call.Arguments.Any(static a => MakesImagePart(a.Value)) ? needs | ModelCapabilities.Vision : needs;
    }

    private static bool MakesImagePart(IOperation operation)
    {
        foreach (var inner in operation.DescendantsAndSelf())
        {
            var name = inner switch
            {
                IInvocationOperation invocation => invocation.TargetMethod.Name,
                IObjectCreationOperation creation => creation.Type?.Name,
                _ => null,
            };
            if (name is not null && Array.IndexOf(s_imageParts, name) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
