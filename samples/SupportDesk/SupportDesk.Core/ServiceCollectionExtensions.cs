using System.ClientModel;
using Anthropic;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;
using SupportDesk.Chat;
using SupportDesk.Insights;
using SupportDesk.Knowledge;
using SupportDesk.Replies;
using SupportDesk.Tickets;
using SupportDesk.Triage;

namespace SupportDesk;

public static class ServiceCollectionExtensions
{
    /// <summary>All that the hosts share. The chat client and <see cref="AiOptions"/> are not among it: models are each host's decision.</summary>
    public static IServiceCollection AddSupportDesk(this IServiceCollection services, IConfiguration configuration)
    {
        // A key is needed to ask, not to start: without one the first question fails, and the health check still answers.
        services.AddSingleton(_ => new OpenAIClient(new ApiKeyCredential(configuration["OpenAI:ApiKey"] ?? "not-set"), Telemetry.ModelEndpoint.OpenAI(configuration)));
        services.AddSingleton<IAnthropicClient>(_ => new AnthropicClient { ApiKey = configuration["Anthropic:ApiKey"] ?? "not-set", BaseUrl = Telemetry.ModelEndpoint.Anthropic(configuration), HttpClient = Telemetry.ModelEndpoint.Http });

        services.AddSingleton(Telemetry.Clock.Of(configuration));
        services.AddSingleton<ITicketStore, InMemoryTicketStore>();
        services.AddSingleton<IKnowledgeBase, KnowledgeBase>();
        services.AddSingleton<IMacroLibrary, MacroLibrary>();
        services.AddSingleton<ITicketClassifier, TicketClassifier>();
        services.AddSingleton<ITicketPrioritizer, TicketPrioritizer>();
        services.AddSingleton<ITriageService, TriageService>();
        services.AddSingleton<ISentimentScorer, SentimentScorer>();
        services.AddSingleton<IThreadSummarizer, ThreadSummarizer>();
        services.AddSingleton<IHelpAssistant, HelpAssistant>();
        services.AddSingleton<IChatAgent, ChatAgent>();
        services.AddSingleton<IReplyDrafter, ReplyDrafter>();
        return services;
    }
}
