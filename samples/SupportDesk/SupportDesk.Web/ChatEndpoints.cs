using OpenAI;
using OpenAI.Chat;
using SupportDesk.Chat;

namespace SupportDesk.Web;

public static class ChatEndpoints
{
    public static void MapChatEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/chat", AnswerAsync);

        routes.MapGet("/help", (string question, IHelpAssistant assistant, CancellationToken cancellationToken) =>
            assistant.AnswerAsync(question, cancellationToken));

        routes.MapPost("/translate", async (Translation translation, OpenAIClient openAI, CancellationToken cancellationToken) =>
        {
            // Costly on purpose: written on a quick afternoon, with the model of that afternoon and without a limit.
            ChatCompletion completion = await openAI.GetChatClient("gpt-4o").CompleteChatAsync(
                [
                    new SystemChatMessage($"Translate into {translation.Language}. Keep names, numbers and line breaks."),
                    new UserChatMessage(translation.Text),
                ],
                cancellationToken: cancellationToken);
            return completion.Content[0].Text;
        });
    }

    private static async Task<string> AnswerAsync(IReadOnlyList<ChatTurn> turns, IChatAgent agent, CancellationToken cancellationToken) =>
        await agent.AnswerAsync(turns, cancellationToken);

    private sealed record Translation(string Language, string Text);
}
