using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reports;

/// <summary>AIC3007: a loop reaches an AI call through calls that only the linker could close.</summary>
internal static class LoopProblems
{
    public static IEnumerable<ReportProblem> Of(LinkedProgram program, IReadOnlyList<CompilationFacts> projects) =>
        new OpenLoops(program, projects).Find().Select(loop => new ReportProblem(
            DiagnosticIds.OpenLoopReachesModel, loop.Call is null ? ProblemSeverity.Message : ProblemSeverity.Warning, Message(program, loop), loop.Step.Facts.Position)
        {
            Project = loop.Member.Project,
        });

    private static string Message(LinkedProgram program, OpenLoop loop) => ReportText.OneLine(
        $"'{MemberKey.ShortName(loop.Step.Facts.Target)}' runs {Repetition.Text(loop.Step.Frames)} times per {Unit(program, loop.Member)} and "
        + (loop.Call is { } call
            ? $"calls '{call.Estimate.Model!.Id}'{CallText.Way(loop.Way)}, {CallText.Price(call.Estimate)} each; {CallText.Advice(call.Substitutes[0])}"
                + (loop.IsComplete ? "" : "; what else it calls is not known, it leads to too many members")
            : "leads to so many members that not all were searched for dear models; the figures of the report count them"));

    private static string Unit(LinkedProgram program, LinkedMember member)
    {
        var index = program.Graph.Find(member.Key);
        var entry = program.EntryPoints.FirstOrDefault(entry => entry.Member == index);
        return entry is null ? "call of " + MemberKey.ShortName(member.Key)
            : entry.Unit == "request" ? entry.Id
            : entry.Unit + " of " + entry.Id;
    }
}
