using AiCostAnalyzers.Tests.Facts;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>Agents that Microsoft.Agents.AI.Hosting registers: keyed by their name, on a chat client that the host gives or registers.</summary>
public class HostedAgentTests
{
    private const string Client = "new ChatClient(\"gpt-4o-mini\", \"key\").AsIChatClient()";

    private const string Asked = "[FromKeyedServices(\"writer\")] AIAgent agent";

    [Theory]
    [InlineData("openai gpt-4o-mini literal", Client, "builder.AddAIAgent(\"writer\", \"be brief\")")]
    [InlineData("openai gpt-4o-mini literal", Client, "builder.Services.AddAIAgent(\"writer\", \"be brief\")")]
    [InlineData("openai gpt-4o-mini literal", Client, "builder.AddAIAgent(\"writer\", \"be brief\").WithAITool(null!).WithInMemorySessionStore()")]
    [InlineData("openai gpt-4o literal", Client, "builder.AddAIAgent(\"writer\", \"be brief\", new ChatClient(\"gpt-4o\", \"key\").AsIChatClient())")]
    [InlineData("openai gpt-4o literal", Client, "builder.AddAIAgent(\"writer\", \"be brief\", chatClient: new ChatClient(\"gpt-4o\", \"key\").AsIChatClient())")]
    [InlineData("openai gpt-4o literal", Client, "builder.AddAIAgent(\"writer\", (services, key) => new ChatClientAgent(new ChatClient(\"gpt-4o\", \"key\").AsIChatClient(), \"be brief\", key))")]
    [InlineData("openai gpt-4o-mini literal", Client, "builder.AddAIAgent(\"writer\", (services, key) => { var chat = services.GetRequiredService<IChatClient>(); return new ChatClientAgent(chat, \"be brief\", key); })")]
    [InlineData("openai gpt-5.4-nano literal", Client, "builder.AddAIAgent(\"writer\", (services, key) => new ChatClientAgent(services.GetRequiredKeyedService<IChatClient>(\"small\"), \"be brief\", key))")]
    [InlineData("openai gpt-5.4-nano literal", Client, "builder.AddAIAgent(\"writer\", \"be brief\", chatClientServiceKey: \"small\")")]
    [InlineData("openai gpt-5.4-nano literal", Client, "builder.AddAIAgent(\"writer\", \"be brief\", \"writes\", \"small\")")]
    [InlineData("openai gpt-4o literal", Client, "builder.AddAIAgent(\"writer\", CreateWriter)")]
    [InlineData("openai gpt-4o literal", "null!", "builder.AddAIAgent(\"reader\", \"read\"); builder.AddAIAgent(\"writer\", \"be brief\", new ChatClient(\"gpt-4o\", \"key\").AsIChatClient())")]
    public async Task RegisteredAgent_HasItsClientsModel(string expected, string client, string registration) =>
        Assert.Equal(["AIAgent.RunAsync agentRun " + expected], await Calls(client, registration, Asked));

    [Fact]
    public async Task AgentWithoutAKey_IsTheDefaultOne()
    {
        const string Default = "builder.AddAIAgent(\"writer\", \"be brief\", new ChatClient(\"gpt-4o\", \"key\").AsIChatClient()).WithAITool(null!).AsDefault()";
        Assert.Equal(["AIAgent.RunAsync agentRun openai gpt-4o literal"], await Calls(Client, Default, "AIAgent agent"));
        Assert.Equal(
            ["AIAgent.RunAsync agentRun open Microsoft.Agents.AI.AIAgent"],
            await Calls(Client, "builder.AddAIAgent(\"writer\", \"be brief\")", "AIAgent agent"));
    }

    [Fact]
    public async Task AgentAskedForInAContainer_HasItsClientsModel() => Assert.Equal(
        ["AIAgent.RunAsync agentRun openai gpt-4o-mini literal"],
        await Calls(Client, "builder.AddAIAgent(\"writer\", \"be brief\")", "IServiceProvider services", "services.GetRequiredKeyedService<AIAgent>(\"writer\")"));

    /// <summary>One of another name, or of one that only runs know, is not taken for it.</summary>
    [Theory]
    [InlineData("builder.AddAIAgent(\"reader\", \"read\")")]
    [InlineData("foreach (var name in names) { builder.AddAIAgent(name, \"be brief\"); }")]
    public async Task OtherAgent_LeavesItOpen(string registration) =>
        Assert.Equal(["AIAgent.RunAsync agentRun open Microsoft.Agents.AI.AIAgent writer"], await Calls(Client, registration, Asked));

    [Fact]
    public async Task AgentOnAClientOfAnotherProject_IsOpenOnThatClient()
    {
        var facts = await Facts("builder.AddAIAgent(\"writer\", \"be brief\")", Asked, "agent");

        Assert.Equal(
            ["Microsoft.Agents.AI.AIAgent writer open Microsoft.Extensions.AI.IChatClient"],
            ExportRun.Items(facts, "registrations").Select(static r => $"{r["service"]} {r["key"]} {ExportRun.Model(r)}"));
    }

    [Fact]
    public async Task InstructionsOfARegisteredAgent_AreSentEachTime()
    {
        const string Long = "You are a support agent. Answer in one sentence, politely, and never promise a date.";
        var given = await Facts($"builder.AddAIAgent(\"writer\", \"{Long}\")", Asked, "agent");
        var made = await Facts($"builder.AddAIAgent(\"writer\", (s, key) => new ChatClientAgent(s.GetRequiredService<IChatClient>(), \"{Long}\", key))", Asked, "agent");

        Assert.All(new[] { given, made }, static facts => Assert.InRange((int)ExportRun.Items(facts, "callSites").Single()["input"]!["constantTokens"]!, 18, 26));
    }

    private static async Task<IEnumerable<string>> Calls(string client, string registration, string parameter, string agent = "agent") =>
        ExportRun.Items(
            await Facts($"builder.Services.AddSingleton<IChatClient>(services => {client}); builder.Services.AddKeyedSingleton<IChatClient>(\"small\", (services, key) => new ChatClient(\"gpt-5.4-nano\", \"key\").AsIChatClient()); {registration}", parameter, agent),
            "callSites").Select(Call.Describe);

    private static Task<System.Text.Json.Nodes.JsonObject> Facts(string registration, string parameter, string agent) => ExportRun.FactsAsync(
        SdkStub.References("Microsoft.Agents.AI.Hosting", "Microsoft.Extensions.AI.OpenAI"),
        null,
        Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary,
        mayHaveErrors: false,
        ("Test.cs", $$"""
            using Microsoft.Agents.AI;
            using Microsoft.Agents.AI.Hosting;
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            using ChatClient = OpenAI.Chat.ChatClient;
            class Service({{parameter}}) { Task Run() => {{agent}}.RunAsync("hi"); }
            static class Root
            {
                static void Add(IHostApplicationBuilder builder, string[] names) { {{registration}}; }
                static AIAgent CreateWriter(IServiceProvider services, string key) => new ChatClientAgent(new ChatClient("gpt-4o", "key").AsIChatClient(), "be brief", key);
            }
            """));
}
