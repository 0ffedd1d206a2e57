using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>A service that a composition root registers.</summary>
/// <param name="Implementation">The implementing type, where visible.</param>
/// <param name="Values">What makes the instance: the values that a factory returns, or the instance itself. Empty for a type.</param>
internal sealed record ServiceRegistration(
    INamedTypeSymbol Service, string? Key, INamedTypeSymbol? Implementation, IReadOnlyList<IOperation> Values, Location Place);

/// <summary>A section of the configuration that is bound to an options class.</summary>
internal sealed record OptionsBinding(INamedTypeSymbol Options, string Section, Location Place);

/// <summary>
/// The service registrations of one compilation. Found by name first: only invocations that are called like a registration are bound, and
/// of these only such as the names in them let be of the service that is asked for.
/// </summary>
internal sealed class Registrations(SdkCatalog sdks, SourceOperations source)
{
    private ConfigurationKeys? _keys;
    private ValueFlow? _flow;

    /// <summary>Not a Lazy: an editor cancels one request and asks again, and a Lazy would remember the cancellation.</summary>
    private IReadOnlyList<Candidate>? _candidates;

    /// <summary>How to follow sections and factories. Values flow through interfaces, and what is registered for them is known here, so each needs the other.</summary>
    public void Read(ValueFlow flow, ConfigurationKeys keys) => (_flow, _keys) = (flow, keys);

    /// <summary>In the order of files' paths and positions.</summary>
    public IEnumerable<ServiceRegistration> Services(CancellationToken cancellation) =>
        Candidates(cancellation).SelectMany(c => Of(c, cancellation).Services);

    /// <summary>Those whose service has a metadata name, in the same order. What names another service is not bound.</summary>
    public IEnumerable<ServiceRegistration> ServicesNamed(string metadataName, CancellationToken cancellation) =>
        Candidates(cancellation).Where(c => MayRegister(c, metadataName)).SelectMany(c => Of(c, cancellation).Services)
            .Where(r => Names.MetadataName(r.Service) == metadataName);

    public IEnumerable<OptionsBinding> Options(CancellationToken cancellation) =>
        Candidates(cancellation).Where(static c => RegistrationNames.Options.Contains(c.Name)).SelectMany(c => Of(c, cancellation).Options);

    /// <summary>What holds for a service: the last registration wins, as in the container.</summary>
    public ServiceRegistration? Find(string serviceMetadataName, string? key, CancellationToken cancellation) =>
        ServicesNamed(serviceMetadataName, cancellation).LastOrDefault(r => r.Key == key);

    /// <summary>What an SDK's own methods register on a builder that a local or a field holds.</summary>
    public IEnumerable<(IInvocationOperation Call, ClientRegistration Registration)> On(ISymbol builder, CancellationToken cancellation)
    {
        foreach (var candidate in Candidates(cancellation))
        {
            if (!sdks.IsRegistrationName(candidate.Name)
                || (builder is ILocalSymbol && !builder.DeclaringSyntaxReferences.Any(d => d.SyntaxTree == candidate.Call.SyntaxTree))
                || !candidate.Call.DescendantNodes().Any(n => n is IdentifierNameSyntax name && name.Identifier.ValueText == builder.Name))
            {
                continue;
            }

            foreach (var call in Of(candidate, cancellation).Builders)
            {
                if (SymbolEqualityComparer.Default.Equals(call.Builder, builder))
                {
                    yield return (call.Call, call.Registration);
                }
            }
        }
    }

    private IReadOnlyList<Candidate> Candidates(CancellationToken cancellation) =>
        Volatile.Read(ref _candidates) ?? Interlocked.CompareExchange(ref _candidates, Named(cancellation), null) ?? _candidates!;

    private List<Candidate> Named(CancellationToken cancellation)
    {
        var candidates = new List<Candidate>();
        foreach (var call in source.Names.RegistrationsNamed(IsRegistrationName, cancellation))
        {
            var called = (call.Expression as MemberAccessExpressionSyntax)?.Name ?? ((MemberBindingExpressionSyntax)call.Expression).Name;
            if (called is GenericNameSyntax || called.Identifier.ValueText != "Get")
            {
                candidates.Add(new Candidate(call, called));
            }
        }

        return candidates;
    }

    private bool IsRegistrationName(string name) =>
        RegistrationNames.Services.Contains(name) || RegistrationNames.Clients.Contains(name) || RegistrationNames.Options.Contains(name) || sdks.IsRegistrationName(name);

    /// <summary>By names alone. <c>AddSingleton&lt;ITriage, Triage&gt;()</c> registers no other service, unless the file or a global using calls it by another name.</summary>
    private bool MayRegister(Candidate candidate, string service)
    {
        if (sdks.IsRegistrationName(candidate.Name) || RegistrationNames.Clients.Contains(candidate.Name))
        {
            return true;
        }

        return RegistrationNames.Services.Contains(candidate.Name)
            && (candidate.Called is not GenericNameSyntax { TypeArgumentList.Arguments: [var first, ..] }
                || NamedMember.LastName(first) is not { } name
                || IsLastName(name, service)
                || source.Names.IsAlias(name));
    }

    /// <summary>Of <c>N.Outer+ITriage`1</c>: <c>ITriage</c>.</summary>
    private static bool IsLastName(string name, string metadataName)
    {
        var arity = metadataName.LastIndexOf('`');
        var end = arity < 0 ? metadataName.Length : arity;
        var start = end - name.Length;
        return start >= 0 && string.CompareOrdinal(metadataName, start, name, 0, name.Length) == 0 && (start == 0 || metadataName[start - 1] is '.' or '+');
    }

    /// <summary>Bound when first asked for; twice at most, where two threads ask at once.</summary>
    private Found Of(Candidate candidate, CancellationToken cancellation) => candidate.Found ??= Bind(candidate.Call, cancellation);

    private Found Bind(InvocationExpressionSyntax candidate, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var found = new Found([], [], []);
        if (source.Of(candidate, cancellation) is IInvocationOperation call)
        {
            if (sdks.RegistrationOf(call.TargetMethod) is { } registration)
            {
                Add(call, registration, found.Services, found.Builders, cancellation);
            }
            else
            {
                Add(call, found.Services, found.Options, cancellation);
            }
        }

        return found;
    }

    private void Add(IInvocationOperation call, List<ServiceRegistration> services, List<OptionsBinding> options, CancellationToken cancellation)
    {
        var method = call.TargetMethod;
        if (method.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) != true)
        {
            return;
        }

        switch (method.Name)
        {
            case "Configure" or "Bind" or "BindConfiguration" or "Get":
                if (BindingOf(call, cancellation) is { } binding)
                {
                    options.Add(binding);
                }

                break;

            default:
                if (RegistrationOf(call, cancellation) is { } registration)
                {
                    services.Add(registration);
                }

                break;
        }
    }

    /// <summary>An SDK's own registration: on the application's services, or on a builder that is a world of its own.</summary>
    private void Add(
        IInvocationOperation call, ClientRegistration registration, List<ServiceRegistration> services, List<BuilderCall> builders, CancellationToken cancellation)
    {
        var root = Root(call);
        if (SymbolOf(root) is { } builder)
        {
            builders.Add(new BuilderCall(builder, call, registration));
        }

        if (IsMadeBySdk(root) || (SymbolOf(root) is { } symbol && ValuesOf(symbol, cancellation).Any(v => IsMadeBySdk(Root(v)))))
        {
            return;
        }

        var key = registration.KeyParameter is { } parameter ? call.Argument(parameter)?.Key() : call.ServiceKey();
        if (key is null && registration.KeyParameter is not null)
        {
            return;
        }

        foreach (var service in registration.Services)
        {
            if (source.Compilation.GetTypesByMetadataName(service) is [var type, ..])
            {
                services.Add(new ServiceRegistration(type, key, type, [call], call.Syntax.GetLocation()));
            }
        }
    }

    /// <summary><c>Kernel.CreateBuilder()</c>: not the application's services.</summary>
    private bool IsMadeBySdk(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { IsStatic: true, IsExtensionMethod: false } method } && sdks.IsSdkAssembly(method.ContainingAssembly);

    private IReadOnlyList<IOperation> ValuesOf(ISymbol symbol, CancellationToken cancellation) =>
        symbol is ILocalSymbol local ? source.ValuesOf(local, cancellation) : source.ValuesOf(symbol, cancellation);

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    /// <summary>What a chain of calls and properties begins with.</summary>
    private static IOperation Root(IOperation operation)
    {
        while (true)
        {
            operation = operation.Unwrap();
            switch (operation)
            {
                case IInvocationOperation call when call.Receiver() is { } receiver:
                    operation = receiver;
                    break;
                case IPropertyReferenceOperation { Instance: { } instance }:
                    operation = instance;
                    break;
                default:
                    return operation;
            }
        }
    }

    private OptionsBinding? BindingOf(IInvocationOperation call, CancellationToken cancellation)
    {
        // services.Configure<T>(section) and section.Get<T>() name T; services.AddOptions<T>().Bind(section) has it in the builder's type,
        // and section.Bind(options) in its argument's.
        var isBinder = call.TargetMethod.ContainingType.Is("Microsoft.Extensions.Configuration", "ConfigurationBinder");
        var options = call.TargetMethod.TypeArguments is [INamedTypeSymbol own] ? own
            : isBinder ? call.Argument("instance")?.Unwrap().Type as INamedTypeSymbol
            : call.Receiver()?.Type is INamedTypeSymbol { Name: "OptionsBuilder", TypeArguments: [INamedTypeSymbol built] } ? built
            : null;

        var search = Search.For(AiCostAnalyzers.Facts.OperationKind.Chat, cancellation);
        var section = call.Argument("configSectionPath") is { } path ? _keys?.TextOf(path, search)
            : call.Argument("config") is { } config ? _keys?.SectionOf(config, search)
            : isBinder && call.Receiver() is { } receiver ? Keyed(_keys?.SectionOf(receiver, search), call, search)
            : null;

        return options is not null && section is not null && options.SpecialType == SpecialType.None
            ? new OptionsBinding(options, section, call.Syntax.GetLocation())
            : null;
    }

    /// <summary><c>configuration.Bind("Ai", options)</c>.</summary>
    private string? Keyed(string? section, IInvocationOperation call, Search search) =>
        call.Argument("key") is not { } key ? section
        : section is not null && _keys?.TextOf(key, search) is { } name ? (section.Length == 0 ? name : section + ":" + name)
        : null;

    private ServiceRegistration? RegistrationOf(IInvocationOperation call, CancellationToken cancellation)
    {
        var method = call.TargetMethod;
        var types = method.TypeArguments;
        var service = ClientType(method)
            ?? (types.Length > 0 ? types[0] : (call.Argument("serviceType")?.Unwrap() as ITypeOfOperation)?.TypeOperand) as INamedTypeSymbol;
        var implementation = (types.Length > 1 ? types[1] : (call.Argument("implementationType")?.Unwrap() as ITypeOfOperation)?.TypeOperand) as INamedTypeSymbol;

        var values = new List<IOperation>();
        foreach (var argument in call.Arguments)
        {
            var value = argument.Value.Unwrap();
            switch (argument.Parameter?.Name)
            {
                case "implementationFactory" or "innerClientFactory" or "innerGeneratorFactory":
                    values.AddRange(_flow?.Returned(value, Search.For(AiCostAnalyzers.Facts.OperationKind.Chat, cancellation)).Select(static v => v.Value) ?? []);
                    break;

                case "implementationInstance" or "instance" or "innerClient" or "innerGenerator":
                    values.Add(value);
                    break;
            }
        }

        if (service is null)
        {
            return null;
        }

        implementation ??= values is [var only] ? only.Unwrap().Type as INamedTypeSymbol : values.Count == 0 ? service : null;
        return new ServiceRegistration(service, call.ServiceKey(), implementation, values, call.Syntax.GetLocation());
    }

    /// <summary><c>AddChatClient(inner)</c>, <c>AddEmbeddingGenerator(services => …)</c>: what the parameter is, or makes.</summary>
    private static INamedTypeSymbol? ClientType(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            switch (parameter.Name)
            {
                case "innerClient" or "innerGenerator":
                    return parameter.Type as INamedTypeSymbol;
                case "innerClientFactory" or "innerGeneratorFactory":
                    return (parameter.Type as INamedTypeSymbol)?.TypeArguments.LastOrDefault() as INamedTypeSymbol;
            }
        }

        return null;
    }

    /// <summary>A call that is named like a registration.</summary>
    private sealed class Candidate(InvocationExpressionSyntax call, SimpleNameSyntax called)
    {
        public InvocationExpressionSyntax Call => call;

        public SimpleNameSyntax Called => called;

        public string Name => called.Identifier.ValueText;

        public Found? Found { get; set; }
    }

    private sealed record Found(List<ServiceRegistration> Services, List<OptionsBinding> Options, List<BuilderCall> Builders);

    /// <param name="Builder">The local or field at the root of the call.</param>
    private sealed record BuilderCall(ISymbol Builder, IInvocationOperation Call, ClientRegistration Registration);
}
