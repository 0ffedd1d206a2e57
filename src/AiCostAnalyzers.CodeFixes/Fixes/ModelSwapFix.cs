using System.Collections.Immutable;
using AiCostAnalyzers.ModelSwaps;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Fixes;

/// <summary>
/// Sets a cheaper model where the model of the call is set, which may be another document. Behavioural: another model gives other answers.
/// The best substitute is an action of its own, because <c>dotnet format</c> takes the first; the others are a group after it.
/// </summary>
public abstract class ModelSwapFix(string id) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(id);

    public override FixAllProvider GetFixAllProvider() => ApprovedSwaps.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await ModelPlace.FindAsync(context.Document.Project, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } place)
            {
                continue;
            }

            var uses = await ModelUses.FindAsync(place, context.CancellationToken).ConfigureAwait(false);
            var actions = new List<CodeAction>();
            foreach (var candidate in Candidate.Of(diagnostic))
            {
                if (place.Swap(candidate) is { } edit && await uses.AllowAsync(edit.NewText, context.CancellationToken).ConfigureAwait(false))
                {
                    actions.Add(CodeAction.Create(
                        candidate.Title + uses.Warning,
                        c => ModelEdit.ApplyAsync(place.Solution, [edit], c),
                        ApprovedSwaps.KeyOf(diagnostic.Id, candidate)));
                }
            }

            if (actions.Count == 0)
            {
                continue;
            }

            context.RegisterCodeFix(actions[0], diagnostic);
            if (actions.Count > 1)
            {
                context.RegisterCodeFix(CodeAction.Create("Use another model", actions.Skip(1).ToImmutableArray(), isInlinable: false), diagnostic);
            }
        }
    }
}
