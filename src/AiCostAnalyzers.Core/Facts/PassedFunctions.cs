namespace AiCostAnalyzers.Facts;

/// <summary>
/// Joins functions that are passed on with the members that invoke them. What stands under a <see cref="FrameKind.Passed"/> frame becomes
/// a member of its own, called from wherever the parameter is invoked, so that loops of a combinator multiply what it is given.
/// Afterwards no such frame is left.
/// </summary>
public sealed class PassedFunctions
{
    /// <summary>Functions within functions that are followed; what lies deeper runs an unknown number of times, and says so.</summary>
    private const int DeepestFunction = 16;

    /// <summary>Functions of one project, each as often as it is given to a member. A program that people write has a few hundred.</summary>
    private const int MostFunctions = 50_000;

    private const string UnknownCount = "calls";

    private readonly Dictionary<string, MemberFacts> _invokers = new(StringComparer.Ordinal);
    private readonly OpenCalls _open;
    private readonly ArgumentNames _names;
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);
    private readonly Queue<Draft> _waiting = new();
    private int _functions;

    private PassedFunctions(IReadOnlyList<CompilationFacts> projects)
    {
        foreach (var member in projects.SelectMany(project => project.Members))
        {
            if (member.Invokes.Count > 0)
            {
                _invokers[member.Key] = member;
            }
        }

        var handlers = new HashSet<string>(projects.SelectMany(project => project.EntryPoints).Select(entry => entry.Member), StringComparer.Ordinal);
        _open = new OpenCalls(projects.SelectMany(project => project.Implementations));
        _names = new ArgumentNames([.. projects.SelectMany(project => project.Members)], _open, handlers.Contains);
    }

    /// <summary>The same projects without passed functions, counts of parameters named after their arguments.</summary>
    public static IReadOnlyList<CompilationFacts> Join(IReadOnlyList<CompilationFacts> projects)
    {
        if (!projects.Any(NeedsJoining))
        {
            return projects;
        }

        var functions = new PassedFunctions(projects);
        return [.. projects.Select(project => NeedsJoining(project) ? functions.Join(project) : project)];
    }

    /// <summary>Whether a function is passed in it, or a count is that of a parameter.</summary>
    private static bool NeedsJoining(CompilationFacts project) =>
        project.Members.Any(NeedsJoining) || project.CallSites.Any(site => NeedsJoining(site.Frames));

    private static bool NeedsJoining(MemberFacts member)
    {
        for (var i = 0; i < member.Calls.Count; i++)
        {
            if (NeedsJoining(member.Calls[i].Frames))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NeedsJoining(IReadOnlyList<Frame> frames)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            if (frames[i] is { Passed: not null } or { Parameter: not null })
            {
                return true;
            }
        }

        return false;
    }

    private CompilationFacts Join(CompilationFacts project)
    {
        _drafts.Clear();
        _functions = 0;
        var sites = new List<CallSiteFacts>();
        var unchanged = new List<MemberFacts>();
        var changed = new HashSet<string>(project.CallSites.Where(site => NeedsJoining(site.Frames)).Select(site => site.Member), StringComparer.Ordinal);
        foreach (var member in project.Members)
        {
            if (!changed.Contains(member.Key) && !NeedsJoining(member))
            {
                unchanged.Add(member);
                continue;
            }

            var draft = DraftOf(member.Key, member.Name, member.Position, 0);
            draft.IsOperation |= member.IsOperation;
            foreach (var call in member.Calls)
            {
                var (place, frames) = Place(draft, Named(member.Key, call.Frames));
                place.Calls.Add(call with { Frames = frames });
            }
        }

        foreach (var site in project.CallSites)
        {
            if (!NeedsJoining(site.Frames) || !_drafts.TryGetValue(site.Member, out var member))
            {
                sites.Add(site);
                continue;
            }

            var (place, frames) = Place(member, Named(site.Member, site.Frames));
            sites.Add(place == member ? site with { Frames = frames } : site with { Member = place.Key, Frames = frames, DeclaredIn = site.Member });
        }

        while (_waiting.Count > 0)
        {
            Invoke(_waiting.Dequeue());
        }

        return project with
        {
            Members =
            [
                .. unchanged,
                .. _drafts.Values.Select(draft => new MemberFacts(draft.Key, draft.Name, draft.Position, draft.Calls) { IsOperation = draft.IsOperation }),
            ],
            CallSites = sites,
            Implementations = [.. project.Implementations, .. _drafts.Values.SelectMany(draft => draft.Alternatives)],
        };
    }

    private IReadOnlyList<Frame> Named(string member, IReadOnlyList<Frame> frames) =>
        frames.Any(frame => frame.Parameter is not null) ? [.. frames.Select(frame => _names.Named(member, frame))] : frames;

    /// <summary>The member that a step belongs to once functions are members: the innermost function around it.</summary>
    private (Draft Member, IReadOnlyList<Frame> Frames) Place(Draft member, IReadOnlyList<Frame> frames)
    {
        while (IndexOfPassed(frames) is var index and >= 0)
        {
            var passed = frames[index];
            var outer = Take(frames, index);
            var inner = Skip(frames, index + 1);
            if (InvokersOf(passed.Passed!) is not { Count: > 0 } invokers)
            {
                // Nobody is known to invoke it: it counts where it is passed.
                frames = [.. outer, .. inner];
                continue;
            }

            if (member.Depth >= DeepestFunction || _functions >= MostFunctions)
            {
                frames = [.. outer, new Frame(FrameKind.Loop, passed.Id, UnknownCount), .. inner];
                continue;
            }

            var key = FormattableString.Invariant($"{member.Key}~λ@{passed.Id}→{passed.Passed!.Target}~{passed.Passed.Parameter}");
            if (!_drafts.TryGetValue(key, out var function))
            {
                _functions++;
                function = DraftOf(key, member.Name, member.Position, member.Depth + 1);
                (function.Origin, function.Sizes) = (member.Origin ?? member.Key, member.Sizes);
                member.Calls.Add(CallOf(member, outer, passed.Passed!, invokers, function));
            }

            (member, frames) = (function, inner);
        }

        return (member, frames);
    }

    /// <summary>The members that run the passed function, of several alternatives one.</summary>
    private IReadOnlyList<string> InvokersOf(PassedFunction passed) =>
        [.. _open.TargetsOf(passed.Target, passed.IsOpen)
            .Where(target => _invokers.TryGetValue(target, out var member) && member.Invokes.Any(invoke => invoke.Parameter == passed.Parameter))];

    private CallFacts CallOf(Draft caller, IReadOnlyList<Frame> frames, PassedFunction passed, IReadOnlyList<string> invokers, Draft function)
    {
        var sizes = new Dictionary<int, (string? Name, long? Count)>();
        foreach (var argument in passed.Arguments)
        {
            sizes[argument.Parameter] = SizeOf(caller, argument);
        }

        var invocations = invokers.Select(invoker => Invocation(invoker, passed.Parameter, function, sizes)).ToList();
        if (invocations.Count == 1)
        {
            return new CallFacts(invocations[0].Key, false, frames, caller.Position);
        }

        var declaration = invocations[0].Key + "~or";
        caller.Alternatives.AddRange(invocations.Select(invocation => new ImplementationFacts(declaration, invocation.Key, "")));
        return new CallFacts(declaration, true, frames, caller.Position);
    }

    private (string? Name, long? Count) SizeOf(Draft caller, ArgumentFacts argument) =>
        argument.From is not { } from ? (argument.Name, argument.Count)
        : caller.Sizes is { } sizes ? (sizes.TryGetValue(from, out var size) ? size : (argument.Name, argument.Count))
        : _names.Of(caller.Origin ?? caller.Key, from) ?? (argument.Name, argument.Count);

    /// <summary>A member as it runs one of the functions that it is given: its invocations of the parameter, and nothing else of it.</summary>
    private Draft Invocation(string invoker, int parameter, Draft function, IReadOnlyDictionary<int, (string? Name, long? Count)> sizes)
    {
        var key = FormattableString.Invariant($"{invoker}~{parameter}({function.Key})");
        if (_drafts.TryGetValue(key, out var invocation))
        {
            return invocation;
        }

        var member = _invokers[invoker];
        invocation = DraftOf(key, member.Name, member.Position, function.Depth);
        invocation.Origin = invoker;
        (invocation.Invoker, invocation.Parameter, invocation.Function, invocation.Sizes) = (member, parameter, function, sizes);
        _waiting.Enqueue(invocation);
        return invocation;
    }

    private void Invoke(Draft invocation)
    {
        foreach (var invoke in invocation.Invoker!.Invokes.Where(invoke => invoke.Parameter == invocation.Parameter))
        {
            IReadOnlyList<Frame> frames = [.. invoke.Frames.Select(frame => Sized(invocation, frame))];
            if (frames.Count > 0 && frames[frames.Count - 1].Passed is { } forwarded && InvokersOf(forwarded) is { Count: > 0 } invokers)
            {
                var (caller, outer) = Place(invocation, Take(frames, frames.Count - 1));
                caller.Calls.Add(CallOf(caller, outer, forwarded, invokers, invocation.Function!));
            }
            else
            {
                var (caller, outer) = Place(invocation, frames);
                caller.Calls.Add(new CallFacts(invocation.Function!.Key, false, outer, invocation.Position));
            }
        }
    }

    private static Frame Sized(Draft invocation, Frame frame) =>
        frame is { Repeats: true, Parameter: { } parameter } && invocation.Sizes!.TryGetValue(parameter, out var size)
            ? frame with { Name = size.Name, Count = size.Count, Parameter = null }
            : frame;

    private static int IndexOfPassed(IReadOnlyList<Frame> frames)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            if (frames[i].Passed is not null)
            {
                return i;
            }
        }

        return -1;
    }

    private static IReadOnlyList<Frame> Take(IReadOnlyList<Frame> frames, int count) => count == frames.Count ? frames : [.. frames.Take(count)];

    private static IReadOnlyList<Frame> Skip(IReadOnlyList<Frame> frames, int count) => [.. frames.Skip(count)];

    private Draft DraftOf(string key, string name, SourcePosition position, int depth)
    {
        if (!_drafts.TryGetValue(key, out var draft))
        {
            _drafts.Add(key, draft = new Draft(key, name, position, depth));
        }

        return draft;
    }

    /// <summary>A member in the making.</summary>
    private sealed class Draft(string key, string name, SourcePosition position, int depth)
    {
        public string Key => key;

        public string Name => name;

        public SourcePosition Position => position;

        /// <summary>How many functions it stands within.</summary>
        public int Depth => depth;

        /// <summary>Key of the member in source; null for one of source itself.</summary>
        public string? Origin { get; set; }

        public bool IsOperation { get; set; }

        public List<CallFacts> Calls { get; } = [];

        public List<ImplementationFacts> Alternatives { get; } = [];

        /// <summary>Of an invocation: the member, its parameter, the function given, and what its arguments count.</summary>
        public MemberFacts? Invoker { get; set; }

        public int Parameter { get; set; }

        public Draft? Function { get; set; }

        public IReadOnlyDictionary<int, (string? Name, long? Count)>? Sizes { get; set; }
    }
}
