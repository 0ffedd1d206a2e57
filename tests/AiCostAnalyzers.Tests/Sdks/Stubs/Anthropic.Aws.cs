// Stub of Anthropic.Aws
namespace Anthropic.Aws
{
    public class AnthropicAwsClient : Anthropic.AnthropicClient;
}
