using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Facts;

/// <summary>Turns what a compilation's analysis collected into its facts.</summary>
internal sealed class FactsBuilder(FactsCollector collected, SourcePaths paths, CancellationToken cancellation)
{
    private readonly CompilationAnalysis _analysis = collected.Analysis;
    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visible = new(StringComparer.Ordinal);

    /// <summary>Keys of the members met that other assemblies can call.</summary>
    public IReadOnlyCollection<string> VisibleMembers => _visible;

    public CompilationFacts Build()
    {
        foreach (var call in Reachability.Relevant(collected))
        {
            cancellation.ThrowIfCancellationRequested();
            AddCall(call);
        }

        foreach (var invoke in collected.Invokes)
        {
            AddInvoke(invoke);
        }

        var sites = CallSites();
        var entryPoints = EntryPoints();
        return new CompilationFacts(
            _analysis.Compilation.AssemblyName ?? "",
            _members.Values.Select(static m => m.ToFacts()).ToList(),
            sites,
            entryPoints,
            Implementations(),
            Registrations())
        {
            References = _analysis.Inputs.ProjectAssemblies,
        };
    }

    private void AddCall(CollectedCall call)
    {
        if (call.Place is not { } place)
        {
            return;
        }

        var member = MemberOf(place.Root);
        member.Steps.Add(place.Frames);
        var location = call.Syntax?.GetLocation() ?? call.Container.Locations.FirstOrDefault() ?? Location.None;
        member.Calls.Add(new CallFacts(KeyOf(call.Target), call.IsOpen, BoundedFrames.Of(place.Frames), paths.PositionOf(location)) { Arguments = call.Arguments });
    }

    /// <summary>What a nested function of the member invokes is not told: then the function counts where it is passed.</summary>
    private void AddInvoke(CollectedInvoke invoke)
    {
        var place = invoke.Step is IInvocationOperation
            ? _analysis.Frames.Find(invoke.Step, invoke.Container)
            : _analysis.Frames.FindForFunction(invoke.Step, invoke.Container);
        if (SymbolEqualityComparer.Default.Equals(place.Root.Symbol, invoke.Parameter.ContainingSymbol))
        {
            MemberOf(place.Root).Invokes.Add(new InvokeFacts(invoke.Parameter.Ordinal, BoundedFrames.Of(place.Frames)));
        }
    }

    private List<CallSiteFacts> CallSites()
    {
        var sites = collected.Sites.Select(s => (Id: s.IdWithoutNumber, Facts: FactsOf(s, paths.PositionOf(s.Location))))
            .Concat(collected.Passed.Select(p => (Id: p.IdWithoutNumber, Facts: FactsOf(p, paths.PositionOf(p.Location)))))
            .OrderBy(static s => s.Facts.Position.File, StringComparer.Ordinal).ThenBy(static s => s.Facts.Position.Line).ThenBy(static s => s.Facts.Position.Column);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var facts = new List<CallSiteFacts>();
        foreach (var (id, site) in sites)
        {
            numbers[id] = numbers.TryGetValue(id, out var last) ? last + 1 : 1;
            facts.Add(site with { Id = FormattableString.Invariant($"{id}#{numbers[id]}") });
        }

        return facts;
    }

    /// <summary>All but the number, which the order of the sites gives.</summary>
    private CallSiteFacts FactsOf(CallSite site, SourcePosition position) => new(
        site.IdWithoutNumber,
        KeyOfStep(site.Place),
        position,
        site.Operation.Sdk.Name,
        site.Operation.FullName,
        site.Operation.Definition.Kind,
        site.IsFree,
        ToFacts(site.Model),
        site.Prompt,
        site.Limit,
        BoundedFrames.Of(site.Place.Frames))
    {
        Needs = site.Needs,
        Task = site.Task,
        MayBeFree = site.MayBeFree,
        Stated = site.Stated,
    };

    /// <summary>Of an operation that is passed by name neither prompt nor limit is seen.</summary>
    private CallSiteFacts FactsOf(PassedOperation passed, SourcePosition position) => new(
        passed.IdWithoutNumber,
        KeyOfStep(passed.Place),
        position,
        passed.Operation.Sdk.Name,
        passed.Operation.FullName,
        passed.Operation.Definition.Kind,
        passed.IsFree,
        ToFacts(passed.Model),
        PromptFacts.Unknown,
        new LimitFacts(passed.Operation.Definition.Kind is OperationKind.Chat or OperationKind.AgentRun ? LimitStatus.Unknown : LimitStatus.NotApplicable),
        BoundedFrames.Of(passed.Place.Frames))
    {
        Stated = passed.Stated,
    };

    private string KeyOfStep(FrameResult place)
    {
        var member = MemberOf(place.Root);
        member.Steps.Add(place.Frames);
        return member.Key;
    }

    private List<EntryPointFacts> EntryPoints()
    {
        var facts = new List<EntryPointFacts>();
        var seen = new HashSet<(string Id, string Member)>();
        foreach (var member in _members.Values.Where(static m => m.Steps.Count > 0).ToList())
        {
            if (member.Root.EntryPoint is { } registered)
            {
                Add(registered, member.Key, member.Position);
            }
            else if (member.Root.Symbol is IMethodSymbol method)
            {
                foreach (var entryPoint in _analysis.EntryPoints.OfMember(method).Select(e => e with { Period = e.Period ?? ScheduledPeriod(e, method) }))
                {
                    Add(member.Steps.Aggregate(entryPoint, static (e, frames) => e.WithStep(frames)), member.Key, member.Position);
                }
            }
        }

        // A handler given as a method group is a member like any other, here or in another project.
        foreach (var handler in collected.Handlers)
        {
            foreach (var given in FunctionsOf(handler))
            {
                var key = MemberKeys.Of(given);
                if (_members.TryGetValue(key, out var member))
                {
                    Add(member.Steps.Aggregate(handler.EntryPoint, static (e, frames) => e.WithStep(frames)), key, member.Position);
                }
                else if (!SymbolEqualityComparer.Default.Equals(given.ContainingAssembly, _analysis.Compilation.Assembly))
                {
                    Add(handler.EntryPoint, key, default);
                }
            }
        }

        // A handler that a type here inherits from a base in another project, which does not know who derives from it.
        foreach (var type in collected.Types.Where(static t => t is { TypeKind: TypeKind.Class, IsAbstract: false }))
        {
            for (var ancestor = type.BaseType; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(ancestor.ContainingAssembly, _analysis.Compilation.Assembly) || !collected.IsOwn(ancestor))
                {
                    continue;
                }

                foreach (var method in ancestor.OriginalDefinition.GetMembers().OfType<IMethodSymbol>().Where(m => !m.IsStatic && DerivedTypes.Inherits(type, m)))
                {
                    foreach (var entryPoint in _analysis.EntryPoints.OfMember(method, type))
                    {
                        Add(entryPoint, MemberKeys.Of(method), paths.PositionOf(type.Locations.FirstOrDefault() ?? Location.None));
                    }
                }
            }
        }

        return facts;

        void Add(EntryPoint entryPoint, string member, SourcePosition position)
        {
            if (seen.Add((entryPoint.Id, member)))
            {
                facts.Add(new EntryPointFacts(entryPoint.Id, entryPoint.Kind, entryPoint.Framework, entryPoint.Unit, member, position, entryPoint.Period) { IsCached = entryPoint.IsCached });
            }
        }
    }

    /// <summary>The method that handles, or what the field or property holds that was given.</summary>
    private IEnumerable<ISymbol> FunctionsOf(Registration handler)
    {
        if (handler.Member is not { } given || !collected.IsOwn(given))
        {
            return [];
        }

        var held = collected.Stored.Where(stored => SymbolEqualityComparer.Default.Equals(stored.Holder, given.OriginalDefinition)).Select(static stored => stored.Function).ToList();
        return held.Count > 0 ? held : [given];
    }

    /// <summary>Where several schedules run a type, their rates add up; null where one of them does not say how often.</summary>
    private decimal? ScheduledPeriod(EntryPoint entryPoint, IMethodSymbol method)
    {
        var rate = 0m;
        foreach (var schedule in collected.Schedules)
        {
            if (schedule.Framework == entryPoint.Framework && SymbolEqualityComparer.Default.Equals(schedule.Type, method.ContainingType))
            {
                if (schedule.Period is not > 0m)
                {
                    return null;
                }

                rate += 1m / schedule.Period.Value;
            }
        }

        return rate > 0m ? Math.Round(1m / rate, 3) : null;
    }

    private List<ImplementationFacts> Implementations()
    {
        var facts = new List<ImplementationFacts>();
        foreach (var type in collected.Types)
        {
            foreach (var i in type.AllInterfaces)
            {
                if (!collected.IsOwn(i))
                {
                    continue;
                }

                foreach (var declared in i.GetMembers().OfType<IMethodSymbol>())
                {
                    if (type.FindImplementationForInterfaceMember(declared) is IMethodSymbol implementation)
                    {
                        Add(declared, implementation, type);
                    }
                }
            }

            foreach (var (message, handler) in SentMessages.HandledBy(type))
            {
                if (collected.IsOwn(message))
                {
                    Add(message, handler, type);
                }
            }

            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            {
                for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (collected.IsOwn(overridden))
                    {
                        Add(overridden, method, type);
                    }
                }
            }
        }

        foreach (var (holder, function) in collected.Stored)
        {
            if (_members.ContainsKey(MemberKeys.Of(function)))
            {
                facts.Add(new ImplementationFacts(KeyOf(holder), MemberKeys.Of(function), Names.MetadataName(holder.ContainingType)));
            }
        }

        return facts;

        // An implementation that reaches no model is no news, but for one in another project, which this one cannot see into.
        void Add(ISymbol declared, IMethodSymbol implementation, INamedTypeSymbol type)
        {
            var key = MemberKeys.Of(implementation);
            if (_members.ContainsKey(key) || !SymbolEqualityComparer.Default.Equals(implementation.ContainingAssembly, _analysis.Compilation.Assembly))
            {
                facts.Add(new ImplementationFacts(KeyOf(declared), key, Names.MetadataName(type)));
            }
        }
    }

    private List<RegistrationFacts> Registrations()
    {
        var facts = new List<RegistrationFacts>();
        foreach (var registration in _analysis.Models.Registrations.Services(cancellation))
        {
            var model = _analysis.Models.Of(registration, cancellation);
            if (!model.IsUnknown || collected.IsOwn(registration.Service))
            {
                facts.Add(new RegistrationFacts(
                    Names.MetadataName(registration.Service),
                    registration.Key,
                    registration.Implementation is { } type ? Names.MetadataName(type) : null,
                    model.IsUnknown ? null : ToFacts(model),
                    paths.PositionOf(registration.Place)));
            }
        }

        foreach (var (property, value, place) in _analysis.Models.BoundOptions.All(cancellation))
        {
            facts.Add(new RegistrationFacts(property.Service, property.Key, null, ToFacts(value), paths.PositionOf(place)));
        }

        return facts;
    }

    private ModelFacts ToFacts(ModelResolution model) => new(
        model.Candidates
            .Select(c => new ModelCandidate(c.Text, c.Source, c.Place is { } place ? paths.PositionOf(place) : null, c.Provider, c.ConfigurationKey, c.Via))
            .ToList(),
        model.Open);

    private Member MemberOf(MemberRoot root)
    {
        var key = MemberKeys.Of(root);
        if (!_members.TryGetValue(key, out var member))
        {
            var location = root.Lambda?.Syntax.GetLocation() ?? root.Symbol.Locations.FirstOrDefault() ?? Location.None;
            _members.Add(key, member = new Member(key, MemberKeys.NameOf(root), root, paths.PositionOf(location), root.Lambda is null && _analysis.IsOperation(root.Symbol)));
            if (root.Lambda is null && root.Symbol is IMethodSymbol && Visibility.IsVisibleOutside(root.Symbol))
            {
                _visible.Add(key);
            }
        }

        return member;
    }

    /// <summary>Notes the member, too, if it is visible.</summary>
    private string KeyOf(ISymbol target)
    {
        var key = MemberKeys.Of(target);
        if (target is IMethodSymbol && Visibility.IsVisibleOutside(target))
        {
            _visible.Add(key);
        }

        return key;
    }

    private sealed class Member(string key, string name, MemberRoot root, SourcePosition position, bool isOperation)
    {
        public string Key => key;

        public MemberRoot Root => root;

        public SourcePosition Position => position;

        public List<CallFacts> Calls { get; } = [];

        public List<InvokeFacts> Invokes { get; } = [];

        /// <summary>The frames of its calls, to other members and to models.</summary>
        public List<IReadOnlyList<Frame>> Steps { get; } = [];

        public MemberFacts ToFacts() => new(key, name, position, Calls) { Invokes = Invokes, IsOperation = isOperation };
    }
}
