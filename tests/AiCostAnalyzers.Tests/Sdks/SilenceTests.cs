namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>Calls that look like one to a model and are none, in projects that reference the SDKs whose methods they are called like.</summary>
public class SilenceTests
{
    [Theory]
    [InlineData("HttpRequestData d", "d.CreateResponse()")]
    [InlineData("HttpRequestData d", "d.CreateResponse(200)")]
    public async Task ResponseOfAFunction_IsNone(string parameters, string body) => Assert.Empty(await new StubCalls("", """
        using Functions;
        namespace Functions
        {
            public class HttpRequestData { public object CreateResponse() => this; }
            public static class HttpRequestDataExtensions { public static object CreateResponse(this HttpRequestData data, int status) => data; }
        }
        """).Of(parameters, body));

    [Fact]
    public async Task RequestToAnyHost_IsNone() => Assert.Empty(await new StubCalls("", "using System.Net.Http;").Of(
        "HttpClient c", "await c.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"https://api.contoso.com/v1/chat/completions\"))"));

    [Theory]
    [InlineData("Microsoft.Extensions.Hosting.IHost h", "await Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.RunAsync(h)")]
    [InlineData("Microsoft.AspNetCore.Builder.WebApplication a", "await a.RunAsync()")]
    public async Task RunningAHost_IsNone(string parameters, string body) =>
        Assert.Empty(await new StubCalls("Microsoft.Agents.AI.Workflows", "using Microsoft.Agents.AI;").Of(parameters, body));

    [Theory]
    [InlineData("Microsoft.JSInterop.IJSRuntime js", "await js.InvokeAsync<string>(\"alert\", [])")]
    [InlineData("Microsoft.AspNetCore.Components.EventCallback<int> e", "await e.InvokeAsync(1)")]
    [InlineData("Func<int, Task> f", "await f.Invoke(1)")]
    public async Task InvokingAScriptOrAHandler_IsNone(string parameters, string body) =>
        Assert.Empty(await new StubCalls("Microsoft.SemanticKernel.Agents.Abstractions", "using Microsoft.SemanticKernel;").Of(parameters, body));

    [Fact]
    public async Task EvaluatingAPage_IsNone() => Assert.Empty(await new StubCalls(
        "Microsoft.Extensions.AI.Evaluation", "interface IPage { Task<string> EvaluateAsync(string script, object? chatConfiguration = null); }").Of(
        "IPage page", "await page.EvaluateAsync(\"1\", page)"));

    [Fact]
    public async Task ClientThatHandsOn_IsNone() => Assert.Empty(await new StubCalls("", """
        using Microsoft.Extensions.AI;
        class Counting(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken c = default) => InnerClient.GetResponseAsync(m, o, c);
            public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken c = default) =>
                base.GetStreamingResponseAsync(m, o, c);
        }
        """).Of("", "await Task.Yield()"));

    [Theory]
    [InlineData("setup(x => x.CompleteChat(\"a\"))")]
    [InlineData("Expression<Func<OpenAI.Chat.ChatClient, object>> e = x => x.CompleteChat(\"a\")")]
    public async Task SettingUpAMock_IsNone(string body) => Assert.Empty(await new StubCalls("", "using System.Linq.Expressions;").Of(
        "Action<Expression<Func<OpenAI.Chat.ChatClient, object>>> setup", body));

    [Theory]
    [InlineData("own.CompleteChat(\"a\")")]
    [InlineData("await own.GetResponseAsync(\"a\")")]
    [InlineData("await own.RunAsync(\"a\")")]
    [InlineData("await own.SendAsync(\"a\")")]
    [InlineData("await own.AskAsync(\"a\")")]
    public async Task OwnMethodOfTheName_IsNone(string body) => Assert.Empty(await new StubCalls(
        "Microsoft.Agents.AI, Microsoft.KernelMemory.Core, GitHub.Copilot.SDK",
        """
        class Own
        {
            public string CompleteChat(string a) => a;
            public Task<string> GetResponseAsync(string a) => Task.FromResult(a);
            public Task<string> RunAsync(string a) => Task.FromResult(a);
            public Task<string> SendAsync(string a) => Task.FromResult(a);
            public Task<string> AskAsync(string a) => Task.FromResult(a);
        }
        """).Of("Own own", body));

    [Fact]
    public async Task NativeFunctionOfAKernel_IsNone() => Assert.Empty(await new StubCalls("Microsoft.SemanticKernel.Core", "using Microsoft.SemanticKernel;")
        .Of("Kernel k", "await k.InvokeAsync(KernelFunctionFactory.CreateFromMethod(() => 1))"));

    [Fact]
    public async Task FoundryLocal_IsFree() => Assert.Equal(
        ["Microsoft.AI.Foundry.Local.OpenAIChatClient.CompleteChatAsync chat free unknown"],
        await new StubCalls("Microsoft.AI.Foundry.Local", "").Of("Microsoft.AI.Foundry.Local.OpenAIChatClient c", "await c.CompleteChatAsync([])"));
}
