namespace Microsoft.Extensions.AI;

/// <summary>Of Microsoft.Extensions.AI 10, which the tests do not restore: the names that the fix of AIC2008 looks for.</summary>
public sealed class ChatClientBuilder;

public static class ChatClientBuilderExtensions
{
    public static ChatClientBuilder AddChatClient(this IServiceCollection services, IChatClient innerClient) => new();

    public static ChatClientBuilder UseDistributedCache(this ChatClientBuilder builder) => builder;
}
