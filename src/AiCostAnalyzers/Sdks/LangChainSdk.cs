using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>LangChain of tryAGI: a chain is billed where a link of it calls a model; the link's client decides which.</summary>
internal static class LangChainSdk
{
    private static readonly string[] s_links = ["LLM", "ReActAgentExecutor", "GroupChat", "Crew"];

    public static readonly SdkDefinition Definition = new("LangChain", "LangChain.Core")
    {
        AlsoIn = ["LangChain.Providers.Abstractions"],
        AssemblyPrefix = "LangChain.",
        Operations =
        [
            new("LangChain.Abstractions.Chains.Base.IChain", "Run", "Call") { BilledWhere = new(null, s_links), Kind = OperationKind.AgentRun },
            new("LangChain.Chains.HelperChains.BaseStackableChain", "Run") { BilledWhere = new(null, s_links), Kind = OperationKind.AgentRun },
            new("LangChain.Chains.LLM.LlmChain", "Predict", "Apply"),
            new("LangChain.Providers.IChatModel", "Generate") { Prompt = ["request"] },
        ],
        Clients =
        [
            "LangChain.Abstractions.Chains.Base.IChain", "LangChain.Chains.HelperChains.BaseStackableChain", "LangChain.Chains.LLM.LlmChain",
            "LangChain.Providers.IChatModel",
        ],
    };
}
