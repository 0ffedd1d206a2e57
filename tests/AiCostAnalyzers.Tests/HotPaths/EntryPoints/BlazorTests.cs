namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class BlazorTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Components.Rendering;
        using Microsoft.AspNetCore.Components.Web;
        using Microsoft.JSInterop;

        """;

    [Theory]
    [InlineData("class Chat : ComponentBase { protected override Task OnInitializedAsync() => null!; }", "Chat.OnInitializedAsync: OnInitializedAsync, handler, blazor, request")]
    [InlineData("class Chat : ComponentBase { protected override void BuildRenderTree(RenderTreeBuilder b) { } }", "Chat.BuildRenderTree: BuildRenderTree, handler, blazor, request")]
    [InlineData("class Chat : IComponent { public void Attach(RenderHandle h) { } public Task SetParametersAsync(ParameterView p) => null!; }", "Chat.SetParametersAsync: SetParametersAsync, handler, blazor, request")]
    [InlineData("class Chat { [JSInvokable] public static Task Ask(string s) => null!; }", "Chat.Ask: Ask, handler, blazor, request")]
    [InlineData("class Chat : ComponentBase { void Markup(RenderTreeBuilder b) => b.AddAttribute(1, \"onclick\", EventCallback.Factory.Create<MouseEventArgs>(this, SendAsync)); Task SendAsync() => null!; }", "Chat.SendAsync: SendAsync, handler, blazor, request")]
    [InlineData("class Chat : ComponentBase { void Markup(RenderTreeBuilder b) => b.AddAttribute(1, \"onclick\", EventCallback.Factory.Create<MouseEventArgs>(this, () => Model.Call())); }", "Chat.onclick: lambda, handler, blazor, request")]
    [InlineData("class Chat : ComponentBase { string _q = \"\"; void Markup(RenderTreeBuilder b) => b.AddAttribute(1, \"onchange\", EventCallback.Factory.CreateBinder(this, v => _q = v, _q)); }", "Chat.onchange: lambda, handler, blazor, request")]
    [InlineData("class Chat : ComponentBase { string _q = \"\"; void Markup(RenderTreeBuilder b) => b.AddAttribute(1, \"onchange\", EventCallback.Factory.CreateBinder(this, Microsoft.AspNetCore.Components.CompilerServices.RuntimeHelpers.CreateInferredBindSetter(callback: async v => { _q = v; await Model.CallAsync(v); }, value: _q), _q)); }", "Chat.onchange: lambda, handler, blazor, request")]
    public void Component_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source));

    [Theory]
    [InlineData("class Chat { protected virtual Task OnInitializedAsync() => null!; }")]
    [InlineData("class Chat : ComponentBase { protected Task OnInitializedAsync(int i) => null!; Task SendAsync() => null!; }")]
    [InlineData("class Factory { public static void Create(object o, Action a) { } void M() => Create(this, () => { }); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source));
}
