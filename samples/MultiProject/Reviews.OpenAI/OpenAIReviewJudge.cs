using OpenAI.Chat;

namespace Reviews;

public sealed class OpenAIReviewJudge(string apiKey) : IReviewJudge
{
    private const string Task = "Answer yes if this review of a product may be shown to customers, and no if it insults, advertises or tells of private matters.";

    // Costly on purpose: whoever loops over reviews, projects away, pays for a large model per review.
    private readonly ChatClient _chat = new("gpt-4o", apiKey);

    public async Task<bool> IsFitAsync(string text, CancellationToken cancellationToken)
    {
        ChatCompletion completion = await _chat.CompleteChatAsync(
            [new SystemChatMessage(Task), new UserChatMessage(text)],
            new ChatCompletionOptions { MaxOutputTokenCount = 16 },
            cancellationToken);
        return completion.Content[0].Text.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }
}
