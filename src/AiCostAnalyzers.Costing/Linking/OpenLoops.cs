using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Linking;

/// <summary>A call in a loop that reaches a model by a way that no compiler saw whole.</summary>
/// <param name="Member">The member with the loop.</param>
/// <param name="Way">Names of the members on the way, behind the one that is called.</param>
internal sealed record OpenLoop(LinkedMember Member, CallStep Step, IReadOnlyList<string> Way, LinkedCall Call);

/// <summary>
/// Finds the loops that reach a dear model through calls that only the linker could close. Of others, the compiler of their own project
/// knew the whole way, and AIC1003 was its to report.
/// </summary>
internal sealed class OpenLoops(LinkedProgram program, IReadOnlyList<CompilationFacts> projects)
{
    /// <summary>Members that one call's ways are searched in.</summary>
    private const int MostMembers = 1000;

    private readonly ILookup<string, string> _visible = projects
        .SelectMany(project => project.References.Append(project.Project).Select(reference => (project.Project, Reference: reference)))
        .ToLookup(pair => pair.Project, pair => pair.Reference, StringComparer.Ordinal);

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

    private OpenLoop? Dearest(LinkedMember member, CallStep step) => Ways(member, step)
        .Where(loop => loop.Call.IsDear && loop.Call.Estimate.HasKnownModel && loop.Call.Price is not null)
        .OrderByDescending(loop => loop.Call.Price!.Typical)
        .ThenBy(loop => loop.Call.Key, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>The shortest way to each call that runs once per turn in every case: no branch, no choice of bodies, no loop of its own.</summary>
    private IEnumerable<OpenLoop> Ways(LinkedMember member, CallStep first)
    {
        var visible = new HashSet<string>(_visible[member.Project], StringComparer.Ordinal);
        var reached = new HashSet<int>();
        var waiting = new Queue<(int Member, IReadOnlyList<string> Way, bool IsOpen)>();
        Follow(first, [], isOpen: false);
        while (waiting.Count > 0 && reached.Count < MostMembers)
        {
            var (index, way, isOpen) = waiting.Dequeue();
            foreach (var step in program.Graph.Members[index].Steps.Where(step => RunsOnce(step.Frames)))
            {
                if (step is SiteStep site && isOpen)
                {
                    yield return new OpenLoop(member, first, way, program.Calls[site.Site]);
                }
                else if (step is CallStep call)
                {
                    Follow(call, [.. way, MemberKey.ShortName(call.Facts.Target)], isOpen);
                }
            }
        }

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
