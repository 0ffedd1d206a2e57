using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.Testing.Tests;

public sealed class CodeFixTestTests
{
    private const string Names = "public static class Names { public static int OldX, NewX, YoungX, FreshX, Old; }";
    private const string Before = "class C { int M() { return Names.[|OldX|]; } }";
    private const string After = "class C { int M() { return Names.NewX; } }";

    private static CodeFixTest<OldNameAnalyzer, TFix> Test<TFix>(string before = Before, string after = After)
        where TFix : CodeFixProvider, new() => new() { Source = before, FixedSource = after, Sources = { ("Names.cs", Names) } };

    private static async Task<string> FailureOf<TAnalyzer, TFix>(CodeFixTest<TAnalyzer, TFix> test)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => (await Assert.ThrowsAsync<VerificationException>(test.RunAsync)).Message;

    [Fact]
    public Task FirstAction_IsApplied() => Test<RenameFix>().RunAsync();

    [Fact]
    public Task SeveralDiagnostics_AreFixedOneAfterAnother()
    {
        var test = Test<RenameFix>(
            "class C { int M() { return Names.[|OldX|] + Names.[|OldX|] + Names.[|OldX|]; } }",
            "class C { int M() { return Names.NewX + Names.NewX + Names.NewX; } }");
        test.Iterations = 3;
        return test.RunAsync();
    }

    [Fact]
    public Task NestedActionByKey_IsApplied()
    {
        var test = Test<RenameFix>(after: "class C { int M() { return Names.FreshX; } }");
        test.EquivalenceKey = "rename:Fresh";
        return test.RunAsync();
    }

    [Fact]
    public Task NestedActionByIndex_IsApplied()
    {
        var test = Test<RenameFix>(after: "class C { int M() { return Names.YoungX; } }");
        test.ActionIndex = 1;
        test.Titles.Add("Use New");
        test.Titles.Add("Others > Use Young");
        test.Titles.Add("Others > Use Fresh");
        return test.RunAsync();
    }

    [Fact]
    public Task DiagnosticWithoutFix_RemainsMarked() => Test<RenameFix>(
        "class C { int M() { return Names.[|Old|] + Names.[|OldX|]; } }",
        "class C { int M() { return Names.[|Old|] + Names.NewX; } }").RunAsync();

    [Fact]
    public Task FilesOfSeveralProjects_AreFixedTogether() => new CodeFixTest<OldNameAnalyzer, RenameFix>
    {
        Source = Before,
        FixedSource = After,
        ProjectReferences = { "Lib" },
        Projects = { new("Lib") { Sources = { ("Names.cs", Names), ("D.cs", Before.Replace("class C", "class D")) } } },
        FixedSources = { ("../Lib/D.cs", After.Replace("class C", "class D")) },
    }.RunAsync();

    [Fact]
    public async Task WrongText_FailsWithTheLines() =>
        Assert.Equal(
            """
            /Test/Test.cs is not as expected in the fixed source:
            - class C { int M() { return Names.YoungX; } }
            + class C { int M() { return Names.NewX; } }

            """,
            await FailureOf(Test<RenameFix>(after: "class C { int M() { return Names.YoungX; } }")));

    [Fact]
    public async Task ChangeOfAnotherFile_Fails()
    {
        var test = Test<RenameFix>();
        test.FixedSources.Add(("Names.cs", Names + " "));

        Assert.StartsWith("/Test/Names.cs is not as expected in the fixed source:", await FailureOf(test));
    }

    [Fact]
    public async Task FixedSourceDoesNotCompile_Fails() =>
        Assert.Contains(
            "unexpected: CS0103",
            await FailureOf(Test<RenameFix>("class C { int M(int OldY) { return [|OldY|]; } }", "class C { int M(int OldY) { return NewY; } }")),
            StringComparison.Ordinal);

    [Fact]
    public Task MarkedErrorInFixedSource_Passes() => Test<RenameFix>(
        "class C { int M(int OldY) { return [|OldY|]; } }",
        "class C { int M(int OldY) { return {|CS0103:NewY|}; } }").RunAsync();

    [Fact]
    public async Task MarkOfFixedDiagnostic_FailsAsMissing() =>
        Assert.StartsWith(
            "Diagnostics of the fixed source: 1 missing",
            await FailureOf(Test<RenameFix>(after: "class C { int M() { return Names.[|NewX|]; } }")));

    [Fact]
    public async Task AnalyzerPartFails_FixIsNotTried() =>
        Assert.StartsWith("Diagnostics of the source: 0 missing, 1 unexpected", await FailureOf(Test<RenameFix>(After.Replace("NewX", "OldX"))));

    [Fact]
    public async Task NotOffered_FailsWithWhatIs()
    {
        var test = Test<RenameFix>();
        test.EquivalenceKey = "rename:Blue";

        Assert.Equal("The action is not offered. Offered: 'Use New', 'Others > Use Young', 'Others > Use Fresh'.", await FailureOf(test));
    }

    [Fact]
    public async Task NothingOffered_Fails() =>
        Assert.Equal(
            "The action is not offered. Offered: nothing.",
            await FailureOf(Test<RenameFix>("class C { int M() { return Names.[|Old|]; } }")));

    [Fact]
    public async Task OtherTitles_Fails()
    {
        var test = Test<RenameFix>();
        test.Titles.Add("Use Old");

        Assert.Equal(
            "Titles\n  expected: 'Use Old'\n  actual:   'Use New', 'Others > Use Young', 'Others > Use Fresh'", await FailureOf(test));
    }

    [Fact]
    public async Task OtherIterations_Fails()
    {
        var test = Test<RenameFix>();
        test.Iterations = 2;

        Assert.Equal("The action was applied 1 times, not 2.", await FailureOf(test));
    }

    [Fact]
    public async Task EndlessFix_Fails() =>
        Assert.StartsWith("After 1 iterations 'Use OldOld' is still offered for T0001", await FailureOf(Test<EndlessFix>()));

    [Fact]
    public async Task FixThatChangesNothing_Fails() => Assert.Equal("The action 'Use Old' changes nothing.", await FailureOf(Test<IdleFix>()));

    [Fact]
    public async Task NoKey_Fails() => Assert.Equal("The action 'Use New' has no equivalence key.", await FailureOf(Test<KeylessFix>()));

    [Fact]
    public async Task SharedKey_Fails() =>
        Assert.Equal("Several actions have the equivalence key 'rename': 'Use New', 'Use Young'.", await FailureOf(Test<SharedKeyFix>()));

    [Fact]
    public async Task SeveralOperations_Fails() =>
        Assert.StartsWith("The action 'Twice' does more than change the solution", await FailureOf(Test<TwoOperationsFix>()));

    [Fact]
    public async Task TreeOfAnotherShapeThanItsText_Fails() =>
        Assert.Equal(
            """
            /Test/Test.cs: the fix builds a tree that is not what its text parses to.
              built:  IdentifierName 'this.NewX'
              parsed: SimpleMemberAccessExpression 'this.NewX'
            """,
            await FailureOf(Test<WrongTreeFix>(
                "class C { int NewX = 1; int OldX = 2; int M() { return [|OldX|]; } }", "class C { int NewX = 1; int OldX = 2; int M() { return this.NewX; } }")));

    [Fact]
    public async Task DiagnosticOfCompilationEnd_Fails() =>
        Assert.StartsWith(
            "Not reported while its document alone is analyzed",
            await FailureOf(new CodeFixTest<LateAnalyzer, RenameFix> { Source = Before, FixedSource = After, Sources = { ("Names.cs", Names.Replace("OldX", "{|#0:OldX|}")) } }));

    [Fact]
    public Task Refusal_Passes() => new CodeFixTest<OldNameAnalyzer, RenameFix>
    {
        Source = "class C { int M(int Old) { return [|Old|]; } }",
        OffersNoFix = true,
    }.RunAsync();

    [Fact]
    public async Task RefusalButOffered_Fails() =>
        Assert.StartsWith(
            "No fix is expected, but 'Use New' is offered for T0001 at /Test/Test.cs(1,36)",
            await FailureOf(new CodeFixTest<OldNameAnalyzer, RenameFix> { Source = "class C { int M(int OldX) { return [|OldX|]; } }", OffersNoFix = true }));

    [Fact]
    public async Task RefusalWithoutDiagnostic_Fails() =>
        Assert.Equal(
            "There is no diagnostic that the code fix could refuse.",
            await FailureOf(new CodeFixTest<OldNameAnalyzer, RenameFix> { Source = "class C;", OffersNoFix = true }));

    [Fact]
    public async Task NeitherFixedNorRefused_Fails() =>
        Assert.Equal(
            "A code-fix test has either FixedSource(s) or OffersNoFix.",
            await FailureOf(new CodeFixTest<OldNameAnalyzer, RenameFix> { Source = "class C;" }));

    [Fact]
    public Task NoFixAllProvider_PassesWhereExpected()
    {
        var test = Test<SinglyOnlyFix>();
        test.FixAll = FixAllOutcome.NotOffered;
        return test.RunAsync();
    }

    [Fact]
    public async Task NoFixAllProvider_FailsWhereOneIsExpected() =>
        Assert.Equal("Fix all is not offered.", await FailureOf(Test<SinglyOnlyFix>()));

    [Fact]
    public async Task FixAllProviderWhereNoneIsExpected_Fails()
    {
        var test = Test<RenameFix>();
        test.FixAll = FixAllOutcome.NotOffered;

        Assert.Equal("Fix all is offered.", await FailureOf(test));
    }

    [Fact]
    public Task ProviderThatSupportsNoDiagnostic_IsNotOffered()
    {
        var test = Test<UnofferedInBulkFix>();
        test.FixAll = FixAllOutcome.NotOffered;
        return test.RunAsync();
    }

    [Fact]
    public async Task ProviderThatIsNotOfferedButChangesSomething_Fails()
    {
        var test = Test<SilentlyInBulkFix>();
        test.FixAll = FixAllOutcome.NotOffered;

        Assert.Equal("Fix all in Solution changes the source, though nothing is expected.", await FailureOf(test));
    }

    [Fact]
    public async Task FixAllThatLeavesItsDocument_FailsWhereItIsToStay()
    {
        var test = new CodeFixTest<OldNameAnalyzer, EverywhereFix>
        {
            Source = Before,
            FixedSource = After,
            Sources = { ("Names.cs", Names), ("Other.cs", Before.Replace("class C", "class D")) },
            FixedSources = { ("Other.cs", After.Replace("class C", "class D")) },
            FixAllStaysInScope = true,
        };

        Assert.Equal("Fix all in Document of /Test/Other.cs changes /Test/Test.cs.", await FailureOf(test));
        test.FixAllStaysInScope = false;
        await test.RunAsync();
    }

    [Fact]
    public Task FixAllThatDoesNothing_PassesWhereExpected()
    {
        var test = Test<NeverInBulkFix>();
        test.FixAll = FixAllOutcome.Nothing;
        return test.RunAsync();
    }

    [Fact]
    public async Task FixAllThatDoesNothing_Fails() =>
        Assert.StartsWith("/Test/Test.cs is not as expected in the source after fix all in Document", await FailureOf(Test<NeverInBulkFix>()));

    [Fact]
    public async Task FixAllWhereNothingIsExpected_Fails()
    {
        var test = Test<RenameFix>();
        test.FixAll = FixAllOutcome.Nothing;

        Assert.Equal("Fix all in Document changes the source, though nothing is expected.", await FailureOf(test));
    }

    [Fact]
    public async Task ScopeThatIsNotSupported_Fails() =>
        Assert.Equal("Fix all does not support the scope Project.", await FailureOf(new CodeFixTest<OldNameAnalyzer, DocumentOnlyFix>
        {
            Source = Before,
            FixedSource = After,
            FixAll = FixAllOutcome.Nothing,
            Sources = { ("Names.cs", Names) },
        }));

    [Fact]
    public Task OtherResultInBulk_PassesWhereExpected()
    {
        var test = Test<OtherInBulkFix>();
        test.FixAllSources.Add(("Test.cs", "class C { int M() { return Names.FreshX; } }"));
        return test.RunAsync();
    }

    [Fact]
    public async Task OtherResultInBulk_Fails() =>
        Assert.StartsWith("/Test/Test.cs is not as expected in the source after fix all in Document", await FailureOf(Test<OtherInBulkFix>()));
}
