using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Linking;

/// <summary>Counts as they are for one entry point.</summary>
internal sealed class Scenarios(LinkedProgram program)
{
    /// <summary>What <c>perN</c> sets every unset count to.</summary>
    public static readonly IReadOnlyList<decimal> Sizes = [1m, 10m, 100m];

    private readonly bool _differByEntryPoint = program.Book.Usage.Counts.Any(count => count.EntryPoint is not null);
    private readonly Dictionary<string, Scenario> _byEntryPoint = new(StringComparer.Ordinal);
    private readonly Scenario _common = new(program, null);

    /// <summary>Every count that multiplies something, for all entry points and for each.</summary>
    public IEnumerable<CountUse> CountUses => program.EntryPoints.Select(entry => (string?)entry.Id).Prepend(null)
        .SelectMany(entryPoint => _common.Uses(entryPoint));

    public Scenario Of(string? entryPoint)
    {
        if (!_differByEntryPoint || entryPoint is null)
        {
            return _common;
        }

        if (!_byEntryPoint.TryGetValue(entryPoint, out var scenario))
        {
            scenario = new Scenario(program, entryPoint);
            scenario = scenario.IsLike(_common) ? _common : scenario;
            _byEntryPoint.Add(entryPoint, scenario);
        }

        return scenario;
    }
}

/// <summary>The program evaluated with the counts of one entry point, or with those that hold for all.</summary>
internal sealed class Scenario
{
    private readonly LinkedProgram _program;
    private readonly Dictionary<string, Quantity> _counts = new(StringComparer.Ordinal);
    private readonly List<CountUse> _uses = [];
    private readonly CostEvaluator[] _sizes;

    public Scenario(LinkedProgram program, string? entryPoint)
    {
        _program = program;
        foreach (var definition in program.Program.Definitions)
        {
            Collect(definition, entryPoint);
        }

        Costs = new CostEvaluator(program.Program, CountOf);
        Terms = new CostTermsBuilder(Costs);
        _sizes = [.. Scenarios.Sizes.Select(size => new CostEvaluator(program.Program, count => AtSize(count, size)))];
    }

    public CostEvaluator Costs { get; }

    public CostTermsBuilder Terms { get; }

    /// <summary>The typical cost of a definition with every unset count at each of <see cref="Scenarios.Sizes"/>.</summary>
    public IReadOnlyList<decimal> PerSize(int definition) => [.. _sizes.Select(size => size.Figure(definition).Typical)];

    /// <summary>The cost of a definition if one call had another price.</summary>
    public CostFigure With(string call, CostRange price, int definition) =>
        new CostEvaluator(_program.Program, CountOf, other => other.CallSiteId == call ? Part(price, other) : other.Price).Figure(definition);

    /// <summary>The part of the new price that the expression is of the old one: a growing history stands apart from the call.</summary>
    private static CostRange Part(CostRange price, CallCost cost) => cost switch
    {
        { Part: 1m } => price,
        { Price.High: 0m } => new CostRange(0m, price.Typical * cost.Part, 0m),
        _ => new CostRange(Math.Min(price.Low, price.Typical * cost.Part), price.Typical * cost.Part, price.High),
    };

    public bool IsLike(Scenario other) => _counts.All(count => count.Value == other._counts[count.Key]);

    /// <summary>A named count of the program; null for one that multiplies nothing.</summary>
    public Quantity? Count(string id) => _counts.TryGetValue(id, out var count) ? count : null;

    public IEnumerable<CountUse> Uses(string? entryPoint) => _uses.Select(use => use with { EntryPoint = entryPoint });

    public Quantity CountOf(Repeated count) => count.Name is null ? count.Count : _counts[count.Id];

    private Quantity AtSize(Repeated count, decimal size)
    {
        var own = CountOf(count);
        return own.Source is FigureSource.Assumed or FigureSource.Unknown ? Quantity.Exact(size, FigureSource.Assumed) : own;
    }

    private void Collect(CostExpression expression, string? entryPoint)
    {
        switch (expression)
        {
            case Sum sum:
                Collect(sum.Parts, entryPoint);
                break;
            case Choice choice:
                Collect(choice.Arms, entryPoint);
                break;
            case Repeated repeated:
                if (repeated.Name is { } name && !_counts.ContainsKey(repeated.Id))
                {
                    _counts.Add(repeated.Id, _program.Book.Usage.Count(name, CountId.Member(repeated), entryPoint));
                    _uses.Add(new CountUse(name, CountId.Member(repeated), entryPoint));
                }

                Collect(repeated.Body, entryPoint);
                break;
        }
    }

    private void Collect(IReadOnlyList<CostExpression> expressions, string? entryPoint)
    {
        foreach (var expression in expressions)
        {
            Collect(expression, entryPoint);
        }
    }
}
