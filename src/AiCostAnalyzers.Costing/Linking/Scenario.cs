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

    private readonly Dictionary<string, Scenario> _byEntryPoint = new(StringComparer.Ordinal);
    private readonly Scenario _common = new(program);

    /// <summary>Every count that the pricing file sets, for all entry points and for each.</summary>
    public IEnumerable<CountUse> CountUses => program.EntryPoints.Select(entry => (string?)entry.Id).Prepend(null)
        .SelectMany(entryPoint => _common.Uses(program.Book.Usage.CountsSetFor(entryPoint), entryPoint));

    public Scenario Of(string? entryPoint)
    {
        if (entryPoint is null)
        {
            return _common;
        }

        if (!_byEntryPoint.TryGetValue(entryPoint, out var scenario))
        {
            var own = _common.CountsOf(entryPoint, program.Book.Usage);
            scenario = own.Count == 0 ? _common : new Scenario(_common, own);
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
    private readonly List<(string Id, CountUse Use)> _uses = [];
    private readonly CostEvaluator[] _sizes;

    /// <summary>With the counts that hold for all entry points.</summary>
    public Scenario(LinkedProgram program)
    {
        _program = program;
        foreach (var definition in program.Program.Definitions)
        {
            Collect(definition);
        }

        (Costs, Terms, _sizes) = Evaluators();
    }

    /// <summary>With those of one entry point.</summary>
    /// <param name="own">The counts that differ from the common ones, by id.</param>
    public Scenario(Scenario common, IReadOnlyDictionary<string, Quantity> own)
    {
        (_program, _uses) = (common._program, common._uses);
        foreach (var count in common._counts)
        {
            _counts.Add(count.Key, own.TryGetValue(count.Key, out var differing) ? differing : count.Value);
        }

        (Costs, Terms, _sizes) = Evaluators();
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

    /// <summary>A named count of the program; null for one that multiplies nothing.</summary>
    public Quantity? Count(string id) => _counts.TryGetValue(id, out var count) ? count : null;

    /// <summary>Where counts of these names multiply something.</summary>
    public IEnumerable<CountUse> Uses(IReadOnlyCollection<string> names, string? entryPoint) => names.Count == 0 ? []
        : _uses.Where(use => names.Contains(use.Use.Name)).Select(use => use.Use with { EntryPoint = entryPoint });

    /// <summary>The counts that are others for one entry point, by id.</summary>
    public IReadOnlyDictionary<string, Quantity> CountsOf(string entryPoint, UsageResolver usage)
    {
        var names = usage.CountsSetFor(entryPoint);
        var own = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var (id, use) in names.Count == 0 ? [] : _uses)
        {
            if (names.Contains(use.Name) && usage.Count(use.Name, use.Member, entryPoint) is var count && count != _counts[id])
            {
                own.Add(id, count);
            }
        }

        return own;
    }

    public Quantity CountOf(Repeated count) => count.Name is null ? count.Count : _counts[count.Id];

    private Quantity AtSize(Repeated count, decimal size)
    {
        var own = CountOf(count);
        return own.Source is FigureSource.Assumed or FigureSource.Unknown ? Quantity.Exact(size, FigureSource.Assumed) : own;
    }

    private (CostEvaluator Costs, CostTermsBuilder Terms, CostEvaluator[] Sizes) Evaluators()
    {
        var costs = new CostEvaluator(_program.Program, CountOf);
        return (costs, new CostTermsBuilder(costs), [.. Scenarios.Sizes.Select(size => new CostEvaluator(_program.Program, count => AtSize(count, size)))]);
    }

    private void Collect(CostExpression expression)
    {
        switch (expression)
        {
            case Sum or Choice:
                var parts = expression is Sum sum ? sum.Parts : ((Choice)expression).Arms;
                for (var i = 0; i < parts.Count; i++)
                {
                    Collect(parts[i]);
                }

                break;
            case Repeated repeated:
                if (repeated.Name is { } name && !_counts.ContainsKey(repeated.Id))
                {
                    var use = new CountUse(name, CountId.Member(repeated), EntryPoint: null);
                    _counts.Add(repeated.Id, _program.Book.Usage.Count(name, use.Member, entryPoint: null));
                    _uses.Add((repeated.Id, use));
                }

                Collect(repeated.Body);
                break;
        }
    }
}
