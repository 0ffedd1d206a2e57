using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

public sealed class AIC1001LargeModelInLoopTests
{
    private const string BestTitle = "Use 'luna' (costs 95 % less, measured)";

    /// <summary>No model changes in bulk unless a test says so.</summary>
    private static CodeFixTest<AskAnalyzer, AIC1001LargeModelInLoop> Test(string before, string after, FixAllOutcome fixAll = FixAllOutcome.Nothing) =>
        new() { Source = before, FixedSource = after, Sources = { ("Ai.cs", AskAnalyzer.Api) }, FixAll = fixAll, Rules = { "AIC1001" } };

    private static CodeFixTest<AskAnalyzer, AIC1001LargeModelInLoop> Refusal(string source) =>
        new() { Source = source, OffersNoFix = true, Sources = { ("Ai.cs", AskAnalyzer.Api) }, Rules = { "AIC1001" } };

    [Theory]
    [InlineData("\"gpt-4o\"", "\"luna\"")]
    [InlineData("@\"gpt-4o\"", "@\"luna\"")]
    [InlineData("\"\"\"gpt-4o\"\"\"", "\"\"\"luna\"\"\"")]
    [InlineData("/* dear */ \"gpt-4o\" // why", "/* dear */ \"luna\" // why")]
    [InlineData("(\"gpt-4o\")", "(\"luna\")")]
    [InlineData("\"openai/gpt-4o\"", "\"openai/luna\"")]
    [InlineData("Ai.Setting(\"m\") ?? \"gpt-4o\"", "Ai.Setting(\"m\") ?? \"luna\"")]
    public Task Literal_KeepsQuotesAndTrivia(string before, string after) => Test(
        $"class C\n{{\n    void M() => [|Ai.Ask({before}\n        )|];\n}}",
        $"class C\n{{\n    void M() => Ai.Ask({after}\n        );\n}}").RunAsync();

    [Fact]
    public Task BestIsFirst_OthersAreAGroup()
    {
        var test = Test("class C { void M() => [|Ai.Ask(\"gpt-4o\")|]; }", "class C { void M() => Ai.Ask(\"nano\"); }");
        test.EquivalenceKey = "AIC1001:nano";
        test.Titles.Add(BestTitle);
        test.Titles.Add("Use another model > Use 'nano' (costs 99 % less, quality not measured)");
        return test.RunAsync();
    }

    [Fact]
    public Task OnlyCandidate_HasNoGroup()
    {
        var test = Test("class C { void M() => [|Ai.Ask(\"gpt-4o\")|]; }", "class C { void M() => Ai.Ask(\"tiny\"); }");
        test.EditorConfig = "test.substitutes = tiny unmeasured 0.004 -";
        test.Titles.Add("Use 'tiny' (costs less, quality not measured)");
        return test.RunAsync();
    }

    [Fact]
    public Task DamagedCandidates_AreLeftOut()
    {
        var test = Test("class C { void M() => [|Ai.Ask(\"gpt-4o\")|]; }", "class C { void M() => Ai.Ask(\"tiny\"); }");
        test.EditorConfig = "test.substitutes = luna measured much -|nano excellent 0.5 -|short|tiny approved 0.5 -|tiny approved 0.6 -";
        test.Titles.Add("Use 'tiny' (costs 50 % less, approved)");
        return test.RunAsync();
    }

    [Fact]
    public Task NoCandidates_Refused()
    {
        var test = Refusal("class C { void M() => [|Ai.Ask(\"gpt-4o\")|]; }");
        test.EditorConfig = "test.substitutes = none";
        return test.RunAsync();
    }

    [Theory]
    [InlineData("\"gpt-\" + \"4o\"")]
    [InlineData("$\"gpt-{\"4o\"}\"")]
    [InlineData("\"gpt\\u002d4o\"")]
    public Task ModelThatIsNotOneLiteral_Refused(string model) => Refusal($"class C {{ void M() => [|Ai.Ask({model})|]; }}").RunAsync();

    [Fact]
    public Task LocalConstantWithOneUse_HasNoWarning()
    {
        var test = Test(
            "class C { void M() { const string Model = \"gpt-4o\"; [|Ai.Ask(Model)|]; } }",
            "class C { void M() { const string Model = \"luna\"; Ai.Ask(Model); } }");
        test.EquivalenceKey = "AIC1001:luna";
        test.Titles.Add(BestTitle);
        test.Titles.Add("Use another model > Use 'nano' (costs 99 % less, quality not measured)");
        return test.RunAsync();
    }

    [Fact]
    public Task PrivateConstantWithOtherUses_TitleWarns()
    {
        var test = Test(
            """
            class C
            {
                private const string Model = "gpt-4o";
                void M() => [|Ai.Ask(Model)|];
                string N() => Model + Model;
            }
            """,
            """
            class C
            {
                private const string Model = "luna";
                void M() => Ai.Ask(Model);
                string N() => Model + Model;
            }
            """);
        test.Titles.Add(BestTitle + "; changes 2 other uses of 'Model'");
        test.Titles.Add("Use another model > Use 'nano' (costs 99 % less, quality not measured); changes 2 other uses of 'Model'");
        return test.RunAsync();
    }

    /// <summary>Two labels of one text do not compile.</summary>
    [Theory]
    [InlineData("int N(string m) { switch (m) { case Model: return 1; case \"luna\": return 2; default: return 3; } }")]
    [InlineData("int N(string m) => m switch { Model => 1, \"luna\" => 2, _ => 3 };")]
    [InlineData("int N(string m) => m switch { Model or \"tiny\" => 1, \"mini\" or \"luna\" => 2, _ => 3 };")]
    public Task ConstantBesideALabelOfTheCandidate_IsNotSwapped(string uses)
    {
        var test = Refusal($"class C {{ private const string Model = \"gpt-4o\"; void M() => [|Ai.Ask(Model)|]; {uses} }}");
        test.EditorConfig = "test.substitutes = luna measured 0.95 -";
        return test.RunAsync();
    }

    [Fact]
    public Task ConstantThatIsALabel_IsSwappedWhereNoOtherIsTheCandidate()
    {
        const string uses = "int N(string m) => m switch { Model => 1, \"mini\" => 2, _ => 3 }; int O(string m) => m switch { \"luna\" => 1, _ => 2 };";
        var test = Test(
            $"class C {{ private const string Model = \"gpt-4o\"; void M() => [|Ai.Ask(Model)|]; {uses} }}",
            $"class C {{ private const string Model = \"luna\"; void M() => Ai.Ask(Model); {uses} }}");
        test.EditorConfig = "test.substitutes = luna measured 0.95 -";
        test.Titles.Add("Use 'luna' (costs 95 % less, measured); changes 1 other use of 'Model'");
        return test.RunAsync();
    }

    [Fact]
    public Task PropertyInAnotherDocument_IsEditedThere()
    {
        var test = Test(
            "class C { void M(Options options) => [|Ai.Ask(options.Model)|]; }",
            "class C { void M(Options options) => Ai.Ask(options.Model); }");
        test.Sources.Add(("Options.cs", "public class Options\n{\n    public string Model { get; set; } = \"gpt-4o\"; // default\n}"));
        test.Sources.Add(("Other.cs", "class D { string N(Options options) => options.Model; }"));
        test.FixedSources.Add(("Options.cs", "public class Options\n{\n    public string Model { get; set; } = \"luna\"; // default\n}"));
        test.Titles.Add(BestTitle + "; changes 1 other use of 'Model'");
        test.Titles.Add("Use another model > Use 'nano' (costs 99 % less, quality not measured); changes 1 other use of 'Model'");
        return test.RunAsync();
    }

    [Fact]
    public Task ConstantInAnotherProject_IsEditedThere()
    {
        var test = Test(
            "class C { void M() => [|Ai.Ask(Shared.Models.Chat)|]; }",
            "class C { void M() => Ai.Ask(Shared.Models.Chat); }");
        test.ProjectReferences.Add("Shared");
        test.Projects.Add(new("Shared") { Sources = { ("Models.cs", "namespace Shared; public static class Models { public const string Chat = \"gpt-4o\"; }") } });
        test.FixedSources.Add(("../Shared/Models.cs", "namespace Shared; public static class Models { public const string Chat = \"luna\"; }"));
        return test.RunAsync();
    }

    [Fact]
    public Task Member_BecomesTheNamedMember() => Test(
        "class C { void M() => [|Ai.AskMember(global::Models.Large)|]; }",
        "class C { void M() => Ai.AskMember(global::Models.Small); }").RunAsync();

    [Fact]
    public Task MemberByUsingStatic_BecomesTheNamedMember() => Test(
        "using static Models; class C { void M() => [|Ai.AskChoice(Large)|]; }",
        "using static Models; class C { void M() => Ai.AskChoice(Small); }").RunAsync();

    [Theory]
    [InlineData("luna measured 0.95 -")]
    [InlineData("luna measured 0.95 InNoVersion")]
    public Task MemberThatDoesNotExist_BecomesTextWhereTextConverts(string substitutes)
    {
        var test = Test("class C { void M() => [|Ai.AskChoice(Models.Large)|]; }", "class C { void M() => Ai.AskChoice(\"luna\"); }");
        test.EditorConfig = "test.substitutes = " + substitutes;
        return test.RunAsync();
    }

    [Fact]
    public Task MemberThatDoesNotExist_RefusedWhereTextDoesNotConvert()
    {
        var test = Refusal("class C { void M() => [|Ai.AskMember(Models.Large)|]; }");
        test.EditorConfig = "test.substitutes = luna measured 0.95 InNoVersion";
        return test.RunAsync();
    }

    [Fact]
    public Task SettingInAnAdditionalFile_IsEditedThere()
    {
        var test = Test(
            "class C { void M() => [|Ai.Ask(Ai.Setting(\"Ai:Model\"))|]; }",
            "class C { void M() => Ai.Ask(Ai.Setting(\"Ai:Model\")); }");
        test.EditorConfig = "test.setting = appsettings.json 1 15 gpt-4o";
        test.AdditionalFiles.Add(("appsettings.json", "{\n  \"Ai:Model\":  \"gpt-4o\", \"x\": 1\n}"));
        test.FixedSources.Add(("appsettings.json", "{\n  \"Ai:Model\":  \"luna\", \"x\": 1\n}"));
        return test.RunAsync();
    }

    [Fact]
    public Task SettingThatMoved_Refused()
    {
        var test = Refusal("class C { void M() => [|Ai.Ask(Ai.Setting(\"Ai:Model\"))|]; }");
        test.EditorConfig = "test.setting = appsettings.json 0 15 gpt-4o";
        test.AdditionalFiles.Add(("appsettings.json", "{\n  \"Ai:Model\":  \"gpt-4o\", \"x\": 1\n}"));
        return test.RunAsync();
    }

    [Fact]
    public Task SettingOutsideTheProject_Refused()
    {
        var test = Refusal("class C { void M() => [|Ai.Ask(Ai.Setting(\"Ai:Model\"))|]; }");
        test.EditorConfig = "test.setting = appsettings.json 1 15 gpt-4o";
        return test.RunAsync();
    }

    [Fact]
    public Task Bulk_AppliesApprovedSubstitutesOnly()
    {
        const string before = "class C { void M() { [|Ai.Ask(\"gpt-4o\")|]; [|Ai.Ask(\"o3\")|]; } }";
        var test = Test(before, "class C { void M() { Ai.Ask(\"luna\"); Ai.Ask(\"luna\"); } }", FixAllOutcome.Fixes);
        test.EditorConfig = "aicost.bulk_fix = approved\ntest.substitutes = luna approved 0.95 -|nano measured 0.99 -";
        return test.RunAsync();
    }

    [Fact]
    public Task BulkStartedWithAnotherAction_TakesTheApprovedOne()
    {
        var test = Test("class C { void M() => [|Ai.Ask(\"gpt-4o\")|]; }", "class C { void M() => Ai.Ask(\"nano\"); }", FixAllOutcome.Fixes);
        test.EditorConfig = "aicost.bulk_fix = approved\ntest.substitutes = luna approved 0.95 -|nano measured 0.99 -";
        test.EquivalenceKey = "AIC1001:nano";
        test.FixAllSources.Add(("Test.cs", "class C { void M() => Ai.Ask(\"luna\"); }"));
        return test.RunAsync();
    }

    [Fact]
    public Task BulkWithoutApprovedSubstitute_ChangesNothing()
    {
        var test = Test("class C { void M() => [|Ai.Ask(\"gpt-4o\")|]; }", "class C { void M() => Ai.Ask(\"luna\"); }");
        test.EditorConfig = "aicost.bulk_fix = approved";
        return test.RunAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("aicost.bulk_fix = never\n")]
    public Task BulkThatIsNotAllowed_ChangesNothing(string option)
    {
        var test = Test("class C { void M() => [|Ai.Ask(\"gpt-4o\")|]; }", "class C { void M() => Ai.Ask(\"luna\"); }");
        test.EditorConfig = option + "test.substitutes = luna approved 0.95 -";
        return test.RunAsync();
    }

    [Fact]
    public Task BulkInOneFolderOnly_FollowsEditorConfig()
    {
        const string one = "class {0} {{ void M() => [|Ai.Ask(\"gpt-4o\")|]; }}";
        const string other = "class {0} {{ void M() => Ai.Ask(\"luna\"); }}";
        var test = Test(string.Format(one, "C"), string.Format(other, "C"), FixAllOutcome.Fixes);
        test.Sources.Add(("Free/D.cs", string.Format(one, "D")));
        test.FixedSources.Add(("Free/D.cs", string.Format(other, "D")));
        test.EditorConfig = "[*]\ntest.substitutes = luna approved 0.95 -\n[Free/*.cs]\naicost.bulk_fix = approved";
        test.FixAllSources.Add(("Free/D.cs", string.Format(other, "D")));
        return test.RunAsync();
    }

    [Fact]
    public Task BulkOverASharedConstant_ChangesItOnce()
    {
        var test = Test(
            "class C { const string Model = \"gpt-4o\"; void M() { [|Ai.Ask(Model)|]; [|Ai.Ask(Model)|]; } }",
            "class C { const string Model = \"luna\"; void M() { Ai.Ask(Model); Ai.Ask(Model); } }",
            FixAllOutcome.Fixes);
        test.EditorConfig = "aicost.bulk_fix = approved\ntest.substitutes = luna approved 0.95 -";
        return test.RunAsync();
    }
}
