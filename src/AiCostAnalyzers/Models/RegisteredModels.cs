using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>The model that an SDK's own registration gives to a client: an argument, or a key of the configuration that it reads.</summary>
internal sealed class RegisteredModels(SdkCatalog sdks, ValueFlow flow, ModelText text, ConfigurationKeys keys, Settings settings, OptionsReader options)
{
    private const int MostLinks = 16;

    private readonly ModelArguments _arguments = new(options);

    public ModelResolution Of(IInvocationOperation call, ClientRegistration registration, Search search)
    {
        if (registration.Kind != search.Kind || (search.Key is not null && registration.KeyParameter is null && search.Key != call.ServiceKey()))
        {
            return ModelResolution.Unknown;
        }

        var provider = sdks.VendorOf(call.Receiver()?.Unwrap().Type) ?? registration.Provider;
        var named = _arguments.Of(call, registration.ModelParameters, search) is { } model ? text.Resolve(model.Value, search.At(model)) : Configured(call, registration, search);
        return provider != ModelCandidate.Local ? named.BilledBy(provider)
            : named.Candidates.Any(static c => c.Text.Length > 0) ? named.BilledBy(provider) with { Provider = provider }
            : ModelResolution.Local;
    }

    private ModelResolution Configured(IInvocationOperation call, ClientRegistration registration, Search search)
    {
        ModelResolution? missing = null;
        foreach (var template in registration.ConfigurationKeys)
        {
            if (Key(template, call, search) is { } key)
            {
                if (settings.Find(key) is { } found)
                {
                    return found;
                }

                missing ??= ModelResolution.Of(new ResolvedModel("", FigureSource.Unknown, null, null, key));
            }
        }

        return missing ?? ModelResolution.Unknown;
    }

    /// <summary><c>{sectionName}:Model</c> with the argument of the call, or of one of those that it is chained to.</summary>
    private string? Key(string template, IInvocationOperation call, Search search)
    {
        var (start, end) = (template.IndexOf('{'), template.IndexOf('}'));
        var parameter = template.Substring(start + 1, end - start - 1);
        IOperation? link = call;
        for (var links = 0; link is not null && links < MostLinks; links++)
        {
            link = link.Unwrap();
            if (link is IInvocationOperation chained)
            {
                if (chained.Argument(parameter) is { } argument)
                {
                    return keys.TextOf(argument, search) is { } text ? template.Substring(0, start) + text + template.Substring(end + 1) : null;
                }

                link = chained.Receiver();
            }
            else
            {
                link = flow.Back(link, search) is { Values: [var only] } ? only.Value : null;
            }
        }

        return null;
    }
}
