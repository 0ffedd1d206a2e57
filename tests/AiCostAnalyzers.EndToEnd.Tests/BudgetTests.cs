namespace AiCostAnalyzers.EndToEnd;

[Collection(PackedPackageCollection.Name)]
public sealed class BudgetTests(PackedPackage package)
{
    private const string OverBudget = $$"""
        {
        {{Sources.TriageUsage}},
          "budgets": [
            { "perRequest": 0.001 }
          ]
        }
        """;

    [Fact]
    public void OverBudget_FailsEveryBuildAtTheBudgetsLine_AndPassesWhenMended()
    {
        var app = package.TriageApp().Write("aicost.json", OverBudget);

        app.BuildAgain().Failed().Says("aicost.json(5,5): error AIC3001").Says("Program.cs:10");
        app.BuildAgain().Failed().Says("aicost.json(5,5): error AIC3001");
        Assert.True(app.Exists("bin/Debug/net10.0/app.dll"));

        app.Write("aicost.json", OverBudget.Replace("0.001", "10", StringComparison.Ordinal));
        app.BuildAgain().Succeeded().DoesNotSay("AIC3001");
    }

    /// <summary>$680 a month, $0.068 a run: 40 tickets at 600 tokens in and 20 out, ten thousand times.</summary>
    private static string Pricing(int requestsPerMonth, string budgets, string prices = "{}") => $$"""
        {
        {{Sources.TriageUsage}},
          "entryPoints": { "**": { "requestsPerMonth": {{requestsPerMonth}} } },
          "prices": {{prices}},
          "budgets": [
        {{budgets}}
          ]
        }
        """;

    private const string Rise = """    { "increase": { "percent": 10, "perMonth": 50 } }""";

    [Fact]
    public void EveryKindOfBudget_IsJudgedByItself_AndABaselineByBothItsLimits()
    {
        var app = package.TriageApp().Write("aicost.json", Pricing(10_000, Rise));
        app.BuildAgain("-p:AiCostUpdateBaseline=true").Succeeded().DoesNotSay("AIC3");
        string baseline = app.Read("aicost.baseline.json");
        Assert.Contains("\"requestsPerMonth\": 10000", baseline, StringComparison.Ordinal);

        // A fifth more: 20 % and $136.
        app.Write("aicost.json", Pricing(12_000, """
                { "perRequest": 10 },
                { "perRequest": 0.001 },
                { "perRequest": 0.07, "warnAt": 0.8 },
                { "perRequest": 0.002, "accepted": { "reason": "until the launch", "until": "2026-11-20" } },
                { "perRequest": 0.003, "accepted": { "reason": "until the launch", "until": "2026-11-21" } },
                { "increase": { "percent": 10, "perMonth": 1000 } },
                { "increase": { "percent": 50, "perMonth": 50 } },
                { "increase": { "percent": 10, "perMonth": 50 } }
            """));
        var build = app.BuildAgain("-p:AiCostToday=2026-11-21").Failed()
            .Says("aicost.json(8,5): error AIC3001")
            .Says("aicost.json(9,5): warning AIC3001")
            .Says("aicost.json(10,5): error AIC3001").Says("that day has passed")
            .Says("AIC3001: accepted until 2026-11-21 (until the launch)")
            .Says("aicost.json(14,5): error AIC3003: app rose from $680.0000 to $816.0000 a month").Says("Code +$0.0000, usage +$136.0000");
        Assert.All((string[])["(7,5)", "(11,5)", "(12,5)", "(13,5)"], place => build.DoesNotSay("aicost.json" + place + ": error").DoesNotSay("aicost.json" + place + ": warning"));

        // What is dearer by a newer catalog alone is no rise; a change that is known already is announced with its day.
        app.Write("aicost.json", Pricing(10_000, Rise + """, { "perRequest": 0.2 }""", """
            { "models": [ { "id": "gpt-4o", "provider": "openai", "input": 5, "output": 20, "laterPrices": [ { "from": "2099-01-01", "input": 50, "output": 200 } ] } ] }
            """));
        app.BuildAgain().Succeeded().DoesNotSay("AIC3003").Says("warning AIC3005: From 2099-01-01 on ");

        // What fell is the new measure, and rising back to where it was is a rise.
        app.Write("aicost.json", Pricing(5_000, Rise));
        app.BuildAgain("-p:AiCostUpdateBaseline=ratchet").Succeeded();
        Assert.Contains("\"requestsPerMonth\": 5000", app.Read("aicost.baseline.json"), StringComparison.Ordinal);
        app.Write("aicost.json", Pricing(10_000, Rise));
        app.BuildAgain().Failed().Says("error AIC3003");

        // The installed tool says the same of the same files.
        app.Aicost("check").EndedWith(1).Says("error AIC3003");
        app.Write("old.json", baseline).Aicost("diff", "old.json").Succeeded().Says("Nothing costs more or less than at old.json.");
    }

    [Fact]
    public void InvalidPricingFile_IsAnErrorWithItsPlaceWhereBudgetsAre_ElseAWarning()
    {
        var app = package.TriageApp()
            .Write("aicost.json", "{\n  \"budgets\": [\n    { \"perRequest\": \"cheap\" }\n  ]\n}");

        app.BuildAgain().Failed().Says("aicost.json(3,21): error AIC9001");

        app.Write("aicost.json", "{\n  \"budgets\": [ { \"perRequest\": 5");
        app.BuildAgain().Failed().Says("aicost.json(2,").Says("error AIC9001");

        app.Write("aicost.json", "{\n  \"countz\": { \"tickets\": 5 }\n}");
        app.BuildAgain().Says("aicost.json(2,3): ").Says("AIC9001").Says("counts");
    }

    [Fact]
    public void AnalyzersOff_IsAWarningLocally_AnErrorInCi_AndSilentWithoutBudgets()
    {
        var app = package.TriageApp().Write("aicost.json", OverBudget);

        app.BuildAgain("-p:RunAnalyzers=false").Succeeded().Says("warning AIC9004: 1 budget is not checked").DoesNotSay("AiCost ·");
        app.BuildAgain("-p:RunAnalyzers=false", "-p:ContinuousIntegrationBuild=true").Failed().Says("error AIC9004: 1 budget is not checked");
        app.BuildAgain("-p:RunAnalyzers=false", "-p:ContinuousIntegrationBuild=true", "-p:AiCostUnchecked=warning").Succeeded().Says("warning AIC9004");

        // On again, the compiler runs and the budget counts.
        app.BuildAgain().Failed().Says("error AIC3001");

        File.Delete(app.PathOf("aicost.json"));
        app.BuildAgain("-p:RunAnalyzers=false", "-t:Rebuild").Succeeded().DoesNotSay("AIC");
    }

    [Fact]
    public void FolderThatCannotBeWritten_SaysWhatIsNotChecked()
    {
        // The tests may run as root, whom no permission stops: a file in the folder's place stops everybody.
        var app = package.TriageApp().Write("aicost.json", OverBudget);
        Directory.Delete(app.PathOf("obj/Debug/net10.0/aicost"), recursive: true);
        app.Write("obj/Debug/net10.0/aicost", "");

        app.BuildAgain().Succeeded().Says("warning AIC9004: 1 budget is not checked");
        app.BuildAgain("-p:ContinuousIntegrationBuild=true").Failed().Says("error AIC9004: 1 budget is not checked");
    }
}
