using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Editor.Tests;

/// <summary>A loop whose model call stands two files away, behind an interface and in another project than the loop's.</summary>
[Collection(SupportDeskCollection.Name)]
public sealed class LoopTests(SupportDesk desk)
{
    private const string Core = "SupportDesk.Core";
    private const string Call = "            await prioritizer.PrioritizeAsync(ticket, cancellationToken);\n";

    [Fact]
    public async Task CallThatIsTypedIntoTheBody_IsReportedWhenItIsComplete_AndNoLongerWhenItIsGone()
    {
        var editor = new EditorSession(desk.Solution);
        var id = editor.Document(Core, "TriageService.cs").Id;
        var before = await ReachedAsync(editor, id);

        var at = await editor.PositionAfterAsync(id, "foreach (var ticket in tickets)\n        {\n");
        await editor.TypeAsync(id, at, Call[..^4], pauses: 5);
        Assert.True((await ReachedAsync(editor, id)).Count <= before.Count + 1);
        await editor.TypeAsync(id, at + Call.Length - 4, Call[^4..], pauses: 0);

        var typed = await ReachedAsync(editor, id);
        Assert.Equal(before.Count + 1, typed.Count);
        Assert.Contains("'gpt-6.1-sol'", typed[0].GetMessage(), StringComparison.Ordinal);
        Assert.Contains("n(tickets)", typed[0].GetMessage(), StringComparison.Ordinal);

        await editor.DeleteAsync(id, Call);
        Assert.Equal(before.Count, (await ReachedAsync(editor, id)).Count);
    }

    [Fact]
    public async Task ModelThatIsChangedTwoFilesAway_IsHeardOfInTheLoop()
    {
        var editor = new EditorSession(desk.Solution);
        var loop = editor.Document(Core, "TriageService.cs").Id;
        var callee = editor.Document(Core, "TicketPrioritizer.cs").Id;
        Assert.NotEmpty(await ReachedAsync(editor, loop));

        var at = await editor.PositionAfterAsync(callee, "const string Model = \"");
        await editor.DeleteAsync(callee, "gpt-6.1-sol");
        await editor.TypeAsync(callee, at, "gpt-6-luna", pauses: 3);

        Assert.Empty(await ReachedAsync(editor, loop));
    }

    private static async Task<IReadOnlyList<Diagnostic>> ReachedAsync(EditorSession editor, DocumentId id) =>
        [.. (await editor.DiagnosticsAsync(id)).Where(static d => d.Id == DiagnosticIds.CallReachesModelInLoop)];
}
