using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.CallGraph;

/// <summary>A model call that a call leads to.</summary>
/// <param name="Site">Where it stands in this compilation; else null.</param>
/// <param name="Summarized">What another project's summary says of it; else null.</param>
/// <param name="Way">The way to it.</param>
internal sealed record ModelPath(CallSite? Site, SummarizedCall? Summarized, PathStep Way)
{
    /// <summary>Calls on a way that a diagnostic points at, half of them from its beginning and half from its end.</summary>
    private const int MostLocations = 64;

    /// <summary>Whether nothing on the way decides between several implementations or overrides.</summary>
    public bool IsCertain => Way.IsCertain;

    /// <summary>Names of the members on the way, behind the one that is called.</summary>
    public IReadOnlyList<string> Members => [.. FromStart().Select(static step => step.Member).OfType<string>()];

    /// <summary>Where members of this compilation make the next call on the way, the model call included.</summary>
    public IReadOnlyList<Location> Locations
    {
        get
        {
            List<Location> all = [.. FromStart().Select(static step => step.Location).OfType<Location>()];
            return all.Count <= MostLocations
                ? all
                : [.. all.Take(MostLocations / 2), .. all.Skip(all.Count - (MostLocations / 2))];
        }
    }

    /// <summary>What repeats it on the way.</summary>
    public IReadOnlyList<Frame> Frames => [.. FromStart().SelectMany(static step => step.Frames)];

    private IEnumerable<PathStep> FromStart()
    {
        var steps = new Stack<PathStep>();
        for (PathStep? step = Way; step is not null; step = step.Before)
        {
            steps.Push(step);
        }

        return steps;
    }
}

/// <summary>
/// One step of a way, linked to those before it: ways that begin alike share their beginning, so that a chain of thousands of members
/// takes no more room than its steps.
/// </summary>
/// <param name="Member">Name of the member that is reached by it; null for the call that the way begins with, and for a body that goes by its declaration's name.</param>
/// <param name="Location">Where the call stands; null for one of another project.</param>
/// <param name="Frames">What repeats it there.</param>
internal sealed record PathStep(PathStep? Before, string? Member, Location? Location, ImmutableArray<Frame> Frames, bool IsCertain)
{
    public static readonly PathStep Start = new(null, null, null, ImmutableArray<Frame>.Empty, IsCertain: true);

    public PathStep To(Location location, ImmutableArray<Frame> frames) => new(this, null, location, frames, IsCertain);

    public PathStep Into(string member) => new(this, member, null, ImmutableArray<Frame>.Empty, IsCertain);
}

/// <summary>The model calls that a call leads to.</summary>
/// <param name="IsComplete">Whether there is no other: no bound was met on the way.</param>
internal sealed record ModelPathsFound(IReadOnlyList<ModelPath> Paths, bool IsComplete);
