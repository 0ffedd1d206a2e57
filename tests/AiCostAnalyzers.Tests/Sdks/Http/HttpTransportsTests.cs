using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Tests.Sdks.Http;

/// <summary>Requests to vendors' endpoints by other clients than <c>HttpClient</c>: RestSharp, Flurl, Refit, web sockets and .NET's older ones.</summary>
public class HttpTransportsTests
{
    private static readonly IReadOnlyList<MetadataReference> s_references = [.. SdkStub.References("RestSharp", "Flurl.Http", "Refit.HttpClientFactory")];

    private const string Usings = """
        #pragma warning disable SYSLIB0014
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Net.WebSockets;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Flurl;
        using Flurl.Http;
        using Microsoft.Extensions.DependencyInjection;
        using Refit;
        using RestSharp;

        """;

    private static async Task<IReadOnlyList<System.Text.Json.Nodes.JsonObject>> SitesAsync(string source)
    {
        // What does not bind would be silent, and a test of silence would prove nothing.
        var errors = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText(Usings + source)], s_references, new(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));
        return await ExportRun.CallSitesAsync(s_references, Usings + source, new AnalysisInputs { HasPricingFile = true });
    }

    private static async Task<IEnumerable<string>> All(string source) => (await SitesAsync(source)).Select(Call.Describe);

    private static Task<IEnumerable<string>> In(string body) => All($$"""
        class Service
        {
            private readonly RestClient _rest = new(new RestClientOptions("https://api.openai.com/v1"));
            private readonly IFlurlClient _flurl = new FlurlClient("https://api.openai.com");
            async Task Run(string text, string name, IFlurlClient given, IRestClient other, CancellationToken stop) { await Task.Yield(); {{body}}; }
        }
        """);

    [Theory]
    [InlineData("RestClientExtensions.ExecutePostAsync chat openai gpt-4o literal", "var request = new RestRequest(\"chat/completions\").AddJsonBody(new { model = \"gpt-4o\" }); await _rest.ExecutePostAsync(request)")]
    [InlineData("RestClient.ExecuteAsync chat openai gpt-4o literal", "var request = new RestRequest(\"chat/completions\", Method.Post); request.AddHeader(\"a\", name); request.AddJsonBody(new { model = \"gpt-4o\" }); await _rest.ExecuteAsync(request)")]
    [InlineData("RestClientExtensions.ExecuteAsync chat openai gpt-4o literal", "var request = new RestRequest(\"chat/completions\"); request.Method = Method.Post; request.AddStringBody(\"{\\\"model\\\":\\\"gpt-4o\\\"}\", DataFormat.Json); await _rest.ExecuteAsync<object>(request)")]
    [InlineData("RestClientExtensions.PostAsync chat anthropic claude-haiku-4-5 literal", "var client = new RestClient(\"https://api.anthropic.com\"); await client.PostAsync<object>(new RestRequest(\"/v1/messages\").AddHeader(\"a\", name).AddJsonBody(new { model = \"claude-haiku-4-5\" }))")]
    [InlineData("RestClientExtensions.PostAsync chat mistral m literal", "var client = new RestClient(new RestClientOptions { BaseUrl = new Uri(\"https://api.mistral.ai\") }); await client.PostAsync(new RestRequest(\"v1/chat/completions\").AddBody(new { model = \"m\" }))")]
    [InlineData("RestClientExtensions.PostJsonAsync embedding openai text-embedding-3-small literal", "await _rest.PostJsonAsync<object, object>(\"embeddings\", new { model = \"text-embedding-3-small\" })")]
    [InlineData("RestClientExtensions.Execute chat openai m literal", "other.Execute(new RestRequest(\"https://api.openai.com/v1/responses\", Method.Post).AddJsonBody(new { model = \"m\" }))")]
    public async Task RequestByRestSharp_IsFound(string expected, string body) => Assert.Equal([expected], await In(body));

    [Theory]
    [InlineData("await _rest.ExecuteAsync(new RestRequest(\"chat/completions\"))")]
    [InlineData("await _rest.GetAsync<object>(new RestRequest(\"chat/completions\"))")]
    [InlineData("await _rest.ExecutePostAsync(new RestRequest(\"files\"))")]
    [InlineData("await _rest.ExecutePostAsync(new RestRequest(name))")]
    [InlineData("await other.ExecutePostAsync(new RestRequest(\"chat/completions\"))")]
    [InlineData("await new RestClient(\"https://api.contoso.com\").ExecutePostAsync(new RestRequest(\"chat/completions\"))")]
    public async Task OtherRequestByRestSharp_IsNone(string body) => Assert.Empty(await In(body));

    [Theory]
    [InlineData("GeneratedExtensions.PostJsonAsync chat openai gpt-4o literal", "await \"https://api.openai.com/v1/chat/completions\".PostJsonAsync(new { model = \"gpt-4o\" })")]
    [InlineData("GeneratedExtensions.PostJsonAsync chat openai gpt-4o literal", "await \"https://api.openai.com\".AppendPathSegment(\"v1\").AppendPathSegments(\"chat\", \"completions\").WithOAuthBearerToken(name).WithHeader(\"a\", 1).PostJsonAsync(new { model = \"gpt-4o\" })")]
    [InlineData("GeneratedExtensions.PostJsonAsync chat openai gpt-4o literal", "var url = \"https://api.openai.com\".AppendPathSegment(\"v1/chat/completions\"); await url.PostJsonAsync(new { model = \"gpt-4o\" })")]
    [InlineData("GeneratedExtensions.PostJsonAsync chat openai gpt-4o literal", "await _flurl.Request(\"v1\", \"chat/completions\").PostJsonAsync(new { model = \"gpt-4o\" })")]
    [InlineData("GeneratedExtensions.PostJsonAsync chat groq m literal", "await new Url(\"https://api.groq.com/openai/v1/chat/completions\").SetQueryParam(\"a\", 1).PostJsonAsync(new { model = \"m\" })")]
    [InlineData("GeneratedExtensions.PostStringAsync chat openai gpt-4o literal", "await _flurl.Request(\"v1/responses\").PostStringAsync(\"{\\\"model\\\":\\\"gpt-4o\\\"}\")")]
    [InlineData("IFlurlRequest.SendAsync chat", "await _flurl.Request(\"v1/responses\").SendAsync(HttpMethod.Post)")]
    [InlineData("GeneratedExtensions.PostAsync transcription", "await _flurl.Request(\"v1/audio/transcriptions\").PostAsync(new MultipartFormDataContent())")]
    public async Task RequestByFlurl_IsFound(string expected, string body) => Assert.Equal([expected], await In(body));

    [Theory]
    [InlineData("await \"https://api.openai.com/v1/models\".GetAsync()")]
    [InlineData("await \"https://api.contoso.com/v1/chat/completions\".PostJsonAsync(new { model = \"gpt-4o\" })")]
    [InlineData("await \"https://api.openai.com\".AppendPathSegment(\"v1/files\").PostJsonAsync(new { })")]
    [InlineData("await given.Request(\"v1/chat/completions\").PostJsonAsync(new { model = \"gpt-4o\" })")]
    [InlineData("await _flurl.Request(\"v1/responses\").SendAsync(HttpMethod.Get)")]
    public async Task OtherRequestByFlurl_IsNone(string body) => Assert.Empty(await In(body));

    [Theory]
    [InlineData("RestService.For<IAi>(\"https://api.openai.com\")", "chat openai")]
    [InlineData("RestService.For<IAi>(new HttpClient { BaseAddress = new Uri(\"https://api.openai.com\") })", "chat openai")]
    [InlineData("services.AddRefitClient<IAi>().ConfigureHttpClient(c => c.BaseAddress = new Uri(\"https://api.openai.com\"))", "chat openai")]
    [InlineData("services.AddRefitClient<IAi>().ConfigureHttpClient(c => c.BaseAddress = new Uri(\"https://x.openai.azure.com\")).SetHandlerLifetime(TimeSpan.Zero)", "chat azure")]
    public async Task CallOfRefitsInterface_IsFound(string made, string kind) => Assert.Equal(
        [$"IAi.CompleteAsync {kind} gpt-4o literal", $"IAi.Deployed {kind} chat-prod literal"],
        await All($$"""
            interface IAi
            {
                [Post("/v1/chat/completions")] Task<string> CompleteAsync([Body] object body, [Authorize] string token);
                [Post("/openai/deployments/{deployment}/chat/completions?api-version={version}")] Task<string> Deployed(string deployment, string version, object body);
                [Post("/v1/files")] Task<string> UploadAsync([Body] object body);
                [Get("/v1/chat/completions")] Task<string> ListAsync();
                Task<string> PlainAsync([Body] object body);
            }
            class Root { void Add(IServiceCollection services) { {{made}}; } }
            class Service(IAi ai)
            {
                async Task Run(string token)
                {
                    await ai.CompleteAsync(new { model = "gpt-4o" }, token);
                    await ai.Deployed("chat-prod", "2025-01-01", new { });
                    await ai.UploadAsync(new { });
                    await ai.ListAsync();
                    await ai.PlainAsync(new { model = "gpt-4o" });
                }
            }
            """));

    [Theory]
    [InlineData("RestService.For<IAi>(\"https://api.contoso.com\")")]
    [InlineData("RestService.For<IAi>(host); Console.WriteLine(\"https://api.openai.com\")")]
    [InlineData("RestService.For<IOther>(\"https://api.openai.com\")")]
    public async Task RefitsInterfaceElsewhere_IsNone(string made) => Assert.Empty(await All($$"""
        interface IOther;
        interface IAi { [Post("/v1/chat/completions")] Task<string> CompleteAsync([Body] object body); }
        class Root { void Add(string host) { {{made}}; } }
        class Service(IAi ai) { Task Run() => ai.CompleteAsync(new { model = "gpt-4o" }); }
        """));

    [Theory]
    [InlineData("ClientWebSocket.ConnectAsync realtime openai gpt-realtime literal", "await new ClientWebSocket().ConnectAsync(new Uri(\"wss://api.openai.com/v1/realtime?model=gpt-realtime\"), stop)")]
    [InlineData("ClientWebSocket.ConnectAsync realtime azure rt-prod literal", "using var socket = new ClientWebSocket(); await socket.ConnectAsync(new Uri($\"wss://{name}.openai.azure.com/openai/realtime?api-version=2025-01-01&deployment=rt-prod\"), stop)")]
    [InlineData("ClientWebSocket.ConnectAsync realtime", "await new ClientWebSocket().ConnectAsync(new Uri($\"wss://generativelanguage.googleapis.com/ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent?key={name}\"), stop)")]
    [InlineData("ClientWebSocket.ConnectAsync transcription deepgram nova-3 literal", "await new ClientWebSocket().ConnectAsync(new Uri(\"wss://api.deepgram.com/v1/listen?model=nova-3\"), stop)")]
    [InlineData("WebClient.UploadStringTaskAsync chat openai gpt-4o literal", "await new WebClient().UploadStringTaskAsync(\"https://api.openai.com/v1/chat/completions\", \"POST\", JsonSerializer.Serialize(new { model = \"gpt-4o\" }))")]
    [InlineData("WebClient.UploadString chat openai gpt-4o literal", "new WebClient().UploadString(new Uri(\"https://api.openai.com/v1/chat/completions\"), \"{\\\"model\\\":\\\"gpt-4o\\\"}\")")]
    [InlineData("WebRequest.GetResponseAsync chat", "var request = WebRequest.Create(\"https://api.openai.com/v1/chat/completions\"); request.Method = \"POST\"; await request.GetResponseAsync()")]
    [InlineData("WebRequest.GetResponse chat", "var request = (HttpWebRequest)WebRequest.Create(new Uri(\"https://api.openai.com/v1/chat/completions\")); request.Method = \"POST\"; request.GetResponse()")]
    public async Task RequestByOlderClientOrSocket_IsFound(string expected, string body) => Assert.Equal([expected], await In(body));

    [Theory]
    [InlineData("await new ClientWebSocket().ConnectAsync(new Uri(\"wss://api.openai.com/v1/events\"), stop)")]
    [InlineData("await new ClientWebSocket().ConnectAsync(new Uri(\"wss://push.contoso.com/v1/realtime\"), stop)")]
    [InlineData("await new ClientWebSocket().ConnectAsync(new Uri(name), stop)")]
    [InlineData("await new WebClient().UploadStringTaskAsync(\"https://api.openai.com/v1/chat/completions\", \"PUT\", text)")]
    [InlineData("var request = WebRequest.Create(\"https://api.openai.com/v1/chat/completions\"); request.GetResponse()")]
    [InlineData("await new WebClient().DownloadStringTaskAsync(\"https://api.openai.com/v1/models\")")]
    public async Task OtherRequestByOlderClientOrSocket_IsNone(string body) => Assert.Empty(await In(body));

    /// <summary>MediatR's and other buses' <c>Send</c> are nobody's request, whatever the program's addresses are.</summary>
    [Fact]
    public async Task OtherMethodsOfTheNames_AreNone() => Assert.Empty(await All("""
        interface IBus { Task SendAsync(object request); Task PostAsync(string requestUri); Task<object> ExecuteAsync(object request); }
        class Service(IBus bus)
        {
            async Task Run()
            {
                await bus.SendAsync(new HttpRequestMessage(HttpMethod.Post, "https://api.openai.com/v1/chat/completions"));
                await bus.PostAsync("https://api.openai.com/v1/chat/completions");
                await bus.ExecuteAsync(new RestRequest("https://api.openai.com/v1/chat/completions", Method.Post));
            }
        }
        """));
}
