namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class WebFormsTests
{
    private const string Usings = """
        using System.Web.UI;

        """;

    [Theory]
    [InlineData("class Tickets : Page { protected void Page_Load(object sender, EventArgs e) { } }", "Tickets.Page_Load: Page_Load, handler, web-forms, request")]
    [InlineData("class Tickets { void M(Control c) => c.Load += (s, e) => Model.Call(); }", "Tickets.Load: lambda, handler, web-forms, request")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("System.Web")));

    [Theory]
    [InlineData("class Tickets { protected void Page_Load(object sender, EventArgs e) { } }")]
    [InlineData("class Tickets : Page { void Load(string a, string b) { } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("System.Web")));
}
