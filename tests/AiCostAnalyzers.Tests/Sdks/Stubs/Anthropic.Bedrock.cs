// Stub of Anthropic.Bedrock
namespace Anthropic.Bedrock
{
    public class AnthropicBedrockClient : Anthropic.AnthropicClient;

    public class AnthropicBedrockMantleClient : Anthropic.AnthropicClient;
}
