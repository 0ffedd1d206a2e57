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
        Assert.Equal(isDefined, EntryPointProvider.Defines(HotPathDriver.CompilePlain("namespace C.D { class E { } } class F { }"), name));

    [Fact]
    public void TypeThatTwoAssembliesDefine_IsFound() =>
        Assert.True(EntryPointProvider.Defines(
            HotPathDriver.Compile("class C { }", references: [HotPathDriver.Assembly("A", "namespace N { public class T { } }"), HotPathDriver.Assembly("B", "namespace N { public class T { } }")]),
            "N.T"));

    [Fact]
    public void NothingReferenced_FindsNothing()
    {
        Compilation compilation = HotPathDriver.Compile("class Nightly { void Consume(string s) { } }").RemoveAllReferences();
        var method = (IMethodSymbol)Assert.Single(compilation.GetTypeByMetadataName("Nightly")!.GetMembers("Consume"));
        Assert.Empty(EntryPointFinder.For(compilation).OfMember(method));
    }
}
