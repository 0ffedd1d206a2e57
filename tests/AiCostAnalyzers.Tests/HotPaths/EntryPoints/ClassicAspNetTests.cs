namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class ClassicAspNetTests
{
    private const string Usings = """
        using System.Web;
        using System.Web.Mvc;
        using System.Web.Services;

        """;

    [Theory]
    [InlineData("public class TicketsController : System.Web.Mvc.Controller { public object Triage(int id) => null!; }", "TicketsController.Triage: Triage, handler, aspnet, request")]
    [InlineData("public class TicketsController : System.Web.Http.ApiController { public object Post(int id) => null!; }", "TicketsController.Post: Post, handler, aspnet, request")]
    [InlineData("public abstract class Api : System.Web.Http.ApiController { public abstract object Post(int id); } public class TicketsController : Api { public override object Post(int id) => null!; }", "TicketsController.Post: Post, handler, aspnet, request")]
    [InlineData("class Triage : IHttpHandler { public bool IsReusable => true; public void ProcessRequest(HttpContext c) { } }", "Triage: ProcessRequest, handler, aspnet, request")]
    [InlineData("class Triage : HttpTaskAsyncHandler { public override Task ProcessRequestAsync(HttpContext c) => null!; }", "Triage: ProcessRequestAsync, handler, aspnet, request")]
    [InlineData("class Triage { [WebMethod] public string Classify(string t) => \"\"; }", "Triage.Classify: Classify, handler, aspnet, request")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("System.Web")));

    [Theory]
    [InlineData("public class TicketsController { public object Triage(int id) => null!; }")]
    [InlineData("public class TicketsController : System.Web.Mvc.Controller { private object Triage(int id) => null!; protected override void OnActionExecuting(object c) { } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("System.Web")));
}
