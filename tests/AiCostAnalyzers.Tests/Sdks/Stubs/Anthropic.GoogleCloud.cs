// Stub of Anthropic.GoogleCloud
namespace Anthropic.GoogleCloud
{
    public class AnthropicGoogleCloudClient : Anthropic.AnthropicClient;
}
