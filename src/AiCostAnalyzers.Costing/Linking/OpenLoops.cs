using AiCostAnalyzers.Facts;

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
    /// <summary>Those that an entry point reaches, by project and place; of each call the dearest model.</summary>
    public IReadOnlyList<OpenLoop> Find()
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = projects.Count - 1; i >= 0; i--)
        {
            order[projects[i].Project] = i;
        }

        var ways = new DearestWays(program, projects);
        var loops = new List<OpenLoop>();
        foreach (var index in program.Reached)
        {
            var member = program.Graph.Members[index];
            foreach (var step in member.Steps)
            {
                if (step is CallStep call && Repetition.IsFanOut(call.Frames) && !Repetition.IsCached(call.Frames)
                    && ways.From(index, call) is { } way && (way.Call is not null || !way.IsComplete))
                {
                    loops.Add(new OpenLoop(member, call, way.Names, way.Call, way.IsComplete));
                }
            }
        }

        return
        [
            .. loops.OrderBy(loop => order[loop.Member.Project])
                .ThenBy(loop => loop.Step.Facts.Position.File, StringComparer.Ordinal)
                .ThenBy(loop => loop.Step.Facts.Position.Line)
                .ThenBy(loop => loop.Step.Facts.Position.Column),
        ];
    }
}
