namespace AiCostAnalyzers.Tests.Sdks;

public class LangChainSdkTests
{
    private const string Clients = "IChatClient i, IChain given, LlmChain l, IChatModel m";

    private static readonly StubCalls s_calls = new("LangChain.Core, LangChain.Providers.Abstractions", "using LangChain.Abstractions.Chains.Base; using LangChain.Chains.HelperChains; using LangChain.Chains.LLM; using LangChain.Providers; using Microsoft.Extensions.AI; using static LangChain.Chains.Chain;");

    [Theory]
    [InlineData("LangChain.Chains.HelperChains.BaseStackableChain.RunAsync agentRun claude-haiku-4-5 literal", "var chain = Set(\"hi\") | Template(\"{text}\") | LLM(new Anthropic.AnthropicClient().AsIChatClient(\"claude-haiku-4-5\")); await chain.RunAsync()")]
    [InlineData("LangChain.Chains.HelperChains.BaseStackableChain.RunAsync agentRun claude-haiku-4-5 literal", "await LLM(new Anthropic.AnthropicClient().AsIChatClient(\"claude-haiku-4-5\")).RunAsync(\"hi\")")]
    [InlineData("LangChain.Abstractions.Chains.Base.IChain.CallAsync agentRun claude-haiku-4-5 literal", "await (Set(\"hi\") | LLM(new Anthropic.AnthropicClient().AsIChatClient(\"claude-haiku-4-5\"))).CallAsync(i)")]
    [InlineData("LangChain.Abstractions.Chains.Base.IChain.RunAsync agentRun claude-haiku-4-5 literal", "IChain chain = LLM(new Anthropic.AnthropicClient().AsIChatClient(\"claude-haiku-4-5\")); await chain.RunAsync(\"hi\")")]
    [InlineData("LangChain.Chains.LLM.LlmChain.PredictAsync chat", "await l.PredictAsync(i)")]
    [InlineData("LangChain.Chains.LLM.LlmChain.ApplyAsync chat", "await l.ApplyAsync([])")]
    [InlineData("LangChain.Providers.IChatModel.GenerateAsync chat", "m.GenerateAsync(\"hi\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await (Set(\"hi\") | Template(\"{text}\")).RunAsync()")]
    [InlineData("await given.RunAsync(\"hi\")")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
