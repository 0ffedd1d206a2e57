namespace AiCostAnalyzers.EndToEnd;

/// <summary>Programs that the tests build.</summary>
internal static class Sources
{
    /// <summary>Calls no model.</summary>
    public const string Plain = "System.Console.WriteLine(1);\n";

    /// <summary>Calls a dear model once per ticket.</summary>
    public const string Triage = """
        using OpenAI.Chat;

        public static class Triage
        {
            public static async Task Main(string[] tickets)
            {
                var client = new ChatClient("gpt-4o", "key");
                foreach (string ticket in tickets)
                {
                    ChatCompletion completion = await client.CompleteChatAsync("Answer with the team that this ticket is for: " + ticket);
                    Console.WriteLine(completion.Content[0].Text);
                }
            }
        }

        """;

    /// <summary>Embeds articles one by one.</summary>
    public const string Indexer = """
        using OpenAI.Embeddings;

        public sealed class Indexer
        {
            private readonly EmbeddingClient _embeddings = new("text-embedding-3-small", "key");

            public async Task<List<ReadOnlyMemory<float>>> IndexAsync(IReadOnlyList<string> articles)
            {
                var vectors = new List<ReadOnlyMemory<float>>();
                foreach (var article in articles)
                {
                    OpenAIEmbedding embedding = await _embeddings.GenerateEmbeddingAsync(article);
                    vectors.Add(embedding.ToFloats());
                }

                return vectors;
            }
        }

        """;

    /// <summary>A library's call, of which <see cref="LibraryCaller"/> makes a loop.</summary>
    public const string Library = """
        using OpenAI.Chat;

        namespace Lib;

        public sealed class Classifier(ChatClient client)
        {
            public async Task<string> ClassifyAsync(string ticket)
            {
                ChatCompletion completion = await client.CompleteChatAsync("Answer with the team that this ticket is for: " + ticket);
                return completion.Content[0].Text;
            }
        }

        """;

    /// <summary>The program around <see cref="Library"/>.</summary>
    public const string LibraryCaller = """
        using Lib;
        using OpenAI.Chat;

        public static class App
        {
            public static async Task Main(string[] tickets)
            {
                var classifier = new Classifier(new ChatClient("gpt-4o", "key"));
                foreach (string ticket in tickets)
                {
                    Console.WriteLine(await classifier.ClassifyAsync(ticket));
                }
            }
        }

        """;

    /// <summary>What the call of <see cref="Triage"/> uses: its figures are grounded then.</summary>
    public const string TriageUsage = """
          "calls": { "Triage.Main": { "inputTokens": 600, "outputTokens": 20 } },
          "counts": { "tickets": 40 }
        """;

    /// <summary>A library that calls a model.</summary>
    public const string LibraryClassifier = """
        using OpenAI.Chat;

        namespace Lib;

        public sealed class Classifier
        {
            private readonly ChatClient _client = new("gpt-4o", "key");

            public async Task<string> ClassifyAsync(string ticket)
            {
                ChatCompletion completion = await _client.CompleteChatAsync("Answer with the team that this ticket is for: " + ticket);
                return completion.Content[0].Text;
            }
        }

        """;

    /// <summary>A program that loops over it.</summary>
    public const string LibraryApp = """
        using Lib;

        var classifier = new Classifier();
        foreach (string ticket in args)
        {
            Console.WriteLine(await classifier.ClassifyAsync(ticket));
        }

        """;
}
