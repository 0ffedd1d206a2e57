namespace AiCostAnalyzers.Facts;

public enum FrameKind
{
    /// <summary>Runs its content once per item; <see cref="Frame.Count"/> if constant, else <see cref="Frame.Name"/>.</summary>
    Loop,

    /// <summary>A query or a parallel combinator: a loop that stands in a lambda.</summary>
    Query,

    /// <summary>A loop that waits for a clock or a queue each turn: gives a rate, not a fan-out.</summary>
    Paced,

    /// <summary>A loop that waits for a person each turn.</summary>
    Interactive,

    /// <summary>One of several arms that exclude one another.</summary>
    Arm,
}

/// <summary>
/// One construct around a step of a member, outermost first. Two steps with the same leading frames
/// (same <see cref="Id"/>, same arm) stand in the same loop turn or the same arm.
/// </summary>
/// <param name="Kind">Loop, query, pace or arm.</param>
/// <param name="Id">Number of the construct within its member, in source order; the same for all its steps.</param>
/// <param name="Name">Of a loop: the last identifier of what it runs over (<c>tickets</c>); null where the count is constant, and of an arm.</param>
/// <param name="Count">Of a loop: its constant count, else null.</param>
/// <param name="Arm">Of an arm: which, from 0; else 0.</param>
/// <param name="Arms">Of an arm: how many there are, a missing else counted; else 0.</param>
/// <param name="Period">Of a paced loop: seconds of a constant period, else null.</param>
public sealed record Frame(FrameKind Kind, int Id, string? Name = null, long? Count = null, int Arm = 0, int Arms = 0, decimal? Period = null)
{
    public bool Repeats => Kind is FrameKind.Loop or FrameKind.Query;
}
