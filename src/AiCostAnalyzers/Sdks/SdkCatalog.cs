using System.Runtime.CompilerServices;
using AiCostAnalyzers.Sdks.Http;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// The SDKs that a compilation references, resolved once. Lookup of a called method is one dictionary access;
/// overrides and implementations are walked only for a method whose name is an operation's.
/// </summary>
internal sealed partial class SdkCatalog
{
    private static readonly ConditionalWeakTable<ReferencedTypes, SdkCatalog> s_known = new();
    private static readonly ConditionalWeakTable<ReferencedTypes, SdkCatalog> s_knownWithRequests = new();

    private readonly Dictionary<ISymbol, Operation> _operations = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _operationNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _requestNames = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, (SdkDefinition Sdk, ClientFactory Factory)> _factories = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _clients = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _interfaces = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, SdkDefinition> _modelConstants = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IReadOnlyList<ClientVendor>> _vendors = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, List<(SdkDefinition Sdk, ClientRegistration Registration)>> _registrations = new(StringComparer.Ordinal);
    private readonly List<SdkDefinition> _sdks = [];

    /// <summary>For a project that knows no SDK but takes part in the bill through interfaces.</summary>
    public static readonly SdkCatalog Empty = new();

    private SdkCatalog()
    {
    }

    /// <summary>The same SDKs, and operations that the program makes: other than these, they are of one compilation.</summary>
    private SdkCatalog(SdkCatalog sdks, IReadOnlyCollection<KeyValuePair<IMethodSymbol, Operation>> own)
    {
        _operations = new(sdks._operations, SymbolEqualityComparer.Default);
        _operationNames = new(sdks._operationNames, StringComparer.Ordinal);
        _interfaces = new(sdks._interfaces, SymbolEqualityComparer.Default);
        (_requestNames, _factories, _clients, _modelConstants, _vendors, _registrations, _sdks) =
            (sdks._requestNames, sdks._factories, sdks._clients, sdks._modelConstants, sdks._vendors, sdks._registrations, sdks._sdks);
        foreach (var method in own)
        {
            _operations[method.Key] = method.Value;
            _operationNames.Add(method.Key.Name);
            if (method.Key.ContainingType.TypeKind == TypeKind.Interface)
            {
                _interfaces.Add(method.Key.ContainingType.OriginalDefinition);
            }
        }
    }

    /// <param name="own">Methods that the program makes operations.</param>
    /// <returns>Null when the compilation references no SDK and has no such methods.</returns>
    public static SdkCatalog? Create(Compilation compilation, IReadOnlyCollection<KeyValuePair<IMethodSymbol, Operation>> own, bool withRequests)
    {
        var catalog = Create(compilation, withRequests);
        return own.Count > 0 ? new SdkCatalog(catalog ?? Empty, own) : catalog;
    }

    /// <returns>Null when the compilation references none of them.</returns>
    /// <param name="withRequests">Whether requests to vendors' endpoints are looked for, too: every compilation can make some.</param>
    public static SdkCatalog? Create(Compilation compilation, bool withRequests = false)
    {
        var isReferenced = new HashSet<SdkDefinition>();
        foreach (var referenced in compilation.ReferencedAssemblyNames)
        {
            isReferenced.UnionWith(s_byAssemblyName[referenced.Name]);
        }

        if (!withRequests)
        {
            isReferenced.Remove(HttpSdk.Definition);
        }

        if (isReferenced.Count == 0)
        {
            return null;
        }

        return (withRequests ? s_knownWithRequests : s_known).GetValue(ReferencedTypes.Of(compilation), references =>
        {
            var catalog = new SdkCatalog();
            foreach (var sdk in All.Append(HttpSdk.Definition).Where(isReferenced.Contains))
            {
                catalog.Add(sdk, references.Assemblies.Where(a => Owns(sdk, a)).ToList());
            }

            return catalog;
        });
    }

    /// <summary>Whether clients of a provider limit the output on their own account.</summary>
    public static bool ClientsLimitOutput(string? provider) => provider is not null && All.Any(sdk => sdk.Provider == provider && sdk.ClientsLimitOutput);

    /// <summary>What the operations' methods are called, but for requests.</summary>
    public IReadOnlyCollection<string> OperationNames => _operationNames;

    /// <summary>What methods are called that send requests; many others are called so too.</summary>
    public IReadOnlyCollection<string> RequestNames => _requestNames;

    /// <summary>The operation that a call of <paramref name="method"/> invokes, if any.</summary>
    public Operation? OperationOf(IMethodSymbol method)
    {
        if (!_operationNames.Contains(method.Name) && !_requestNames.Contains(method.Name))
        {
            return null;
        }

        for (var m = (method.ReducedFrom ?? method).OriginalDefinition; m is not null; m = m.OverriddenMethod?.OriginalDefinition)
        {
            if (_operations.TryGetValue(m, out var operation))
            {
                return operation;
            }
        }

        return ImplementedOperation(method);
    }

    /// <summary>Whether a value of <paramref name="type"/> carries a model of its own.</summary>
    public bool IsClient(ITypeSymbol? type) => ClientType(type) is not null;

    /// <summary>The client type that <paramref name="type"/> is, derives from or implements.</summary>
    public INamedTypeSymbol? ClientType(ITypeSymbol? type)
    {
        for (var t = type as INamedTypeSymbol; t is not null; t = t.BaseType)
        {
            if (_clients.Contains(t.OriginalDefinition))
            {
                return t;
            }
        }

        if (type is not null)
        {
            foreach (var i in type.AllInterfaces)
            {
                if (_clients.Contains(i.OriginalDefinition))
                {
                    return i;
                }
            }
        }

        return null;
    }

    /// <summary>The factory that a method or constructor is, and the SDK whose vendor then bills.</summary>
    public (SdkDefinition Sdk, ClientFactory Factory)? FactoryOf(IMethodSymbol method)
    {
        for (var m = (method.ReducedFrom ?? method).OriginalDefinition; m is not null; m = m.OverriddenMethod?.OriginalDefinition)
        {
            if (_factories.TryGetValue(m, out var factory))
            {
                return factory;
            }
        }

        return null;
    }

    /// <summary>Who bills the calls through clients of <paramref name="type"/>, where they say so.</summary>
    /// <param name="constructor">The one that makes the client, where it is seen.</param>
    public string? VendorOf(ITypeSymbol? type, IMethodSymbol? constructor = null)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (!_vendors.TryGetValue(t.OriginalDefinition, out var vendors))
            {
                continue;
            }

            foreach (var vendor in vendors)
            {
                if (vendor.Parameter is null || constructor?.Parameters.Any(p => p.Name == vendor.Parameter) == true)
                {
                    return vendor.Provider;
                }
            }
        }

        return null;
    }

    /// <summary>The SDK whose list of models declares <paramref name="member"/>.</summary>
    public SdkDefinition? ModelConstant(ISymbol member) =>
        member is { IsStatic: true, ContainingType: { } type } && _modelConstants.TryGetValue(type.OriginalDefinition, out var sdk) ? sdk : null;

    /// <summary>Whether a type is part of an SDK and hands a client on, such as a builder.</summary>
    public bool IsSdkAssembly(IAssemblySymbol? assembly)
    {
        if (assembly is not null)
        {
            foreach (var sdk in _sdks)
            {
                if (Owns(sdk, assembly))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a method of this name may register a client.</summary>
    public bool IsRegistrationName(string name) => _registrations.ContainsKey(name);

    /// <summary>What a call of <paramref name="method"/> registers, if it is one of an SDK's own.</summary>
    public ClientRegistration? RegistrationOf(IMethodSymbol method)
    {
        if (method.IsExtensionMethod && _registrations.TryGetValue(method.Name, out var registrations))
        {
            foreach (var (sdk, registration) in registrations)
            {
                if (Owns(sdk, method.ContainingAssembly))
                {
                    return registration;
                }
            }
        }

        return null;
    }

    private static bool Owns(SdkDefinition sdk, IAssemblySymbol assembly) =>
        sdk.Assemblies.Contains(assembly.Name, StringComparer.Ordinal)
        || (sdk.AssemblyPrefix is { } prefix && assembly.Name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>
    /// Whether <paramref name="method"/> is an operation itself, in a client or decorator of the program's own.
    /// What it forwards to is no call site: its callers already stand for the call, and it would be counted twice.
    /// </summary>
    public bool IsImplementation(IMethodSymbol method) => method.DeclaringSyntaxReferences.Length > 0 && OperationOf(method) is not null;

    private Operation? ImplementedOperation(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (type is null || type.TypeKind == TypeKind.Interface)
        {
            return null;
        }

        foreach (var i in type.AllInterfaces)
        {
            if (!_interfaces.Contains(i.OriginalDefinition))
            {
                continue;
            }

            foreach (var member in i.GetMembers(method.Name))
            {
                if (_operations.TryGetValue(member.OriginalDefinition, out var operation)
                    && IsOrOverrides(method, type.FindImplementationForInterfaceMember(member)))
                {
                    return operation;
                }
            }
        }

        return null;
    }

    private static bool IsOrOverrides(IMethodSymbol method, ISymbol? implementation)
    {
        for (var m = method; m is not null; m = m.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(m, implementation))
            {
                return true;
            }
        }

        return false;
    }

    private void AddName(SdkDefinition sdk, string method) => (ReferenceEquals(sdk, HttpSdk.Definition) ? _requestNames : _operationNames).Add(method);

    private void Add(SdkDefinition sdk, IReadOnlyList<IAssemblySymbol> assemblies)
    {
        // The class library is nobody's SDK.
        if (!ReferenceEquals(sdk, HttpSdk.Definition))
        {
            _sdks.Add(sdk);
        }

        foreach (var registration in sdk.Registrations)
        {
            if (!_registrations.TryGetValue(registration.Method, out var alike))
            {
                _registrations.Add(registration.Method, alike = []);
            }

            alike.Add((sdk, registration));
        }

        foreach (var definition in sdk.Operations)
        {
            foreach (var type in Types(assemblies, definition.Type))
            {
                if (type.TypeKind == TypeKind.Interface)
                {
                    _interfaces.Add(type);
                }

                foreach (var name in definition.Methods)
                {
                    AddOperations(sdk, definition, type, name);
                    AddOperations(sdk, definition, type, name + "Async");
                }
            }
        }

        foreach (var client in sdk.Clients)
        {
            foreach (var type in Types(assemblies, client))
            {
                _clients.Add(type);
            }
        }

        foreach (var vendors in sdk.Vendors.GroupBy(static v => v.Type))
        {
            foreach (var type in Types(assemblies, vendors.Key))
            {
                _vendors[type] = vendors.ToList();
            }
        }

        foreach (var factory in sdk.Factories)
        {
            foreach (var type in Types(assemblies, factory.Type))
            {
                foreach (var member in factory.Method is null ? type.InstanceConstructors : type.GetMembers(factory.Method).OfType<IMethodSymbol>())
                {
                    _factories[member] = (sdk, factory);
                }
            }
        }

        foreach (var models in sdk.Models?.AlsoIn.Prepend(sdk.Models.Type) ?? [])
        {
            foreach (var type in Types(assemblies, models))
            {
                _modelConstants[type] = sdk;
            }
        }
    }

    /// <summary>Several packages use the same names, and a project may declare its own: only the SDK's own assemblies are asked.</summary>
    private static IEnumerable<INamedTypeSymbol> Types(IReadOnlyList<IAssemblySymbol> assemblies, string metadataName) =>
        assemblies.Select(assembly => assembly.GetTypeByMetadataName(metadataName)).OfType<INamedTypeSymbol>();

    private void AddOperations(SdkDefinition sdk, OperationDefinition definition, INamedTypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers(name))
        {
            AddName(sdk, name);
            _operations[member] = new Operation(sdk, definition, name);
        }
    }
}
