using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.HotPaths;

public class MemberRootTests
{
    [Theory]
    [InlineData("class C { void M() => Model.Call(); }", "Method M")]
    [InlineData("class C { string P => Model.Call(); }", "Accessor get_P")]
    [InlineData("class C { string P { get { return Model.Call(); } } }", "Accessor get_P")]
    [InlineData("class C { C() { Model.Call(); } }", "Constructor .ctor")]
    [InlineData("class C { C() : this(Model.Call()) { } C(string s) { } }", "Constructor .ctor")]
    [InlineData("class C { static C() => Model.Call(); }", "Constructor .cctor")]
    [InlineData("class C { string f = Model.Call(); }", "Initializer f")]
    [InlineData("class C { static string P { get; } = Model.Call(); }", "Initializer P")]
    [InlineData("class C { Lazy<string> f = new(() => Model.Call()); }", "Initializer f")]
    [InlineData("class C { void M() { L(); void L() { Model.Call(); } } }", "LocalFunction L")]
    [InlineData("class C { void M() { void L() { Task.Run(() => Model.Call()); } } }", "LocalFunction L")]
    [InlineData("class C { void M() { Action a = () => Model.Call(); } }", "Method M")]
    [InlineData("class C { IEnumerable<string> M() { yield return Model.Call(); } }", "Method M")]
    [InlineData("class C { public static C operator +(C a, C b) { Model.Call(); return a; } }", "Method op_Addition")]
    public void Root_IsTheMemberTheStepStandsIn(string source, string expected) =>
        Assert.Equal(expected, Assert.Single(HotPathDriver.Steps(source)).Root);

    [Fact]
    public void TopLevelStatements_AreAMember()
    {
        Step step = Assert.Single(HotPathDriver.Steps("foreach (var a in args) Model.Call(a);", kind: OutputKind.ConsoleApplication));
        Assert.Equal("TopLevelStatements <Main>$", step.Root);
        Assert.Equal("Loop args", step.Frames);
    }

    [Fact]
    public void LoopAroundALocalFunction_IsNotItsOwn()
    {
        Step step = Assert.Single(HotPathDriver.Steps("class C { void M(int[] xs) { foreach (var x in xs) { void L() { Model.Call(x); } L(); } } }"));
        Assert.Equal("-", step.Frames);
    }

    [Theory]
    [InlineData("class C { void M() { foreach (var x in ) Model.Call(x); } }")]
    [InlineData("class C { void M() { for (;; Model.Call() } }")]
    [InlineData("class C { void M() { if (x) { return } Model.Call(Unknown.Select(t => Model.Call(t))); } }")]
    [InlineData("class C { int[] f = [.. Model.Call(), ; void M() { switch (1) { case 1: Model.Call(); } try { Model.Call(); } } }")]
    [InlineData("class C { void M() { missing.Where(t => ).Select(t => Model.Call(t)); Parallel.For(0, i => Model.Call(i)); } }")]
    [InlineData("class C { void M() { await foreach (var u in Model.CallStreamingAsync()) Model.Call(u) } }")]
    [InlineData("class C { void M() { while () { Model.Call(); continue; Task.Delay(); } do { Model.Call() } while; } }")]
    public void BrokenCode_GivesFramesWithoutFailing(string source) => Assert.NotNull(HotPathDriver.Steps(source, allowErrors: true).Select(step => step.Frames).ToList());
}
