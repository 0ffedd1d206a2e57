using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Tests.Sdks.Http;

/// <summary>Requests to vendors' endpoints, in a project that references no SDK but is covered by a pricing file.</summary>
public class HttpCallsTests
{
    private static readonly AnalysisInputs s_covered = new() { HasPricingFile = true };

    private static readonly IReadOnlyList<MetadataReference> s_references = [.. TestReferences.AspNetCore.References];

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;

        """;

    private static async Task<IReadOnlyList<System.Text.Json.Nodes.JsonObject>> SitesAsync(string source, AnalysisInputs? inputs)
    {
        // What does not bind would be silent, and a test of silence would prove nothing.
        var errors = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText(Usings + source)], s_references, new(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));
        return await ExportRun.CallSitesAsync(s_references, Usings + source, inputs);
    }

    private static async Task<IEnumerable<string>> All(string source) => (await SitesAsync(source, s_covered)).Select(Call.Describe);

    private static Task<IEnumerable<string>> In(string body) =>
        All($$"""class Service { async Task Run(HttpClient c, string text, string name) { await Task.Yield(); {{body}}; } }""");

    [Theory]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat openai gpt-4o literal", "await c.PostAsJsonAsync(\"https://api.openai.com/v1/chat/completions\", new { model = \"gpt-4o\", messages = new[] { new { role = \"user\", content = text } } })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat openai gpt-4o literal", "await c.PostAsJsonAsync(new Uri(\"https://api.openai.com/v1/chat/completions\"), new { model = \"gpt-4o\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat openai gpt-4o constant", "const string model = \"gpt-4o\"; await c.PostAsJsonAsync(\"https://api.openai.com/v1/responses\", new { model, input = text })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync embedding openai text-embedding-3-small literal", "await c.PostAsJsonAsync(\"https://api.openai.com/v1/embeddings\", new Dictionary<string, object> { [\"model\"] = \"text-embedding-3-small\", [\"input\"] = text })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync image openai dall-e-3 literal", "await c.PostAsJsonAsync(\"https://api.openai.com/v1/images/generations\", new JsonObject { [\"model\"] = \"dall-e-3\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync speech openai tts-1 literal", "await c.PostAsJsonAsync(\"https://api.openai.com/v1/audio/speech\", new Dictionary<string, object> { { \"model\", \"tts-1\" } })")]
    [InlineData("HttpClient.PostAsync chat anthropic claude-haiku-4-5 literal", "await c.PostAsync(\"https://api.anthropic.com/v1/messages\", new StringContent(\"{\\\"model\\\": \\\"claude-haiku-4-5\\\", \\\"max_tokens\\\": 300}\"))")]
    [InlineData("HttpClient.PostAsync chat anthropic claude-haiku-4-5 literal", "var body = JsonSerializer.Serialize(new { model = \"claude-haiku-4-5\" }); await c.PostAsync(\"https://api.anthropic.com/v1/messages\", new StringContent(body, Encoding.UTF8, \"application/json\"))")]
    [InlineData("HttpClient.PostAsync chat mistral mistral-small-latest literal", "await c.PostAsync(\"https://api.mistral.ai/v1/chat/completions\", JsonContent.Create(new { model = \"mistral-small-latest\" }))")]
    [InlineData("HttpClient.SendAsync chat openai gpt-4o literal", "await c.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"https://api.openai.com/v1/chat/completions\") { Content = JsonContent.Create(new { model = \"gpt-4o\" }) })")]
    [InlineData("HttpClient.SendAsync chat openai gpt-4o literal", "var request = new HttpRequestMessage(HttpMethod.Post, \"https://api.openai.com/v1/chat/completions\"); request.Content = JsonContent.Create(new { model = \"gpt-4o\" }); await c.SendAsync(request)")]
    [InlineData("HttpClient.Send chat openai gpt-4o literal", "c.Send(new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri(\"https://api.openai.com/v1/chat/completions\"), Content = JsonContent.Create(new { model = \"gpt-4o\" }) })")]
    [InlineData("HttpClient.PostAsync chat azure chat-prod literal", "await c.PostAsync($\"https://{name}.openai.azure.com/openai/deployments/chat-prod/chat/completions?api-version=2025-01-01\", null)")]
    [InlineData("HttpClient.PostAsync chat google gemini-2.5-flash literal", "await c.PostAsync($\"https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent?key={name}\", null)")]
    [InlineData("HttpClient.PostAsync embedding google gemini-embedding-001 literal", "await c.PostAsync(\"https://generativelanguage.googleapis.com/v1beta/models/gemini-embedding-001:embedContent\", null)")]
    [InlineData("HttpClient.PostAsync chat vertex gemini-2.5-pro literal", "await c.PostAsync($\"https://europe-west1-aiplatform.googleapis.com/v1/projects/{name}/locations/europe-west1/publishers/google/models/gemini-2.5-pro:streamGenerateContent\", null)")]
    [InlineData("HttpClient.PostAsync chat bedrock anthropic.claude-haiku-4-5-20251001-v1:0 literal", "await c.PostAsync(\"https://bedrock-runtime.eu-central-1.amazonaws.com/model/anthropic.claude-haiku-4-5-20251001-v1:0/converse\", null)")]
    [InlineData("HttpClient.PostAsync rerank", "await c.PostAsync(\"https://api.cohere.com/v2/rerank\", null)")]
    [InlineData("HttpClient.PostAsync transcription", "await c.PostAsync(\"https://api.groq.com/openai/v1/audio/transcriptions\", new MultipartFormDataContent())")]
    [InlineData("HttpClient.PostAsync batch", "await c.PostAsync(\"https://api.anthropic.com/v1/messages/batches\", null)")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat local llama4 literal", "await c.PostAsJsonAsync(\"http://localhost:11434/v1/chat/completions\", new { model = \"llama4\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat local llama4 literal", "await c.PostAsJsonAsync(\"http://10.0.0.5:8000/v1/chat/completions\", new { model = \"llama4\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat local llama4 literal", "await c.PostAsJsonAsync(\"http://localhost:11434/api/generate\", new { model = \"llama4\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat moonshot m literal", "await c.PostAsJsonAsync(\"https://api.moonshot.ai/v1/chat/completions\", new { model = \"m\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat github openai/gpt-4o literal", "await c.PostAsJsonAsync(\"https://models.github.ai/inference/chat/completions\", new { model = \"openai/gpt-4o\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat azure m literal", "await c.PostAsJsonAsync($\"https://{name}.eastus2.models.ai.azure.com/chat/completions\", new { model = \"m\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat azure claude-haiku-4-5 literal", "await c.PostAsJsonAsync($\"https://{name}.services.ai.azure.com/anthropic/v1/messages\", new { model = \"claude-haiku-4-5\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync speech elevenlabs m literal", "await c.PostAsJsonAsync($\"https://api.elevenlabs.io/v1/text-to-speech/{name}\", new { model = \"m\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync embedding jina m literal", "await c.PostAsJsonAsync(\"https://api.jina.ai/v1/embeddings\", new { model = \"m\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat openrouter m literal", "await c.PostAsJsonAsync(\"https://openrouter.ai/api/v1/chat/completions\", new { model = \"m\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat bedrock m literal", "await c.PostAsJsonAsync(\"https://bedrock-mantle.us-east-1.api.aws/anthropic/v1/messages\", new { model = \"m\" })")]
    [InlineData("HttpClient.PostAsync speech elevenlabs m literal", "await c.PostAsync($\"https://api.elevenlabs.io/v1/text-to-speech/{name}\", new StringContent(\"{\\\"model_id\\\":\\\"m\\\"}\"))")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat ibm ibm/granite-4 literal", "await c.PostAsJsonAsync(\"https://us-south.ml.cloud.ibm.com/ml/v1/text/chat?version=2025-01-01\", new { model_id = \"ibm/granite-4\" })")]
    [InlineData("HttpClient.PostAsync chat databricks databricks-claude literal", "await c.PostAsync($\"https://{name}.cloud.databricks.com/serving-endpoints/databricks-claude/invocations\", null)")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat snowflake m literal", "await c.PostAsJsonAsync($\"https://{name}.snowflakecomputing.com/api/v2/cortex/inference:complete\", new { model = \"m\" })")]
    [InlineData("HttpClient.PostAsync embedding", "await c.PostAsync(\"https://inference.generativeai.us-chicago-1.oci.oraclecloud.com/20231130/actions/embedText\", null)")]
    [InlineData("HttpClient.PostAsync chat cloudflare @cf/meta/llama-3.1-8b-instruct literal", "await c.PostAsync($\"https://api.cloudflare.com/client/v4/accounts/{name}/ai/run/@cf/meta/llama-3.1-8b-instruct\", null)")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat openai gpt-4o literal", "await c.PostAsJsonAsync($\"https://gateway.ai.cloudflare.com/v1/{name}/main/openai/chat/completions\", new { model = \"gpt-4o\" })")]
    [InlineData("HttpClientJsonExtensions.PostAsJsonAsync chat anthropic m literal", "await c.PostAsJsonAsync($\"https://aws-external-anthropic.us-east-1.api.aws/v1/messages\", new { model = \"m\" })")]
    [InlineData("HttpClient.PostAsync image fal fal-ai/flux/dev literal", "await c.PostAsync(\"https://fal.run/fal-ai/flux/dev\", null)")]
    [InlineData("HttpClient.PostAsync image", "await c.PostAsync(\"https://api.stability.ai/v2beta/stable-image/generate/core\", null)")]
    public async Task RequestToAKnownEndpoint_IsFound(string expected, string body) => Assert.Equal([expected], await In(body));

    [Theory]
    [InlineData("await c.PostAsJsonAsync(\"https://api.contoso.com/v1/chat/completions\", new { model = \"gpt-4o\" })")]
    [InlineData("await c.PostAsJsonAsync(\"/v1/chat/completions\", new { model = \"gpt-4o\" })")]
    [InlineData("await c.PostAsJsonAsync(name, new { model = \"gpt-4o\" })")]
    [InlineData("await c.PostAsJsonAsync($\"https://{name}/v1/chat/completions\", new { model = \"gpt-4o\" })")]
    [InlineData("await c.PostAsync(\"https://api.openai.com/v1/moderations\", null)")]
    [InlineData("await c.PostAsync(\"https://api.openai.com/v1/responses/input_tokens\", null)")]
    [InlineData("await c.PostAsync(\"https://api.openai.com/v1/threads/t/messages\", null)")]
    [InlineData("await c.PostAsync(\"https://api.anthropic.com/v1/messages/count_tokens\", null)")]
    [InlineData("await c.PostAsync(\"https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:countTokens\", null)")]
    [InlineData("await c.PostAsync(\"https://api.openai.com/v1/files\", null)")]
    [InlineData("await c.PostAsync(\"http://localhost:5000/api/chat\", null)")]
    [InlineData("await c.PostAsync(\"http://localhost:5000/orders\", null)")]
    [InlineData("await c.GetAsync(\"https://api.openai.com/v1/chat/completions\")")]
    [InlineData("await c.SendAsync(new HttpRequestMessage(HttpMethod.Get, \"https://api.openai.com/v1/responses\"))")]
    [InlineData("await c.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"https://api.contoso.com/orders\"))")]
    [InlineData("await c.SendAsync(new HttpRequestMessage())")]
    [InlineData("await c.PostAsync((Uri)null, null)")]
    [InlineData("await c.PostAsync(\"https://api.moonshot.ai.contoso.com/v1/chat/completions\", null)")]
    [InlineData("await c.PostAsync(\"https://contoso.com/api.openai.com/v1/chat/completions\", null)")]
    [InlineData("await c.PostAsync(\"https://\", null)")]
    [InlineData("await c.PostAsync(\"not an address\", null)")]
    [InlineData("await c.PostAsJsonAsync(\"http://10.0.0.5/v1/chat/completions\", new { model = \"gpt-4o\" })")]
    [InlineData("await c.PostAsJsonAsync(\"http://orders:8080/v1/orders\", new { model = \"gpt-4o\" })")]
    [InlineData("await c.PostAsync($\"https://{name}.cloud.databricks.com/api/2.0/sql/statements/generate\", null)")]
    [InlineData("await c.PostAsync($\"https://api.cloudflare.com/client/v4/accounts/{name}/images\", null)")]
    [InlineData("await c.PostAsync($\"https://{name}.snowflakecomputing.com/api/v2/statements/complete\", null)")]
    [InlineData("await c.PostAsync($\"https://gateway.ai.cloudflare.com/v1/{name}\", null)")]
    [InlineData("await c.PostAsync(\"https://api.stability.ai/v1/user\", null)")]
    public async Task OtherRequest_IsNone(string body) => Assert.Empty(await In(body));

    [Theory]
    [InlineData("private readonly HttpClient _http = new() { BaseAddress = new Uri(\"https://api.openai.com/v1/\") };", "_http.PostAsJsonAsync(\"chat/completions\", new { model = \"gpt-4o\" })")]
    [InlineData("private readonly HttpClient _http; public Service(HttpClient http) { http.BaseAddress = new Uri(\"https://api.openai.com\"); _http = http; }", "_http.PostAsJsonAsync(\"/v1/chat/completions\", new { model = \"gpt-4o\" })")]
    [InlineData("private const string Root = \"https://api.openai.com/v1\"; private readonly HttpClient _http = new();", "_http.PostAsJsonAsync($\"{Root}/chat/completions\", new { model = \"gpt-4o\" })")]
    [InlineData("private static readonly Uri s_root = new(\"https://api.openai.com/v1/chat/completions\"); private readonly HttpClient _http = new();", "_http.PostAsJsonAsync(s_root, new { model = \"gpt-4o\" })")]
    [InlineData("private record Body(string Model, string Input); private readonly HttpClient _http = new();", "_http.PostAsJsonAsync(\"https://api.openai.com/v1/responses\", new Body(\"gpt-4o\", \"a\"))")]
    [InlineData("private class Body { [JsonPropertyName(\"model\")] public string Name { get; set; } } private readonly HttpClient _http = new();", "_http.PostAsJsonAsync(\"https://api.openai.com/v1/responses\", new Body { Name = \"gpt-4o\" })")]
    public async Task AddressAndBodyOfTheClass_AreRead(string members, string call)
    {
        var sites = await All($$"""class Service { {{members}} Task Run() => {{call}}; }""");
        Assert.Equal(["HttpClientJsonExtensions.PostAsJsonAsync chat openai gpt-4o literal"], sites);
    }

    [Theory]
    [InlineData("services.AddHttpClient<Service>(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"))", "http")]
    [InlineData("services.AddHttpClient<Service>(c => { c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"); })", "http")]
    [InlineData("services.AddHttpClient(\"ai\", c => c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"))", "factory.CreateClient(\"ai\")")]
    public async Task BaseAddressOfTheRegistration_IsRead(string registration, string client)
    {
        var sites = await All($$"""
            class Service(HttpClient http, IHttpClientFactory factory)
            {
                Task Run() => {{client}}.PostAsJsonAsync("chat/completions", new { model = "gpt-4o" });
            }
            static class Root { static void Add(IServiceCollection services) => {{registration}}; }
            """);
        Assert.Equal(["HttpClientJsonExtensions.PostAsJsonAsync chat openai gpt-4o literal"], sites);
    }

    [Theory]
    [InlineData("services.AddHttpClient<Service>(c => c.BaseAddress = new Uri(\"https://api.contoso.com/v1/\"))", "http")]
    [InlineData("services.AddHttpClient(\"other\", c => c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"))", "factory.CreateClient(\"ai\")")]
    [InlineData("services.AddHttpClient<Service>()", "http")]
    public async Task BaseAddressOfAnother_IsNone(string registration, string client) => Assert.Empty(await All($$"""
        class Service(HttpClient http, IHttpClientFactory factory)
        {
            Task Run() => {{client}}.PostAsJsonAsync("chat/completions", new { model = "gpt-4o" });
        }
        static class Root { static void Add(IServiceCollection services) => {{registration}}; }
        """));

    /// <summary>The class of the body may say it, and the caller may change it before it is sent.</summary>
    [Theory]
    [InlineData("gpt-4o", "new Body()")]
    [InlineData("gpt-5", "new Body { Model = \"gpt-5\" }")]
    public async Task ModelOfTheBodysClass_IsRead(string model, string body) => Assert.Equal(
        [$"HttpClientJsonExtensions.PostAsJsonAsync chat openai {model} literal"],
        await All($$"""
            class Body { [JsonPropertyName("model")] public string Model { get; set; } = "gpt-4o"; }
            class Service { Task Run(HttpClient c) => c.PostAsJsonAsync("https://api.openai.com/v1/responses", {{body}}); }
            """));

    [Theory]
    [InlineData("services.AddHttpClient(\"ai\").ConfigureHttpClient(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"))", "factory.CreateClient(\"ai\")")]
    [InlineData("services.AddHttpClient<Service>().ConfigureHttpClient((_, c) => { c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"); })", "http")]
    public async Task BaseAddressOfWhatIsChainedToTheRegistration_IsRead(string registration, string client) => Assert.Equal(
        ["HttpClientJsonExtensions.PostAsJsonAsync chat openai gpt-4o literal"],
        await All($$"""
            class Service(HttpClient http, IHttpClientFactory factory)
            {
                Task Run() => {{client}}.PostAsJsonAsync("chat/completions", new { model = "gpt-4o" });
            }
            static class Root { static void Add(IServiceCollection services) => {{registration}}; }
            """));

    /// <summary>Where no file names a host, no request is looked at; where one does, those of all files are.</summary>
    [Theory]
    [InlineData("class Hosts { public const string Ai = \"https://api.openai.com\"; }", 1)]
    [InlineData("class Hosts { const string Name = \"api.openai.com\"; public const string Ai = \"https://\" + Name; }", 1)]
    [InlineData("class Hosts { public const string Ai = \"https://api.contoso.com\"; }", 0)]
    public async Task HostInAnotherFile_IsRead(string hosts, int sites) => Assert.Equal(sites, ExportRun.Items(await ExportRun.FactsAsync(
        s_references,
        s_covered,
        ("Hosts.cs", hosts),
        ("Service.cs", Usings + "class Service { Task Run(HttpClient c) => c.PostAsJsonAsync(Hosts.Ai + \"/v1/responses\", new { model = \"gpt-4o\" }); }")), "callSites").Count);

    [Fact]
    public async Task BaseAddressOfOtherOptions_IsNone() => Assert.Empty(await All("""
        class Options { public Uri BaseAddress { get; set; } }
        class Service(HttpClient http)
        {
            private readonly Options _options = new() { BaseAddress = new Uri("https://api.openai.com/v1/") };
            Task Run() => http.PostAsJsonAsync("chat/completions", new { model = "gpt-4o" });
        }
        """));

    [Theory]
    [InlineData("set 300 literal", "new { model = \"m\", max_tokens = 300 }")]
    [InlineData("set 300 constant", "new { model = \"m\", max_completion_tokens = Limit }")]
    [InlineData("set", "new { model = \"m\", max_output_tokens = text.Length }")]
    [InlineData("notSet", "new { model = \"m\" }")]
    [InlineData("unknown", "given")]
    [InlineData("unknown", "new { model = \"m\", generationConfig = given }")]
    public async Task OutputLimit_IsRead(string expected, string body)
    {
        var site = Assert.Single(await SitesAsync(
            $$"""
            class Service
            {
                private const int Limit = 300;
                Task Run(HttpClient c, object given, string text) => c.PostAsJsonAsync("https://api.openai.com/v1/responses", {{body}});
            }
            """, s_covered));
        Assert.Equal(expected, $"{site["outputLimit"]?["status"] ?? "unknown"} {site["outputLimit"]?["tokens"]} {site["outputLimit"]?["source"]}".TrimEnd());
    }

    [Fact]
    public async Task ConstantPromptText_IsCounted_AndStaysOutOfFacts()
    {
        var site = Assert.Single(await SitesAsync("""
            class Service
            {
                Task Run(HttpClient c) => c.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new
                {
                    model = "gpt-4o",
                    messages = new[] { new { role = "system", content = "Say canary to the customer in one short and friendly sentence." } },
                });
            }
            """, s_covered));
        Assert.InRange((int)site["input"]!["constantTokens"]!, 10, 18);
        Assert.DoesNotContain("canary", site.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ModelOfAnInterpolatedBody_IsItsExpression()
    {
        var sites = await All("""""
            class Service
            {
                private const string Model = "gpt-4o";
                Task Run(HttpClient c, string text) => c.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent($$"""
                    { "messages": [ { "model": "wrong", "content": "{{text}}" } ], "model": "{{Model}}" }
                    """));
            }
            """"");
        Assert.Equal(["HttpClient.PostAsync chat openai gpt-4o literal"], sites);
    }

    /// <summary>No SDK, no pricing file: nothing is registered, so nothing is written.</summary>
    [Fact]
    public async Task WithoutAPricingFile_NothingIsRegistered() => await Assert.ThrowsAsync<FileNotFoundException>(() => SitesAsync(
        "class Service { Task Run(HttpClient c) => c.PostAsJsonAsync(\"https://api.openai.com/v1/chat/completions\", new { model = \"gpt-4o\" }); }",
        AnalysisInputs.None));

    /// <summary>Beside an SDK, too, requests are looked at only where someone wants to know what they cost.</summary>
    [Fact]
    public async Task WithoutAPricingFile_RequestsBesideAnSdk_AreNone() => Assert.Empty(await ExportRun.CallSitesAsync(
        "class Service { Task Run(System.Net.Http.HttpClient c) => c.PostAsync(\"https://api.openai.com/v1/chat/completions\", null); }"));
}
