// Assistants, responses with tools, realtime sessions and batches.
#pragma warning disable OPENAI001
using Anthropic;
using Anthropic.Helpers.Beta;
using OpenAI.Assistants;
using OpenAI.Batch;
using OpenAI.Realtime;
using OpenAI.Responses;
using BetaParams = Anthropic.Models.Beta.Messages.MessageCreateParams;

sealed class Agents(AssistantClient assistants, ResponsesClient responses, RealtimeClient realtime, BatchClient batches, AnthropicClient anthropic)
{
    private const string Model = "gpt-6-sol";

    public async Task AssistantAsync(string thread, string question)
    {
        Assistant assistant = await assistants.CreateAssistantAsync("gpt-4o", new AssistantCreationOptions { Name = "helper" }); //: none
        await assistants.CreateMessageAsync(thread, OpenAI.Assistants.MessageRole.User, [OpenAI.Assistants.MessageContent.FromText(question)]); //: none
        await assistants.CreateRunAsync(thread, assistant.Id); //: agentRun unknown
        await assistants.CreateRunAsync(thread, assistant.Id, new RunCreationOptions { ModelOverride = "gpt-4o-mini" }); //: agentRun gpt-4o-mini
        await assistants.GetRunAsync(thread, "run_1"); //: none
    }

    public async Task<string> ToolLoopAsync(string question)
    {
        var options = new CreateResponseOptions { Model = Model, MaxToolCallCount = 5 };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(question)); //: none
        ResponseResult response;
        do
        {
            response = await responses.CreateResponseAsync(options); //: chat gpt-6-sol
            foreach (var item in response.OutputItems)
            {
                options.InputItems.Add(item); //: none
            }
        }
        while (response.OutputItems.OfType<FunctionCallResponseItem>().Any()); //: none

        return response.GetOutputText(); //: none
    }

    public Task Realtime() => realtime.StartConversationSessionAsync("gpt-realtime"); //: realtime gpt-realtime

    public Task Batch(System.ClientModel.BinaryContent content) => batches.CreateBatchAsync(content, waitUntilCompleted: false); //: batch unknown

    public async Task BatchState(string id)
    {
        await batches.GetBatchAsync(id, null); //: none
    }

    public async Task Runner()
    {
        var parameters = new BetaParams { Model = "claude-opus-5-5", MaxTokens = 100, Messages = [] };
        var runner = anthropic.Beta.Messages.ToolRunner(parameters, [], maxIterations: 4); //: agentRun claude-opus-5-5
        await foreach (var message in runner)
        {
            Console.WriteLine(message); //: none
        }
    }
}
