using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// The shape of the clients that tryAGI generates from vendors' API descriptions: an interface, with one overload of each method
/// that takes the request and one that takes its fields.
/// </summary>
internal static class TryAgi
{
    private static readonly ModelSource[] s_model = [ModelSource.Argument("model"), ModelSource.Option("Model")];

    /// <param name="request">Metadata name of the request's type.</param>
    public static OperationDefinition Chat(string client, string request, params string[] methods) => Of(OperationKind.Chat, client, request, methods) with
    {
        Prompt = ["messages", "input", "prompt", "system"], PromptOptions = ["Messages", "Input", "Prompt", "System"],
    };

    /// <param name="request">Metadata name of the request's type.</param>
    public static OperationDefinition Of(OperationKind kind, string client, string request, params string[] methods) => new(client, methods)
    {
        Kind = kind, Model = s_model, Options = request, Prompt = ["input", "prompt"], PromptOptions = ["Input", "Prompt"],
    };
}
