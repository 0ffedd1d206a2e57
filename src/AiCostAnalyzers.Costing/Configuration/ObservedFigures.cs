using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Configuration;

/// <summary>What was measured in production: the section <c>observed</c>, which a tool writes.</summary>
public sealed record ObservedFigures
{
    public static readonly ObservedFigures None = new();

    /// <summary>Days after which a measurement is old; null where the file leaves it open.</summary>
    public Given<int>? MaxAge { get; init; }

    public IReadOnlyList<ObservedCall> Calls { get; init; } = [];

    public IReadOnlyList<ObservedCount> Counts { get; init; } = [];

    public IReadOnlyList<ObservedEntryPoint> EntryPoints { get; init; } = [];
}

/// <summary>From how much a figure was measured, and when.</summary>
/// <param name="Samples">Of a volume, null.</param>
public sealed record Measurement(int? Samples, CalendarDate First, CalendarDate Last);

/// <param name="Figures">As an annotation: typical is the mean, else the median; low is what 5 of 100 stay below, high what 95 do.</param>
/// <param name="Measurement">Null for an entry that is rejected.</param>
public sealed record ObservedCall(CallAnnotation Figures, Measurement? Measurement);

/// <inheritdoc cref="ObservedCall"/>
public sealed record ObservedCount(CountAnnotation Figures, Measurement? Measurement)
{
    /// <summary>What 5 of 100 stay below; null where it was not measured.</summary>
    public decimal? Low { get; init; }
}

/// <inheritdoc cref="ObservedCall"/>
public sealed record ObservedEntryPoint(EntryPointEntry Figures, Measurement? Measurement);
