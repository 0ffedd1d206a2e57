using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Fixes;

/// <summary>
/// Changes nothing in bulk, for fixes that a person has to choose at each call. Editors offer no <i>Fix all</i>, because no diagnostic is supported.
/// <c>dotnet format</c> takes every provider that knows the scope of a solution, and complains on every run of those that have none, or make no action.
/// </summary>
internal sealed class NeverInBulk : FixAllProvider
{
    public static readonly NeverInBulk Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Solution];

    public override IEnumerable<string> GetSupportedFixAllDiagnosticIds(CodeFixProvider originalCodeFixProvider) => [];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var solution = fixAllContext.Solution;
        return Task.FromResult<CodeAction?>(CodeAction.Create("Change nothing in bulk", _ => Task.FromResult(solution), nameof(NeverInBulk)));
    }
}
