namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class DataflowTests
{
    private const string Usings = """
        using System.Threading.Tasks.Dataflow;

        """;

    [Theory]
    [InlineData("class Worker { ActionBlock<Ticket> M() => new(async t => await Model.CallAsync(t)); }", "Worker.ActionBlock: lambda, message, dataflow, message")]
    [InlineData("class Worker { object M() => new TransformBlock<Ticket, string>(ClassifyAsync); Task<string> ClassifyAsync(Ticket t) => null!; }", "Worker.ClassifyAsync: ClassifyAsync, message, dataflow, message")]
    public void Block_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source));

    [Theory]
    [InlineData("class Worker { object M() => new BufferBlock<Ticket>(); }")]
    [InlineData("class Worker { object M() => new Lazy<string>(() => \"\"); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source));
}
