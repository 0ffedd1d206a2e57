namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class FilterTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Diagnostics;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Mvc.ModelBinding;
        using Microsoft.AspNetCore.Razor.TagHelpers;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.AspNetCore.Builder;

        """;

    [Theory]
    [InlineData("class Moderation : IAsyncActionFilter { public Task OnActionExecutionAsync(ActionExecutingContext c, ActionExecutionDelegate next) => next(); }", "Moderation: OnActionExecutionAsync, handler, filter, request")]
    [InlineData("class Moderation : ActionFilterAttribute { public override void OnActionExecuting(ActionExecutingContext c) { } }", "Moderation.OnActionExecuting: OnActionExecuting, handler, filter, request")]
    [InlineData("class Moderation : IAsyncAuthorizationFilter { Task IAsyncAuthorizationFilter.OnAuthorizationAsync(AuthorizationFilterContext c) => null!; }", "Moderation: Microsoft.AspNetCore.Mvc.Filters.IAsyncAuthorizationFilter.OnAuthorizationAsync, handler, filter, request")]
    [InlineData("class Moderation : IAsyncExceptionFilter { public Task OnExceptionAsync(ExceptionContext c) => null!; }", "Moderation: OnExceptionAsync, handler, filter, request")]
    [InlineData("class Moderation : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext c, EndpointFilterDelegate next) => next(c); }", "Moderation: InvokeAsync, handler, filter, request")]
    [InlineData("class Startup { void M(RouteHandlerBuilder b) => b.AddEndpointFilter(async (c, next) => await next(c)); }", "Startup.AddEndpointFilter: lambda, handler, filter, request")]
    [InlineData("class Ok : IAuthorizationRequirement { } class Judge : AuthorizationHandler<Ok> { protected override Task HandleRequirementAsync(AuthorizationHandlerContext c, Ok r) => null!; }", "Judge: HandleRequirementAsync, handler, filter, request")]
    [InlineData("class Binder : IModelBinder { public Task BindModelAsync(ModelBindingContext c) => null!; }", "Binder: BindModelAsync, handler, filter, request")]
    [InlineData("class Summary : TagHelper { public override Task ProcessAsync(TagHelperContext c, TagHelperOutput o) => null!; }", "Summary.ProcessAsync: ProcessAsync, handler, filter, request")]
    [InlineData("class Explain : IExceptionHandler { public ValueTask<bool> TryHandleAsync(HttpContext c, Exception e, CancellationToken ct) => default; }", "Explain: TryHandleAsync, handler, filter, request")]
    [InlineData("class Audit : IHubFilter { public ValueTask<object?> InvokeMethodAsync(HubInvocationContext c, Func<HubInvocationContext, ValueTask<object?>> next) => next(c); }", "Audit: InvokeMethodAsync, handler, filter, request")]
    public void Filter_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source));

    [Theory]
    [InlineData("class Moderation { public Task OnActionExecutionAsync(ActionExecutingContext c, ActionExecutionDelegate next) => next(); }")]
    [InlineData("class Other { Task OnActionExecutionAsync() => null!; }")]
    [InlineData("class Summary : TagHelper { public override void Init(TagHelperContext c) { } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source));
}
