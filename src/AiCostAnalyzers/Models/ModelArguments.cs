using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>Finds the argument that names a model, by the parameters that an SDK's description lists.</summary>
internal sealed class ModelArguments(OptionsReader options)
{
    /// <returns>Null where none of them is given.</returns>
    public FlowValue? Of(IInvocationOperation call, IReadOnlyList<string> parameters, Search search) =>
        First(parameters, name => Argument(call, name), search);

    /// <returns>Null where none of them is given.</returns>
    public FlowValue? Of(IObjectCreationOperation creation, IReadOnlyList<string> parameters, Search search) =>
        First(parameters, creation.Arguments.ValueOrDefault, search);

    private FlowValue? First(IReadOnlyList<string> parameters, Func<string, IOperation?> argument, Search search)
    {
        foreach (var parameter in parameters)
        {
            var dot = parameter.IndexOf('.');
            var value = dot < 0
                ? new FlowValue(argument(parameter)!, search.Calls)
                : options.ReadAll(argument(parameter.Substring(0, dot)), parameter.Substring(dot + 1), search) is [{ Value: { } read } only]
                    ? new FlowValue(read, only.Calls)
                    : default;
            if (value.Value is not null && !value.Value.Unwrap().IsNullOrDefault())
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>By the parameter's name; an override may call it otherwise, so by its place in the declaration that the SDK describes.</summary>
    private static IOperation? Argument(IInvocationOperation call, string name)
    {
        if (call.Arguments.ValueOrDefault(name) is { } named)
        {
            return named;
        }

        for (var declared = call.TargetMethod.OverriddenMethod; declared is not null; declared = declared.OverriddenMethod)
        {
            if (declared.Parameters.FirstOrDefault(p => p.Name == name) is { } parameter)
            {
                return call.Argument(call.TargetMethod.Parameters[parameter.Ordinal].Name);
            }
        }

        return null;
    }
}
