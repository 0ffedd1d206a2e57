using System.Text;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tests.Entries;
using AiCostAnalyzers.Tests.Linking;

namespace AiCostAnalyzers.Cli.Tests;

public sealed class InitCommandTests : IDisposable
{
    private readonly BuiltSolution _solution = new();

    public void Dispose() => _solution.Dispose();

    private string PricingPath => Path.Combine(_solution.Path, "aicost.json");

    private string Pricing => File.ReadAllText(PricingPath);

    [Fact]
    public void NoFile_IsWrittenWithAllThatIsOpenAsSuggestions()
    {
        Api();

        var run = Run.Of("init", _solution.Path);

        Assert.Equal((ExitCode.WithinBudget, ""), (run.Code, run.Error));
        Assert.Contains("aicost.json: written, with 7 suggestions.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            {
              // What model calls use, how often they run, and what they may cost: docs/pricing-file.md of AiCostAnalyzers.
              // Suggestions stand behind slashes, with the figures that are assumed without them: take the slashes away, and write what is true.

              // What the names stand for that code and settings use instead of a model.
              "deployments": {
                // T.cs:21:
                // "chat-prod": "…",
              },

              // What one call uses, in tokens of its model's own tokenizer: the typical figure, or { "typical": …, "high": … }.
              "calls": {
                // T.cs:11, chat with gpt-4o, tokens of one call:
                // "N.T.Go": { "inputTokens": 1000, "outputTokens": 300 },
                // T.cs:21, chat with an unknown model, tokens of one call:
                // "N.T.Talk": { "inputTokens": 1000, "outputTokens": 300 },
              },

              // How often loops run.
              "counts": {
                // turns of a loop in GET /api:
                // "tickets": 10,
              },

              // How many units there are a month.
              "entryPoints": {
                // requests a month, Routes.cs:1:
                // "GET /api": { "requestsPerMonth": 1000 },
                // requests a month, Routes.cs:2:
                // "POST /talk": { "requestsPerMonth": 1000 },
              },

              // What it may cost, in USD: an error of the build where it costs more.
              "budgets": [
                // typically $0.0550 per request:
                // { "entryPoint": "GET /api", "perRequest": 0.06 },
              ],
            }

            """.ReplaceLineEndings("\n"),
            Pricing);
    }

    [Fact]
    public void WrittenFile_IsSound_AsItIsAndWithEverySuggestionTaken()
    {
        Api();
        Run.Of("init", _solution.Path);
        Assert.Empty(PricingFileReader.Read(Pricing, "aicost.json").Problems);

        var taken = string.Join("\n", Pricing.Split('\n').Select(line => line.TrimStart().StartsWith("// \"", StringComparison.Ordinal) || line.TrimStart().StartsWith("// {", StringComparison.Ordinal)
            ? line.Replace("// ", "", StringComparison.Ordinal)
            : line)).Replace("\"…\"", "\"gpt-4o\"", StringComparison.Ordinal);
        File.WriteAllText(PricingPath, taken);

        Assert.Empty(PricingFileReader.Read(taken, "aicost.json").Problems);
        Assert.Contains("as it was, nothing is new", Run.Of("init", _solution.Path).Output, StringComparison.Ordinal);
        Assert.Equal(taken, Pricing);
        Assert.Contains("2 detected: 2 priced", Run.Of("report", _solution.Path).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Edits_AreKept_AndOnlyWhatIsNewIsAdded(string newLine)
    {
        Api();
        var edited = """
            {
                /* ours { */ "counts": { "tickets": 40 }, // measured "in" May
                // "N.T.Talk" never runs
                "calls": {
                    // "N.T.Talk": no
                    "N.T.*": { "rounds": 2 }
                }
            }
            """.ReplaceLineEndings(newLine);
        File.WriteAllText(PricingPath, edited);

        var run = Run.Of("init", _solution.Path);
        var text = Pricing;

        Assert.Contains("5 suggestions added", run.Output, StringComparison.Ordinal);
        Assert.Empty(PricingFileReader.Read(text, "aicost.json").Problems);
        Assert.Equal(
            """
            {
                /* ours { */ "counts": { "tickets": 40 }, // measured "in" May
                // "N.T.Talk" never runs
                "calls": {
                    // T.cs:11, chat with gpt-4o, tokens of one call:
                    // "N.T.Go": { "inputTokens": 1000, "outputTokens": 300 },
                    // "N.T.Talk": no
                    "N.T.*": { "rounds": 2 }
                },

                // What the names stand for that code and settings use instead of a model.
                "deployments": {
                    // T.cs:21:
                    // "chat-prod": "…",
                },

                // How many units there are a month.
                "entryPoints": {
                    // requests a month, Routes.cs:1:
                    // "GET /api": { "requestsPerMonth": 1000 },
                    // requests a month, Routes.cs:2:
                    // "POST /talk": { "requestsPerMonth": 1000 },
                },

                // What it may cost, in USD: an error of the build where it costs more.
                "budgets": [
                    // typically $0.4400 per request:
                    // { "entryPoint": "GET /api", "perRequest": 0.5 },
                ],
            }
            """.ReplaceLineEndings(newLine),
            text);

        Assert.Contains("nothing is new", Run.Of("init", _solution.Path).Output, StringComparison.Ordinal);
        Assert.Equal(text, Pricing);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ }\n")]
    [InlineData("{ \"counts\": { \"tickets\": 3 } }")]
    [InlineData("{ \"counts\": {} }")]
    [InlineData("// ours\n{ // here\n  \"counts\": { \"other\": 3, }, // none\n  // done\n}\n// end")]
    [InlineData("{ \"calls\": { \"N.T.{Go}\": { \"rounds\": 1.5e0 } }, \"owner\\u0041\": 1 }")]
    [InlineData("\uFEFF{ \"budgets\": [ { \"perRequest\": -1 } ] }")]
    public void AnyFile_IsExtendedOrLeftAlone(string content)
    {
        Api();
        File.WriteAllText(PricingPath, content, new UTF8Encoding(false));
        var isSound = PricingFileReader.Read(File.ReadAllBytes(PricingPath), "aicost.json").Problems.Count == 0;

        var run = Run.Of("init", _solution.Path);

        Assert.Equal(isSound ? ExitCode.WithinBudget : ExitCode.Broken, run.Code);
        if (isSound)
        {
            Assert.Empty(PricingFileReader.Read(Pricing, "aicost.json").Problems);
            Assert.Contains("nothing is new", Run.Of("init", _solution.Path).Output, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(Encoding.UTF8.GetBytes(content), File.ReadAllBytes(PricingPath));
            Assert.Contains("Nothing is written.", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{ \"counts\": ")]
    [InlineData("{ \"countz\": {} }")]
    [InlineData("")]
    public void BrokenFile_IsNeverOverwritten(string content)
    {
        Api();
        File.WriteAllText(PricingPath, content);

        var run = Run.Of("init", _solution.Path);

        Assert.Equal((ExitCode.Broken, content), (run.Code, Pricing));
        Assert.Contains("aicost.json(1,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_IsLeftAlone()
    {
        Api();
        File.WriteAllText(PricingPath, "{}", Encoding.Unicode);

        Assert.Contains("not in UTF-8", Run.Of("init", _solution.Path).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FileAbove_IsTheOneThatIsExtended()
    {
        Api();
        _solution.File("aicost.json", "{}");

        Assert.Equal(ExitCode.WithinBudget, Run.Of("init", Path.Combine(_solution.Path, "Api")).Code);

        Assert.Contains("\"N.T.Go\"", Pricing, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_solution.Path, "Api", "aicost.json")));
    }

    [Fact]
    public void NothingBuilt_EndsWith2()
    {
        _solution.File("App/App.csproj", "<Project />");

        var run = Run.Of("init", _solution.Path);

        Assert.Equal(ExitCode.Broken, run.Code);
        Assert.Contains("or use --scan", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PricingPath));
    }

    private void Api() => _solution.Entry(new Project("Api")
        .CallOf("N.T.Go", new ModelFacts([new("gpt-4o", FigureSource.Literal, null, "openai")]), Project.Loop(0, "tickets"))
        .Call("N.T.Talk", "chat-prod")
        .Route("GET /api", "N.T.Go").Route("POST /talk", "N.T.Talk"));
}
