using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Linking;

/// <summary>A call in a loop that reaches a model by a way that no compiler saw whole.</summary>
/// <param name="Member">The member with the loop.</param>
/// <param name="Way">Names of the members on the way, behind the one that is called.</param>
/// <param name="Call">Null where none was found before the search met its bound.</param>
/// <param name="IsComplete">Whether all that the call leads to was searched.</param>
internal sealed record OpenLoop(LinkedMember Member, CallStep Step, IReadOnlyList<string> Way, LinkedCall? Call, bool IsComplete);

/// <summary>
/// Finds the loops that reach a dear model through calls that only the linker could close. Of others, the compiler of their own project
/// knew the whole way, and AIC1003 was its to report.
/// </summary>
internal sealed class OpenLoops(LinkedProgram program, IReadOnlyList<CompilationFacts> projects)
{
    /// <summary>Members that one call's ways are searched in.</summary>
    public const int MostMembers = 1000;

    private readonly Dictionary<string, HashSet<string>> _visible = projects
        .GroupBy(project => project.Project, StringComparer.Ordinal)
        .ToDictionary(
            same => same.Key,
            same => new HashSet<string>(same.SelectMany(project => project.References.Append(project.Project)), StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>Those that an entry point reaches, by project and place; of each call the dearest model.</summary>
    public IReadOnlyList<OpenLoop> Find()
    {
        var order = projects.Select((project, index) => (project.Project, index)).ToLookup(pair => pair.Project, pair => pair.index, StringComparer.Ordinal);
        return
        [
            .. program.Reached.Select(index => program.Graph.Members[index])
                .SelectMany(member => member.Steps.OfType<CallStep>().Where(step => Repetition.IsFanOut(step.Frames) && !Repetition.IsCached(step.Frames)).Select(step => Dearest(member, step)))
                .OfType<OpenLoop>()
                .OrderBy(loop => order[loop.Member.Project].FirstOrDefault())
                .ThenBy(loop => loop.Step.Facts.Position.File, StringComparer.Ordinal)
                .ThenBy(loop => loop.Step.Facts.Position.Line)
                .ThenBy(loop => loop.Step.Facts.Position.Column),
        ];
    }

    private OpenLoop? Dearest(LinkedMember member, CallStep step)
    {
        var (found, isComplete) = Ways(member, step);
        var dearest = found
            .Where(way => way.Call.IsDear && way.Call.Estimate.HasKnownModel && way.Call.Price is not null)
            .OrderByDescending(way => way.Call.Price!.Typical)
            .ThenBy(way => way.Call.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return dearest.Call is null && isComplete ? null : new OpenLoop(member, step, dearest.Way ?? [], dearest.Call, isComplete);
    }

    /// <summary>The shortest way to each call that runs once per turn in every case: no branch, no choice of bodies, no loop of its own.</summary>
    private (IReadOnlyList<(IReadOnlyList<string> Way, LinkedCall Call)> Found, bool IsComplete) Ways(LinkedMember member, CallStep first)
    {
        var visible = _visible[member.Project];
        var found = new List<(IReadOnlyList<string> Way, LinkedCall Call)>();
        var reached = new HashSet<int>();
        var waiting = new Queue<(int Member, IReadOnlyList<string> Way, bool IsOpen)>();
        Follow(first, [], isOpen: false);
        for (var searched = 0; waiting.Count > 0 && searched < MostMembers; searched++)
        {
            var (index, way, isOpen) = waiting.Dequeue();
            foreach (var step in program.Graph.Members[index].Steps)
            {
                if (!RunsOnce(step.Frames))
                {
                    continue;
                }

                if (step is SiteStep site && isOpen)
                {
                    found.Add((way, program.Calls[site.Site]));
                }
                else if (step is CallStep call)
                {
                    Follow(call, [.. way, MemberKey.ShortName(call.Facts.Target)], isOpen);
                }
            }
        }

        return (found, waiting.Count == 0);

        void Follow(CallStep step, IReadOnlyList<string> way, bool isOpen)
        {
            if (step.Targets.Count == 1 && program.DefinitionOf(step.Targets[0]) is not null && reached.Add(step.Targets[0]))
            {
                var target = program.Graph.Members[step.Targets[0]];
                waiting.Enqueue((
                    step.Targets[0],
                    target.Key == step.Facts.Target ? way : [.. way, MemberKey.ShortName(target.Key)],
                    isOpen || !visible.Contains(target.Project)));
            }
        }
    }

    private static bool RunsOnce(IReadOnlyList<Frame> frames) =>
        !Repetition.IsFanOut(frames) && !frames.Any(frame => frame.Kind is FrameKind.Arm or FrameKind.Cached);
}
