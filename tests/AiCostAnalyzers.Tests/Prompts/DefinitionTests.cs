using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Sdks;

namespace AiCostAnalyzers.Tests.Prompts;

/// <summary>What is sent besides messages: tools, the form of the answer, an agent's instructions.</summary>
public class DefinitionTests
{
    private const string Ask = "Which orders of this customer are late?";
    private const string Rules = "Never promise a refund, and never name a colleague.";

    private const string Tool = """
        [Description("Finds an order by its number.")]
        static string FindOrder([Description("The order's number")] string number, int most = 3, CancellationToken c = default) => number;
        """;

    private const string ToolText =
        """{"name":"FindOrder","description":"Finds an order by its number.","parameters":{"type":"object","properties":{"number":{"description":"The order's number","type":"string"},"most":{"type":"integer"}},"required":["number"]}}""";

    private const string Schema = """{"type":"object","properties":{"city":{"type":"string"}}}""";

    private const string TriageText =
        """{"type":"object","properties":{"Category":{"enum":["Billing","Other"]},"Score":{"description":"From 0 to 1","type":"number"},"Tags":{"type":"array","items":{"type":"string"}},"Due":{"type":"string"},"Next":{"type":"integer"}},"required":["Category","Score","Tags","Due","Next"]}""";

    private const string Triage = """
        enum Category { Billing, Other }
        class Result { public Category Category { get; set; } [Description("From 0 to 1")] public double Score { get; set; } public List<string> Tags { get; set; } = []; public DateTimeOffset Due { get; set; } public int? Next { get; set; } }
        """;

    private static readonly Dictionary<string, PromptCase> s_cases = new()
    {
        ["MethodAsTool"] = new($"await e.GetResponseAsync(\"{Ask}\", new ChatOptions {{ Tools = [AIFunctionFactory.Create(FindOrder)] }})", false, [ToolText, Ask], Tool),
        ["NamedTool"] = new(
            $"await e.GetResponseAsync(\"{Ask}\", new ChatOptions {{ Tools = [AIFunctionFactory.Create((string city) => city, \"find_city\", \"Finds a city.\")] }})", false,
            ["""{"name":"find_city","description":"Finds a city.","parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}""", Ask]),
        ["ToolsOfField"] = new($"await e.GetResponseAsync(\"{Ask}\", s_options)", false, [ToolText, Ask],
            Tool + "static readonly AITool[] s_tools = [AIFunctionFactory.Create(FindOrder)]; static readonly ChatOptions s_options = new() { Tools = s_tools };"),
        ["ToolsAdded"] = new($"List<AITool> t = []; t.Add(AIFunctionFactory.Create(FindOrder)); await e.GetResponseAsync(\"{Ask}\", new ChatOptions {{ Tools = t }})", false, [ToolText, Ask], Tool),
        ["ToolsOfElsewhere"] = new($"await e.GetResponseAsync(\"{Ask}\", new ChatOptions {{ Tools = await Load() }})", false, [Ask], "static async Task<IList<AITool>> Load() { await Task.Yield(); return Made!; } static IList<AITool>? Made { get; set; }"),
        ["FunctionTool"] = new(
            $$$"""await c.CompleteChatAsync([new UserChatMessage("{{{Ask}}}")], new ChatCompletionOptions { Tools = { ChatTool.CreateFunctionTool("find_city", "Finds a city.", BinaryData.FromBytes({{{"\"\"\""}}}{{{Schema}}}{{{"\"\"\""}}}u8.ToArray())) } })""",
            false, ["find_city", "Finds a city.", Schema, Ask]),
        ["FunctionToolOfObject"] = new(
            $$$"""await c.CompleteChatAsync([new UserChatMessage("{{{Ask}}}")], new ChatCompletionOptions { Tools = { ChatTool.CreateFunctionTool("find_city", "Finds a city.", BinaryData.FromObjectAsJson(new { type = "object", required = new[] { "city" } })) } })""",
            false, ["find_city", "Finds a city.", "type", "object", "required", "city", Ask]),
        ["AnswerFormat"] = new(
            $$$"""await c.CompleteChatAsync([new UserChatMessage("{{{Ask}}}")], new ChatCompletionOptions { ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat("city", BinaryData.FromString({{{"\"\"\""}}}{{{Schema}}}{{{"\"\"\""}}})) })""",
            true, ["city", Schema, Ask]),
        ["AnswerOfType"] = new($"await e.GetResponseAsync(\"{Ask}\", new ChatOptions {{ ResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat.ForJsonSchema<Result>() }})", true, [TriageText, Ask], Triage),
        ["AnswerOfTypeof"] = new($"await e.GetResponseAsync(\"{Ask}\", new ChatOptions {{ ResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat.ForJsonSchema(typeof(Result)) }})", true, [TriageText, Ask], Triage),
        ["AnswerAsJson"] = new($"await e.GetResponseAsync(\"{Ask}\", new ChatOptions {{ ResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat.Json }})", true, [Ask]),
        ["NestedWithoutEnd"] = new($"await e.GetResponseAsync(\"{Ask}\", new ChatOptions {{ ResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat.ForJsonSchema<Node>() }})", true,
            ["""{"type":"object","properties":{"Next":{"type":"object","properties":{"Next":{"type":"object","properties":{"Next":{"type":"object","properties":{"Next":{"type":"object","properties":{"Next":{"type":"object","properties":{"Next":{}},"required":["Next"]}},"required":["Next"]}},"required":["Next"]}},"required":["Next"]}},"required":["Next"]}},"required":["Next"]}""", Ask],
            "class Node { public Node? Next { get; set; } }"),
    };

    private static readonly Dictionary<string, PromptCase> s_agents = new()
    {
        ["AgentOfConstructor"] = new($"await new ChatClientAgent(e, instructions: \"{Rules}\", name: \"desk\").RunAsync(\"{Ask}\")", true, [Rules, Ask]),
        ["AgentOfAdapter"] = new($"var a = e.AsAIAgent(instructions: \"{Rules}\"); await a.RunAsync(q)", false, [Rules]),
        ["AgentOfField"] = new("await s_agent.RunAsync(q)", false, [Rules], $"static readonly AIAgent s_agent = default(IChatClient)!.AsAIAgent(instructions: \"{Rules}\");"),
        ["AgentOfOptions"] = new($"await e.AsAIAgent(new ChatClientAgentOptions {{ ChatOptions = new() {{ Instructions = \"{Rules}\" }} }}).RunAsync(\"{Ask}\")", true, [Rules, Ask]),
        ["AgentWithTools"] = new($"await e.AsAIAgent(new ChatClientAgentOptions {{ ChatOptions = new() {{ Tools = [AIFunctionFactory.Create(FindOrder)] }} }}).RunAsync(\"{Ask}\")", false, [ToolText, Ask], Tool),
        ["InjectedAgent"] = new($"await Run2(default!)", false, [Ask], $"public Task Run2(AIAgent agent) => agent.RunAsync(\"{Ask}\");"),
    };

    private static readonly PromptRun s_run = new(s_cases);
    private static readonly PromptRun s_agentRun = new(
        s_agents,
        SdkStub.References("Microsoft.Agents.AI"),
        usings: "using Microsoft.Agents.AI;");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    public static TheoryData<string> Agents => [.. s_agents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Definitions_AreCounted(string name) => s_run.VerifyAsync(name);

    [Theory]
    [MemberData(nameof(Agents))]
    public Task WhatAnAgentIsMadeWith_IsCounted(string name) => s_agentRun.VerifyAsync(name);
}
