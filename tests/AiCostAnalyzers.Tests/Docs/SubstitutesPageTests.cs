using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Tests.Docs;

/// <summary>The page on substitutes lists what the catalog yields: nobody writes a pair by hand.</summary>
public class SubstitutesPageTests
{
    private static readonly string Page = Repository.Read("docs", "substitutes.md").ReplaceLineEndings("\n");

    [Fact]
    public void MeasuredPairs_AreThoseOfTheCatalog() => AssertTable("| Task | Model | Substitute | Saves | By |", Pairs());

    [Fact]
    public void Measures_AreThoseOfTheCatalog() => AssertTable(
        "| Key | Measure | Of | Level within | Source |",
        QualityMeasure.All.Select(static measure => FormattableString.Invariant(
            $"| `{measure.Key}` | {measure.Title}{(measure.LowerIsBetter ? ", lower is better" : "")} | {Of(measure)} | {measure.Tolerance} | [{measure.Source}]({measure.Link}) |")));

    [Fact]
    public void LocalModels_AreThoseOfTheCatalog() => AssertTable(
        "| Model | Context | Figures |",
        PriceCatalog.BuiltIn.LocalModels.Select(static local => FormattableString.Invariant(
            $"| `{local.Id}` | {local.ContextWindow:#,0} | {string.Join(", ", local.Quality.Select(static figure => FormattableString.Invariant($"{Title(figure.Measure)} {figure.Value}")))} |")));

    /// <summary>Every model with the substitutes that are measured for a task, at three tokens in for one out.</summary>
    private static IEnumerable<string> Pairs()
    {
        var usage = new CallUsage(
            Quantity.Exact(900m, FigureSource.Literal), Quantity.Exact(300m, FigureSource.Literal), 0m, Quantity.Exact(1m, FigureSource.Literal), null);
        foreach (var task in Enum.GetValues<CallTask>())
        {
            foreach (var model in PriceCatalog.BuiltIn.Models.Where(static m => !m.IsRetired(PriceCatalog.BuiltIn.Date)))
            {
                foreach (var substitute in Substitutes.Find(PriceCatalog.BuiltIn, model, usage, ModelCapabilities.None, task, [], PriceCatalog.BuiltIn.Date)
                    .Where(static s => s.Grade == SubstituteGrade.Measured))
                {
                    yield return $"| {task.ToText()} | `{model.Id}` ({model.Provider}) | `{substitute.Model.Id}` | {CallText.Percent(substitute.Saving)} | {substitute.Evidence} |";
                }
            }
        }
    }

    private static string Of(QualityMeasure measure) =>
        measure.Tasks.Count == 0 ? "no task" : string.Join(", ", measure.Tasks.Select(static task => task.ToText()));

    private static string Title(string key) => QualityMeasure.All.Single(measure => measure.Key == key).Title;

    private static void AssertTable(string head, IEnumerable<string> rows)
    {
        var start = Page.IndexOf(head, StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/substitutes.md has no table '{head}'.");
        var end = Page.IndexOf("\n\n", start, StringComparison.Ordinal);
        var expected = head + "\n|" + string.Concat(Enumerable.Repeat(" --- |", head.Count(static c => c == '|') - 1)) + "\n" + string.Join("\n", rows);
        Assert.True(expected == Page[start..end].TrimEnd('\n'), "docs/substitutes.md must hold:\n" + expected);
    }
}
