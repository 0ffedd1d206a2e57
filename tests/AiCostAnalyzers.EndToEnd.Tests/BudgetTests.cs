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
        var app = package.NewWorkspace().Project("app.csproj", Workspace.OpenAi).Write("Program.cs", Sources.Triage).Write("aicost.json", OverBudget);

        app.Build().Failed().Says("aicost.json(5,5): error AIC3001").Says("Program.cs:10");
        app.Build("--no-restore").Failed().Says("aicost.json(5,5): error AIC3001");
        Assert.True(app.Exists("bin/Debug/net10.0/app.dll"));

        app.Write("aicost.json", OverBudget.Replace("0.001", "10", StringComparison.Ordinal));
        app.Build("--no-restore").Succeeded().DoesNotSay("AIC3001");
    }

    [Fact]
    public void InvalidPricingFile_IsAnErrorWithItsPlaceWhereBudgetsAre_ElseAWarning()
    {
        var app = package.NewWorkspace().Project("app.csproj", Workspace.OpenAi).Write("Program.cs", Sources.Triage)
            .Write("aicost.json", "{\n  \"budgets\": [\n    { \"perRequest\": \"cheap\" }\n  ]\n}");

        app.Build().Failed().Says("aicost.json(3,21): error AIC9001");

        app.Write("aicost.json", "{\n  \"budgets\": [ { \"perRequest\": 5");
        app.Build("--no-restore").Failed().Says("aicost.json(2,").Says("error AIC9001");

        app.Write("aicost.json", "{\n  \"countz\": { \"tickets\": 5 }\n}");
        app.Build("--no-restore").Says("aicost.json(2,3): ").Says("AIC9001").Says("counts");
    }

    [Fact]
    public void AnalyzersOff_IsAWarningLocally_AnErrorInCi_AndSilentWithoutBudgets()
    {
        var app = package.NewWorkspace().Project("app.csproj", Workspace.OpenAi).Write("Program.cs", Sources.Triage).Write("aicost.json", OverBudget);

        app.Build("-p:RunAnalyzers=false").Succeeded().Says("warning AIC9004: 1 budget is not checked").DoesNotSay("AiCost ·");
        app.Build("--no-restore", "-p:RunAnalyzers=false", "-p:ContinuousIntegrationBuild=true").Failed().Says("error AIC9004: 1 budget is not checked");
        app.Build("--no-restore", "-p:RunAnalyzers=false", "-p:ContinuousIntegrationBuild=true", "-p:AiCostUnchecked=warning").Succeeded().Says("warning AIC9004");

        // On again, the compiler runs and the budget counts.
        app.Build("--no-restore").Failed().Says("error AIC3001");

        File.Delete(app.PathOf("aicost.json"));
        app.Build("--no-restore", "-p:RunAnalyzers=false", "-t:Rebuild").Succeeded().DoesNotSay("AIC");
    }

    [Fact]
    public void FolderThatCannotBeWritten_SaysWhatIsNotChecked()
    {
        // The tests may run as root, whom no permission stops: a file in the folder's place stops everybody.
        var app = package.NewWorkspace().Project("app.csproj", Workspace.OpenAi).Write("Program.cs", Sources.Triage)
            .Write("aicost.json", OverBudget).Write("obj/Debug/net10.0/aicost", "");

        app.Build().Succeeded().Says("warning AIC9004: 1 budget is not checked");
        app.Build("--no-restore", "-p:ContinuousIntegrationBuild=true").Failed().Says("error AIC9004: 1 budget is not checked");
    }
}
