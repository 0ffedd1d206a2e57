using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reports;

/// <summary>A program with its report, budgets apart: what budgets and baselines are held against.</summary>
internal sealed record CostedProgram(LinkedProgram Program, Scenarios Scenarios, CostReport Report)
{
    private Baseline? _baseline;

    /// <summary>The same program at another day's prices.</summary>
    public required Func<CalendarDate, CostedProgram> OnDay { private get; init; }

    /// <summary>At another day's prices, compared with the same baseline.</summary>
    public CostedProgram At(CalendarDate day) => _baseline is null ? OnDay(day) : OnDay(day).ComparedWith(_baseline);

    /// <summary>The same with its report compared with a baseline; with null, with none.</summary>
    public CostedProgram ComparedWith(Baseline? baseline) => this with
    {
        _baseline = baseline,
        Report = Report with { Baseline = baseline is null ? null : new BaselineReport(baseline.PricesAsOf, BaselineComparison.Compare(baseline, this)) },
    };
}
