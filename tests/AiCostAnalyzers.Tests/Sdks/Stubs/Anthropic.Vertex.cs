// Stub of Anthropic.Vertex
namespace Anthropic.Vertex
{
    public class AnthropicVertexClient : Anthropic.AnthropicClient;
}
