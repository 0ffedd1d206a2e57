// Tests and doubles: nobody's bill.
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Xunit
{
    class FactAttribute : Attribute;
}

sealed class FakeClient : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok"))); //: none

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}

class Setup<T>
{
    public Setup<T> Returns(System.Linq.Expressions.Expression<Func<T, object>> call) => this;
}

class SomeTests
{
    [Xunit.Fact]
    public async Task Asks()
    {
        await new FakeClient().GetResponseAsync("hi"); //: none
        await new ChatClient("gpt-4o", "key").CompleteChatAsync("hi"); //: none
        new Setup<ChatClient>().Returns(c => c.CompleteChat("hi")); //: none
        await Helper(new FakeClient()); //: none
    }

    private static Task Helper(IChatClient client) => client.GetResponseAsync("hi"); //: none
}

sealed class Product(IChatClient client)
{
    public Task Real(string q) => client.GetResponseAsync(q); //: chat open IChatClient
}
