namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class HotChocolateTests
{
    private const string Usings = """
        using HotChocolate;
        using HotChocolate.Types;
        using GreenDonut;

        """;

    [Theory]
    [InlineData("[QueryType] public class Query { public Task<string> Summary(int id) => null!; }", "Query.Summary: Summary, handler, hotchocolate, request")]
    [InlineData("[MutationType] public static class Mutations { public static Task<string> Triage(int id) => null!; }", "Mutations.Triage: Triage, handler, hotchocolate, request")]
    [InlineData("[ExtendObjectType(\"Ticket\")] public class TicketFields { public string Summary() => \"\"; }", "TicketFields.Summary: Summary, handler, hotchocolate, request")]
    [InlineData("class Fields { void M(IObjectFieldDescriptor d) => d.Resolve(async c => await Model.CallAsync(\"a\")); }", "Fields.Resolve: lambda, handler, hotchocolate, request")]
    [InlineData("class Summaries : BatchDataLoader<int, string> { protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> k, CancellationToken ct) => null!; }", "Summaries: LoadBatchAsync, handler, hotchocolate, request")]
    public void Resolver_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("HotChocolate")));

    [Theory]
    [InlineData("public class Query { public Task<string> Summary(int id) => null!; }")]
    [InlineData("[QueryType] public class Query { private string Summary(int id) => \"\"; public void Dispose() { } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("HotChocolate")));
}
