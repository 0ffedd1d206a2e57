// Stub of LangChain.Core
using LangChain.Chains.HelperChains;
using Microsoft.Extensions.AI;

namespace LangChain.Abstractions.Chains.Base
{
    public interface IChain
    {
        Task<object> CallAsync(object values, CancellationToken cancellationToken = default);
        Task<string> RunAsync(string input, CancellationToken cancellationToken = default);
    }
}

namespace LangChain.Chains.HelperChains
{
    public abstract class BaseStackableChain : LangChain.Abstractions.Chains.Base.IChain
    {
        public Task<object> CallAsync(object values, CancellationToken cancellationToken = default) => throw null!;
        public Task<string> RunAsync(string input, CancellationToken cancellationToken = default) => throw null!;
        public Task<string> RunAsync(CancellationToken cancellationToken = default) => throw null!;
        public static StackChain operator |(BaseStackableChain a, BaseStackableChain b) => throw null!;
    }

    public class StackChain : BaseStackableChain;

    public class SetChain : BaseStackableChain;

    public class LLMChain : BaseStackableChain;
}

namespace LangChain.Chains.LLM
{
    public class LlmChain
    {
        public Task<string> PredictAsync(object values, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> ApplyAsync(IReadOnlyList<object> inputs, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace LangChain.Chains
{
    public static class Chain
    {
        public static SetChain Set(object value, string outputKey = "text") => throw null!;
        public static SetChain Template(string template, string outputKey = "text") => throw null!;
        public static LLMChain LLM(IChatClient chatClient, string inputKey = "text", string outputKey = "text") => throw null!;
    }
}
