using System.Text.Json.Nodes;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>A site with a component and a page: the Razor compiler runs inside the compiler, and its files are the ones that are named.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class RazorTests(PackedPackage package)
{
    private const string Component = """
        @page "/chat"
        @using Microsoft.AspNetCore.Components.Web
        @using OpenAI.Chat
        <button @onclick="TriageAsync">Triage</button>

        @code {
            private readonly ChatClient _client = new("gpt-4o", "key");
            private readonly List<string> _tickets = [];

            private async Task TriageAsync()
            {
                foreach (var ticket in _tickets)
                {
                    await _client.CompleteChatAsync("Answer with the team that this ticket is for: " + ticket);
                }
            }
        }

        """;

    private const string Page = """
        @page
        @using OpenAI.Chat
        @{
            var client = new ChatClient("gpt-4o", "key");
            ChatCompletion summary = await client.CompleteChatAsync("Write a greeting.");
        }
        <p>@summary.Content[0].Text</p>

        """;

    [Fact]
    public void CallsInRazorFiles_AreReportedAtTheirLines()
    {
        var site = package.NewWorkspace("site")
            .Project("site.csproj", Workspace.OpenAi, "<RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>", sdk: "Microsoft.NET.Sdk.Web")
            .Write("Program.cs", """
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddRazorPages();
                var app = builder.Build();
                app.MapRazorPages();
                app.Run();

                """)
            .Write("Components/Chat.razor", Component)
            .Write("Pages/Greeting.cshtml", Page);

        site.Build().Succeeded().Says("Chat.razor(14,").Says("warning AIC1001").Says("Chat.TriageAsync").Says("/Pages/Greeting.cshtml");

        var report = JsonNode.Parse(site.Read("obj/Debug/net10.0/aicost/report.json"))!;
        Assert.Equal(
            ["Components/Chat.razor:14", "Pages/Greeting.cshtml:5"],
            report["callSites"]!.AsArray().Select(c => $"{c!["file"]}:{c["line"]}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["/Pages/Greeting.cshtml", "Chat.TriageAsync"],
            report["entryPoints"]!.AsArray().Where(e => e!["callSites"]!.AsArray().Count > 0).Select(e => (string)e!["id"]!).Order(StringComparer.Ordinal));
    }
}
