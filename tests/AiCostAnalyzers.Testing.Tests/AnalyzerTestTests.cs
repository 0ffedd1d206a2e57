using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Testing.Tests;

public sealed class AnalyzerTestTests
{
    private static async Task<string> FailureOf(TestProject test) =>
        (await Assert.ThrowsAsync<VerificationException>(() => ((dynamic)test).RunAsync())).Message;

    [Fact]
    public Task MarkedDiagnostics_Pass() => new AnalyzerTest<OldNameAnalyzer>
    {
        Source = """
            class C
            {
                int OldValue;
                int M() { return [|OldValue|] + {|T0001:OldTwice|}({|T0001:{|#0:OldValue|}|}); }
                int OldTwice(int x) => x;
            }
            """,
    }.RunAsync();

    [Fact]
    public Task NoDiagnostic_Passes() => new AnalyzerTest<OldNameAnalyzer> { Source = "class C { int M(int x) { return x; } }" }.RunAsync();

    [Fact]
    public async Task UnexpectedDiagnostic_FailsAndShowsItOnTheSource()
    {
        var failure = await FailureOf(new AnalyzerTest<OldNameAnalyzer>
        {
            Source = """
                class C
                {
                    int M(int OldValue) { return OldValue; }
                }
                """,
        });

        Assert.Equal(
            """
            Diagnostics of the source: 0 missing, 1 unexpected, 0 different.
              unexpected: T0001 at /Test/Test.cs(3,34): 'OldValue' is old

            /Test/Test.cs, with what was reported:
              class C
              {
                  int M(int OldValue) { return OldValue; }
                                               ^^^^^^^^ T0001: 'OldValue' is old
              }

            """,
            failure);
    }

    [Fact]
    public async Task MissingDiagnostic_Fails() =>
        Assert.StartsWith(
            """
            Diagnostics of the source: 1 missing, 0 unexpected, 0 different.
              missing: T0001 at /Test/Test.cs(1,33) 'x'
            """,
            await FailureOf(new AnalyzerTest<OldNameAnalyzer> { Source = "class C { int M(int x) { return [|x|]; } }" }));

    [Fact]
    public async Task WrongSpan_FailsAsMissingAndUnexpected() =>
        Assert.StartsWith(
            "Diagnostics of the source: 1 missing, 1 unexpected, 0 different.",
            await FailureOf(new AnalyzerTest<OldNameAnalyzer> { Source = "class C { int M(int OldX) { [|return|] OldX; } }" }));

    [Fact]
    public async Task DuplicateDiagnosticMarkedOnce_Fails() =>
        Assert.Contains(
            "unexpected: T0002",
            await FailureOf(new AnalyzerTest<TwoIdsAnalyzer> { Source = "class C { int M(int OLD) { return OLD; } }" }),
            StringComparison.Ordinal);

    [Fact]
    public async Task SourceThatDoesNotCompile_Fails() =>
        Assert.Contains(
            "unexpected: CS0029",
            await FailureOf(new AnalyzerTest<OldNameAnalyzer> { Source = "class C { int M() { return \"\"; } }" }),
            StringComparison.Ordinal);

    [Fact]
    public Task MarkedCompilerError_Passes() => new AnalyzerTest<OldNameAnalyzer>
    {
        Source = "class C { int M() { return {|CS0029:\"\"|}; } }",
    }.RunAsync();

    [Fact]
    public Task MarkedCompilerWarning_Passes() => new AnalyzerTest<OldNameAnalyzer>
    {
        Source = "class C { void M() { int {|CS0168:x|}; } }",
    }.RunAsync();

    [Fact]
    public async Task DefaultMarkWithSeveralIds_Fails() =>
        Assert.Equal(
            "/Test/Test.cs: '[|' needs one possible id; name it, or set Rules.",
            await FailureOf(new AnalyzerTest<TwoIdsAnalyzer> { Source = "class C { int M(int OldX) { return [|OldX|]; } }" }));

    [Fact]
    public Task Rules_NameTheDefaultIdAndHideOthers() => new AnalyzerTest<TwoIdsAnalyzer>
    {
        Source = "class C { int M(int OldX, int OO) { return [|OldX|] + OO; } }",
        Rules = { "T0001" },
    }.RunAsync();

    [Fact]
    public async Task ReportInGeneratedCode_Fails() =>
        Assert.StartsWith(
            "Diagnostics of the source as generated code: 0 missing, 1 unexpected, 0 different.",
            await FailureOf(new AnalyzerTest<GeneratedCodeAnalyzer> { Source = "class C { int M(int OldX) { return [|OldX|]; } }" }));

    [Fact]
    public Task ReportInGeneratedCodeOnPurpose_Passes() => new AnalyzerTest<GeneratedCodeAnalyzer>
    {
        Source = "class C { int M(int OldX) { return [|OldX|]; } }",
        SkipGeneratedCodeCheck = true,
    }.RunAsync();

    [Fact]
    public async Task ReportThatPragmaDoesNotSuppress_Fails() =>
        Assert.StartsWith(
            "Diagnostics of the source under #pragma warning disable: 0 missing, 1 unexpected, 0 different.",
            await FailureOf(new AnalyzerTest<FilesAnalyzer> { Source = "[||]class C;", ImplicitUsings = false, EditorConfig = "test.report = before it" }));

    [Fact]
    public async Task ThrowingAnalyzer_FailsWithItsException()
    {
        var failure = await FailureOf(new AnalyzerTest<ThrowingAnalyzer> { Source = "class C { int M(int x) { return x; } }" });

        Assert.StartsWith("The analyzer threw.", failure);
        Assert.Contains("out of luck", failure, StringComparison.Ordinal);
    }

    [Fact]
    public Task Expect_ComparesEverythingSaid() => new AnalyzerTest<OldNameAnalyzer>
    {
        Source = "class C { int M(int OldX) { {|#1:return {|#0:OldX|};|} } }",
    }.Expect(0, "T0001", "'OldX' is old", DiagnosticSeverity.Warning, additional: [1], new Dictionary<string, string?> { ["name"] = "OldX" }).RunAsync();

    [Theory]
    [InlineData("other", DiagnosticSeverity.Warning, 1, "name", "OldX", "message")]
    [InlineData("'OldX' is old", DiagnosticSeverity.Error, 1, "name", "OldX", "severity: expected Error, actual Warning")]
    [InlineData("'OldX' is old", DiagnosticSeverity.Warning, 0, "name", "OldX", "additional locations")]
    [InlineData("'OldX' is old", DiagnosticSeverity.Warning, 1, "name", "NewX", "property name\n      expected: NewX\n      actual:   OldX")]
    [InlineData("'OldX' is old", DiagnosticSeverity.Warning, 1, "nome", "OldX", "property nome: missing")]
    public async Task ExpectSaysOtherwise_Fails(string message, DiagnosticSeverity severity, int additional, string key, string value, string difference)
    {
        var failure = await FailureOf(new AnalyzerTest<OldNameAnalyzer> { Source = "class C { int M(int OldX) { {|#1:return {|#0:OldX|};|} } }" }
            .Expect(0, "T0001", message, severity, [additional], new Dictionary<string, string?> { [key] = value }));

        Assert.StartsWith("Diagnostics of the source: 0 missing, 0 unexpected, 1 different.", failure);
        Assert.Contains($"different: T0001 at /Test/Test.cs(1,36): {difference}", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExpectAtUnmarkedPlace_Fails() =>
        Assert.Equal("No place #4 is marked.", await FailureOf(new AnalyzerTest<OldNameAnalyzer> { Source = "class C;" }.Expect(4, "T0001")));

    [Fact]
    public async Task NoSource_Fails() => Assert.Equal("The test has no source.", await FailureOf(new AnalyzerTest<OldNameAnalyzer>()));

    [Fact]
    public async Task SameFileTwice_Fails() =>
        Assert.Equal(
            "The file /Test/Test.cs occurs twice.",
            await FailureOf(new AnalyzerTest<OldNameAnalyzer> { Source = "class C;", Sources = { ("Test.cs", "class D;") } }));

    [Fact]
    public Task SeveralSourcesAndProjects_AreAllVerified() => new AnalyzerTest<OldNameAnalyzer>
    {
        Source = "class C { int M() { return Lib.D.{|T0001:OldX|} + E.M(1); } }",
        Sources = { ("More/E.cs", "static class E { public static int M(int OldX) { return [|OldX|]; } }") },
        ProjectReferences = { "Lib" },
        Projects = { new("Lib") { Sources = { ("D.cs", "namespace Lib; public static class D { public static int OldX; public static int M() { return [|OldX|]; } }") } } },
    }.RunAsync();

    [Fact]
    public async Task UnexpectedInOtherProject_Fails() =>
        Assert.Contains(
            "unexpected: T0001 at /Lib/D.cs(1,38)",
            await FailureOf(new AnalyzerTest<OldNameAnalyzer>
            {
                Source = "class C;",
                Projects = { new("Lib") { Sources = { ("D.cs", "static class D { static int OldM() { OldM(); return 0; } }") } } },
            }),
            StringComparison.Ordinal);

    [Fact]
    public Task RuleThatIsOff_IsTurnedOn_AndOptionsAndFilesReachIt() => new AnalyzerTest<FilesAnalyzer>
    {
        Source = "{|#0:|}class C;",
        ImplicitUsings = false,
        AdditionalFiles = { ("aicost/inputs.txt", "[|first|]\nsecond") },
        EditorConfig = "test.report = from editorconfig",
        GlobalOptions = { ["build_property.Report"] = "from property" },
        SkipGeneratedCodeCheck = true,
        SkipSuppressionCheck = true,
    }
        .Expect(0, "T0001", "from editorconfig")
        .ExpectWithoutLocation("T0001", "from property")
        .RunAsync();

    [Fact]
    public Task EditorConfigSections_Hold() => new AnalyzerTest<FilesAnalyzer>
    {
        Source = "class C;",
        Sources = { ("Sub/D.cs", "{|#0:|}class D;") },
        ImplicitUsings = false,
        EditorConfig = "[Sub/*.cs]\ntest.report = here",
        SkipSuppressionCheck = true,
    }.Expect(0, "T0001", "here").RunAsync();

    [Fact]
    public Task TopLevelStatements_MakeAnExecutable() => new AnalyzerTest<OldNameAnalyzer>
    {
        Source = "var OldX = 1; Console.WriteLine([|OldX|]);",
    }.RunAsync();

    [Fact]
    public async Task WithoutImplicitUsings_ConsoleIsUnknown() =>
        Assert.Contains(
            "unexpected: CS0103",
            await FailureOf(new AnalyzerTest<OldNameAnalyzer> { Source = "Console.WriteLine(1);", ImplicitUsings = false }),
            StringComparison.Ordinal);
}
