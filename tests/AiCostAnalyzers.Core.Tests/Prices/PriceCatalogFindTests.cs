using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Core.Tests.Prices;

public sealed class PriceCatalogFindTests
{
    [Theory]
    [InlineData("gpt-6-luna", null, "openai", "gpt-6-luna")]
    [InlineData("gpt-6.1-terra", null, "openai", "gpt-6.1-terra")]
    [InlineData("GPT-4o", null, "openai", "gpt-4o")]
    [InlineData("  gpt-4o ", null, "openai", "gpt-4o")]
    [InlineData("gpt-5.6", null, "openai", "gpt-5.6-sol")]
    [InlineData("gpt-35-turbo", null, "openai", "gpt-3.5-turbo")]
    [InlineData("gpt-4o-2024-08-06", null, "openai", "gpt-4o")]
    [InlineData("gpt-4o-2024-05-13", null, "openai", "gpt-4o-2024-05-13")]
    [InlineData("gpt-4o-2025-02-01", null, "openai", "gpt-4o")]
    [InlineData("gpt-4o-latest", null, "openai", "gpt-4o")]
    [InlineData("gpt-5.4-mini-2026-03-17", null, "openai", "gpt-5.4-mini")]
    [InlineData("gpt-6-luna-2026-09-22", null, "openai", "gpt-6-luna")]
    [InlineData("openai/gpt-4o-mini", null, "openai", "gpt-4o-mini")]
    [InlineData("OpenAI/gpt-4o-mini-2024-07-18", null, "openai", "gpt-4o-mini")]
    [InlineData("gpt-4o", "openai", "openai", "gpt-4o")]
    [InlineData("gpt-4o", "azure", "azure", "gpt-4o")]
    [InlineData("gpt-4o", "Azure", "azure", "gpt-4o")]
    [InlineData("azure/gpt-4o", null, "azure", "gpt-4o")]
    [InlineData("gpt-4o-2024-08-06", "azure", "azure", "gpt-4o")]
    [InlineData("phi-4-mini", "azure", "microsoft", "phi-4-mini")]
    [InlineData("Phi-4-mini-instruct", null, "microsoft", "phi-4-mini")]
    [InlineData("mai-ds-r1", null, "microsoft", "MAI-DS-R1")]
    [InlineData("text-embedding-3-small", null, "openai", "text-embedding-3-small")]
    [InlineData("text-embedding-3-small", "azure", "azure", "text-embedding-3-small")]
    [InlineData("whisper-1", null, "openai", "whisper-1")]
    [InlineData("claude-haiku-4-5", null, "anthropic", "claude-haiku-4-5")]
    [InlineData("claude-haiku-4-5-20251001", null, "anthropic", "claude-haiku-4-5")]
    [InlineData("claude-haiku-4-5@20251001", null, "anthropic", "claude-haiku-4-5")]
    [InlineData("claude-haiku-4-5-latest", null, "anthropic", "claude-haiku-4-5")]
    [InlineData("claude-haiku-5-5-20261007", null, "anthropic", "claude-haiku-5-5")]
    [InlineData("anthropic.claude-haiku-4-5-20251001-v1:0", null, "anthropic", "claude-haiku-4-5")]
    [InlineData("us.anthropic.claude-haiku-4-5-20251001-v1:0", null, "anthropic", "claude-haiku-4-5")]
    [InlineData("global.anthropic.claude-haiku-4-5-20251001-v1:0", null, "anthropic", "claude-haiku-4-5")]
    [InlineData("global.anthropic.claude-haiku-4-5-20251001-v1:0", "bedrock", "anthropic", "claude-haiku-4-5")]
    [InlineData("global.anthropic.claude-haiku-4-5-20251001-v1:0", "amazon", "anthropic", "claude-haiku-4-5")]
    [InlineData("bedrock/us.anthropic.claude-sonnet-5-5-v1:0", null, "anthropic", "claude-sonnet-5-5")]
    [InlineData("anthropic.claude-opus-4-20250514-v1:0", null, "anthropic", "claude-opus-4-0")]
    [InlineData("anthropic/claude-sonnet-5", null, "anthropic", "claude-sonnet-5")]
    [InlineData("anthropic/claude-sonnet-5", "openai", "anthropic", "claude-sonnet-5")]
    [InlineData("claude-3-7-sonnet@20250219", null, "anthropic", "claude-3-7-sonnet-latest")]
    [InlineData("claude-3-7-sonnet", null, "anthropic", "claude-3-7-sonnet-latest")]
    [InlineData("claude-sonnet-4@20250514", "vertex_ai", "anthropic", "claude-sonnet-4-0")]
    [InlineData("arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0", null, "amazon", "amazon.nova-pro-v1:0")]
    [InlineData("arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.anthropic.claude-haiku-4-5-20251001-v1:0", null, "anthropic", "claude-haiku-4-5")]
    [InlineData("arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-5-5-v1:0", "bedrock", "anthropic", "claude-sonnet-5-5")]
    [InlineData("arn:aws-us-gov:bedrock:us-gov-west-1::foundation-model/amazon.nova-micro-v1:0", null, "amazon", "amazon.nova-micro-v1:0")]
    [InlineData("us-gov.anthropic.claude-haiku-4-5-20251001-v1:0", "bedrock", "anthropic", "claude-haiku-4-5")]
    [InlineData("apac.amazon.nova-pro-v1:0", "bedrock", "amazon", "amazon.nova-pro-v1:0")]
    [InlineData("projects/acme/locations/us-central1/publishers/google/models/gemini-2.5-flash", "vertex", "google", "gemini-2.5-flash")]
    [InlineData("projects/acme/locations/europe-west1/publishers/anthropic/models/claude-haiku-4-5@20251001", "vertex", "anthropic", "claude-haiku-4-5")]
    [InlineData("vertex_ai/gemini-2.5-pro", null, "google", "gemini-2.5-pro")]
    [InlineData("publishers/anthropic/models/claude-sonnet-5", null, "anthropic", "claude-sonnet-5")]
    [InlineData("anthropic.claude-haiku-4-5-20251001-v1", null, "anthropic", "claude-haiku-4-5")]
    [InlineData("amazon.nova-lite-v1:0", null, "amazon", "amazon.nova-lite-v1:0")]
    [InlineData("eu.amazon.nova-lite-v1:0", "bedrock", "amazon", "amazon.nova-lite-v1:0")]
    [InlineData("meta-llama/llama-3.1-8b-instruct", null, "openrouter", "meta-llama/llama-3.1-8b-instruct")]
    [InlineData("us.meta.llama3-3-70b-instruct-v1:0", "amazon", "bedrock", "meta.llama3-3-70b-instruct-v1:0")]
    [InlineData("us.meta.llama3-3-70b-instruct-v1:0", null, "bedrock", "meta.llama3-3-70b-instruct-v1:0")]
    [InlineData("models/gemini-3.8-flash", null, "google", "gemini-3.8-flash")]
    [InlineData("gemini/gemini-2.5-pro", null, "google", "gemini-2.5-pro")]
    [InlineData("publishers/google/models/gemini-2.5-flash", "vertex_ai", "google", "gemini-2.5-flash")]
    [InlineData("gemini-3.8-flash", "gemini", "google", "gemini-3.8-flash")]
    [InlineData("mistral-large-latest", null, "mistral", "mistral-large-2512")]
    [InlineData("mistral-small-latest", "mistral", "mistral", "mistral-small-2603")]
    [InlineData("magistral-medium-latest", null, "mistral", "magistral-medium-latest")]
    [InlineData("ministral-3b", null, "azure", "ministral-3b")]
    [InlineData("command-r", null, "cohere", "command-r-08-2024")]
    [InlineData("deepseek-chat", null, "deepseek", "deepseek-flash")]
    [InlineData("deepseek-v4-flash", null, "deepseek", "deepseek-flash")]
    [InlineData("deepseek-v4-flash", "azure", "azure", "deepseek-v4-flash")]
    [InlineData("grok-4", null, "xai", "grok-4.3")]
    [InlineData("x-ai/grok-4.7", null, "xai", "grok-4.7")]
    [InlineData("grok-4-1-fast-non-reasoning", null, "xai", "grok-4.3")]
    [InlineData("grok-4-1-fast-non-reasoning", "azure", "azure", "grok-4-1-fast-non-reasoning")]
    [InlineData("openai/gpt-oss-120b", null, "groq", "openai/gpt-oss-120b")]
    [InlineData("openai/gpt-oss-120b", "openrouter", "openrouter", "openai/gpt-oss-120b")]
    [InlineData("openrouter/openai/gpt-oss-20b", null, "openrouter", "openai/gpt-oss-20b")]
    [InlineData("gpt-oss-120b", null, "cerebras", "gpt-oss-120b")]
    [InlineData("qwen3-14b", null, "qwen", "qwen3-14b")]
    [InlineData("qwen/qwen3-14b", null, "openrouter", "qwen/qwen3-14b")]
    [InlineData("voyage/voyage-4-lite", null, "voyageai", "voyage-4-lite")]
    public void Name_FindsItsModel(string name, string? provider, string expectedProvider, string expectedId)
    {
        var model = PriceCatalog.BuiltIn.Find(name, provider);

        Assert.Equal((expectedProvider, expectedId), (model?.Provider, model?.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("gpt-4o-mini-high")]
    [InlineData("gpt-4o-")]
    [InlineData("gpt-4x")]
    [InlineData("my-gpt-4o")]
    [InlineData("gpt")]
    [InlineData("chatgpt-4o-latest")]
    [InlineData("gpt-4-0314")]
    [InlineData("gpt-4-1106-preview")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:acme::id")]
    [InlineData("ft:gpt-3.5-turbo-0125:acme:support:9abc")]
    [InlineData("arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/ab12cd34")]
    [InlineData("arn:aws:bedrock:us-east-1:123456789012:custom-model/amazon.nova-lite-v1:0:300k/xyz")]
    [InlineData("projects/acme/locations/us-central1/endpoints/1234567890")]
    [InlineData("claude")]
    [InlineData("claude-3-5-sonnet-20241022")]
    [InlineData("anthropic.claude-v2:1")]
    [InlineData("cohere.command-r-v1:0")]
    [InlineData("mistral-large-2407")]
    [InlineData("gemini-flash-latest")]
    [InlineData("gemini-2.5-flash-preview-09-2025")]
    [InlineData("-latest")]
    [InlineData("-2024-08-06")]
    [InlineData("openai/")]
    [InlineData("/gpt-4o")]
    [InlineData("acme/gpt-4o")]
    [InlineData("gpt-*")]
    public void NameOfNoModel_FindsNone(string name) => Assert.Null(PriceCatalog.BuiltIn.Find(name));

    [Theory]
    [InlineData("gpt-5.5-pro", "azure")]
    [InlineData("gpt-4o", "anthropic")]
    [InlineData("gpt-4o", "ollama")]
    [InlineData("claude-haiku-4-5", "openai")]
    [InlineData("openrouter/openai/gpt-4o", null)]
    [InlineData("gpt-4o-2024-05-13", "azure")] // costs twice what Azure's gpt-4o does
    public void ModelThatTheProviderDoesNotServe_FindsNone(string name, string? provider) => Assert.Null(PriceCatalog.BuiltIn.Find(name, provider));

    [Theory]
    [InlineData("ft:gpt-4o-mini-2024-07-18:acme::id", "gpt-4o-mini")]
    [InlineData("ft:gpt-4o-2024-08-06:acme:support:id", "gpt-4o")]
    [InlineData("us.anthropic.claude-haiku-4-6-20251001-v1:0", "claude-haiku-4-5")]
    [InlineData("gpt-41", "gpt-4.1")]
    public void NameOfNoModel_HasANearest(string name, string nearest) => Assert.Contains(nearest, PriceCatalog.BuiltIn.Nearest(name));

    [Fact]
    public void EndlessName_FindsNone() => Assert.Null(PriceCatalog.BuiltIn.Find(new string('a', 100_000)));

    [Fact]
    public void EveryIdAndAlias_FindsItsModelAtItsProvider() =>
        Assert.All(PriceCatalog.BuiltIn.Models, static model => Assert.All(
            model.Aliases.Append(model.Id), name => Assert.Same(model, PriceCatalog.BuiltIn.Find(name, model.Provider))));

    [Fact]
    public void ManyThreadsAtOnce_FindTheSameModel()
    {
        using var stream = typeof(PriceCatalog).Assembly.GetManifestResourceStream("catalog.txt")!;
        string text = new StreamReader(stream).ReadToEnd();
        for (int round = 0; round < 50; round++)
        {
            var catalog = PriceCatalog.Open(text)!;
            var found = new ModelInfo?[8];
            Parallel.For(0, found.Length, i => found[i] = catalog.Find("gpt-4o"));
            Assert.NotNull(found[0]);
            Assert.All(found, model => Assert.Same(found[0], model));
        }
    }
}
