namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class GraphQLDotNetTests
{
    private const string Usings = """
        using GraphQL.Builders;

        """;

    [Theory]
    [InlineData("class TicketType { void M(FieldBuilder<Ticket, string> f) => f.ResolveAsync(async c => await Model.CallAsync(\"a\")); }", "TicketType.ResolveAsync: lambda, handler, graphql-dotnet, request")]
    public void Resolver_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("GraphQL")));

    [Theory]
    [InlineData("class TicketType { void ResolveAsync(Func<string> f) { } void M() => ResolveAsync(() => \"\"); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("GraphQL")));
}
