using AiCostAnalyzers.Sdks.Http;

namespace AiCostAnalyzers.Sdks;

internal sealed partial class SdkCatalog
{
    /// <summary>Every SDK that is known, one a line.</summary>
    public static readonly IReadOnlyList<SdkDefinition> All =
    [
        OpenAISdk.Definition,
        AnthropicSdk.Definition,
        ExtensionsAISdk.Definition,
        AzureOpenAISdk.Definition,
        AzureInferenceSdk.Definition,
        GoogleGenAISdk.Definition,
        MsccGenerativeAISdk.Definition,
        GoogleGenerativeAISdk.Definition,
        GoogleCloudAIPlatformSdk.Definition,
        BedrockSdk.Definition,
        OllamaSharpSdk.Definition,
        OllamaSdk.Definition,
        LLamaSharpSdk.Definition,
        OnnxRuntimeGenAISdk.Definition,
        FoundryLocalSdk.Definition,
        CommunityAnthropicSdk.Definition,
        MistralSdk.Definition,
        OpenAIDotNetSdk.Definition,
        CohereSdk.Definition,
        SemanticKernelSdk.Definition,
        AgentFrameworkSdk.Definition,
        AzureAIProjectsSdk.Definition,
        AzurePersistentAgentsSdk.Definition,
        AspireSdk.Definition,
        AspireOllamaSdk.Definition,
        BetalgoSdk.Definition,
        OkGoDoItSdk.Definition,
        TryAgiOpenAISdk.Definition,
        TryAgiAnthropicSdk.Definition,
        TryAgiGoogleSdk.Definition,
        TryAgiGroqSdk.Definition,
        TryAgiHuggingFaceSdk.Definition,
        TryAgiMistralSdk.Definition,
        TryAgiOpenRouterSdk.Definition,
        TryAgiReplicateSdk.Definition,
        TryAgiTogetherSdk.Definition,
        GroqApiLibrarySdk.Definition,
        DeepSeekSdk.Definition,
        GrokSdk.Definition,
        OpenRouterNetSdk.Definition,
        LlmTornadoSdk.Definition,
        LangChainSdk.Definition,
        KernelMemorySdk.Definition,
        GitHubCopilotSdk.Definition,
        ModelContextProtocolSdk.Definition,
    ];

    /// <summary>The definitions that have an assembly of a name among theirs.</summary>
    private static readonly ILookup<string, SdkDefinition> s_byAssemblyName =
        All.Append(HttpSdk.Definition).SelectMany(static sdk => sdk.Assemblies.Select(name => (name, sdk))).ToLookup(static x => x.name, static x => x.sdk, StringComparer.Ordinal);
}
