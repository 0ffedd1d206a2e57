using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Linking;

/// <summary>An entry point, joined with what it runs.</summary>
/// <param name="Unit">What its cost is per: <c>request</c>, <c>message</c>, <c>tick</c>, <c>run</c> or <c>start</c>.</param>
/// <param name="Definition">What one unit costs; null where it reaches no model call.</param>
/// <param name="Member">Index of the handling member; null where no facts tell of it.</param>
/// <param name="PeriodSeconds">Of a constant period; null where nothing proves one.</param>
internal sealed record LinkedEntryPoint(
    string Id, EntryPointFacts Facts, string Project, string Unit, int? Definition, int? Member, decimal? PeriodSeconds);

/// <summary>Joins entry points with members. A worker is priced per turn of its outermost paced loop.</summary>
internal sealed class EntryPointLinker(MemberGraph graph, ProgramBuilder program)
{
    private static readonly string[] PacedUnits = ["run", "tick", "start"];

    /// <summary>In the order of projects and places.</summary>
    public IReadOnlyList<LinkedEntryPoint> Link(IReadOnlyList<CompilationFacts> projects)
    {
        var linked = new List<LinkedEntryPoint>();
        for (var i = 0; i < projects.Count; i++)
        {
            // A referenced program's Main does not run in this one.
            var isEntryProject = i == 0;
            linked.AddRange(projects[i].EntryPoints
                .Where(entry => isEntryProject || entry.Framework != "main")
                .GroupBy(entry => (entry.Id, entry.Member))
                .Select(same => same.First())
                .OrderBy(entry => entry.Position.File, StringComparer.Ordinal)
                .ThenBy(entry => entry.Position.Line)
                .ThenBy(entry => entry.Position.Column)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal)
                .SelectMany(entry => Link(entry, projects[i].Project)));
        }

        return WithoutSent(linked);
    }

    /// <summary>A handler of messages that another entry point is seen to send is priced there, and not a second time by itself.</summary>
    private IReadOnlyList<LinkedEntryPoint> WithoutSent(List<LinkedEntryPoint> entryPoints)
    {
        var sent = new HashSet<int>();
        foreach (var member in graph.Members)
        {
            foreach (var step in member.Steps)
            {
                if (step is CallStep call && MemberKey.IsOfType(call.Facts.Target))
                {
                    sent.UnionWith(call.Targets);
                }
            }
        }

        if (sent.Count == 0)
        {
            return entryPoints;
        }

        var reached = graph.Reachable(entryPoints.Select(entry => entry.Member).OfType<int>().Where(member => !sent.Contains(member)));
        return entryPoints.FindAll(entry => entry.Member is not { } member || !sent.Contains(member) || !reached.Contains(member));
    }

    private IEnumerable<LinkedEntryPoint> Link(EntryPointFacts entry, string project)
    {
        if (graph.Find(entry.Member) is not { } member)
        {
            return [new LinkedEntryPoint(entry.Id, entry, project, entry.Unit, null, null, entry.Period)];
        }

        if (PacedUnits.Contains(entry.Unit) && PacedMember(member) is { } paced)
        {
            return PerTurn(entry, project, member, paced);
        }

        return [new LinkedEntryPoint(entry.Id, entry, project, entry.Unit, program.DefinitionOf(member, entry.IsCached), member, entry.Period)];
    }

    private IEnumerable<LinkedEntryPoint> PerTurn(EntryPointFacts entry, string project, int member, int paced)
    {
        var periods = graph.Members[paced].Steps.Select(PaceOf).OfType<Frame>().Select(pace => pace.Period).Distinct().ToList();
        var turn = program.DefineSteps(paced, IsPaced);
        yield return new LinkedEntryPoint(entry.Id, entry, project, "tick", turn, member, periods.Count == 1 ? periods[0] : null);

        // What it does before and after the loop happens once, and must not look as if it cost nothing.
        if (program.DefineSteps(paced, step => !IsPaced(step)) is { } once)
        {
            yield return new LinkedEntryPoint(entry.Id + " (start)", entry, project, "start", once, member, null);
        }
    }

    /// <summary>The member that holds the outermost paced loop: the handler, or the one it hands everything to.</summary>
    private int? PacedMember(int member)
    {
        var passed = new HashSet<int>();
        while (passed.Add(member))
        {
            var steps = graph.Members[member].Steps.Where(program.LeadsToCost).ToList();
            if (steps.Exists(IsPaced))
            {
                return program.RecursionIdOf(member) is null ? member : null;
            }

            if (steps.Count != 1 || steps[0] is not CallStep { Targets.Count: 1 } only || only.Frames.Any(frame => frame.Kind != FrameKind.Retry))
            {
                return null;
            }

            member = only.Targets[0];
        }

        return null;
    }

    private static bool IsPaced(Step step) => PaceOf(step) is not null;

    /// <summary>The outermost loop around a step, if a clock or a queue paces it. What only retries is no loop.</summary>
    private static Frame? PaceOf(Step step) =>
        step.Frames.FirstOrDefault(frame => frame.Kind != FrameKind.Retry) is { Kind: FrameKind.Paced } pace ? pace : null;
}
