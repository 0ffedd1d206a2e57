using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Benchmarks.Linking;

/// <summary>
/// Facts of a program in modules of a thousand members: routes call services, services helpers and interfaces of other projects, and some of
/// them models; one call in a hundred leads into the module that all share. One member in ten loops, half of these over a parameter, one in ten
/// branches, one in a hundred stands in a circle, one in a hundred passes a function to a combinator, every tenth call is open.
/// </summary>
internal static class GeneratedFacts
{
    private const int MembersPerRoute = 100;
    private const int MembersPerModule = 1_000;
    private const int Combinator = 24;

    public static readonly AnalysisInputs Inputs = new()
    {
        PricesAsOf = new CalendarDate(2026, 11, 10),
        Defaults = new UsageDefaults
        {
            Count = 10m,
            Tokens = new Dictionary<OperationKind, DefaultTokens> { [OperationKind.Chat] = new(1000m, 300m) },
        },
    };

    /// <summary>The entry project first, as a build hands them over.</summary>
    /// <param name="more">Calls that each member makes besides, to later members of its module.</param>
    public static IReadOnlyList<CompilationFacts> Of(int members, int sites, int projects, int more = 0)
    {
        var all = Enumerable.Range(0, projects).Select(i => new Builder($"P{i}")).ToList();
        for (var i = 0; i < members; i++)
        {
            AddMember(all, i, members, more);
        }

        for (var i = 0; i < sites; i++)
        {
            var member = (int)((long)i * members / sites);
            all[member % projects].Sites.Add(Site(Key(member, projects), member, i));
        }

        return [.. all.Select(project => project.Facts())];
    }

    private static void AddMember(List<Builder> projects, int member, int members, int more)
    {
        var count = projects.Count;
        var calls = new List<CallFacts>();
        var inModule = member % MembersPerModule;
        var module = member - inModule;
        foreach (var callee in new[] { module + (inModule * 2) + 1, module + (inModule * 2) + 2, member % 100 == 50 ? inModule + 1 : -1 })
        {
            if (callee >= 0 && callee < members && (callee < MembersPerModule || callee < module + MembersPerModule))
            {
                var isOpen = callee % 10 == 3;
                calls.Add(new(isOpen ? Declaration(callee, count) : Key(callee, count), isOpen, Frames(member, callee, count), Place(member)) { Arguments = Arguments(member) });
            }
        }

        for (var i = 0; i < more; i++)
        {
            var callee = member + 1 + (int)(((member * 31L) + (i * 7919L)) % 400);
            if (callee < members && callee < module + MembersPerModule)
            {
                calls.Add(new(Key(callee, count), false, [], Place(member)));
            }
        }

        if (member % 100 == 99)
        {
            calls.Add(new(Key(member - 1, count), false, [], Place(member)));
        }

        var project = projects[member % count];
        project.Members.Add(new(Key(member, count), $"N.Type{member / 10}.Member{member}", Place(member), calls)
        {
            Invokes = member % 100 == Combinator ? [new InvokeFacts(0, [new Frame(FrameKind.Loop, 3, "items") { Parameter = 1 }])] : [],
        });
        if (member % 10 == 3)
        {
            project.Implementations.Add(new(Declaration(member, count), Key(member, count), $"N.Type{member / 10}"));
        }

        if (member % MembersPerRoute == 0)
        {
            project.EntryPoints.Add(new($"GET /{member}", "handler", "minimal-api", "request", Key(member, count), Place(member)));
        }
    }

    private static IReadOnlyList<Frame> Frames(int member, int callee, int projects) => (member % 10) switch
    {
        1 => [new Frame(FrameKind.Loop, 1, "items") { Parameter = member % 20 == 1 ? 0 : null }],
        2 => [new Frame(FrameKind.Arm, 1, Arm: callee % 2, Arms: 2)],
        5 when member % 100 == Combinator + 1 => [new Frame(FrameKind.Passed, 1)
        {
            Passed = new PassedFunction(Key(member - 1, projects), false, 0, [new ArgumentFacts(1, "articles", null, null)]),
        }],
        _ => [],
    };

    /// <summary>Of one call in three: a collection, or the caller's own parameter.</summary>
    private static IReadOnlyList<ArgumentFacts> Arguments(int member) => (member % 6) switch
    {
        1 => [new ArgumentFacts(0, "tickets", null, null)],
        4 => [new ArgumentFacts(0, "items", null, 0)],
        _ => [],
    };

    private static CallSiteFacts Site(string key, int member, int number) => new(
        $"N.Type{member / 10}.Member{member}(CompleteChatAsync)#{number}", key, Place(member), "OpenAI", "OpenAI.Chat.ChatClient.CompleteChatAsync", OperationKind.Chat, false,
        new ModelFacts([new ModelCandidate(number % 3 == 0 ? "gpt-4o" : "gpt-6-luna", FigureSource.Literal, Place(member), "openai")]), new PromptFacts(number % 500, false),
        new LimitFacts(LimitStatus.Set, 500, FigureSource.Literal), number % 5 == 0 ? [new Frame(FrameKind.Loop, 2, "tickets")] : []);

    private static string Key(int member, int projects) => $"P{member % projects}|M:N.Type{member / 10}.Member{member}(System.String)";

    private static string Declaration(int member, int projects) => $"P{member % projects}|M:N.IType{member / 10}.Member{member}(System.String)";

    private static SourcePosition Place(int member) => new($"Type{member / 10}.cs", 1 + (member % 10 * 8), 9);

    private sealed class Builder(string name)
    {
        public List<MemberFacts> Members { get; } = [];

        public List<CallSiteFacts> Sites { get; } = [];

        public List<EntryPointFacts> EntryPoints { get; } = [];

        public List<ImplementationFacts> Implementations { get; } = [];

        public CompilationFacts Facts() => new(name, Members, Sites, EntryPoints, Implementations, []);
    }
}
