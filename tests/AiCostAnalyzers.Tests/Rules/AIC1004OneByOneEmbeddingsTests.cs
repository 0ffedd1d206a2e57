using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC1004OneByOneEmbeddingsTests
{
    private static Task Verify(string members) => RuleTest.Verify(DiagnosticIds.OneByOneEmbeddings, Class(members));

    [Fact]
    public Task Foreach_Triggers() => Verify("""
        async Task Run(string[] texts) { foreach (var t in texts) await _embeddings.[|GenerateEmbeddingAsync|](t); }
        """);

    [Fact]
    public Task Synchronous_Triggers() => Verify("""
        void Run(string[] texts) { foreach (var t in texts) _embeddings.[|GenerateEmbedding|](t); }
        """);

    [Fact]
    public Task SelectAndWhenAll_Triggers() => Verify("""
        Task Run(string[] texts) => Task.WhenAll(texts.Select(t => _embeddings.[|GenerateEmbeddingAsync|](t)));
        """);

    [Fact]
    public Task ParallelForEachAsync_Triggers() => Verify("""
        Task Run(string[] texts) => Parallel.ForEachAsync(texts, async (t, c) => { await _embeddings.[|GenerateEmbeddingAsync|](t, null, c); });
        """);

    [Fact]
    public Task GeneratorOfOne_Triggers() => Verify("""
        async Task Run(IEmbeddingGenerator<string, Embedding<float>> generator, string[] texts)
        {
            foreach (var t in texts) await generator.[|GenerateAsync|](t);
        }
        """);

    [Fact]
    public Task GeneratorOfVector_Triggers() => Verify("""
        async Task Run(IEmbeddingGenerator<string, Embedding<float>> generator, string[] texts)
        {
            foreach (var t in texts) await generator.[|GenerateVectorAsync|](t);
        }
        """);

    [Fact]
    public Task Message_NamesBatchMethodAndPrice() => Of(DiagnosticIds.OneByOneEmbeddings, Class("""
        async Task Run(string[] texts) { foreach (var t in texts) await _embeddings.{|#0:GenerateEmbeddingAsync|}(t); }
        """))
        .Expect(
            0,
            DiagnosticIds.OneByOneEmbeddings,
            "'GenerateEmbeddingAsync' sends n(texts) requests per call of Service.Run, about $0.0000060 (assuming tokens: 300 in) each; 'GenerateEmbeddingsAsync' takes all texts in one")
        .RunAsync();

    [Fact]
    public Task BatchCall_DoesNotTrigger() => Verify("""
        async Task Run(string[][] pages) { foreach (var page in pages) await _embeddings.GenerateEmbeddingsAsync(page); }
        """);

    [Fact]
    public Task SingleCall_DoesNotTrigger() => Verify("""
        async Task Run(string text) => await _embeddings.GenerateEmbeddingAsync(text);
        """);

    [Fact]
    public Task FewLiteralTexts_DoesNotTrigger() => Verify("""
        async Task Run() { foreach (var t in new[] { "a", "b" }) await _embeddings.GenerateEmbeddingAsync(t); }
        """);

    [Fact]
    public Task BatchOfGenerator_DoesNotTrigger() => Verify("""
        async Task Run(IEmbeddingGenerator<string, Embedding<float>> generator, string[][] pages)
        {
            foreach (var page in pages) await generator.GenerateAsync(page);
        }
        """);

    [Fact]
    public Task RetryLoop_DoesNotTrigger() => Verify("""
        async Task Run(string text)
        {
            for (var attempt = 0; ; attempt++)
            {
                try { await _embeddings.GenerateEmbeddingAsync(text); return; }
                catch (System.Exception) when (attempt < 3) { }
            }
        }
        """);

    [Fact]
    public Task ConsoleLoop_DoesNotTrigger() => Verify("""
        async Task Run() { while (System.Console.ReadLine() is { } line) await _embeddings.GenerateEmbeddingAsync(line); }
        """);

    [Fact]
    public Task QueuePacedLoop_DoesNotTrigger() => Verify("""
        async Task Run(System.Threading.Channels.ChannelReader<string> reader)
        {
            while (true) { var text = await reader.ReadAsync(); await _embeddings.GenerateEmbeddingAsync(text); }
        }
        """);
}
