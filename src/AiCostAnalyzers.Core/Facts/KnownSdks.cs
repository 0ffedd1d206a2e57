namespace AiCostAnalyzers.Facts;

/// <summary>
/// The assemblies whose presence among a compilation's references switches analysis on. A project that references none of them,
/// gets no facts from others and is covered by no pricing file is left alone: nothing registered, no file, no output.
/// </summary>
public static class KnownSdks
{
    /// <summary>Names of assemblies, without extension.</summary>
    public static IReadOnlyCollection<string> AssemblyNames => Names;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "OpenAI",
        "Anthropic",
        "Microsoft.Extensions.AI.Abstractions",
        "Azure.AI.OpenAI",
        "Azure.AI.Inference",
        "Microsoft.Extensions.AI",
        "Google.GenAI",
        "Mscc.GenerativeAI",
        "Mscc.GenerativeAI.Types",
        "Mscc.GenerativeAI.Microsoft",
        "GenerativeAI",
        "GenerativeAI.Live",
        "GenerativeAI.Microsoft",
        "Google.Cloud.AIPlatform.V1",
        "AWSSDK.BedrockRuntime",
        "AWSSDK.BedrockAgentRuntime",
        "AWSSDK.Bedrock",
        "AWSSDK.Extensions.Bedrock.MEAI",
        "OllamaSharp",
        "Ollama",
        "LLamaSharp",
        "Microsoft.ML.OnnxRuntimeGenAI",
        "Microsoft.AI.Foundry.Local",
        "Anthropic.SDK",
        "Mistral.SDK",
        "OpenAI-DotNet",
        "Cohere",
        "Microsoft.SemanticKernel.Abstractions",
        "Microsoft.Extensions.AI.OpenAI",
        "Microsoft.Extensions.AI.Evaluation",
        "Anthropic.Bedrock",
        "Anthropic.Vertex",
        "Anthropic.Foundry",
        "Anthropic.Aws",
        "Anthropic.GoogleCloud",
        "Microsoft.Agents.AI.Abstractions",
        "Microsoft.Agents.AI",
        "Microsoft.Agents.AI.Workflows",
        "Microsoft.Agents.AI.Hosting",
        "Azure.AI.Projects",
        "Azure.AI.Extensions.OpenAI",
        "Azure.AI.Projects.OpenAI",
        "Azure.AI.Agents.Persistent",
        "Aspire.OpenAI",
        "Aspire.Azure.AI.OpenAI",
        "Aspire.Azure.AI.Inference",
        "CommunityToolkit.Aspire.OllamaSharp",
        "Betalgo.Ranul.OpenAI",
        "OpenAI_API",
        "tryAGI.OpenAI",
        "tryAGI.Anthropic",
        "Google.Gemini",
        "Groq",
        "HuggingFace",
        "Mistral",
        "OpenRouter",
        "Replicate",
        "Together",
        "GroqApiLibrary",
        "DeepSeek.Core",
        "xAI",
        "xAI.Protocol",
        "OpenRouter.NET",
        "LlmTornado",
        "LlmTornado.Agents",
        "LangChain.Core",
        "LangChain.Providers.Abstractions",
        "Microsoft.KernelMemory.Abstractions",
        "GitHub.Copilot.SDK",
        "ModelContextProtocol.Core",
    };

    /// <param name="assemblyName">Simple name, as <c>OpenAI</c>.</param>
    public static bool Contains(string assemblyName) => Names.Contains(assemblyName);
}
