using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Tests.Linking;

/// <summary>
/// Facts as tests write them. Prices are the team's own, so that a figure in a test is one that a reader can check:
/// a call of <c>cent</c> costs $0.01 and one of <c>dime</c> $0.10, each exactly, at 1,000 tokens in and none out.
/// </summary>
internal sealed class Project(string name = "App")
{
    private readonly List<MemberFacts> _members = [];
    private readonly List<CallSiteFacts> _sites = [];
    private readonly List<EntryPointFacts> _entryPoints = [];
    private readonly List<ImplementationFacts> _implementations = [];
    private readonly List<RegistrationFacts> _registrations = [];
    private readonly List<string> _references = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public static readonly AnalysisInputs Inputs = new()
    {
        PricesAsOf = new CalendarDate(2026, 11, 10),
        Models = [Model("cent", 10m), Model("dime", 100m), Model("dollar", 1000m)],
        Calls = [TokensOf("**", 1000m)],
        Defaults = new UsageDefaults { Count = 10m },
    };

    public CompilationFacts Facts => new(name, _members, _sites, _entryPoints, _implementations, _registrations) { References = _references };

    public static ModelInfo Model(string id, decimal inputPrice) => new()
    {
        Id = id,
        Provider = "house",
        Periods = [new PricePeriod { Bands = [new PriceBand { Input = inputPrice, Output = 0m }] }],
        ContextWindow = 1000,
        MaxOutputTokens = 1000,
    };

    /// <summary>Exactly this many tokens in and none out.</summary>
    public static CallAnnotation TokensOf(string pattern, decimal input) =>
        new(pattern, new(input, input, input), new(0m, 0m, 0m), null, null, null, null, 0, new("aicost.json", 5, 3));

    public static CountAnnotation Count(string name, decimal typical, decimal? high = null, string? member = null, string? entryPoint = null) =>
        new(name, member, entryPoint, typical, high, new("aicost.json", 9, 3));

    public static Frame Loop(int id, string name) => new(FrameKind.Loop, id, name);

    public static Frame Times(int id, long count) => new(FrameKind.Loop, id, Count: count);

    public static Frame Arm(int id, int arm, int arms) => new(FrameKind.Arm, id, Arm: arm, Arms: arms);

    public static Frame Paced(int id, decimal? period = null) => new(FrameKind.Paced, id, Period: period);

    public string Key(string member) => $"{name}|M:{member}";

    /// <summary>A member, <c>N.Type.Name</c>, that calls others.</summary>
    public Project Member(string member, params (string Target, Frame[] Frames)[] calls)
    {
        _members.Add(new(Key(member), member, Place(member), [.. calls.Select(call => new CallFacts(Full(call.Target), false, call.Frames, Place(member)))]));
        return this;
    }

    /// <summary>A member that is an operation itself and calls others.</summary>
    public Project Operation(string member, params string[] targets)
    {
        Member(member, [.. targets.Select(target => (target, Array.Empty<Frame>()))]);
        _members[^1] = _members[^1] with { IsOperation = true };
        return this;
    }

    /// <summary>A member that calls an interface member.</summary>
    public Project OpenMember(string member, string declaration, params Frame[] frames)
    {
        _members.Add(new(Key(member), member, Place(member), [new CallFacts(Full(declaration), true, frames, Place(member))]));
        return this;
    }

    /// <summary>A member that hands a mediator a message.</summary>
    /// <param name="message"><c>Project|T:N.Message</c>.</param>
    public Project Sends(string member, string message, params Frame[] frames)
    {
        _members.Add(new(Key(member), member, Place(member), [new CallFacts(message, true, frames, Place(member))]));
        return this;
    }

    public Project Handles(string message, string handler)
    {
        _implementations.Add(new(message, Key(handler), handler[..handler.LastIndexOf('.')]));
        return this;
    }

    /// <summary>A call of a model in a member that may not be declared otherwise.</summary>
    public Project Call(string member, string? model, params Frame[] frames) => CallOf(
        member, model is null ? ModelFacts.Unknown : new ModelFacts([new(model, FigureSource.Literal, Place(member))]), frames);

    public Project CallOf(string member, ModelFacts model, params Frame[] frames)
    {
        var number = _sites.Count(site => site.Member == Key(member)) + 1;
        _sites.Add(new(
            $"{member}(Ask)#{number}", Key(member), Next(member), "House", "House.Client.Ask", OperationKind.Chat, false,
            model, PromptFacts.Unknown, new LimitFacts(LimitStatus.Set, 1000, FigureSource.Literal), frames));
        return this;
    }

    /// <summary>The output limit of the call that was last added, which else is 1,000 tokens; null for none.</summary>
    public Project Limited(long? tokens)
    {
        _sites[^1] = _sites[^1] with { OutputLimit = tokens is null ? new LimitFacts(LimitStatus.NotSet) : new LimitFacts(LimitStatus.Set, tokens, FigureSource.Literal) };
        return this;
    }

    /// <summary>Projects that its compiler saw.</summary>
    public Project References(params string[] projects)
    {
        _references.AddRange(projects);
        return this;
    }

    public Project Free(string member)
    {
        Call(member, null);
        _sites[^1] = _sites[^1] with { IsFree = true };
        return this;
    }

    public Project Route(string id, string member, string kind = "handler", string unit = "request", string framework = "minimal-api", decimal? period = null)
    {
        _entryPoints.Add(new(id, kind, framework, unit, Full(member), new("Routes.cs", _entryPoints.Count + 1, 1), period));
        return this;
    }

    public Project Implements(string declaration, string implementation, string? type = null)
    {
        var full = Full(implementation);
        _implementations.Add(new(Full(declaration), full, type ?? implementation[..implementation.LastIndexOf('.')]));
        return this;
    }

    public Project Registers(string service, string? implementation = null, string? model = null, string? key = null, string? provider = null)
    {
        _registrations.Add(new(
            service, key, implementation,
            model is null ? null : new ModelFacts([new(model, FigureSource.Configuration, null, provider)]),
            new("Program.cs", _registrations.Count + 1, 1)));
        return this;
    }

    public CostReport Report(AnalysisInputs? inputs = null, PricingFile? file = null) => Report([this], inputs, file);

    public static CostReport Report(Project[] projects, AnalysisInputs? inputs = null, PricingFile? file = null) =>
        CostingRun.Execute([.. projects.Select(project => project.Facts)], inputs ?? Inputs, file ?? PricingFile.Empty, "net10.0");

    /// <summary>A target of another project is written <c>Project|Member</c>.</summary>
    private string Full(string member) => member.Contains('|') ? member.Replace("|", "|M:") : Key(member);

    private SourcePosition Place(string member) => new(FileOf(member), 1, 1);

    private SourcePosition Next(string member)
    {
        var file = FileOf(member);
        _lines[file] = _lines.GetValueOrDefault(file, 1) + 10;
        return new(file, _lines[file], 9);
    }

    private static string FileOf(string member) => member.Split('.')[^2] + ".cs";
}
