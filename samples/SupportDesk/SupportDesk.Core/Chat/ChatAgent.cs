using System.Text.Json;
using Microsoft.Extensions.Configuration;
using OpenAI;
using OpenAI.Chat;
using SupportDesk.Knowledge;
using SupportDesk.Tickets;

namespace SupportDesk.Chat;

public interface IChatAgent
{
    Task<string> AnswerAsync(IReadOnlyList<ChatTurn> turns, CancellationToken cancellationToken);
}

public sealed record ChatTurn(bool IsCustomer, string Text);

/// <summary>Answers customers, and looks things up with tools before it does.</summary>
/// <remarks>Each round sends the whole conversation again, with all that the tools have answered so far.</remarks>
public sealed class ChatAgent(OpenAIClient openAI, IConfiguration configuration, ITicketStore tickets, IKnowledgeBase knowledge) : IChatAgent
{
    private const int MaxRounds = 5;

    private static readonly ChatTool FindTicket = ChatTool.CreateFunctionTool(
        "find_ticket",
        "Finds a ticket by its number.",
        BinaryData.FromString("""{"type":"object","properties":{"id":{"type":"integer"}},"required":["id"]}"""));

    private static readonly ChatTool SearchArticles = ChatTool.CreateFunctionTool(
        "search_articles",
        "Searches the help articles.",
        BinaryData.FromString("""{"type":"object","properties":{"question":{"type":"string"}},"required":["question"]}"""));

    private readonly ChatClient _chat = openAI.GetChatClient(configuration["Ai:ChatModel"] ?? "gpt-6.1-terra");

    public async Task<string> AnswerAsync(IReadOnlyList<ChatTurn> turns, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages =
        [
            new SystemChatMessage("You are the assistant of an online shop. Look things up before you answer; never invent an order or a policy."),
            .. turns.Select<ChatTurn, ChatMessage>(turn => turn.IsCustomer ? new UserChatMessage(turn.Text) : new AssistantChatMessage(turn.Text)),
        ];
        var options = new ChatCompletionOptions { Tools = { FindTicket, SearchArticles }, MaxOutputTokenCount = 600 };

        for (var round = 0; round < MaxRounds; round++)
        {
            ChatCompletion completion = await _chat.CompleteChatAsync(messages, options, cancellationToken);
            if (completion.FinishReason != ChatFinishReason.ToolCalls)
            {
                return completion.Content[0].Text;
            }

            messages.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
            {
                messages.Add(new ToolChatMessage(call.Id, await RunToolAsync(call, cancellationToken)));
            }
        }

        return "I could not find that out. A colleague will answer you.";
    }

    private async Task<string> RunToolAsync(ChatToolCall call, CancellationToken cancellationToken)
    {
        using var arguments = JsonDocument.Parse(call.FunctionArguments);
        switch (call.FunctionName)
        {
            case "find_ticket":
                return tickets.Find(arguments.RootElement.GetProperty("id").GetInt32()) is { } ticket
                    ? $"{ticket.Subject}\n{ticket.LatestText}"
                    : "No such ticket.";

            case "search_articles":
                var question = arguments.RootElement.GetProperty("question").GetString() ?? "";
                var articles = await knowledge.SearchAsync(question, top: 2, cancellationToken);
                return string.Join("\n\n", articles.Select(article => $"{article.Title}\n{article.Body}"));

            default:
                return $"There is no tool called {call.FunctionName}.";
        }
    }
}
