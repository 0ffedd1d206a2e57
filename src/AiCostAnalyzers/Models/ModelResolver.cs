using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Models;

/// <summary>From a call site to the models it may use. One per compilation.</summary>
internal sealed class ModelResolver
{
    private readonly ModelText _text;
    private readonly ModelClient _clients;

    public ModelResolver(SdkCatalog sdks, SourceOperations source, AnalysisInputs inputs, ReferencedSummaries summaries)
    {
        var settings = new Settings(inputs.Settings);
        Registrations = new Registrations(sdks, source);
        OpenMembers = new OpenMembers(source.Compilation, Registrations, summaries);
        var flow = Flow = new ValueFlow(source, new Callers(source), OpenMembers);
        var keys = new ConfigurationKeys(flow);
        Registrations.Read(flow, keys);
        Options = new OptionsReader(source, flow);
        BoundOptions = new BoundOptions(Registrations, settings, flow);
        _text = new ModelText(sdks, flow, keys, settings, BoundOptions, Options);
        _clients = new ModelClient(
            sdks, source, flow, _text, new ClientAddress(sdks, source, Options), Options, Registrations,
            new RegisteredModels(sdks, flow, _text, keys, settings, Options));
    }

    public Registrations Registrations { get; }

    public OpenMembers OpenMembers { get; }

    public ValueFlow Flow { get; }

    public OptionsReader Options { get; }

    public BoundOptions BoundOptions { get; }

    public ModelResolution Resolve(IInvocationOperation call, Operation operation, CancellationToken cancellation)
    {
        var kind = operation.Definition.Kind;
        var search = Search.For(kind, cancellation);
        var key = operation.Definition.ServiceKey is { } path
            && Options.Read(OptionsOf(call, operation), path, cancellation).Value?.Unwrap().ConstantValue is { HasValue: true, Value: string name } ? name : null;
        var result = ModelResolution.Unknown;
        foreach (var place in operation.Definition.Model)
        {
            var found = place.Kind switch
            {
                ModelSourceKind.Argument => Text(call.Arguments.ValueOrDefault(place.Name), search),
                ModelSourceKind.Option => OfOptions(call, operation, place.Name, search),
                ModelSourceKind.ClientArgument => _clients.Resolve(call.Argument(place.Name), kind, cancellation, key),
                _ => _clients.Resolve(call.Receiver(), kind, cancellation, key),
            };
            if (!found.IsUnknown)
            {
                // Who bills is the client's to say, also where the call names the model.
                result = place.Kind is ModelSourceKind.Client or ModelSourceKind.ClientArgument ? found : found.BilledBy(_clients.Resolve(call.Receiver(), kind, cancellation).Provider);
                break;
            }
        }

        return Completed(result, operation, call.Receiver(), cancellation);
    }

    /// <summary>The model of an operation that is passed by name: what its client says.</summary>
    public ModelResolution Resolve(IMethodReferenceOperation reference, Operation operation, CancellationToken cancellation)
    {
        var result = operation.Definition.Model.Any(static place => place.Kind == ModelSourceKind.Client)
            ? _clients.Resolve(reference.Instance, operation.Definition.Kind, cancellation)
            : ModelResolution.Unknown;
        return Completed(result, operation, reference.Instance, cancellation);
    }

    /// <summary>With what the program states of its own operation, and who bills where nothing else says.</summary>
    private ModelResolution Completed(ModelResolution found, Operation operation, IOperation? client, CancellationToken cancellation)
    {
        if (found.IsUnknown && operation.Own is { Model: { } stated } own)
        {
            return ModelResolution.Of(new ResolvedModel(stated, FigureSource.Annotation, own.Place));
        }

        var isLocal = found.Candidates.IsEmpty
            && (operation.Sdk.Provider == ModelCandidate.Local || (found.IsUnknown && _clients.Resolve(client, operation.Definition.Kind, cancellation).IsLocal));
        return isLocal ? ModelResolution.Local : found.BilledBy(operation.Sdk.Provider);
    }

    /// <summary>The model that an expression names, at whom it is asked for.</summary>
    public ModelResolution OfText(IOperation value, string provider, CancellationToken cancellation)
    {
        var model = Text(value, Search.For(OperationKind.Chat, cancellation));
        return model.IsUnknown && provider == ModelCandidate.Local ? ModelResolution.Local : model.BilledBy(provider) with { Provider = provider };
    }

    /// <summary>The model of a registered client.</summary>
    public ModelResolution Of(ServiceRegistration registration, CancellationToken cancellation) => _clients.Of(registration, cancellation);

    /// <summary>The models of a call in another project, where what it leaves open is decided here.</summary>
    public IReadOnlyList<ModelCandidate> CandidatesOf(ModelFacts model, CancellationToken cancellation)
    {
        if (model.Open is not { } open)
        {
            return model.Candidates;
        }

        var decided = Registrations.Find(open.Service, open.Key, cancellation) is { } registration
            ? Of(registration, cancellation)
            : BoundOptions.All(cancellation).FirstOrDefault(bound => bound.Property == open).Value;
        return decided is { Candidates.IsEmpty: false } ? decided.ToCandidates() : model.Candidates;
    }

    /// <summary>The argument that carries an operation's options; null where it is left out.</summary>
    public static IOperation? OptionsOf(IInvocationOperation call, Operation operation)
    {
        if (operation.Definition.Options is not { } options)
        {
            return null;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type is { } type && Names.MetadataName(type) == options && argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>Options that name no model leave it to the client, also where others in their place name one.</summary>
    private ModelResolution OfOptions(IInvocationOperation call, Operation operation, string property, Search search)
    {
        ModelResolution? found = null;
        var isLeftOut = false;
        foreach (var option in Options.ReadAll(OptionsOf(call, operation), property, search))
        {
            if (option.Value is not { } value)
            {
                isLeftOut = true;
                continue;
            }

            var one = _text.Resolve(value, search.At(new FlowValue(value, option.Calls)));
            found = found is null ? one : found.Either(one);
        }

        return found is null ? ModelResolution.Unknown
            : isLeftOut && _clients.Resolve(call.Receiver(), search.Kind, search.Cancellation) is var client ? found.Either(client)
            : found;
    }

    private ModelResolution Text(IOperation? value, Search search) =>
        value is null || value.Unwrap().IsNullOrDefault() ? ModelResolution.Unknown : _text.Resolve(value, search);
}
