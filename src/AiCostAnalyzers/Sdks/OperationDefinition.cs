using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Billable methods of one type that are priced alike.</summary>
/// <param name="Type">Metadata name.</param>
/// <param name="Methods">Names; each stands for its <c>…Async</c> twin too.</param>
internal sealed record OperationDefinition(string Type, params string[] Methods)
{
    public OperationKind Kind { get; init; } = OperationKind.Chat;

    /// <summary>Where the model stands, tried in this order.</summary>
    public IReadOnlyList<ModelSource> Model { get; init; } = [ModelSource.Client];

    /// <summary>Metadata name of the options' type; null where the operation takes none.</summary>
    public string? Options { get; init; }

    /// <summary>
    /// The options' property that limits the output; a path such as <c>InferenceConfig.MaxTokens</c> where it is one of a part of them, or
    /// <c>Requests[].Params.MaxTokens</c> where each object of a list has one.
    /// An overload may take it as a parameter of its own, called alike.
    /// </summary>
    public string? Limit { get; init; }

    /// <summary>Other properties of the options that limit it, such as the one that <see cref="Limit"/> replaced.</summary>
    public IReadOnlyList<string> OtherLimits { get; init; } = [];

    /// <summary>Whether the client may limit the output where the call does not, as an agent does that was made with options.</summary>
    public bool ClientMayLimit { get; init; }

    /// <summary>The options' property that says how long the model thinks, or a path to it; null where there is none.</summary>
    public string? Effort { get; init; }

    /// <summary>Parameters that hold prompt text.</summary>
    public IReadOnlyList<string> Prompt { get; init; } = [];

    /// <summary>Properties of the options that hold prompt text.</summary>
    public IReadOnlyList<string> PromptOptions { get; init; } = [];

    /// <summary>The method that takes many inputs at once, where this one takes a single one.</summary>
    public string? Batch { get; init; }

    /// <summary>Of a job of many requests: the options' property that lists them, each of which is billed; null where they stand in no list of the source's.</summary>
    public string? Requests { get; init; }

    /// <summary>The options' property that names the service which is to answer, where the client has several; a path as for <see cref="Limit"/>.</summary>
    public string? ServiceKey { get; init; }

    /// <summary>Where the same method may also call no model: what must provably be true. Null where every call is billed.</summary>
    public ValueOrigin? BilledWhere { get; init; }

    /// <summary>Whether nothing is billed.</summary>
    public bool IsFree { get; init; }
}

internal enum ModelSourceKind
{
    /// <summary>The client that the method is called on.</summary>
    Client,

    /// <summary>A client that is an argument of the call.</summary>
    ClientArgument,

    /// <summary>An argument of the call.</summary>
    Argument,

    /// <summary>A property of the options.</summary>
    Option,
}

/// <summary>Where an operation's model stands.</summary>
internal sealed record ModelSource(ModelSourceKind Kind, string Name)
{
    public static readonly ModelSource Client = new(ModelSourceKind.Client, "");

    public static ModelSource ClientArgument(string parameter) => new(ModelSourceKind.ClientArgument, parameter);

    public static ModelSource Argument(string parameter) => new(ModelSourceKind.Argument, parameter);

    /// <param name="property">May be a path, as <c>ChatOptions.ModelId</c>.</param>
    public static ModelSource Option(string property) => new(ModelSourceKind.Option, property);
}

/// <summary>A value that only some methods of the SDK make, such as a function from a prompt.</summary>
/// <param name="Parameter">The one that takes the value; null for what the method is called on.</param>
/// <param name="MadeBy">Names of the SDK's methods; empty where it is enough that the value is given.</param>
internal sealed record ValueOrigin(string? Parameter, params string[] MadeBy)
{
    /// <summary>Parts of the names of the SDK's methods that make a value which reaches no model.</summary>
    public IReadOnlyList<string> NotMadeBy { get; init; } = [];

    /// <summary>Whether a call whose value nobody sees made is one all the same, which may cost nothing. Else it is none.</summary>
    public bool CountsUnseen { get; init; }

    /// <summary>The parameter that names the value where none is given, and the attribute of methods of the program that such a name means.</summary>
    public (string Parameter, string Attribute)? Named { get; init; }
}

/// <summary>
/// An extension method of an SDK, on a builder or on the services, that registers a client for a model. Its class is left open:
/// each connector has its own.
/// </summary>
/// <param name="Services">Metadata names of what can be asked for then.</param>
internal sealed record ClientRegistration(string Method, OperationKind Kind, IReadOnlyList<string> Services, params string[] ModelParameters)
{
    /// <summary>Who bills; null where the SDK does not say.</summary>
    public string? Provider { get; init; }

    /// <summary>
    /// Keys of the configuration that name the model where no argument does, tried in this order: <c>{sectionName}:Model</c>, with a parameter
    /// of the method, or of one that it is chained to, in braces.
    /// </summary>
    public IReadOnlyList<string> ConfigurationKeys { get; init; } = [];

    /// <summary>The parameter that takes the service's key, where that is not called as in the container's own methods.</summary>
    public string? KeyParameter { get; init; }

    /// <summary>The client that the registered one runs on, where it is one over another.</summary>
    public InnerClient? Inner { get; init; }
}

/// <summary>The client that another runs on.</summary>
/// <param name="Service">Metadata name of the service that it is, where no argument gives it.</param>
/// <param name="KeyParameter">The one that says under which key that is registered.</param>
/// <param name="Parameters">Those that give it, or a function that makes it or the outer client.</param>
internal sealed record InnerClient(string Service, string KeyParameter, params string[] Parameters);

/// <summary>A method or constructor that makes a client for a model.</summary>
/// <param name="Type">Metadata name of the type that declares it; of the client itself for a constructor.</param>
/// <param name="Method">Null for a constructor.</param>
/// <param name="ModelParameter">Name of the parameter that takes the model; null where none does.</param>
internal sealed record ClientFactory(string Type, string? Method, string? ModelParameter)
{
    /// <summary>Where several may take it: the first that is given wins. One may be a path into an options object.</summary>
    public IReadOnlyList<string> ModelParameters { get; init; } = ModelParameter is null ? [] : [ModelParameter];

    /// <summary>Who bills the client's calls, where it is another than the SDK's own vendor.</summary>
    public string? Provider { get; init; }
}

/// <summary>Who bills all calls through a client, whichever SDK declares their methods.</summary>
/// <param name="Type">Metadata name of the client.</param>
/// <param name="Parameter">Where constructors differ: a parameter of the one that is meant; null for all.</param>
internal sealed record ClientVendor(string Type, string Provider, string? Parameter = null);

/// <summary>What is billable in one SDK, and where its models stand.</summary>
/// <param name="Assembly">That declares its types; its reference switches the SDK on.</param>
internal sealed record SdkDefinition(string Name, string Assembly)
{
    /// <summary>Other assemblies that declare some of its types, each of which switches it on too. A type of the same name elsewhere is another.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    public IEnumerable<string> Assemblies => AlsoIn.Prepend(Assembly);

    /// <summary>
    /// Who bills its calls, where the SDK decides that; null for an abstraction over several.
    /// <see cref="ModelCandidate.Local"/> for what runs on the caller's own machine.
    /// </summary>
    public string? Provider { get; init; }

    /// <summary>Whether its adapters to Microsoft.Extensions.AI limit the output where the call does not.</summary>
    public bool ClientsLimitOutput { get; init; }

    public IReadOnlyList<OperationDefinition> Operations { get; init; } = [];

    /// <summary>Types whose instances carry a model, so that an injected one is decided by its registration.</summary>
    public IReadOnlyList<string> Clients { get; init; } = [];

    public IReadOnlyList<ClientFactory> Factories { get; init; } = [];

    /// <summary>Beginning of the names of the SDK's other assemblies; null where it has none.</summary>
    public string? AssemblyPrefix { get; init; }

    public IReadOnlyList<ClientRegistration> Registrations { get; init; } = [];

    /// <summary>Clients that say who bills, such as one that derives from another vendor's.</summary>
    public IReadOnlyList<ClientVendor> Vendors { get; init; } = [];

    /// <summary>Turns a member of the SDK's enum or class of models into an id; null where it has none.</summary>
    public ModelConstants? Models { get; init; }
}

/// <param name="Type">Metadata name of the enum, or of the class with static fields or properties.</param>
/// <param name="ToId">From a member's name to the id on the wire; empty where none is known.</param>
/// <param name="ToMember">From an id to the member's name, whether or not the version in use has it; null where no rule says it.</param>
internal sealed record ModelConstants(string Type, Func<string, string> ToId, Func<string, string>? ToMember)
{
    /// <summary>The same list by the names of other versions.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];
}
