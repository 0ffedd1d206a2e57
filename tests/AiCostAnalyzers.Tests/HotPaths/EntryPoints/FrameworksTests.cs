using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths.EntryPoints;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

/// <summary>What holds for all frameworks.</summary>
public class FrameworksTests
{
    private static readonly string[] s_kinds =
        [EntryPointKinds.Handler, EntryPointKinds.Worker, EntryPointKinds.Timer, EntryPointKinds.Message, EntryPointKinds.Start];

    private static readonly string[] s_units =
        [EntryPointUnits.Request, EntryPointUnits.Message, EntryPointUnits.Tick, EntryPointUnits.Run, EntryPointUnits.Start];

    [Fact]
    public void EachFramework_HasANameOfItsOwn() =>
        Assert.Empty(Frameworks.All.GroupBy(f => f.Name).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void EachFramework_SaysWhatItFinds_InTheContractsWords() => Assert.All(Frameworks.All, framework =>
    {
        Assert.NotEmpty(framework.Rows);
        Assert.All(framework.Rows, row =>
        {
            Assert.Contains(row.Kind, s_kinds);
            Assert.Contains(row.Unit, s_units);
        });
    });

    [Fact]
    public void EachFramework_HasAFileOfTests()
    {
        var folder = Path.Combine(Docs.Repository.Root, "tests", "AiCostAnalyzers.Tests", "HotPaths", "EntryPoints");
        var tests = string.Concat(Directory.GetFiles(folder, "*Tests.cs").Select(File.ReadAllText));
        Assert.Empty(Frameworks.All.Where(f => !tests.Contains($", {f.Name}, ", StringComparison.Ordinal)).Select(f => f.Name));
    }

    [Fact]
    public void PlainLibrary_IsAskedForNoFramework() => Assert.Equal(
        ["http-handler", "rx", "dataflow", "file-watcher", "timer", "command"],
        Frameworks.All
            .Where(f => f.IsReferenced(HotPathDriver.CompilePlain("class C { }")))
            .Select(f => f.Name));

    [Theory]
    [InlineData("System.Threading.Timer", true)]
    [InlineData("System.Collections.Generic.List`1", true)]
    [InlineData("System.Collections.Generic.List", false)]
    [InlineData("System.Collections.Generic.List`2", false)]
    [InlineData("System.Collections.Generic.Lists", false)]
    [InlineData("System.Generic.List`1", false)]
    [InlineData("Contoso.Queues.IQueue", false)]
    [InlineData("C.D.E", true)]
    [InlineData("C.D", false)]
    [InlineData("F", true)]
    [InlineData("", false)]
    public void Type_IsFoundByItsMetadataName(string name, bool isDefined) =>
        Assert.Equal(isDefined, ReferencedTypes.Defines(HotPathDriver.CompilePlain("namespace C.D { class E { } } class F { }"), name));

    [Fact]
    public void TypeThatTwoAssembliesDefine_IsFound() =>
        Assert.True(ReferencedTypes.Defines(
            HotPathDriver.Compile("class C { }", references: [HotPathDriver.Assembly("A", "namespace N { public class T { } }"), HotPathDriver.Assembly("B", "namespace N { public class T { } }")]),
            "N.T"));

    /// <summary>What people are still typing compiles no more than this.</summary>
    [Theory]
    [InlineData("class C { [AiCostAnalyzers.AiEntryPoint(Unit = new[] { \"a\" })] void M() { } }")]
    [InlineData("class C { [AiCostAnalyzers.AiEntryPoint(Unit = )] void M() { } }")]
    [InlineData("class C { [AiCostAnalyzers.AiEntryPoint(M)] void M() { } }")]
    [InlineData("class C : FastEndpoints.Endpoint<> { public override void Configure() { Get(, ); Post(\"\" } public override HandleAsync(")]
    [InlineData("class C : MassTransit.IConsumer<> { public Task Consume(MassTransit.ConsumeContext<> c) => ; }")]
    [InlineData("class C : MassTransit.IConsumer<C>, MassTransit.IConsumer<Missing> { public Task Consume(c) }")]
    [InlineData("class C : C { public override Task Consume() => null; } class D : E { } class E : D { public virtual void M() { } }")]
    [InlineData("class C { void M() { var f = () => ; new Timer(f, , ); new Timer(; t.Elapsed += ; } }")]
    [InlineData("class C { void M() { Action f = f; f += () => Model.Call(); app.MapPost(\"/a\", f); } }")]
    public void BrokenCode_DoesNotFail(string source)
    {
        MetadataReference[] references = FrameworkStub.References("AiCostAttributes", "FastEndpoints", "MassTransit.Abstractions");
        HotPathDriver.Steps(source + " class Last { void M() => Model.Call(); }", allowErrors: true, references: references);
        Compilation compilation = HotPathDriver.Compile(source, allowErrors: true, references: references);
        EntryPointFinder finder = EntryPointFinder.For(compilation);
        foreach (ISymbol symbol in compilation.GetSymbolsWithName(_ => true, SymbolFilter.Member))
        {
            if (symbol is IMethodSymbol method)
            {
                finder.OfMember(method);
            }
        }
    }

    [Fact]
    public void NothingReferenced_FindsNothing()
    {
        Compilation compilation = HotPathDriver.Compile("class Nightly { void Consume(string s) { } }").RemoveAllReferences();
        var method = (IMethodSymbol)Assert.Single(compilation.GetTypeByMetadataName("Nightly")!.GetMembers("Consume"));
        Assert.Empty(EntryPointFinder.For(compilation).OfMember(method));
    }
}
