using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Newtonsoft.Json.Linq;

namespace AiCostAnalyzers.Tests.Calibration;

/// <summary>The source that the package brings, compiled into these tests against the real Microsoft.Extensions.AI.Abstractions.</summary>
public sealed class CallSiteSourceTests : IDisposable
{
    private static readonly ActivitySource s_models = new("Tests.Models");

    private readonly List<Activity> _spans = [];
    private readonly ActivityListener _listener;

    public CallSiteSourceTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is AiCallSite.SourceName or "Tests.Models",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => { lock (_spans) { _spans.Add(span); } },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Response_IsBeneathASpanWithMemberFileAndLine()
    {
        using IChatClient model = new Model();
        using var root = new Activity("test").Start();
        await model.UseAiCallSite().GetResponseAsync("CANARY"); var line = Line();

        var (site, request) = Spans(root);
        Assert.Equal(site.SpanId, request.ParentSpanId);
        Assert.Equal(
            [("aicost.call_site", nameof(Response_IsBeneathASpanWithMemberFileAndLine)), ("code.file.path", File()), ("code.line.number", line)],
            site.TagObjects.Select(tag => (tag.Key, tag.Value!)));
        Assert.Same(root, Activity.Current);
    }

    [Fact]
    public async Task StreamedResponse_IsBeneathItToTheEnd()
    {
        using IChatClient model = new Model();
        using var root = new Activity("test").Start();
        await foreach (var update in model.UseAiCallSite("Shop.Triage.Ask(Ask)#1").GetStreamingResponseAsync("CANARY"))
        {
            Assert.Equal("ok", update.Text);
        }

        var all = _spans.Where(span => span.TraceId == root.TraceId).ToList();
        var site = Assert.Single(all, span => span.Source.Name == AiCallSite.SourceName);
        Assert.Equal(2, all.Count(span => span.ParentSpanId == site.SpanId)); // a tool loop asks again while it streams
        Assert.Equal([("aicost.call_site", (object)"Shop.Triage.Ask(Ask)#1")], site.TagObjects.Select(tag => (tag.Key, tag.Value!)));
    }

    [Fact]
    public async Task Embedding_IsBeneathIt()
    {
        using IChatClient model = new Model();
        using var root = new Activity("test").Start();
        IEmbeddingGenerator<string, Embedding<float>> generator = (Model)model;
        await generator.UseAiCallSite().GenerateAsync(["CANARY"]);

        var (site, request) = Spans(root);
        Assert.Equal(site.SpanId, request.ParentSpanId);
    }

    [Fact]
    public async Task WithoutAListener_NothingIsMade()
    {
        _listener.Dispose();
        using IChatClient model = new Model();
        var response = await model.UseAiCallSite().GetResponseAsync("hi");

        Assert.Equal("ok", response.Text);
    }

    [Fact]
    public void ClientThatIsWrapped_AnswersForItsServices()
    {
        using IChatClient model = new Model();

        Assert.Same(model, model.UseAiCallSite().GetService<Model>());
    }

    /// <summary>From the helper's span to the call site in the observed figures, certain and not inferred.</summary>
    [Fact]
    public async Task Calibration_JoinsBySuchASpan()
    {
        using IChatClient model = new Model();
        using var root = new Activity("test").Start();
        await model.UseAiCallSite(member: "Large", file: "/src/Web/Service.cs", line: 20).GetResponseAsync("CANARY");
        var (site, _) = Spans(root);
        using var production = new Production();
        var span = Otlp.Span(1, 1, 0, site.OperationName, attributes: [.. site.TagObjects.Select(tag => (tag.Key, tag.Value!))]);

        production.Calibrate(production.Sent(Otlp.Line(span, Otlp.Chat(1, 2, 1, "a-deployment", 700, 10), Otlp.Chat(1, 3, 1, "dime", 900, 10))));

        var call = production.Call("Shop.Service.Large(Ask)#1")!;
        Assert.Null(call["inferred"]);
        Assert.Equal(1, (int)call["samples"]!);
        Assert.DoesNotContain("CANARY", string.Concat(_spans.SelectMany(one => one.TagObjects).Select(tag => tag.Value)));
    }

    private (Activity Site, Activity Request) Spans(Activity root)
    {
        var all = _spans.Where(span => span.TraceId == root.TraceId).ToList();
        return (Assert.Single(all, span => span.Source.Name == AiCallSite.SourceName), Assert.Single(all, span => span.Source.Name == "Tests.Models"));
    }

    private static int Line([CallerLineNumber] int line = 0) => line;

    private static string File([CallerFilePath] string file = "") => file;

    private sealed class Model : IChatClient, IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var request = s_models.StartActivity("chat");
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok")));
        }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            for (var round = 0; round < 2; round++)
            {
                using (s_models.StartActivity("chat"))
                {
                    await Task.Yield();
                }

                yield return new ChatResponseUpdate(ChatRole.Assistant, "ok");
            }
        }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var request = s_models.StartActivity("embeddings");
            return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>([new Embedding<float>(new float[1])]));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

        public void Dispose()
        {
        }
    }
}
