using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Linking;

/// <summary>The shape of facts.json, as <see cref="FactsWriter"/> writes it.</summary>
internal sealed class FactsJson(JsonScanner json) : JsonCursor(json)
{
    private const int MostFrames = AiCostAnalyzers.Facts.Frame.Most;
    private const int MostCandidates = 256;
    private const decimal MostTokens = 100_000_000m;
    private const decimal MostRounds = 100_000m;

    public CompilationFacts Facts()
    {
        Start();
        var isVersionKnown = false;
        string? project = null;
        IReadOnlyList<string> references = [];
        IReadOnlyList<MemberFacts> members = [];
        IReadOnlyList<CallSiteFacts> callSites = [];
        IReadOnlyList<EntryPointFacts> entryPoints = [];
        IReadOnlyList<ImplementationFacts> implementations = [];
        IReadOnlyList<RegistrationFacts> registrations = [];
        Object(name => name switch
        {
            "schemaVersion" => isVersionKnown = RequireVersion(),
            "project" => Set(ref project, Text()),
            "references" => Set(ref references, Array(Text)),
            "members" => Set(ref members, Array(Member)),
            "callSites" => Set(ref callSites, Array(CallSite)),
            "entryPoints" => Set(ref entryPoints, Array(EntryPoint)),
            "implementations" => Set(ref implementations, Array(Implementation)),
            "registrations" => Set(ref registrations, Array(Registration)),
            _ => false,
        });
        return isVersionKnown
            ? new CompilationFacts(Required(project, "project"), members, callSites, entryPoints, implementations, registrations) { References = references }
            : throw new FactsDamagedException("'schemaVersion' is missing");
    }

    private bool RequireVersion()
    {
        var version = Whole(0);
        return version == CompilationFacts.SchemaVersion
            ? true
            : throw new FactsDamagedException(FormattableString.Invariant(
                $"its version is {version}, and this reads {CompilationFacts.SchemaVersion}: build all projects with one version of AiCostAnalyzers"));
    }

    private MemberFacts Member()
    {
        string? key = null, memberName = null;
        var isOperation = false;
        var place = new Place();
        IReadOnlyList<CallFacts> calls = [];
        IReadOnlyList<InvokeFacts> invokes = [];
        Object(name => name switch
        {
            "key" => Set(ref key, Text()),
            "name" => Set(ref memberName, Text()),
            "operation" => Set(ref isOperation, Flag()),
            "calls" => Set(ref calls, Array(Call)),
            "invokes" => Set(ref invokes, Array(Invoke)),
            _ => TryPlace(name, ref place),
        });
        return new(Required(key, "key"), Required(memberName, "name"), place.Position, calls) { Invokes = invokes, IsOperation = isOperation };
    }

    private InvokeFacts Invoke()
    {
        var parameter = 0;
        IReadOnlyList<Frame> frames = [];
        Object(name => name switch
        {
            "parameter" => Set(ref parameter, Whole()),
            "frames" => Set(ref frames, Array(Frame, MostFrames)),
            _ => false,
        });
        return new(parameter, frames);
    }

    private ArgumentFacts Argument()
    {
        var parameter = 0;
        string? argumentName = null;
        long? count = null;
        int? from = null;
        Object(name => name switch
        {
            "parameter" => Set(ref parameter, Whole()),
            "name" => Set(ref argumentName, Text()),
            "count" => Set(ref count, Whole(0, long.MaxValue)),
            "from" => Set(ref from, Whole()),
            _ => false,
        });
        return new(parameter, argumentName, count, from);
    }

    private CallFacts Call()
    {
        string? target = null;
        var isOpen = false;
        var place = new Place();
        IReadOnlyList<Frame> frames = [];
        IReadOnlyList<ArgumentFacts> arguments = [];
        Object(name => name switch
        {
            "target" => Set(ref target, Text()),
            "open" => Set(ref isOpen, Flag()),
            "frames" => Set(ref frames, Array(Frame, MostFrames)),
            "arguments" => Set(ref arguments, Array(Argument, CallFacts.MostArguments)),
            _ => TryPlace(name, ref place),
        });
        return new(Required(target, "target"), isOpen, frames, place.Position) { Arguments = arguments };
    }

    private CallSiteFacts CallSite()
    {
        string? id = null, member = null, sdk = null, operation = null;
        OperationKind? kind = null;
        var (isFree, mayBeFree) = (false, false);
        var model = ModelFacts.Unknown;
        var input = PromptFacts.Unknown;
        var limit = new LimitFacts(LimitStatus.Unknown);
        var needs = ModelCapabilities.None;
        var task = CallTask.Unknown;
        var stated = StatedUsage.None;
        var place = new Place();
        IReadOnlyList<Frame> frames = [];
        Object(name => name switch
        {
            "id" => Set(ref id, Text()),
            "member" => Set(ref member, Text()),
            "sdk" => Set(ref sdk, Text()),
            "operation" => Set(ref operation, Text()),
            "kind" => Set(ref kind, FactWords.TryParse(Text(), out OperationKind word) ? word : throw Unknown("kind")),
            "free" => Set(ref isFree, Flag()),
            "mayBeFree" => Set(ref mayBeFree, Flag()),
            "model" => Set(ref model, Model()),
            "input" => Set(ref input, Input()),
            "outputLimit" => Set(ref limit, Limit()),
            "needs" => Set(ref needs, CapabilityWords.Parse(Text())),
            "task" => Set(ref task, FactWords.TryParse(Text(), out CallTask word) ? word : CallTask.Unknown),
            "stated" => Set(ref stated, Stated()),
            "frames" => Set(ref frames, Array(Frame, MostFrames)),
            _ => TryPlace(name, ref place),
        });
        return new(
            Required(id, "id"), Required(member, "member"), place.Position, Required(sdk, "sdk"), Required(operation, "operation"),
            kind ?? throw new FactsDamagedException("'kind' is missing"), isFree, model, input, limit, frames) { Needs = needs, Task = task, MayBeFree = mayBeFree, Stated = stated };
    }

    private StatedUsage Stated()
    {
        ServiceTier? tier = null;
        GivenQuantity? input = null, output = null, rounds = null;
        decimal? cacheReadRatio = null, share = null;
        Object(name => name switch
        {
            "tier" => Set(ref tier, FactWords.TryParse(Text(), out ServiceTier word) ? word : throw Unknown("tier")),
            "inputTokens" => Set(ref input, Given(MostTokens)),
            "outputTokens" => Set(ref output, Given(MostTokens)),
            "cacheReadRatio" => Set(ref cacheReadRatio, Amount(1m)),
            "rounds" => Set(ref rounds, Given(MostRounds)),
            "share" => Set(ref share, Amount(1m)),
            _ => false,
        });
        return new StatedUsage { Tier = tier, InputTokens = input, OutputTokens = output, CacheReadRatio = cacheReadRatio, Rounds = rounds, Share = share };
    }

    private GivenQuantity Given(decimal most)
    {
        decimal? low = null, typical = null, high = null;
        Object(name => name switch
        {
            "low" => Set(ref low, Amount(most)),
            "typical" => Set(ref typical, Amount(most)),
            "high" => Set(ref high, Amount(most)),
            _ => false,
        });
        return low > typical || typical > high || low > high
            ? throw new FactsDamagedException("a quantity does not rise from low to high")
            : new GivenQuantity(low, typical, high);
    }

    private PromptFacts Input()
    {
        var tokens = 0;
        var isComplete = false;
        Object(name => name switch
        {
            "constantTokens" => Set(ref tokens, Whole()),
            "complete" => Set(ref isComplete, Flag()),
            _ => false,
        });
        return new(tokens, isComplete);
    }

    private LimitFacts Limit()
    {
        var status = LimitStatus.Unknown;
        long? tokens = null;
        var source = FigureSource.Unknown;
        Object(name => name switch
        {
            "status" => Set(ref status, FactWords.TryParse(Text(), out LimitStatus word) ? word : throw Unknown("status")),
            "tokens" => Set(ref tokens, Whole(0, long.MaxValue)),
            "source" => Set(ref source, Source()),
            _ => false,
        });
        return new(status, tokens, source);
    }

    private ModelFacts Model()
    {
        IReadOnlyList<ModelCandidate> candidates = [];
        OpenModel? open = null;
        Object(name => name switch
        {
            "candidates" => Set(ref candidates, Array(Candidate, MostCandidates)),
            "open" => Set(ref open, Open()),
            _ => false,
        });
        return new(candidates, open);
    }

    private OpenModel Open()
    {
        string? service = null, key = null;
        Object(name => name switch
        {
            "service" => Set(ref service, Text()),
            "key" => Set(ref key, Text()),
            _ => false,
        });
        return new(Required(service, "service"), key);
    }

    private ModelCandidate Candidate()
    {
        string? text = null, provider = null, configurationKey = null, via = null;
        var source = FigureSource.Unknown;
        var place = new Place();
        Object(name => name switch
        {
            "text" => Set(ref text, Text()),
            "source" => Set(ref source, Source()),
            "provider" => Set(ref provider, Text()),
            "configurationKey" => Set(ref configurationKey, Text()),
            "via" => Set(ref via, Text()),
            _ => TryPlace(name, ref place),
        });
        return new(Required(text, "text"), source, place.IsGiven ? place.Position : null, provider, configurationKey, via);
    }

    private Frame Frame()
    {
        FrameKind? kind = null;
        string? frameName = null, target = null;
        int id = 0, arm = 0, arms = 0;
        int? parameter = null;
        bool isOpen = false, grows = false;
        long? count = null;
        decimal? period = null;
        IReadOnlyList<ArgumentFacts> arguments = [];
        Object(name => name switch
        {
            "kind" => Set(ref kind, FactWords.TryParse(Text(), out FrameKind word) ? word : throw Unknown("kind")),
            "id" => Set(ref id, Whole(int.MinValue)),
            "name" => Set(ref frameName, Text()),
            "count" => Set(ref count, Whole(0, long.MaxValue)),
            "arm" => Set(ref arm, Whole()),
            "arms" => Set(ref arms, Whole()),
            "period" => Set(ref period, Positive()),
            "parameter" => Set(ref parameter, Whole()),
            "grows" => Set(ref grows, Flag()),
            "target" => Set(ref target, Text()),
            "open" => Set(ref isOpen, Flag()),
            "arguments" => Set(ref arguments, Array(Argument, CallFacts.MostArguments)),
            _ => false,
        });
        var isPassed = kind == FrameKind.Passed;
        return new(kind ?? throw new FactsDamagedException("'kind' is missing"), id, frameName, count, arm, arms, period)
        {
            Parameter = isPassed ? null : parameter,
            Passed = isPassed ? new PassedFunction(Required(target, "target"), isOpen, parameter ?? 0, arguments) : null,
            Grows = grows,
        };
    }

    private EntryPointFacts EntryPoint()
    {
        string? id = null, kind = null, framework = null, unit = null, member = null;
        decimal? period = null;
        var isCached = false;
        var place = new Place();
        Object(name => name switch
        {
            "id" => Set(ref id, Text()),
            "kind" => Set(ref kind, Text()),
            "framework" => Set(ref framework, Text()),
            "unit" => Set(ref unit, Text()),
            "member" => Set(ref member, Text()),
            "period" => Set(ref period, Positive()),
            "cached" => Set(ref isCached, Flag()),
            _ => TryPlace(name, ref place),
        });
        return new(
            Required(id, "id"), Required(kind, "kind"), Required(framework, "framework"), Required(unit, "unit"), Required(member, "member"), place.Position, period)
        {
            IsCached = isCached,
        };
    }

    private ImplementationFacts Implementation()
    {
        string? declaration = null, implementation = null, type = null;
        Object(name => name switch
        {
            "declaration" => Set(ref declaration, Text()),
            "implementation" => Set(ref implementation, Text()),
            "type" => Set(ref type, Text()),
            _ => false,
        });
        return new(Required(declaration, "declaration"), Required(implementation, "implementation"), Required(type, "type"));
    }

    private RegistrationFacts Registration()
    {
        string? service = null, key = null, implementation = null;
        ModelFacts? model = null;
        var place = new Place();
        Object(name => name switch
        {
            "service" => Set(ref service, Text()),
            "key" => Set(ref key, Text()),
            "implementation" => Set(ref implementation, Text()),
            "model" => Set(ref model, Model()),
            _ => TryPlace(name, ref place),
        });
        return new(Required(service, "service"), key, implementation, model, place.Position);
    }

    private bool TryPlace(string name, ref Place place) => name switch
    {
        "file" => Set(ref place.File, Text()),
        "line" => Set(ref place.Line, Whole()),
        "column" => Set(ref place.Column, Whole()),
        _ => false,
    };

    private static bool Set<T>(ref T field, T value)
    {
        field = value;
        return true;
    }

    private static FactsDamagedException Unknown(string name) => new($"'{name}' is none of the words known");

    private struct Place
    {
        public string? File;
        public int Line;
        public int Column;

        public readonly bool IsGiven => File is not null;

        public readonly SourcePosition Position => new(File ?? "", Line, Column);
    }
}
