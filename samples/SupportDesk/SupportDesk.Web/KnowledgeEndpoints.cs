using SupportDesk.Knowledge;

namespace SupportDesk.Web;

public static class KnowledgeEndpoints
{
    public static void MapKnowledgeEndpoints(this IEndpointRouteBuilder routes)
    {
        var knowledge = routes.MapGroup("/knowledge");

        knowledge.MapPost("/articles", IndexAsync);
        knowledge.MapPut("/macros", (IReadOnlyList<Macro> macros, IMacroLibrary library, CancellationToken cancellationToken) =>
            library.ReplaceAsync(macros, cancellationToken));
    }

    private static async Task IndexAsync(IReadOnlyList<Article> articles, IKnowledgeBase knowledge, CancellationToken cancellationToken) =>
        await knowledge.IndexAsync(articles, cancellationToken);
}
