using System.Runtime.CompilerServices;
using AiCostAnalyzers.CallGraph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>The builders that callers hand to a method which maps routes: <c>app.MapGroup("/tickets").MapTickets()</c>.</summary>
internal sealed class RouteGroups
{
    private static readonly ConditionalWeakTable<Compilation, RouteGroups> s_byCompilation = new();

    private readonly Callers _callers;

    private RouteGroups(Compilation compilation) => _callers = new Callers(new SourceOperations(compilation));

    /// <summary>What the only call in the compilation passes; null where there is none, or several, which give the routes several prefixes.</summary>
    public static IOperation? PassedFor(IParameterReferenceOperation builder) => builder.SemanticModel is { Compilation: { } compilation }
        ? s_byCompilation.GetValue(compilation, static c => new RouteGroups(c))._callers.ValuesFor(builder.Parameter, CancellationToken.None).Values is [var only] ? only : null
        : null;
}
