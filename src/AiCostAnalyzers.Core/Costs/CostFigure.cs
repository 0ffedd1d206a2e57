using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Costs;

/// <summary>What something costs, in USD. Low ≤ Typical ≤ High, Grounded ≤ Typical.</summary>
/// <param name="High">Null where nothing bounds it.</param>
/// <param name="Grounded">The part of <paramref name="Typical"/> whose price and counts are all grounded.</param>
/// <param name="GroundedHigh">The same part of <paramref name="High"/>; null where that part has no bound.</param>
/// <param name="IsComplete">False where it holds a call whose price or count is unknown: the figure is then "at least".</param>
public sealed record CostFigure(decimal Low, decimal Typical, decimal? High, decimal Grounded, decimal? GroundedHigh, bool IsComplete)
{
    public static readonly CostFigure Zero = new(0m, 0m, 0m, 0m, 0m, true);

    /// <summary>A call whose price nobody knows.</summary>
    public static readonly CostFigure Unknown = Zero with { IsComplete = false };

    /// <summary>The part of <see cref="Typical"/> that rests on an assumption.</summary>
    public decimal Assumed => Typical - Grounded;

    public CostRange Range => new(Low, Typical, High);

    public static CostFigure Of(CostRange price, bool isGrounded) =>
        new(price.Low, price.Typical, price.High, isGrounded ? price.Typical : 0m, isGrounded ? price.High : 0m, true);

    public CostFigure Plus(CostFigure other) => new(
        Amounts.Add(Low, other.Low),
        Amounts.Add(Typical, other.Typical),
        Amounts.AddHigh(High, other.High),
        Amounts.Add(Grounded, other.Grounded),
        Amounts.AddHigh(GroundedHigh, other.GroundedHigh),
        IsComplete && other.IsComplete);

    public CostFigure Times(Quantity count) => new(
        Amounts.Multiply(Low, count.Low),
        Amounts.Multiply(Typical, count.Typical),
        Amounts.MultiplyHigh(High, count.High),
        count.Source.IsGrounded() ? Amounts.Multiply(Grounded, count.Typical) : 0m,
        count.Source.IsGrounded() ? Amounts.MultiplyHigh(GroundedHigh, count.High) : 0m,
        IsComplete && count.Source != FigureSource.Unknown);

    /// <summary>Happens in a part of the requests: what is typical shrinks, the bounds stay.</summary>
    internal CostFigure Weighted(decimal weight) =>
        weight == 1m ? this : this with { Typical = Typical * weight, Grounded = Grounded * weight };
}
