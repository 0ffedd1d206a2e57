using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Tests.Configuration;

public sealed class PricingFileLoaderTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly string _project;

    public PricingFileLoaderTests()
    {
        _root.Folder("repo/.git");
        _project = _root.Folder("repo/src/Shop");
    }

    public void Dispose() => _root.Dispose();

    private LoadedPricing Load() => PricingFileLoader.Load(_project);

    private void Root(string content) => _root.Write("repo/aicost.json", content);

    private void Project(string content) => _root.Write("repo/src/Shop/aicost.json", content);

    private string Problem() => Assert.Single(Load().Problems) is var problem ? $"{problem.Position.File}:{problem.Position.Line}:{problem.Position.Column} {problem.Message}" : "";

    [Fact]
    public void NoFile_IsEmpty()
    {
        var pricing = Load();

        Assert.False(pricing.HasPricingFile);
        Assert.False(pricing.MayHoldBudgets);
        Assert.Empty(pricing.Files);
        Assert.Empty(pricing.File.Calls);
    }

    [Fact]
    public void FileAboveTheRepository_IsNotRead()
    {
        _root.Write("aicost.json", """{ "defaults": { "count": 3 } }""");

        Assert.False(Load().HasPricingFile);
    }

    [Fact]
    public void RepositoryRootOfAWorktree_IsKnownByItsGitFile()
    {
        _root.Write("repo/src/.git", "gitdir: elsewhere");
        Root("""{ "defaults": { "count": 3 } }""");

        Assert.False(Load().HasPricingFile);
    }

    [Fact]
    public void Files_AreListedFarthestFirst_BrokenOnesToo()
    {
        Root("{");
        Project("""{ "include": ["more/prices.json"] }""");
        _root.Write("repo/src/Shop/more/prices.json", "{}");

        var files = Load().Files.Select(file => Path.GetRelativePath(_root.Path, file).Replace('\\', '/'));

        Assert.Equal(["repo/aicost.json", "repo/src/Shop/more/prices.json", "repo/src/Shop/aicost.json"], files);
    }

    [Fact]
    public void Fields_MergeNearestFirst()
    {
        Root("""
            {
              "prices": { "asOf": "2026-01-01", "discounts": { "openai": 0.1, "xai": 0.2 },
                          "models": [ { "id": "m", "match": "m-*", "input": 1, "output": 2, "bands": [ { "aboveInputTokens": 5, "input": 9 } ] } ] },
              "deployments": { "d": { "model": "far", "multiplier": 1.1 }, "p": { "model": "m", "sku": "provisioned", "perMonth": 7 } },
              "defaults": { "model": "far", "count": 5, "chat": { "inputTokens": 1, "outputTokens": 2 } },
              "counts": { "n": { "typical": 1, "high": 9 } }
            }
            """);
        Project("""
            {
              "prices": { "discounts": { "openai": 0.3 }, "models": [ { "id": "m", "input": 3 } ] },
              "deployments": { "d": "near", "p": { "sku": "standard" } },
              "defaults": { "count": 6, "chat": { "outputTokens": 8 } },
              "counts": { "n": 2 }
            }
            """);

        var file = Load().File;

        Assert.Equal("2026-01-01", file.PricesAsOf!.Value.ToString());
        Assert.Equal([0.3m, 0.2m], file.Discounts.Values.Select(discount => discount.Value));
        var model = Assert.Single(file.Models);
        Assert.Equal((3m, 2m, 9m), (model.Price.Bands[0].Input, model.Price.Bands[0].Output, model.Price.Bands[1].Input));
        Assert.Equal(["m-*"], model.Match);
        Assert.Equal(("near", 1.1m), (file.Deployments[0].Model, file.Deployments[0].Multiplier));
        Assert.Equal((DeploymentSku.Standard, null), (file.Deployments[1].Sku, file.Deployments[1].PerMonth));
        Assert.Equal(("far", 6m), (file.Defaults.Model!.Value, file.Defaults.Count!.Value));
        Assert.Equal(new DefaultTokensEntry(1m, 8m), file.Defaults.Tokens[OperationKind.Chat].Value);
        var count = Assert.Single(file.Counts);
        Assert.Equal((2m, 9m), (count.Typical, count.High));
    }

    [Fact]
    public void Calls_KeepTheirDepth()
    {
        Root("""{ "calls": { "A": { "share": 0.1 } }, "entryPoints": { "GET /": { "requestsPerMonth": 1 } } }""");
        Project("""{ "calls": { "A": { "share": 0.2 } }, "entryPoints": { "GET /": { "requestsPerMonth": 2 } } }""");

        var file = Load().File;

        Assert.Equal([(0, 0.1m), (1, 0.2m)], file.Calls.Select(call => (call.Depth, call.Share ?? -1m)));
        Assert.Equal([0, 1], file.EntryPoints.Select(entry => entry.Depth));
    }

    [Fact]
    public void Positions_AreRelativeToTheProject()
    {
        Root("""{ "calls": { "A": { } } }""");
        Project("""{ "calls": { "B": { } } }""");

        Assert.Equal(["../../aicost.json", "aicost.json"], Load().File.Calls.Select(call => call.Position.File));
    }

    [Fact]
    public void Budgets_OfOneName_AreOne_OthersAllHold()
    {
        Root("""{ "budgets": [ { "name": "a", "perRequest": 1, "owner": "far" }, { "perMonth": 5 } ] }""");
        Project("""{ "budgets": [ { "name": "a", "perRequest": 2 }, { "perMonth": 6 } ] }""");

        var budgets = Load().File.Budgets;

        Assert.Equal([(2m, "far"), (null, null), (null, null)], budgets.Select(budget => (budget.PerRequest, budget.Owner)));
        Assert.Equal([null, 5m, 6m], budgets.Select(budget => budget.PerMonth));
    }

    [Fact]
    public void Substitutes_NearerFileOverridesDenial()
    {
        Root("""{ "substitutes": { "denied": ["*-nano", "gpt-6-luna"] } }""");
        Project("""{ "substitutes": { "approved": [ { "to": "gpt-6-luna" } ] } }""");

        Assert.Equal([("*-nano", false), ("gpt-6-luna", true)], Load().File.Substitutes.Select(entry => (entry.Rule.To, entry.Rule.IsApproved)));
    }

    [Theory]
    [InlineData("""{ "deployments": { "d": { "model": 5 } } }""", """{ "deployments": { "d": "near" } }""")]
    [InlineData("""{ "deployments": { "d": "far" } }""", """{ "deployments": { "d": { "model": 5 } } }""")]
    public void RejectedInAnyFile_StaysRejected(string far, string near)
    {
        Root(far);
        Project(near);

        Assert.True(Assert.Single(Load().File.Deployments).IsRejected);
    }

    [Fact]
    public void BrokenFile_IsOut_AndTheOthersHold()
    {
        Root("""{ "defaults": { "count": 3 } }""");
        Project("""{ "defaults": { "count": 4 }, """);

        var pricing = Load();

        Assert.Equal(3m, pricing.File.Defaults.Count!.Value);
        Assert.True(pricing.MayHoldBudgets);
        Assert.Equal("aicost.json", Assert.Single(pricing.Problems).Position.File);
    }

    [Fact]
    public void BudgetsInASoundFile_DoNotRaiseProblemsOfAnother()
    {
        Root("""{ "budgets": [ { "perMonth": 5 } ] }""");
        Project("""{ "calls": { "A": { "share": 7 } } }""");

        Assert.False(Load().MayHoldBudgets);
    }

    [Fact]
    public void BudgetsBesideTheProblem_RaiseIt()
    {
        Root("""{ "budgets": [ { "perMonth": 5 } ], "calls": { "A": { "share": 7 } } }""");

        Assert.True(Load().MayHoldBudgets);
    }

    [Fact]
    public void BudgetsBesideAnIncompleteEntry_RaiseIt()
    {
        Root("""{ "budgets": [ { "perMonth": 5 } ], "deployments": { "d": { "multiplier": 2 } } }""");

        Assert.True(Load().MayHoldBudgets);
    }

    [Fact]
    public void BudgetWithoutLimit_IsAProblem()
    {
        Root("""{ "budgets": [ { "name": "a", "owner": "me" } ] }""");

        Assert.Equal("../../aicost.json:1:16 a budget needs a limit: 'perRequest', 'perMonth' or 'increase'", Problem());
        Assert.Empty(Load().File.Budgets);
    }

    [Fact]
    public void DeploymentWithoutModel_IsAProblem()
    {
        Project("""{ "deployments": { "d": { "multiplier": 2 } } }""");

        Assert.Equal("aicost.json:1:20 deployments 'd' needs 'model', what it runs", Problem());
        Assert.True(Load().File.Deployments[0].IsRejected);
    }

    [Fact]
    public void DefaultsOfAKindWithoutOurOwn_NeedBoth()
    {
        Project("""{ "defaults": { "chat": { "inputTokens": 5 }, "image": { "inputTokens": 5 } } }""");

        Assert.Equal("aicost.json:1:56 'image' in defaults needs 'outputTokens' too: there is no default of our own for it", Problem());
    }

    [Fact]
    public void Include_IsFartherThanTheFile_LaterNearerThanEarlier()
    {
        Root("""{ "include": ["one.json", "sub/two.json"], "counts": { "a": 1 } }""");
        _root.Write("repo/one.json", """{ "counts": { "a": 2, "b": 2, "c": 2 } }""");
        _root.Write("repo/sub/two.json", """{ "include": ["../three.json"], "counts": { "a": 3, "b": 3 } }""");
        _root.Write("repo/three.json", """{ "counts": { "d": 4 } }""");

        var counts = Load().File.Counts.ToDictionary(count => count.Name, count => count.Typical);

        Assert.Equal((1m, 3m, 2m, 4m), (counts["a"], counts["b"], counts["c"], counts["d"]));
    }

    [Fact]
    public void Include_OfTheSameFileTwice_IsReadOnce()
    {
        Root("""{ "include": ["one.json"] }""");
        Project("""{ "include": ["../../one.json", "../../one.json"] }""");
        _root.Write("repo/one.json", """{ "budgets": [ { "perMonth": 1 } ] }""");

        Assert.Single(Load().File.Budgets);
        Assert.Equal(3, Load().Files.Count);
    }

    [Fact]
    public void Include_InACircle_IsAProblem()
    {
        Root("""{ "include": ["one.json"] }""");
        _root.Write("repo/one.json", """{ "include": [ "aicost.json" ] }""");

        Assert.Equal("../../one.json:1:16 include 'aicost.json' leads back to a file that includes this one", Problem());
        Assert.True(Load().MayHoldBudgets);
    }

    [Theory]
    [InlineData("missing.json", "names a file that does not exist")]
    [InlineData("/etc/prices.json", "must be a path relative to this file")]
    [InlineData("C:/prices.json", "must be a path relative to this file")]
    [InlineData("https://example.org/prices.json", "must be a path relative to this file")]
    public void Include_OfNoFile_IsAProblem(string path, string expected)
    {
        Project($$"""{ "include": ["{{path}}"] }""");

        Assert.Equal($"aicost.json:1:15 include '{path}' {expected}", Problem());
    }

    [Fact]
    public void FileThatMayNotBeRead_IsAProblem()
    {
        Project("{}");
        using var locked = new FileStream(Path.Combine(_project, "aicost.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal("aicost.json:1:1 the pricing file is out as a whole: the file cannot be read", Problem());
    }

    [Fact]
    public void Loading_IsTheSameTwice()
    {
        Root(FullPricingFile.Text);

        Assert.Equal(Load().File.Calls, Load().File.Calls);
        Assert.Equal(Load().File.Budgets, Load().File.Budgets);
    }
}
