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

    /// <summary>A function that is passed to a member of the program, and runs as often as that member invokes its parameter.</summary>
    Passed,

    /// <summary>A retry: runs once, and up to <see cref="Frame.Count"/> times where it fails; without a count, without a bound.</summary>
    Retry,

    /// <summary>Hedging: up to <see cref="Frame.Count"/> attempts run side by side, each of them paid.</summary>
    Hedge,

    /// <summary>A cache stands before it, which may hold the answer already.</summary>
    Cached,
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
    /// <summary>Constructs around a step that facts hold.</summary>
    public const int Most = 64;

    public bool Repeats => Kind is FrameKind.Loop or FrameKind.Query;

    /// <summary>Of a loop over a parameter of its member, from 0: the count takes the name of the argument where all callers agree. Else null.</summary>
    public int? Parameter { get; init; }

    /// <summary>Of a passed function: the call that it is passed to; else null.</summary>
    public PassedFunction? Passed { get; init; }

    /// <summary>Of a retry or of hedging: whether nobody chose the attempts, and a library's default holds. Facts do not say.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Of a loop around a model call: whether each turn sends again what the turns before it said.</summary>
    public bool Grows { get; init; }
}

/// <summary>The call that a function is passed to.</summary>
/// <param name="Target">Key of the called member.</param>
/// <param name="IsOpen">Whether an implementation or override decides what runs.</param>
/// <param name="Parameter">The parameter it is passed as, from 0.</param>
/// <param name="Arguments">What the call's other arguments count.</param>
public sealed record PassedFunction(string Target, bool IsOpen, int Parameter, IReadOnlyList<ArgumentFacts> Arguments);

/// <summary>What an argument counts that is a collection or a number.</summary>
/// <param name="Parameter">The parameter it is passed as, from 0.</param>
/// <param name="Name">The last identifier of it; null where the count is constant.</param>
/// <param name="Count">Its constant count, else null.</param>
/// <param name="From">Where it is a parameter of the calling member itself: which, from 0; else null.</param>
public sealed record ArgumentFacts(int Parameter, string? Name, long? Count, int? From);
