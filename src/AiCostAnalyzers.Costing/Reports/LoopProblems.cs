using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reports;

/// <summary>AIC3007: a loop reaches an AI call through calls that only the linker could close.</summary>
internal static class LoopProblems
{
    public static IEnumerable<ReportProblem> Of(LinkedProgram program, IReadOnlyList<CompilationFacts> projects)
    {
        var entryPoints = program.EntryPoints.Where(entry => entry.Member is not null)
            .ToLookup(entry => program.Graph.Members[entry.Member!.Value].Key, StringComparer.Ordinal);
        return new OpenLoops(program, projects).Find().Select(loop => new ReportProblem(
            DiagnosticIds.OpenLoopReachesModel,
            loop.Call is null ? ProblemSeverity.Message : ProblemSeverity.Warning,
            Message(loop, entryPoints[loop.Member.Key].FirstOrDefault()),
            loop.Step.Facts.Position)
        {
            Project = loop.Member.Project,
        });
    }

    /// <param name="entry">The entry point that the loop's member is; null for none.</param>
    private static string Message(OpenLoop loop, LinkedEntryPoint? entry) => ReportText.OneLine(
        $"'{MemberKey.ShortName(loop.Step.Facts.Target)}' runs {Repetition.Text(loop.Step.Frames)} times per {Unit(loop.Member, entry)} and "
        + (loop.Call is { } call
            ? $"calls '{call.Estimate.Model!.Id}'{CallText.Way(loop.Way)}, {CallText.Price(call.Estimate)} each; {CallText.Advice(call.Substitutes[0])}"
                + (loop.IsComplete ? "" : "; what else it calls is not known, it leads to too many members")
            : "leads to so many members that not all were searched for dear models; the figures of the report count them"));

    private static string Unit(LinkedMember member, LinkedEntryPoint? entry) => entry is null ? "call of " + MemberKey.ShortName(member.Key)
        : entry.Unit == "request" ? entry.Id
        : entry.Unit + " of " + entry.Id;
}
