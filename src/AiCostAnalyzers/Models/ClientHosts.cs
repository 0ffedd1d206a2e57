using System.Net;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Models;

/// <summary>Whose the hosts are that clients are pointed at, by the names of the price catalog; one that it does not have has no price.</summary>
internal static class ClientHosts
{
    private const string Ollama = "ollama";

    /// <summary>LiteLLM's proxy: a gateway on the caller's machine to models that are billed.</summary>
    private const int GatewayPort = 4000;

    /// <summary>Where runtimes of one's own models listen: Ollama, LM Studio, llama.cpp and LocalAI, vLLM and TGI, Docker, Foundry Local, Jan, KoboldCpp.</summary>
    private static readonly HashSet<int> s_runtimePorts = new() { 11434, 1234, 8080, 8000, 12434, 5272, 5273, 1337, 5001 };

    private static readonly HashSet<string> s_local = new(StringComparer.OrdinalIgnoreCase)
    {
        "localhost", "0.0.0.0", "host.docker.internal", "model-runner.docker.internal",
    };

    private static readonly Dictionary<string, string> s_hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ai-gateway.vercel.sh"] = "vercel",
        ["aiplatform.eu.rep.googleapis.com"] = "vertex",
        ["aiplatform.googleapis.com"] = "vertex",
        ["aiplatform.us.rep.googleapis.com"] = "vertex",
        ["api-inference.huggingface.co"] = "huggingface",
        ["api.ai21.com"] = "ai21",
        ["api.anthropic.com"] = "anthropic",
        ["api.assemblyai.com"] = "assemblyai",
        ["api.cerebras.ai"] = "cerebras",
        ["api.cloudflare.com"] = "cloudflare",
        ["api.cohere.ai"] = "cohere",
        ["api.cohere.com"] = "cohere",
        ["api.deepgram.com"] = "deepgram",
        ["api.deepinfra.com"] = "deepinfra",
        ["api.deepseek.com"] = "deepseek",
        ["api.elevenlabs.io"] = "elevenlabs",
        ["api.fireworks.ai"] = "fireworks",
        ["api.githubcopilot.com"] = "github",
        ["api.groq.com"] = "groq",
        ["api.hyperbolic.xyz"] = "hyperbolic",
        ["api.jina.ai"] = "jina",
        ["api.lingyiwanwu.com"] = "01ai",
        ["api.minimax.chat"] = "minimax",
        ["api.minimax.io"] = "minimax",
        ["api.mistral.ai"] = "mistral",
        ["api.moonshot.ai"] = "moonshot",
        ["api.moonshot.cn"] = "moonshot",
        ["api.novita.ai"] = "novita",
        ["api.openai.com"] = "openai",
        ["api.perplexity.ai"] = "perplexity",
        ["api.replicate.com"] = "replicate",
        ["api.sambanova.ai"] = "sambanova",
        ["api.siliconflow.cn"] = "siliconflow",
        ["api.siliconflow.com"] = "siliconflow",
        ["api.stability.ai"] = "stability",
        ["api.stepfun.com"] = "stepfun",
        ["api.together.ai"] = "together",
        ["api.together.xyz"] = "together",
        ["api.voyageai.com"] = "voyageai",
        ["api.x.ai"] = "xai",
        ["api.z.ai"] = "zai",
        ["ark.cn-beijing.volces.com"] = "volcengine",
        ["codestral.mistral.ai"] = "mistral",
        ["dashscope-intl.aliyuncs.com"] = "qwen",
        ["dashscope.aliyuncs.com"] = "qwen",
        ["eu.api.openai.com"] = "openai",
        ["fal.run"] = "fal",
        ["generativelanguage.googleapis.com"] = "google",
        ["inference.do-ai.run"] = "digitalocean",
        ["integrate.api.nvidia.com"] = "nvidia",
        ["models.github.ai"] = "github",
        ["models.inference.ai.azure.com"] = "github",
        ["ollama.com"] = Ollama,
        ["open.bigmodel.cn"] = "zai",
        ["openrouter.ai"] = "openrouter",
        ["qianfan.baidubce.com"] = "qianfan",
        ["queue.fal.run"] = "fal",
        ["router.huggingface.co"] = "huggingface",
        ["us.api.openai.com"] = "openai",
    };

    private static readonly (string Start, string End, string Provider)[] s_patterns =
    [
        ("", ".openai.azure.com", "azure"),
        ("", ".cognitiveservices.azure.com", "azure"),
        ("", ".services.ai.azure.com", "azure"),
        ("", ".models.ai.azure.com", "azure"),
        ("", ".inference.ml.azure.com", "azure"),
        ("", "-aiplatform.googleapis.com", "vertex"),
        ("", ".ml.cloud.ibm.com", "ibm"),
        ("", ".cloud.databricks.com", "databricks"),
        ("", ".azuredatabricks.net", "databricks"),
        ("", ".snowflakecomputing.com", "snowflake"),
        ("inference.generativeai.", ".oci.oraclecloud.com", "oci"),
        ("aws-external-anthropic.", ".api.aws", "anthropic"),
        ("bedrock-agent-runtime.", ".amazonaws.com", "bedrock"),
        ("bedrock-mantle.", ".api.aws", "bedrock"),
        ("", ".endpoints.huggingface.cloud", "huggingface"),
        ("bedrock-runtime.", ".amazonaws.com", "bedrock"),
        ("bedrock-runtime-fips.", ".amazonaws.com", "bedrock"),
    ];

    /// <summary>Cloudflare's gateway passes on to the vendor that its path names, who bills.</summary>
    private const string PassingGateway = "gateway.ai.cloudflare.com";

    /// <summary>What the gateway calls vendors, where that is not their name in the catalog.</summary>
    private static readonly Dictionary<string, string> s_passedTo = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aws-bedrock"] = "bedrock",
        ["azure-openai"] = "azure",
        ["google-ai-studio"] = "google",
        ["google-vertex-ai"] = "vertex",
        ["grok"] = "xai",
        ["workers-ai"] = "cloudflare",
    };

    /// <returns>
    /// Null when the address is nobody's that is known, or none. One of a private network is a runtime's of one's own where its port says so;
    /// else a gateway to a vendor may answer there.
    /// </returns>
    public static string? ProviderOf(string address)
    {
        if (!Uri.TryCreate(address.Contains("://") ? address : "http://" + address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var host = uri.Host;
        if (s_local.Contains(host) || uri.IsLoopback)
        {
            return uri.Port == GatewayPort ? null : ModelCandidate.Local;
        }

        if (s_hosts.TryGetValue(host, out var provider))
        {
            return provider;
        }

        if (IsPrivate(uri))
        {
            return s_runtimePorts.Contains(uri.Port) ? ModelCandidate.Local : null;
        }

        if (string.Equals(host, PassingGateway, StringComparison.OrdinalIgnoreCase))
        {
            // /v1/{account}/{gateway}/{vendor}/…
            return uri.Segments is [_, _, _, _, var vendor, ..] && vendor.Trim('/') is { Length: > 0 } name
                ? s_passedTo.TryGetValue(name, out var known) ? known : name == "compat" ? null : name
                : null;
        }

        foreach (var pattern in s_patterns)
        {
            if (host.StartsWith(pattern.Start, StringComparison.OrdinalIgnoreCase) && host.EndsWith(pattern.End, StringComparison.OrdinalIgnoreCase))
            {
                return pattern.Provider;
            }
        }

        return null;
    }

    /// <summary>An address that no public network knows, or a name without a domain, such as a container's.</summary>
    private static bool IsPrivate(Uri uri)
    {
        if (uri.HostNameType is UriHostNameType.Dns)
        {
            return uri.Host.IndexOf('.') < 0 || uri.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase);
        }

        return IPAddress.TryParse(uri.DnsSafeHost, out var address) && address.GetAddressBytes() switch
        {
            [10, ..] and { Length: 4 } => true,
            [172, >= 16 and <= 31, ..] and { Length: 4 } => true,
            [192, 168, ..] and { Length: 4 } => true,
            [0xfc or 0xfd, ..] and { Length: 16 } => true,
            _ => false,
        };
    }

    /// <summary>Whether an address of this host may be a vendor's.</summary>
    public static bool MayBeVendors(string host) =>
        string.Equals(host, PassingGateway, StringComparison.OrdinalIgnoreCase) || ProviderOf("https://" + host) is not null;

    /// <summary>Ollama runs a model whose name ends in <c>cloud</c> on its own machines, whatever the client's address is.</summary>
    public static string Serving(string model, string provider) =>
        provider == ModelCandidate.Local && (model.EndsWith("-cloud", StringComparison.Ordinal) || model.EndsWith(":cloud", StringComparison.Ordinal))
            ? Ollama
            : provider;
}
