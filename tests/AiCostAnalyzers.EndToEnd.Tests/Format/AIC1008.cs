using Anthropic;
using Anthropic.Helpers.Beta;
using Anthropic.Models.Beta.Messages;

namespace Desk;

public sealed class Assistant(AnthropicClient client)
{
    // As many rounds as the model likes.
    public object Ask(MessageCreateParams parameters, IReadOnlyList<IBetaRunnableTool> tools) => client.Beta.Messages.ToolRunner(parameters, tools);
}
