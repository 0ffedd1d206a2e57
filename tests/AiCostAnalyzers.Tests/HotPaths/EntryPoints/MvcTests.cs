namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class MvcTests
{
    [Theory]
    [InlineData("[ApiController, Route(\"api/[controller]\")]", "[HttpPost]", "POST /api/tickets")]
    [InlineData("[Route(\"api/[controller]\")]", "[HttpPost(\"triage\")]", "POST /api/tickets/triage")]
    [InlineData("[Route(\"api/[controller]\")]", "[HttpGet(\"{id:int}\")]", "GET /api/tickets/{id:int}")]
    [InlineData("[Route(\"api/[controller]/[action]\")]", "[HttpDelete]", "DELETE /api/tickets/run")]
    [InlineData("[Route(\"api\")]", "[HttpPost(\"/triage\")]", "POST /triage")]
    [InlineData("[Route(\"api\")]", "[HttpPost(\"~/triage\")]", "POST /triage")]
    [InlineData("[Route(\"api\")]", "[HttpPost, Route(\"triage\")]", "POST /api/triage")]
    [InlineData("[Route(\"api\")]", "[Route(\"triage\")]", "ANY /api/triage")]
    [InlineData("[Route(\"api\")]", "[AcceptVerbs(\"GET\", \"POST\")]", "GET,POST /api")]
    [InlineData("[Route(\"api\")]", "[AcceptVerbs((string[])null!)]", "ANY /api")]
    [InlineData("[Route(\"[controller]\")]", "[HttpPut, ActionName(\"Sort\")]", "PUT /tickets")]
    [InlineData("", "[HttpPost]", "POST /tickets/run")]
    [InlineData("", "", "ANY /tickets/run")]
    public void Action_IsAnEntryPoint(string typeAttributes, string methodAttributes, string expected) =>
        Assert.Equal([expected + ": RunAsync, handler, mvc, request"], HotPathDriver.EntryPoints(Controller(typeAttributes, methodAttributes, "public Task RunAsync() => Task.CompletedTask;")));

    [Fact]
    public void SeveralRoutes_AreSeveralEntryPoints() => Assert.Equal(
        ["GET /v1/a: Run, handler, mvc, request", "GET /v2/a: Run, handler, mvc, request", "POST /v1/b: Run, handler, mvc, request", "POST /v2/b: Run, handler, mvc, request"],
        HotPathDriver.EntryPoints(Controller("[Route(\"v1\"), Route(\"v2\")]", "[HttpGet(\"a\"), HttpPost(\"b\")]", "public void Run() { }")));

    [Fact]
    public void RouteOfABaseController_IsInherited() => Assert.Equal(
        ["POST /api/tickets: Run, handler, mvc, request"],
        HotPathDriver.EntryPoints("""
            using Microsoft.AspNetCore.Mvc;
            [Route("api/[controller]")] public abstract class ApiBase : ControllerBase { }
            public class TicketsController : ApiBase { [HttpPost] public void Run() { } }
            """));

    [Fact]
    public void InheritedAction_IsOneOfEachConcreteController() => Assert.Equal(
        ["POST /api/articles: Run, handler, mvc, request", "POST /api/tickets: Run, handler, mvc, request"],
        HotPathDriver.EntryPoints("""
            using Microsoft.AspNetCore.Mvc;
            [Route("api/[controller]")] public abstract class ApiBase<T> : ControllerBase { [HttpPost] public void Run(T item) { } }
            public class TicketsController : ApiBase<Ticket> { }
            public class ArticlesController : ApiBase<Request> { }
            """));

    [Fact]
    public void ActionOfAnAbstractBase_IsNoneByItself() => Assert.Empty(HotPathDriver.EntryPoints("""
        using Microsoft.AspNetCore.Mvc;
        public abstract class ApiBase : ControllerBase { [HttpPost] public void Run() { } }
        """));

    [Fact]
    public void OverriddenAction_IsTheConcreteControllers() => Assert.Equal(
        ["POST /tickets: Run, handler, mvc, request"],
        HotPathDriver.EntryPoints("""
            using Microsoft.AspNetCore.Mvc;
            public abstract class ApiBase : ControllerBase { public abstract void Run(); }
            [Route("[controller]")] public class TicketsController : ApiBase { [HttpPost] public override void Run() { } }
            """));

    [Fact]
    public void PartialController_IsOne() => Assert.Equal(
        ["POST /tickets: Run, handler, mvc, request"],
        HotPathDriver.EntryPoints("""
            using Microsoft.AspNetCore.Mvc;
            [Route("[controller]")] public partial class TicketsController { [HttpPost] public void Run() { } }
            public partial class TicketsController : ControllerBase { }
            """));

    [Theory]
    [InlineData("[HttpPost]", "private void Run() { }")]
    [InlineData("", "public static void Run() { }")]
    [InlineData("[NonAction]", "public void Run() { }")]
    [InlineData("", "public override string ToString() => \"\";")]
    [InlineData("", "public string Name { get; set; } = \"\";")]
    [InlineData("", "public TicketsController() { }")]
    [InlineData("", "public T Run<T>(T value) => value;")]
    public void OtherMembers_AreNoEntryPoints(string attributes, string member) =>
        Assert.Empty(HotPathDriver.EntryPoints(Controller("[Route(\"api\")]", attributes, member)));

    [Fact]
    public void ClassThatIsNoController_HasNoActions() =>
        Assert.Empty(HotPathDriver.EntryPoints("public class TicketsController { public void Run() { } }"));

    private static string Controller(string typeAttributes, string methodAttributes, string member) => $$"""
        using Microsoft.AspNetCore.Mvc;
        {{typeAttributes}}
        public class TicketsController : ControllerBase
        {
            {{methodAttributes}}
            {{member}}
        }
        """;
}
