using static AiCostAnalyzers.Tests.CostExpressions.CostRun;

namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

/// <summary>Routes that a method maps on a builder which its caller hands it.</summary>
public class RouteGroupTests
{
    private const string Tickets = """
        public static class Tickets
        {
            public static RouteGroupBuilder MapTickets(this RouteGroupBuilder group) { group.MapPost("/triage", Triage); return group; }
            public static void MapArticles(IEndpointRouteBuilder app) => app.MapGroup("articles").MapPost("/index", Triage);
            private static void Triage(string ticket) => Ai.Cent.CompleteChat(ticket);
        }
        """;

    private static async Task<IEnumerable<string>> RoutesAsync(string map) => (await ReportAsync(
        "using Microsoft.AspNetCore.Routing;\npublic static class Routes { public static void Map(WebApplication app) { " + map + " } }\n" + Tickets)).EntryPoints.Select(entry => entry.Id).Order(StringComparer.Ordinal);

    [Fact]
    public async Task ExtensionOnAGroup_HasItsPrefix() => Assert.Equal(
        ["POST /api/tickets/triage", "POST /articles/index"], await RoutesAsync("app.MapGroup(\"/api\").MapGroup(\"tickets\").WithTags(\"t\").MapTickets();"));

    [Fact]
    public async Task GroupInALocal_HasItsPrefix() => Assert.Equal(
        ["POST /articles/index", "POST /tickets/triage"], await RoutesAsync("var tickets = app.MapGroup(\"/tickets\"); tickets.MapTickets();"));

    [Fact]
    public async Task GroupGivenAsABuilder_HasItsPrefix() => Assert.Equal(
        ["POST /v1/articles/index", "POST /…/triage"], await RoutesAsync("Tickets.MapArticles(app.MapGroup(\"/v1\"));"));

    [Fact]
    public async Task SeveralCallers_LeaveThePrefixOpen() => Assert.Equal(
        ["POST /articles/index", "POST /…/triage"], await RoutesAsync("app.MapGroup(\"/a\").MapTickets(); app.MapGroup(\"/b\").MapTickets();"));
}
