using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

public sealed class AIC1004OneByOneEmbeddingsTests
{
    private static CodeFixTest<AiCostAnalyzer, AIC1004OneByOneEmbeddings> Test(string before, string after) => new()
    {
        Source = Source(before),
        FixedSource = Source(after),
        References = TestReferences.OpenAI + TestReferences.ExtensionsAI,
        Rules = { "AIC1004" },
    };

    private static CodeFixTest<AiCostAnalyzer, AIC1004OneByOneEmbeddings> Refusal(string source) => new()
    {
        Source = Source(source),
        OffersNoFix = true,
        References = TestReferences.OpenAI + TestReferences.ExtensionsAI,
        Rules = { "AIC1004" },
    };

    private static string Source(string body) =>
        $$"""
        using Microsoft.Extensions.AI;
        using OpenAI.Embeddings;

        record Article(string Title, string Body);

        class Index(EmbeddingClient client, IEmbeddingGenerator<string, Embedding<float>> generator)
        {
            readonly List<object> _found = [];
            readonly string _prefix = "query: ";
            string _last = "";

            async Task RunAsync(IReadOnlyList<Article> articles, IEnumerable<string> texts, Queue<string> queue, CancellationToken token)
            {
        {{Indented(body)}}
            }

            void Keep(object value) => _found.Add(value);
            string Normalize(string text) => text + _found.Count;
        }
        """;

    private static string Indented(string body) => string.Join("\n", body.Split('\n').Select(line => line.Length == 0 ? "" : "        " + line));

    /// <summary>Semantic Kernel's, which the tests do not restore: the names that the fix looks for, in an assembly of the same name.</summary>
    [Fact]
    public Task SemanticKernel_TakesAList()
    {
        const string kernel = """
            namespace Microsoft.SemanticKernel { public class Kernel { } }
            namespace Microsoft.SemanticKernel.Embeddings
            {
                public interface IEmbeddingGenerationService<TValue, TEmbedding> where TEmbedding : unmanaged
                {
                    Task<IList<ReadOnlyMemory<TEmbedding>>> GenerateEmbeddingsAsync(IList<TValue> data, Kernel? kernel = null, CancellationToken cancellationToken = default);
                }

                public static class EmbeddingGenerationExtensions
                {
                    public static Task<ReadOnlyMemory<TEmbedding>> GenerateEmbeddingAsync<TValue, TEmbedding>(
                        this IEmbeddingGenerationService<TValue, TEmbedding> generator, TValue value, Kernel? kernel = null, CancellationToken cancellationToken = default)
                        where TEmbedding : unmanaged => throw new NotSupportedException();
                }
            }
            """;
        static string Source(string body) => $$"""
            using Microsoft.SemanticKernel.Embeddings;

            record Article(string Title, string Body);

            class Index(IEmbeddingGenerationService<string, float> service)
            {
                async Task RunAsync(IReadOnlyList<Article> articles, List<object> found, CancellationToken token)
                {
            {{Indented(body)}}
                }
            }
            """;
        return new CodeFixTest<AiCostAnalyzer, AIC1004OneByOneEmbeddings>
        {
            Source = Source("""
                foreach (var article in articles)
                {
                    var vector = await service.[|GenerateEmbeddingAsync|](article.Body, cancellationToken: token).ConfigureAwait(false);
                    found.Add((article.Title, vector));
                }
                """),
            FixedSource = Source("""
                foreach (var batch in articles.Chunk(32))
                {
                    var embeddings = await service.GenerateEmbeddingsAsync(batch.Select(article => article.Body).ToList(), cancellationToken: token).ConfigureAwait(false);
                    for (var i = 0; i < batch.Length; i++)
                    {
                        var article = batch[i];
                        var vector = embeddings[i];
                        found.Add((article.Title, vector));
                    }
                }
                """),
            ProjectReferences = { "Microsoft.SemanticKernel.Abstractions" },
            Projects = { new("Microsoft.SemanticKernel.Abstractions") { Sources = { ("Embeddings.cs", kernel) } } },
            Rules = { "AIC1004" },
        }.RunAsync();
    }

    [Fact]
    public Task ForEach_IsChunked()
    {
        var test = Test(
            """
            // Embeds all articles.
            foreach (var article in articles)
            {
                // One by one.
                OpenAIEmbedding embedding = await client.[|GenerateEmbeddingAsync|](article.Body, cancellationToken: token);
                _found.Add((article.Title, embedding.ToFloats())); // kept
            }

            Keep(articles);
            """,
            """
            // Embeds all articles.
            foreach (var batch in articles.Chunk(32))
            {
                var embeddings = (await client.GenerateEmbeddingsAsync(batch.Select(article => article.Body), cancellationToken: token)).Value;
                for (var i = 0; i < batch.Length; i++)
                {
                    var article = batch[i];
                    // One by one.
                    OpenAIEmbedding embedding = embeddings[i];
                    _found.Add((article.Title, embedding.ToFloats())); // kept
                }
            }

            Keep(articles);
            """);
        test.Titles.Add("Embed 32 texts at a time");
        test.EquivalenceKey = "AIC1004:batch";
        return test.RunAsync();
    }

    [Theory]
    [InlineData("var e = await client.[|GenerateEmbeddingAsync|](text); Keep(e.Value.ToFloats());", "(await client.GenerateEmbeddingsAsync(batch)).Value", "var e = embeddings[i]; Keep(e.ToFloats());")]
    [InlineData("Keep((await client.[|GenerateEmbeddingAsync|](text)).Value.ToFloats());", "(await client.GenerateEmbeddingsAsync(batch)).Value", "Keep(embeddings[i].ToFloats());")]
    [InlineData("Keep((await client.[|GenerateEmbeddingAsync|](text, null, token).ConfigureAwait(false)).Value);", "(await client.GenerateEmbeddingsAsync(batch, null, token).ConfigureAwait(false)).Value", "Keep(embeddings[i]);")]
    [InlineData("Keep(client.[|GenerateEmbedding|](text).Value);", "client.GenerateEmbeddings(batch).Value", "Keep(embeddings[i]);")]
    [InlineData("Keep((await client.[|GenerateEmbeddingAsync|](input: text)).Value);", "(await client.GenerateEmbeddingsAsync(inputs: batch)).Value", "Keep(embeddings[i]);")]
    [InlineData("Keep((await client.[|GenerateEmbeddingAsync|](_prefix + text.Trim())).Value);", "(await client.GenerateEmbeddingsAsync(batch.Select(text => _prefix + text.Trim()))).Value", "Keep(embeddings[i]);")]
    [InlineData("Keep((await client.[|GenerateEmbeddingAsync|]($\"query: {text}\")).Value);", "(await client.GenerateEmbeddingsAsync(batch.Select(text => $\"query: {text}\"))).Value", "Keep(embeddings[i]);")]
    [InlineData("Keep((await client.[|GenerateEmbeddingAsync|](text, new EmbeddingGenerationOptions { Dimensions = 256 })).Value);", "(await client.GenerateEmbeddingsAsync(batch, new EmbeddingGenerationOptions { Dimensions = 256 })).Value", "Keep(embeddings[i]);")]
    [InlineData("Keep(await generator.[|GenerateAsync|](text, cancellationToken: token));", "await generator.GenerateAsync(batch, cancellationToken: token)", "Keep(embeddings[i]);")]
    [InlineData("ReadOnlyMemory<float> v = await generator.[|GenerateVectorAsync|](text); Keep(v);", "await generator.GenerateAsync(batch)", "ReadOnlyMemory<float> v = embeddings[i].Vector; Keep(v);")]
    [InlineData("Keep(await generator.[|GenerateVectorAsync|](text).ConfigureAwait(false));", "await generator.GenerateAsync(batch).ConfigureAwait(false)", "Keep(embeddings[i].Vector);")]
    public Task EachForm_KeepsItsMeaning(string body, string batch, string fixedBody)
    {
        var test = Test(
            $"foreach (string text in texts)\n{{\n    {body}\n}}",
            $"foreach (var batch in texts.Chunk(32))\n{{\n    var embeddings = {batch};\n    for (var i = 0; i < batch.Length; i++)\n    {{\n        {fixedBody}\n    }}\n}}");
        if (body.Contains("new EmbeddingGenerationOptions"))
        {
            // Both SDKs name their options alike.
            test.Sources[0] = ("Test.cs", "using EmbeddingGenerationOptions = OpenAI.Embeddings.EmbeddingGenerationOptions;\n" + test.Sources[0].Text);
            test.FixedSources[0] = ("Test.cs", "using EmbeddingGenerationOptions = OpenAI.Embeddings.EmbeddingGenerationOptions;\n" + test.FixedSources[0].Text);
        }

        return test.RunAsync();
    }

    [Theory]
    [InlineData("Keep(nameof(text));")]
    [InlineData("_last = text;")]
    [InlineData("Keep(() => text);")]
    public Task ItemThatTheBodyUsesBesides_StaysDeclared(string use) => Test(
        $"foreach (var text in texts)\n{{\n    Keep(await generator.[|GenerateAsync|](text));\n    {use}\n}}",
        $"foreach (var batch in texts.Chunk(32))\n{{\n    var embeddings = await generator.GenerateAsync(batch);\n    for (var i = 0; i < batch.Length; i++)\n    {{\n        var text = batch[i];\n        Keep(embeddings[i]);\n        {use}\n    }}\n}}").RunAsync();

    [Fact]
    public Task BodyWithoutBraces_GetsThem() => Test(
        """
        foreach (var text in texts)
            Keep(await generator.[|GenerateAsync|](text));
        """,
        """
        foreach (var batch in texts.Chunk(32))
        {
            var embeddings = await generator.GenerateAsync(batch);
            for (var i = 0; i < batch.Length; i++)
            {
                Keep(embeddings[i]);
            }
        }
        """).RunAsync();

    [Fact]
    public Task ContinueAfterTheCallAndBreakOfAnInnerLoop_Stay() => Test(
        """
        foreach (var text in texts)
        {
            var e = await generator.[|GenerateAsync|](text);
            if (text.Length == 0) continue;
            while (true) { break; }
            Keep(e);
        }
        """,
        """
        foreach (var batch in texts.Chunk(32))
        {
            var embeddings = await generator.GenerateAsync(batch);
            for (var i = 0; i < batch.Length; i++)
            {
                var text = batch[i];
                var e = embeddings[i];
                if (text.Length == 0) continue;
                while (true) { break; }
                Keep(e);
            }
        }
        """).RunAsync();

    [Fact]
    public Task NamesInUse_AreNotTaken() => Test(
        """
        int batch = 0, embeddings = 1, i = 2;
        foreach (var text in texts ?? [])
        {
            Keep((await generator.[|GenerateAsync|](text), batch, embeddings, i));
        }
        """,
        """
        int batch = 0, embeddings = 1, i = 2;
        foreach (var batch2 in (texts ?? []).Chunk(32))
        {
            var embeddings2 = await generator.GenerateAsync(batch2);
            for (var i2 = 0; i2 < batch2.Length; i2++)
            {
                Keep((embeddings2[i2], batch, embeddings, i));
            }
        }
        """).RunAsync();

    [Fact]
    public Task BatchSizeOption_Decides()
    {
        var test = Test(
            "foreach (var text in texts)\n{\n    Keep(await generator.[|GenerateAsync|](text));\n}",
            "foreach (var batch in texts.Chunk(8))\n{\n    var embeddings = await generator.GenerateAsync(batch);\n    for (var i = 0; i < batch.Length; i++)\n    {\n        Keep(embeddings[i]);\n    }\n}");
        test.EditorConfig = "aicost.AIC1004.batch_size = 8";
        test.Titles.Add("Embed 8 texts at a time");
        return test.RunAsync();
    }

    [Fact]
    public Task CarriageReturns_Stay()
    {
        var test = Test(
            "foreach (var text in texts)\n{\n    Keep(await generator.[|GenerateAsync|](text));\n}",
            "foreach (var batch in texts.Chunk(32))\n{\n    var embeddings = await generator.GenerateAsync(batch);\n    for (var i = 0; i < batch.Length; i++)\n    {\n        Keep(embeddings[i]);\n    }\n}");
        test.Sources[0] = ("Test.cs", test.Sources[0].Text.Replace("\n", "\r\n"));
        test.FixedSources[0] = ("Test.cs", test.FixedSources[0].Text.Replace("\n", "\r\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("// Header.\nusing Microsoft.Extensions.AI;\n", "// Header.\nusing System.Linq;\nusing Microsoft.Extensions.AI;\n")]
    [InlineData("using System;\nusing System.Text;\nusing Microsoft.Extensions.AI;\n", "using System;\nusing System.Linq;\nusing System.Text;\nusing Microsoft.Extensions.AI;\n")]
    [InlineData("// Header.\nnamespace Microsoft.Extensions.AI;\n", "// Header.\nusing System.Linq;\n\nnamespace Microsoft.Extensions.AI;\n")]
    public Task MissingUsing_IsAddedInPlace(string before, string after)
    {
        const string source = """
            class Index
            {
                async System.Threading.Tasks.Task RunAsync(IEmbeddingGenerator<string, Embedding<float>> generator, string[] texts)
                {
                    BODY
                }
            }
            """;
        return new CodeFixTest<AiCostAnalyzer, AIC1004OneByOneEmbeddings>
        {
            Source = before + source.Replace("BODY", "foreach (var text in texts) { var e = await generator.[|GenerateVectorAsync|](text); }"),
            FixedSource = after + source.Replace(
                "BODY",
                """
                foreach (var batch in texts.Chunk(32))
                        {
                            var embeddings = await generator.GenerateAsync(batch);
                            for (var i = 0; i < batch.Length; i++)
                            {
                                var e = embeddings[i].Vector;
                            }
                        }
                """),
            References = TestReferences.ExtensionsAI,
            ImplicitUsings = false,
            Rules = { "AIC1004" },
        }.RunAsync();
    }

    [Theory]
    [InlineData(
        "var all = await Task.WhenAll(texts.Select(text => generator.[|GenerateVectorAsync|](text)));",
        "var all = (await Task.WhenAll(texts.Chunk(32).Select(async batch => (await generator.GenerateAsync(batch)).Select(embedding => embedding.Vector)))).SelectMany(batch => batch).ToArray();")]
    [InlineData(
        "var all = await Task.WhenAll(texts.Select(text => generator.[|GenerateAsync|](text)));",
        "var all = (await Task.WhenAll(texts.Chunk(32).Select(async batch => await generator.GenerateAsync(batch)))).SelectMany(batch => batch).ToArray();")]
    [InlineData(
        "var all = await Task.WhenAll(texts.Select(async text => await generator.[|GenerateAsync|](text, null, token))).ConfigureAwait(false);",
        "var all = (await Task.WhenAll(texts.Chunk(32).Select(async batch => await generator.GenerateAsync(batch, null, token))).ConfigureAwait(false)).SelectMany(batch => batch).ToArray();")]
    [InlineData(
        "var all = await Task.WhenAll(texts.Select(async text => (await client.[|GenerateEmbeddingAsync|](text)).Value.ToFloats()));",
        "var all = (await Task.WhenAll(texts.Chunk(32).Select(async batch => (await client.GenerateEmbeddingsAsync(batch)).Value.Select(embedding => embedding.ToFloats())))).SelectMany(batch => batch).ToArray();")]
    [InlineData(
        "var all = await Task.WhenAll(articles.Select(async article => (article.Title, (await client.[|GenerateEmbeddingAsync|](article.Body)).Value.ToFloats())));",
        "var all = (await Task.WhenAll(articles.Chunk(32).Select(async batch => batch.Zip((await client.GenerateEmbeddingsAsync(batch.Select(article => article.Body))).Value, (article, embedding) => (article.Title, embedding.ToFloats()))))).SelectMany(batch => batch).ToArray();")]
    public Task WhenAll_IsChunked(string before, string after) => Test(before, after).RunAsync();

    [Theory]
    [InlineData("foreach (var text in texts) { if (text.Length > 0) { Keep(await generator.[|GenerateAsync|](text)); } }")]
    [InlineData("foreach (var text in texts) { if (text.Length == 0) continue; Keep(await generator.[|GenerateAsync|](text)); }")]
    [InlineData("foreach (var text in texts) { Keep(await generator.[|GenerateAsync|](text)); if (_found.Count > 5) break; }")]
    [InlineData("foreach (var text in texts) { Keep(await generator.[|GenerateAsync|](text)); if (_found.Count > 5) return; }")]
    [InlineData("foreach (var text in texts) { if (text is null) throw new ArgumentException(); Keep(await generator.[|GenerateAsync|](text)); }")]
    [InlineData("foreach (var text in texts) { try { Keep(await generator.[|GenerateAsync|](text)); } catch { } }")]
    [InlineData("foreach (var text in texts) { Keep(text.Length > 0 ? await generator.[|GenerateAsync|](text) : null!); }")]
    [InlineData("foreach (var text in texts) { var t = text.Trim(); Keep(await generator.[|GenerateAsync|](t)); }")]
    [InlineData("foreach (var text in texts) { Keep(await generator.[|GenerateAsync|](Normalize(text))); }")]
    [InlineData("foreach (var text in texts) { Keep(await generator.[|GenerateAsync|](_last + text)); _last = text; }")]
    [InlineData("foreach (var text in texts) { Keep(await generator.[|GenerateAsync|](text + DateTime.Now.Hour)); }")]
    [InlineData("foreach (var text in texts) { Keep(await generator.[|GenerateAsync|](_prefix)); }")]
    [InlineData("foreach (object text in texts) { Keep(await generator.[|GenerateAsync|](text.ToString()!)); }")]
    [InlineData("foreach (var text in queue) { Keep(await generator.[|GenerateAsync|](text)); queue.Enqueue(text); }")]
    [InlineData("foreach (var text in File.ReadLines(_last)) { Keep(await generator.[|GenerateAsync|](text)); }")]
    [InlineData("foreach (var text in texts) { var e = await client.[|GenerateEmbeddingAsync|](text); Keep(e.GetRawResponse()); }")]
    [InlineData("foreach (var text in texts) { var e = await client.[|GenerateEmbeddingAsync|](text); Keep(e); }")]
    [InlineData("foreach (var text in texts) { Keep(client.[|GenerateEmbeddingAsync|](text)); }")]
    [InlineData("foreach (var text in texts) { Keep(await EmbeddingGeneratorExtensions.[|GenerateAsync|](generator, text)); }")]
    [InlineData("for (var i = 0; i < articles.Count; i++) { Keep(await generator.[|GenerateAsync|](articles[i].Body)); }")]
    [InlineData("var all = await Task.WhenAll(texts.Select(text => client.[|GenerateEmbeddingAsync|](text)));")]
    [InlineData("var all = await Task.WhenAll(texts.Select(async text => await client.[|GenerateEmbeddingAsync|](text)));")]
    [InlineData("var all = await Task.WhenAll(texts.Select(async text => { await Task.Delay(1); return await generator.[|GenerateAsync|](text); }));")]
    [InlineData("var all = await Task.WhenAll(texts.Select(async text => text.Length == 0 ? null : await generator.[|GenerateAsync|](text)));")]
    [InlineData("var all = await Task.WhenAll(texts.Select(async (text, i) => await generator.[|GenerateAsync|](text)));")]
    [InlineData("var all = texts.Select(text => generator.[|GenerateAsync|](text)).ToList();")]
    public Task DoubtfulShape_Refused(string body) => Refusal(body).RunAsync();

    [Fact]
    public Task SeveralLoopsInSeveralFiles_AreFixedInBulk()
    {
        const string before = """
            foreach (var text in texts) { Keep(await generator.[|GenerateAsync|](text)); }
            foreach (var article in articles)
            {
                foreach (var line in article.Body.Split('.'))
                {
                    Keep(await generator.[|GenerateAsync|](line));
                }
            }
            """;
        const string after = """
            foreach (var batch in texts.Chunk(32))
            {
                var embeddings = await generator.GenerateAsync(batch);
                for (var i = 0; i < batch.Length; i++)
                {
                    Keep(embeddings[i]);
                }
            }
            foreach (var article in articles)
            {
                foreach (var batch in article.Body.Split('.').Chunk(32))
                {
                    var embeddings = await generator.GenerateAsync(batch);
                    for (var i = 0; i < batch.Length; i++)
                    {
                        Keep(embeddings[i]);
                    }
                }
            }
            """;
        var test = Test(before, after);
        test.Sources.Add(("Other.cs", Source(before).Replace("record Article(string Title, string Body);", "").Replace("class Index", "class Other")));
        test.FixedSources.Add(("Other.cs", Source(after).Replace("record Article(string Title, string Body);", "").Replace("class Index", "class Other")));
        return test.RunAsync();
    }
}
