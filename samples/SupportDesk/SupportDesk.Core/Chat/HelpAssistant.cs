using System.Runtime.CompilerServices;
using Anthropic;
using Anthropic.Models.Messages;

namespace SupportDesk.Chat;

public interface IHelpAssistant
{
    IAsyncEnumerable<string> AnswerAsync(string question, CancellationToken cancellationToken);
}

/// <summary>Quick answers for the help page, word by word: a small model and a limit. One request, however many words come.</summary>
public sealed class HelpAssistant(IAnthropicClient anthropic) : IHelpAssistant
{
    public async IAsyncEnumerable<string> AnswerAsync(string question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parameters = new MessageCreateParams
        {
            Model = Model.ClaudeHaiku5_5,
            MaxTokens = 400,
            System = "You explain how an online shop's website works. Answer in at most five sentences, without headings or lists.",
            Messages = [new UserMessageParam { Content = question }],
        };

        await foreach (var update in anthropic.Messages.CreateStreaming(parameters, cancellationToken))
        {
            if (update.TryPickContentBlockDelta(out var delta) && delta.Delta.TryPickText(out var text))
            {
                yield return text.Text;
            }
        }
    }
}
