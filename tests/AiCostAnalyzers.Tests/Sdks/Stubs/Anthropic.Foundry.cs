// Stub of Anthropic.Foundry
namespace Anthropic.Foundry
{
    public class AnthropicFoundryClient : Anthropic.AnthropicClient;
}
