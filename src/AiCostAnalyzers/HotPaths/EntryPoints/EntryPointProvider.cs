using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>A framework by which work enters a program. One file each; has no state.</summary>
internal abstract class EntryPointProvider
{
    /// <summary>Its word in facts and reports, such as <c>minimal-api</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Its name for people, such as <c>minimal API</c>.</summary>
    public abstract string Title { get; }

    /// <summary>What it finds, as docs/hot-paths.md says it.</summary>
    public abstract IReadOnlyList<EntryPointRow> Rows { get; }

    /// <summary>Whether the compilation can hold its entry points; asked once.</summary>
    public abstract bool IsReferenced(Compilation compilation);

    /// <summary>The entry points that the method is, by its attributes, its base type or its interfaces.</summary>
    /// <param name="type">The type whose member it is: the declaring one, or one that derives from it and inherits the method.</param>
    public virtual ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type) => None;

    /// <summary>The entry point whose handler a call registers, else null; asked of calls that take a function.</summary>
    public virtual Registration? OfRegistration(IInvocationOperation invocation) => null;

    /// <summary>The entry point whose handler a constructor is given, else null.</summary>
    public virtual Registration? OfCreation(IObjectCreationOperation creation) => null;

    /// <summary>The entry point whose handler subscribes to an event, else null.</summary>
    public virtual Registration? OfSubscription(IEventAssignmentOperation subscription) => null;

    /// <summary>Whether calls schedule its handlers by their types, so that <see cref="OfSchedule"/> is to be asked.</summary>
    public virtual bool HasSchedules => false;

    /// <summary>How often a handler's type runs, as a call such as <c>ScheduleJob&lt;NightlySummary&gt;(…)</c> says; else null.</summary>
    public virtual Schedule? OfSchedule(IInvocationOperation call) => null;

    protected static ImmutableArray<EntryPoint> None => ImmutableArray<EntryPoint>.Empty;

    protected static bool Defines(Compilation compilation, string metadataName) => ReferencedTypes.Defines(compilation, metadataName);

    /// <param name="period">Seconds between two runs where constant, else null.</param>
    protected EntryPoint Entry(string id, string kind, string unit, decimal? period = null) => new(id, kind, Name, unit, period);
}

/// <summary>That a type of handlers runs by a schedule.</summary>
/// <param name="Framework">Name of the framework that runs it.</param>
/// <param name="Period">Seconds between two runs; null where the source does not say.</param>
internal sealed record Schedule(INamedTypeSymbol Type, string Framework, decimal? Period);

/// <summary>One line of the table of frameworks.</summary>
/// <param name="What">What is recognised, in Markdown.</param>
/// <param name="Id">What its id looks like, in Markdown.</param>
internal sealed record EntryPointRow(string What, string Id, string Kind, string Unit);
