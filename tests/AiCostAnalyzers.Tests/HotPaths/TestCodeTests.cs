using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.HotPaths;

public class TestCodeTests
{
    private const string Frameworks = """
        namespace Xunit { public class FactAttribute : Attribute { } public class TheoryAttribute : FactAttribute { } }
        namespace NUnit.Framework { public class TestAttribute : Attribute { } public class TestCaseAttribute : Attribute { } }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting { public class TestMethodAttribute : Attribute { } public class DataTestMethodAttribute : TestMethodAttribute { } }
        namespace BenchmarkDotNet.Attributes { public class BenchmarkAttribute : Attribute { } }
        namespace TUnit.Core { public class TestAttribute : Attribute { } public class BeforeAttribute : Attribute { } }
        namespace NUnit.Framework { public class SetUpAttribute : Attribute { } public class TestFixtureAttribute : Attribute { } }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting { public class TestClassAttribute : Attribute { } }
        namespace Xunit.v3 { public interface IFactAttribute { } }
        namespace Reqnroll { public class BindingAttribute : Attribute { } public class GivenAttribute : Attribute { } }
        namespace Own { public class CaseAttribute : Attribute, Xunit.v3.IFactAttribute { } }
        namespace Own { public class FactAttribute : Attribute { } public class RetryFactAttribute : Xunit.FactAttribute { } }

        """;

    [Theory]
    [InlineData("class C { [Xunit.Fact] void M() { } }")]
    [InlineData("class C { [Xunit.Theory] void M() { } }")]
    [InlineData("class C { [Own.RetryFact] void M() { } }")]
    [InlineData("class C { [NUnit.Framework.Test] void M() { } }")]
    [InlineData("class C { [NUnit.Framework.TestCase] void M() { } }")]
    [InlineData("class C { [Microsoft.VisualStudio.TestTools.UnitTesting.DataTestMethod] void M() { } }")]
    [InlineData("class C { [BenchmarkDotNet.Attributes.Benchmark] void M() { } }")]
    [InlineData("class C { [Own.Case] void M() { } }")]
    [InlineData("class C { [TUnit.Core.Test] void M() { } }")]
    [InlineData("class C { [TUnit.Core.Before] void M() { } }")]
    [InlineData("class C { [NUnit.Framework.SetUp] void M() { } }")]
    [InlineData("[NUnit.Framework.TestFixture] class C { void M() { } }")]
    [InlineData("[Microsoft.VisualStudio.TestTools.UnitTesting.TestClass] class C { void M() { } }")]
    [InlineData("[Reqnroll.Binding] class C { [Reqnroll.Given] void M() { } }")]
    [InlineData("class C { [Xunit.Fact] void Other() { } void M() { } }")]
    [InlineData("class C { [Xunit.Fact] void Other() { } class Inner { void M() { } } }")]
    public void TestsAndTheirHelpers_AreTestCode(string source) => Assert.True(TestCode.IsTest(MethodM(source)));

    [Theory]
    [InlineData("class C { void M() { } }")]
    [InlineData("class C { [Own.Fact] void M() { } }")]
    [InlineData("class C { [Obsolete] void M() { } }")]
    [InlineData("class CTests { void M() { } } class Other { [Xunit.Fact] void T() { } }")]
    public void OtherCode_IsNot(string source) => Assert.False(TestCode.IsTest(MethodM(source)));

    private static ISymbol MethodM(string source) =>
        HotPathDriver.Compile(Frameworks + source).GetSymbolsWithName("M", SymbolFilter.Member).Single();
}
