using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class MinimalApiTests
{
    [Theory]
    [InlineData("app.MapPost(\"/tickets/triage\", (Request r) => Model.Call(r));", "POST /tickets/triage: lambda")]
    [InlineData("app.MapGet(\"tickets/{id:int}\", async (int id) => await Model.CallAsync(id));", "GET /tickets/{id:int}: lambda")]
    [InlineData("app.MapPut(\"/a\", Handle);", "PUT /a: Handle")]
    [InlineData("app.MapDelete(\"/a\", Local); static string Local() => \"\";", "DELETE /a: Local")]
    [InlineData("app.MapPatch(\"/a\", (HttpContext context) => Task.CompletedTask);", "PATCH /a: lambda")]
    [InlineData("app.Map(\"/a\", () => \"\");", "ANY /a: lambda")]
    [InlineData("app.MapMethods(\"/a\", new[] { \"GET\", \"post\" }, () => \"\");", "GET,POST /a: lambda")]
    [InlineData("app.MapMethods(\"/a\", [\"PUT\"], () => \"\");", "PUT /a: lambda")]
    [InlineData("app.MapFallback(() => \"\");", "FALLBACK /: lambda")]
    [InlineData("app.MapGet(\"/\", () => \"\");", "GET /: lambda")]
    [InlineData("app.MapGet(handler: () => \"\", pattern: \"/a\");", "GET /a: lambda")]
    [InlineData("var tickets = app.MapGroup(\"/tickets\"); tickets.MapPost(\"/triage\", Handle);", "POST /tickets/triage: Handle")]
    [InlineData("var tickets = app.MapGroup(\"/api\").RequireAuthorization().MapGroup(\"tickets/\").WithTags(\"t\"); tickets.MapPost(\"\", Handle);", "POST /api/tickets: Handle")]
    [InlineData("app.MapGroup(\"/api\").MapPost(\"/a\", Handle).WithName(\"a\");", "POST /api/a: Handle")]
    [InlineData("const string Api = \"/api\"; app.MapPost(Api + \"/a\", Handle);", "POST /api/a: Handle")]
    [InlineData("const string Api = \"/api\"; app.MapPost($\"{Api}/a\", Handle);", "POST /api/a: Handle")]
    [InlineData("var version = Environment.MachineName; app.MapPost($\"/{version}/a\", Handle);", "POST /…/a: Handle")]
    [InlineData("app.MapPost(Environment.MachineName, Handle);", "POST /…: Handle")]
    [InlineData("Map(app.MapGroup(\"/api\")); static void Map(RouteGroupBuilder group) { group.MapPost(\"/a\", Handle); }", "POST /api/a: Handle")]
    [InlineData("Func<string> handler = () => \"\"; app.MapPost(\"/a\", handler);", "POST /a: lambda")]
    [InlineData("Func<string> handler = Handle; app.MapPost(\"/a\", handler);", "POST /a: Handle")]
    [InlineData("var handler = (Request r) => Model.Call(r); var tickets = app.MapGroup(\"/tickets\"); tickets.MapPost(\"/a\", handler);", "POST /tickets/a: lambda")]
    [InlineData("app.MapPost(\"/a\", Stored);", "POST /a: Stored")]
    [InlineData("Map(app); static void Map(IEndpointRouteBuilder routes) { routes.MapPost(\"/a\", Handle); }", "POST /a: Handle")]
    public void Endpoint_IsAnEntryPoint(string body, string expected) =>
        Assert.Equal([expected + ", handler, minimal-api, request"], HotPathDriver.EntryPoints(Application(body)));

    [Theory]
    [InlineData("app.MapGroup(\"/api\");")]
    [InlineData("Handler.MapPost(\"/a\", () => \"\");")]
    [InlineData("Func<string> handler = () => \"\"; handler = null!; app.MapPost(\"/a\", handler);")]
    [InlineData("new[] { 1 }.Select(i => Handle());")]
    public void OtherCalls_AreNoEntryPoints(string body) => Assert.Empty(HotPathDriver.EntryPoints(Application(body)));

    [Fact]
    public void HandlersLambda_IsTheRootOfItsSteps()
    {
        Step step = Assert.Single(HotPathDriver.Steps(Application("if (args.Length > 0) return; app.MapPost(\"/triage\", (Request r) => { foreach (var t in r.Tickets) Model.Call(t); });")));
        Assert.Equal("EntryPointLambda POST /triage", step.Root);
        Assert.Equal("Loop tickets", step.Frames);
    }

    [Fact]
    public void LambdaWithinAHandler_BelongsToTheHandler()
    {
        Step step = Assert.Single(HotPathDriver.Steps(Application("app.MapPost(\"/triage\", async (Request r) => await Task.WhenAll(r.Tickets.Select(t => Model.CallAsync(t))));")));
        Assert.Equal("EntryPointLambda POST /triage", step.Root);
        Assert.Equal("Query tickets", step.Frames);
    }

    [Fact]
    public void LambdaInAVariable_IsTheRootOfItsSteps()
    {
        Step step = Assert.Single(HotPathDriver.Steps(Application("var handler = (Request r) => Model.Call(r); app.MapPost(\"/triage\", handler);")));
        Assert.Equal("EntryPointLambda POST /triage", step.Root);
    }

    [Fact]
    public void LambdaInAVariableThatIsOnlyCalled_BelongsToItsMember() =>
        Assert.Contains(HotPathDriver.Steps(Application("var handler = (Request r) => Model.Call(r); handler(new Request());")), s => s.Root == "Method Start");

    [Fact]
    public void LocalFunctionHandler_IsItsOwnRoot()
    {
        Step step = Assert.Single(HotPathDriver.Steps(Application("app.MapPost(\"/triage\", Triage); string Triage(Request r) => Model.Call(r);")));
        Assert.Equal("LocalFunction Triage", step.Root);
    }

    [Fact]
    public void MethodGroupHandler_IsNoStepOfWhoRegistersIt() =>
        Assert.Empty(HotPathDriver.Steps(Application("app.MapPost(\"/a\", Model.CallStreamingAsync);")));

    [Fact]
    public void OptionsLambda_IsNoRoot()
    {
        Step step = Assert.Single(HotPathDriver.Steps(Application("app.MapPost(\"/a\", Handle).Add(endpoint => Model.Call(endpoint));")));
        Assert.Equal("Method Start", step.Root);
    }

    [Fact]
    public void BrokenRegistration_DoesNotFail() =>
        Assert.NotEmpty(HotPathDriver.Steps(Application("app.MapPost(, (Request r) => Model.Call(r)); app.MapGet(() => Model.Call());"), allowErrors: true));

    private static string Application(string body) => $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;

        public static class Handler { public static void MapPost(string pattern, Func<string> handler) { } }

        public static class Startup
        {
            public static void Start(string[] args, WebApplication app)
            {
                {{body}}
            }

            public static string Handle() => "";

            private static readonly Func<Request, string> Stored = r => "";
        }
        """;
}
