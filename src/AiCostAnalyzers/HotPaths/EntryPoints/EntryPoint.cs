using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Where work enters the program.</summary>
/// <param name="Id"><c>POST /tickets/triage</c>, or a name.</param>
/// <param name="Kind">One of <see cref="EntryPointKinds"/>.</param>
/// <param name="Framework">The provider's name, such as <c>minimal-api</c>.</param>
/// <param name="Unit">One of <see cref="EntryPointUnits"/>: what one run of it is called.</param>
/// <param name="Period">Seconds between two runs where the source says so: a constant timer or schedule; else null.</param>
internal sealed record EntryPoint(string Id, string Kind, string Framework, string Unit, decimal? Period = null)
{
    /// <summary>Whether a cache of responses may answer in its place.</summary>
    public bool IsCached { get; init; }

    /// <summary>The entry point, given a step of its own member: what runs once and loops by a clock or a queue is priced per turn.</summary>
    public EntryPoint WithStep(IReadOnlyList<Frame> frames)
    {
        if (Unit == EntryPointUnits.Run)
        {
            foreach (Frame frame in frames)
            {
                if (frame.Kind == FrameKind.Paced)
                {
                    return this with { Unit = EntryPointUnits.Tick };
                }
            }
        }

        return this;
    }
}

internal static class EntryPointKinds
{
    public const string Handler = "handler";
    public const string Worker = "worker";
    public const string Timer = "timer";
    public const string Message = "message";
    public const string Start = "start";
}

internal static class EntryPointUnits
{
    public const string Request = "request";
    public const string Message = "message";
    public const string Tick = "tick";
    public const string Run = "run";
    public const string Start = "start";
}
