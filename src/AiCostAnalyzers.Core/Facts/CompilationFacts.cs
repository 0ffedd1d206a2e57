using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Facts;

/// <summary>What one compilation knows about its model calls, written by the exporter and read by the linker.</summary>
/// <param name="Project">The assembly's name.</param>
public sealed record CompilationFacts(
    string Project,
    IReadOnlyList<MemberFacts> Members,
    IReadOnlyList<CallSiteFacts> CallSites,
    IReadOnlyList<EntryPointFacts> EntryPoints,
    IReadOnlyList<ImplementationFacts> Implementations,
    IReadOnlyList<RegistrationFacts> Registrations)
{
    /// <summary>Of facts.json. A reader that meets another says so and does not guess.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Assemblies of the projects that its compiler saw: what they do, its own analyzers could know.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public static CompilationFacts Empty(string project) => new(project, [], [], [], [], []);
}

/// <summary>A member that reaches a model call, or may.</summary>
/// <param name="Key"><c>assembly|documentation-comment id</c>, with <c>~name</c> or <c>~λk</c> for a local function or lambda.</param>
/// <param name="Name">For people: <c>SupportDesk.Triage.ClassifyAsync</c>.</param>
/// <param name="Calls">Calls to other members; model calls stand in <see cref="CompilationFacts.CallSites"/>.</param>
public sealed record MemberFacts(string Key, string Name, SourcePosition Position, IReadOnlyList<CallFacts> Calls)
{
    /// <summary>Where it runs the functions that it takes as parameters.</summary>
    public IReadOnlyList<InvokeFacts> Invokes { get; init; } = [];

    /// <summary>Whether it is an operation itself, whose calls are call sites: what its body does, they stand for.</summary>
    public bool IsOperation { get; init; }
}

/// <summary>That a member invokes one of its parameters, or passes it on: then the innermost frame is <see cref="FrameKind.Passed"/>.</summary>
/// <param name="Parameter">From 0.</param>
public sealed record InvokeFacts(int Parameter, IReadOnlyList<Frame> Frames);

/// <summary>A call from one member to another.</summary>
/// <param name="Target">Key of the called member.</param>
/// <param name="IsOpen">Whether an implementation or override decides what runs: interface, abstract or virtual member.</param>
public sealed record CallFacts(string Target, bool IsOpen, IReadOnlyList<Frame> Frames, SourcePosition Position)
{
    /// <summary>Arguments of a call that facts tell the size of.</summary>
    public const int MostArguments = 64;

    /// <summary>What its arguments count, by which a count of the called member gets its name.</summary>
    public IReadOnlyList<ArgumentFacts> Arguments { get; init; } = [];
}

/// <summary>A place in source that invokes an operation.</summary>
/// <param name="Id"><c>Namespace.Type.Member(Operation)#k</c>.</param>
/// <param name="Member">Key of the member it stands in.</param>
/// <param name="Sdk">Name of the SDK's definition, such as <c>OpenAI</c>.</param>
/// <param name="Operation"><c>Namespace.Type.Method</c>.</param>
/// <param name="IsFree">Runs locally or is not billed.</param>
/// <param name="Input">What the source proves about the prompt.</param>
/// <param name="OutputLimit">The output limit in force, if any.</param>
public sealed record CallSiteFacts(
    string Id,
    string Member,
    SourcePosition Position,
    string Sdk,
    string Operation,
    OperationKind Kind,
    bool IsFree,
    ModelFacts Model,
    PromptFacts Input,
    LimitFacts OutputLimit,
    IReadOnlyList<Frame> Frames)
{
    /// <summary>What a substitute for its model must be able to do.</summary>
    public ModelCapabilities Needs { get; init; }

    /// <summary>The kind of task that it visibly does, which a substitute's quality is measured by.</summary>
    public CallTask Task { get; init; }

    /// <summary>Whether it may also run the program's own code and reach no model: a function that nobody sees made.</summary>
    public bool MayBeFree { get; init; }

    /// <summary>
    /// Key of the member whose source it stands in, where <see cref="Member"/> is a function of it that another member runs; else null.
    /// Comes from joining facts and is not written.
    /// </summary>
    public string? DeclaredIn { get; init; }

    /// <summary>What the source states of its usage: its tier, and an attribute.</summary>
    public StatedUsage Stated { get; init; } = StatedUsage.None;
}

/// <summary>Which models a call may use.</summary>
/// <param name="Candidates">Those found; several where a branch decides. Empty where unknown.</param>
/// <param name="Open">The injected client that a registration elsewhere decides, if the call site itself names no model.</param>
public sealed record ModelFacts(IReadOnlyList<ModelCandidate> Candidates, OpenModel? Open = null)
{
    public static readonly ModelFacts Unknown = new([]);
}

/// <summary>A model as the source or a settings file names it.</summary>
/// <param name="Text">As written, before aliases and deployments are undone; empty where only the key or the provider is known.</param>
/// <param name="Position">Where it is set; null for a model that has no place in source.</param>
/// <param name="Provider">The vendor that serves it, where the SDK decides that (<c>openai</c>, <c>anthropic</c>), else null.</param>
/// <param name="ConfigurationKey">The key it was read from or would be read from, as <c>A:B</c>; else null.</param>
/// <param name="Via">The members between the call and the place, <c>Triage._client → Clients.Small</c>; null where there are none.</param>
public sealed record ModelCandidate(
    string Text, FigureSource Source, SourcePosition? Position, string? Provider = null, string? ConfigurationKey = null, string? Via = null)
{
    /// <summary>The provider of what runs on the caller's own machine, and so costs nothing a call.</summary>
    public const string Local = "local";

    /// <summary>Whether whichever of the candidates is used runs locally.</summary>
    public static bool AreLocal(IReadOnlyCollection<ModelCandidate> candidates) => candidates.Count > 0 && candidates.All(static c => c.Provider == Local);
}

/// <summary>A model decided by whoever registers the service.</summary>
/// <param name="Service">Metadata name, such as <c>Microsoft.Extensions.AI.IChatClient</c>.</param>
/// <param name="Key">Of a keyed service, else null.</param>
public sealed record OpenModel(string Service, string? Key);

/// <summary>What is proven about a prompt.</summary>
/// <param name="ConstantTokens">Tokens of its constant parts, counted for o200k_base.</param>
/// <param name="IsComplete">Whether nothing else goes into it.</param>
public sealed record PromptFacts(int ConstantTokens, bool IsComplete)
{
    public static readonly PromptFacts Unknown = new(0, false);
}

public enum LimitStatus
{
    /// <summary>Cannot be seen from here.</summary>
    Unknown,

    /// <summary>Provably none.</summary>
    NotSet,

    /// <summary>Set, to <see cref="LimitFacts.Tokens"/> where that is constant.</summary>
    Set,

    /// <summary>The operation has none, such as an embedding.</summary>
    NotApplicable,
}

/// <summary>The output limit of a call.</summary>
public sealed record LimitFacts(LimitStatus Status, long? Tokens = null, FigureSource Source = FigureSource.Unknown);

/// <summary>Where work enters the program.</summary>
/// <param name="Id"><c>POST /tickets/triage</c>, or the member's name.</param>
/// <param name="Kind">Of the hot path: <c>handler</c>, <c>worker</c>, <c>timer</c>, <c>message</c>, <c>start</c>.</param>
/// <param name="Framework">Such as <c>minimal-api</c>, <c>mvc</c>, <c>hosted-service</c>, <c>main</c>.</param>
/// <param name="Unit"><c>request</c>, <c>message</c>, <c>tick</c>, <c>run</c> or <c>start</c>.</param>
/// <param name="Member">Key of the member that handles it.</param>
/// <param name="Period">Seconds between two runs where a constant timer or schedule says so, else null.</param>
public sealed record EntryPointFacts(
    string Id, string Kind, string Framework, string Unit, string Member, SourcePosition Position, decimal? Period = null)
{
    /// <summary>Whether a cache of responses may answer in its place.</summary>
    public bool IsCached { get; init; }
}

/// <summary>That a member implements or overrides another.</summary>
/// <param name="Declaration">Key of the interface, abstract or virtual member.</param>
/// <param name="Implementation">Key of the member that runs in its place.</param>
/// <param name="Type">Metadata name of the implementing type; narrows by <see cref="RegistrationFacts.Implementation"/>.</param>
public sealed record ImplementationFacts(string Declaration, string Implementation, string Type);

/// <summary>What a composition root registers for a service.</summary>
/// <param name="Service">Metadata name of the service's type.</param>
/// <param name="Key">Of a keyed registration, else null.</param>
/// <param name="Implementation">Metadata name of the implementing type, where it is visible.</param>
/// <param name="Model">Of a client: its model, else null.</param>
public sealed record RegistrationFacts(string Service, string? Key, string? Implementation, ModelFacts? Model, SourcePosition Position);
