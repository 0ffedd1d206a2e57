using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

/// <summary>What both rules share is tested with AIC1001.</summary>
public sealed class AIC1002LargeModelPerRequestTests
{
    [Fact]
    public Task OwnDiagnostic_IsFixedWithOwnKey() => new CodeFixTest<AskAnalyzer, AIC1002LargeModelPerRequest>
    {
        Source = "class C { void Handle() => {|AIC1002:Ai.Ask(\"gpt-4o\")|}; void M() => {|AIC1001:Ai.Ask(\"gpt-4o\")|}; }",
        FixedSource = "class C { void Handle() => Ai.Ask(\"luna\"); void M() => {|AIC1001:Ai.Ask(\"gpt-4o\")|}; }",
        Sources = { ("Ai.cs", AskAnalyzer.Api) },
        EquivalenceKey = "AIC1002:luna",
        FixAll = FixAllOutcome.Nothing,
    }.RunAsync();

    [Fact]
    public Task Bulk_LeavesOtherRulesAlone() => new CodeFixTest<AskAnalyzer, AIC1002LargeModelPerRequest>
    {
        Source = "class C { void Handle() => {|AIC1002:Ai.Ask(\"gpt-4o\")|}; void M() => {|AIC1001:Ai.Ask(\"gpt-4o\")|}; }",
        FixedSource = "class C { void Handle() => Ai.Ask(\"luna\"); void M() => {|AIC1001:Ai.Ask(\"gpt-4o\")|}; }",
        Sources = { ("Ai.cs", AskAnalyzer.Api) },
        EditorConfig = "aicost.bulk_fix = approved\ntest.substitutes = luna approved 0.95 -",
    }.RunAsync();

    [Fact]
    public Task ModelThatIsNotOneLiteral_Refused() => new CodeFixTest<AskAnalyzer, AIC1002LargeModelPerRequest>
    {
        Source = "class C { void Handle() => {|AIC1002:Ai.Ask(\"gpt-\" + \"4o\")|}; }",
        OffersNoFix = true,
        Sources = { ("Ai.cs", AskAnalyzer.Api) },
    }.RunAsync();
}
