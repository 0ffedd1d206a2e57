using System.Text.RegularExpressions;
using AiCostAnalyzers.Fixes;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Editor.Tests;

/// <summary>The example of each rule's page, typed into a new document of the sample: the diagnostic comes, its light bulb works.</summary>
[Collection(SupportDeskCollection.Name)]
public sealed partial class RuleTests(SupportDesk desk)
{
    private const string Project = "SupportDesk.Web";
    private const string File = "Typed.cs";

    /// <summary>What the page leaves out of its constant.</summary>
    private static readonly string s_text = string.Concat(Enumerable.Repeat("Answer briefly, politely and in the customer's own language. ", 125));

    /// <summary>Anthropic's runner, in place of the page's middleware, which the sample does not reference.</summary>
    private const string Runner = """
        using Anthropic.Helpers.Beta;
        using Anthropic.Models.Beta.Messages;

        public sealed class Assistant(Anthropic.AnthropicClient client)
        {
            public void Ask(MessageCreateParams parameters, IReadOnlyList<IBetaRunnableTool> tools) => client.Beta.Messages.ToolRunner(parameters, tools);
        }
        """;

    private const string Cached = """
        using Microsoft.AspNetCore.Builder;
        using OpenAI.Chat;

        public static class Greetings
        {
            private static readonly ChatClient s_chat = new("gpt-6-luna", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));

            public static void Map(WebApplication app) => app.MapGet("/greeting", async () => (await s_chat.CompleteChatAsync("Greet the customer.")).Value.Content[0].Text);
        }
        """;

    /// <param name="title">Beginning of the first action's title; null where the rule has none for its example.</param>
    [Theory]
    [InlineData("AIC1001", "Use '")]
    [InlineData("AIC1002", "Use '")]
    [InlineData("AIC1003", null)]
    [InlineData("AIC1004", "Embed 32 texts at a time")]
    [InlineData("AIC1005", "Ask once, before the loop")]
    [InlineData("AIC1006", "Send the last 20 messages only")]
    [InlineData("AIC1007", "Keep the answers in a list")]
    [InlineData("AIC1008", "Cap the tool loop at 10 rounds")]
    [InlineData("AIC1009", null)]
    [InlineData("AIC1010", null)]
    [InlineData("AIC1011", null)]
    [InlineData("AIC1012", null)]
    [InlineData("AIC2001", "Use '")]
    [InlineData("AIC2002", "Limit the output to 1,024 tokens")]
    [InlineData("AIC2003", "Use '")]
    [InlineData("AIC2004", "Put the constant text before what changes")]
    [InlineData("AIC2005", "Think at effort 'Low'")]
    [InlineData("AIC2006", null)]
    [InlineData("AIC2007", null)]
    [InlineData("AIC2008", null)]
    [InlineData("AIC2009", "Use '")]
    public async Task TypedExample_IsReported_AndItsFixApplies(string id, string? title)
    {
        var editor = new EditorSession(desk.Solution);
        editor.AddDocument(Project, File, "");
        var document = editor.Document(Project, File).Id;

        await editor.TypeAsync(document, 0, Example(id), pauses: 3);

        Assert.Empty(await editor.ErrorsAsync());
        var reported = (await editor.DiagnosticsAsync(document)).Where(d => d.Id == id).ToList();
        Assert.NotEmpty(reported);
        var actions = await editor.ActionsAsync(document, reported[0]);
        if (title is null)
        {
            Assert.Empty(actions);
            return;
        }

        Assert.StartsWith(title, actions[0].Title, StringComparison.Ordinal);
        await editor.ApplyAsync(actions[0]);
        Assert.Empty(await editor.ErrorsAsync());
        Assert.Equal(reported.Count - 1, (await editor.DiagnosticsAsync(document)).Count(d => d.Id == id));
    }

    /// <summary>The light bulb of every rule accepts its finding: once a reason is typed, it is no longer reported.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public async Task AcceptedWithAReasonThatIsTyped_IsReportedNoMore(string id)
    {
        var editor = new EditorSession(desk.Solution);
        editor.AddDocument(Project, "AiCostAttributes.cs", System.IO.File.ReadAllText(
            Path.Combine(SupportDesk.Repository, "src", "AiCostAnalyzers.Package", "source", "AiCostAttributes.cs")));
        editor.AddDocument(Project, File, Example(id));
        var document = editor.Document(Project, File).Id;
        var reported = (await editor.DiagnosticsAsync(document)).First(d => d.Id == id);
        var accept = Assert.Single(await editor.ActionsAsync(document, reported), a => a.Title.StartsWith($"Accept {id} here until ", StringComparison.Ordinal));

        await editor.ApplyAsync(accept);
        var accepted = $"AiCostAccepted(\"{id}\", \"";
        await editor.TypeAsync(document, await editor.PositionAfterAsync(document, accepted), "for the relaunch", pauses: 1);

        Assert.Empty(await editor.ErrorsAsync());
        Assert.DoesNotContain(await editor.DiagnosticsAsync(document), d => d.Id == id && d.GetMessage().Equals(reported.GetMessage(), StringComparison.Ordinal));
    }

    public static TheoryData<string> Rules => [.. new AcceptCost().FixableDiagnosticIds];

    /// <summary>In a namespace of its own, since the sample has types of the same names.</summary>
    private static string Example(string id)
    {
        var code = id switch
        {
            "AIC1008" => Runner,
            "AIC2008" => Cached,
            _ => Code().Match(System.IO.File.ReadAllText(Path.Combine(SupportDesk.Repository, "docs", "rules", id + ".md")).ReplaceLineEndings("\n")).Groups["code"].Value,
        };
        var firstType = FirstType().Match(code).Index;
        return (code[..firstType] + "namespace Typed\n{\n" + code[firstType..] + "\n}\n").Replace("\"…\"", $"\"{s_text}\"", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^## Example\n.*?^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(public|internal|file|\[|//|/// |interface |class )", RegexOptions.Multiline)]
    private static partial Regex FirstType();
}
