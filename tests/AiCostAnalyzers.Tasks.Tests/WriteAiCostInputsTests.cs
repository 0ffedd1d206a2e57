using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tokens;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace AiCostAnalyzers.Tasks;

public sealed class WriteAiCostInputsTests : IDisposable
{
    private readonly TaskTestFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NoSdkAndNoPricingFile_WritesNothing()
    {
        Assert.False(Run(references: [Reference("Newtonsoft.Json")]).InForce);

        Assert.False(Directory.Exists(_folder.AiCost));
        Assert.Empty(_engine.Errors);
        Assert.Empty(_engine.Warnings);
        Assert.Empty(_engine.Messages);
    }

    [Fact]
    public void KnownSdk_WritesInputsAndExport()
    {
        Assert.True(Run(references: [Reference("OpenAI")]).InForce);

        Assert.False(AnalysisInputs.Parse(_folder.Read("inputs.txt")).HasPricingFile);
        Assert.Equal($"aicost-export 1\nproject-dir {_folder.Project}\n", _folder.Read("aicost.export"));
    }

    [Fact]
    public void PricingFileAlone_WritesInputs()
    {
        _folder.Write("aicost.json", """{ "counts": { "tickets": 40 } }""");

        Assert.True(Run().InForce);

        var inputs = AnalysisInputs.Parse(_folder.Read("inputs.txt"));
        Assert.True(inputs.HasPricingFile);
        Assert.Equal("tickets", Assert.Single(inputs.Counts).Name);
    }

    [Fact]
    public void FactsOfAReferenceAlone_WritesInputs()
    {
        Assert.True(Run(facts: [new TaskItem("facts.json")]).InForce);

        Assert.True(_folder.Exists("inputs.txt"));
    }

    [Fact]
    public void SummaryOfAPackage_IsCopiedHandedOverAndMakesItsAssemblyPartOfTheProgram()
    {
        var task = Run(references: [Packaged("Lib", "net10.0", "aicost-summary 1\n")]);

        Assert.True(task.InForce);
        Assert.Equal("aicost-summary 1\n", _folder.Read("packages/Lib.summary.txt"));
        Assert.Equal([Path.Combine(_folder.AiCost, "packages", "Lib.summary.txt")], task.Summaries.Select(item => item.ItemSpec));
        Assert.Equal(["Lib"], AnalysisInputs.Parse(_folder.Read("inputs.txt")).ProjectAssemblies);
    }

    [Fact]
    public void SummaryOfAPackageThatIsNoLongerReferenced_GoesAway()
    {
        Run(references: [Packaged("Lib", "net10.0", "aicost-summary 1\n"), Reference("OpenAI")]);

        Assert.Empty(Run(references: [Reference("OpenAI")]).Summaries);

        Assert.False(_folder.Exists("packages/Lib.summary.txt"));
    }

    [Fact]
    public void SummaryOfAPackageForAnotherTargetFramework_IsNotThisOnes() =>
        Assert.False(Run(references: [Packaged("Lib", "net8.0", "aicost-summary 1\n")]).InForce);

    [Fact]
    public void SummaryOfAPackageBeyondBounds_IsNotRead() =>
        Assert.False(Run(references: [Packaged("Lib", "net10.0", new string('x', 4 * 1024 * 1024 + 1))]).InForce);

    [Fact]
    public void PackageWithoutASummary_IsNoReason() => Assert.False(Run(references: [Packaged("Lib", "net10.0", null)]).InForce);

    [Fact]
    public void ProjectReferencedForTwoTargetFrameworks_HandsOverOneSummary()
    {
        ITaskItem[] facts =
        [
            Facts("obj/netstandard2.0/aicost/facts.json", "netstandard2.0"), Facts("obj/net10.0/aicost/facts.json", "net10.0"),
        ];

        var task = Run(facts: facts);

        Assert.EndsWith(Path.Combine("net10.0", "aicost", "summary.txt"), Assert.Single(task.Summaries).ItemSpec, StringComparison.Ordinal);
    }

    private TaskItem Facts(string file, string framework)
    {
        _folder.Write(file.Replace("facts.json", "summary.txt", StringComparison.Ordinal), "aicost-summary 1\n");
        return new TaskItem(_folder.Write(file, "{}"), new Dictionary<string, string> { ["ProjectFile"] = "/lib/lib.csproj", ["TargetFramework"] = framework });
    }

    /// <summary>An assembly of a package for net10.0, whose summary is for <paramref name="framework"/>.</summary>
    private TaskItem Packaged(string assembly, string framework, string? summary)
    {
        string path = _folder.Write($"packages/{assembly}/lib/net10.0/{assembly}.dll", "");
        if (summary is not null)
        {
            _folder.Write($"packages/{assembly}/aicost/{framework}/{assembly}.summary.txt", summary);
        }

        return new TaskItem(path, new Dictionary<string, string> { ["PathInPackage"] = $"lib/net10.0/{assembly}.dll" });
    }

    [Fact]
    public void DesignTimeBuild_WritesInputsAndNoExport()
    {
        Assert.True(Run(references: [Reference("OpenAI")], realBuild: false).InForce);

        Assert.True(_folder.Exists("inputs.txt"));
        Assert.False(_folder.Exists("aicost.export"));
    }

    [Fact]
    public void DesignTimeBuildAfterARealOne_StaysInForceWithoutFactsOfReferences()
    {
        Run(facts: [new TaskItem("facts.json")]);

        Assert.True(Run(realBuild: false).InForce);
    }

    [Fact]
    public void SameInputs_LeaveTheFilesUntouched()
    {
        Run(references: [Reference("OpenAI")]);
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (string file in new[] { "inputs.txt", "aicost.export" })
        {
            File.SetLastWriteTimeUtc(Path.Combine(_folder.AiCost, file), longAgo);
        }

        Run(references: [Reference("OpenAI")]);

        Assert.All(["inputs.txt", "aicost.export"], file => Assert.Equal(longAgo, File.GetLastWriteTimeUtc(Path.Combine(_folder.AiCost, file))));
    }

    [Fact]
    public void ChangedSettings_RewriteInputs()
    {
        Run(references: [Reference("OpenAI")]);
        _folder.Write("appsettings.json", """{ "Ai": { "ChatModel": "gpt-4o" } }""");

        Run(references: [Reference("OpenAI")]);

        Assert.Contains(AnalysisInputs.Parse(_folder.Read("inputs.txt")).Settings, setting => setting is { Key: "Ai:ChatModel", Value: "gpt-4o" });
    }

    [Fact]
    public void ReferencedProjects_StandInInputsSortedAndOnce()
    {
        Run(references: [Reference("OpenAI"), ProjectReference("Zoo"), ProjectReference("Alpha"), ProjectReference("Zoo")]);

        Assert.Equal(["Alpha", "Zoo"], AnalysisInputs.Parse(_folder.Read("inputs.txt")).ProjectAssemblies);
    }

    [Fact]
    public void InvalidFileWithBudgets_IsAnErrorWithItsPosition()
    {
        string file = _folder.Write("aicost.json", "{\n  \"budgets\": [ { \"entryPoint\": \"POST /a\", \"perRequest\": -1 } ]\n}");

        Run();

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(DiagnosticIds.PricingFileInvalid, error.Code);
        Assert.Equal(file, error.File);
        Assert.Equal(2, error.LineNumber);
        Assert.True(error.ColumnNumber > 1);
        Assert.EndsWith("AIC9001.md", error.HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public void InvalidFileWithoutBudgets_IsAWarning()
    {
        _folder.Write("aicost.json", """{ "counts": { "tickets": -4 } }""");

        Assert.True(Run().InForce);

        Assert.Empty(_engine.Errors);
        Assert.Equal(DiagnosticIds.PricingFileInvalid, Assert.Single(_engine.Warnings).Code);
    }

    [Fact]
    public void InvalidFileInADesignTimeBuild_SaysNothing()
    {
        _folder.Write("aicost.json", """{ "budgets": 1 }""");

        Run(realBuild: false);

        Assert.Empty(_engine.Errors);
        Assert.Empty(_engine.Warnings);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("today")]
    public void PricesAsOfThatIsNoDay_IsAnError(string text)
    {
        Run(references: [Reference("OpenAI")], pricesAsOf: text);

        Assert.Contains(text, Assert.Single(_engine.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PricesAsOf_StandsInInputs()
    {
        Run(references: [Reference("OpenAI")], pricesAsOf: "2026-03-01");

        Assert.Equal("2026-03-01", AnalysisInputs.Parse(_folder.Read("inputs.txt")).PricesAsOf.ToString());
    }

    [Fact]
    public void FolderThatCannotBeWritten_IsAWarningAndNoCrash()
    {
        _folder.Write("obj/aicost", "a file where the folder should be");

        Run(references: [Reference("OpenAI")]);

        Assert.Empty(_engine.Errors);
        Assert.Equal(DiagnosticIds.NotChecked, Assert.Single(_engine.Warnings).Code);
    }

    private static TaskItem Reference(string assembly) => new($"/packages/{assembly}.dll");

    private static TaskItem ProjectReference(string assembly)
    {
        var item = Reference(assembly);
        item.SetMetadata("ReferenceSourceTarget", "ProjectReference");
        return item;
    }

    [Theory]
    [InlineData("nothing", true)]
    [InlineData("prompt file", false)]
    [InlineData("settings", false)]
    [InlineData("pricing file above", false)]
    [InlineData("inputs", false)]
    [InlineData("reference", false)]
    [InlineData("editor", false)]
    public void LastRun_IsRepeatedWhereNothingItReadChanged(string changed, bool isRepeated)
    {
        var prompt = Included("Prompts/triage.txt", "Classify the message.");
        string file = _folder.Write("aicost.json", """{ "countz": {} }""");
        foreach (string path in (string[])[file, prompt.ItemSpec])
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-5));
        }

        Run(references: [Reference("OpenAI")], prompts: [prompt]);
        string last = Path.Combine(_folder.AiCost, "inputs.last");
        File.WriteAllText(last, File.ReadAllText(last).Replace("countz", "remembered", StringComparison.Ordinal)); // shows who speaks
        _engine.Errors.Clear();

        switch (changed)
        {
            case "prompt file": File.WriteAllText(prompt.ItemSpec, "Classify it."); break;
            case "settings": _folder.Write("appsettings.json", "{}"); break;
            case "pricing file above": _folder.Write("../aicost.json", "{}"); break;
            case "inputs": File.Delete(Path.Combine(_folder.AiCost, "inputs.txt")); break;
            default: break;
        }

        var task = Run(
            references: changed == "reference" ? [Reference("OpenAI"), ProjectReference("Lib")] : [Reference("OpenAI")],
            prompts: [prompt],
            realBuild: changed != "editor");

        Assert.True(task.InForce);
        Assert.Equal(isRepeated, _engine.Errors.Exists(error => error.Message!.Contains("remembered", StringComparison.Ordinal)));
        Assert.True(_folder.Exists("inputs.txt"));
    }

    [Fact]
    public void Attributes_AreInForce() => Assert.True(Run(attributes: true).InForce);

    [Fact]
    public void PromptFiles_AreCounted_AndTheirTextStaysOut()
    {
        var plain = Included("Prompts/triage.txt", "Classify the customer's message; canary.");
        var template = Included("Prompts/reply.md", "Answer {{name}} politely.");
        var prompty = Included("Prompts/sum.prompty", "---\nname: canary\nmodel: x\n---\nSummarise the text.");
        var linked = Included("../Shared/rules.txt", "Never promise a refund.", ("Link", "Prompts\\rules.txt"));
        var resource = Included("hello.txt", "Hello.", ("LogicalName", "Desk.Hello"));
        var outside = Included("../Shared/other.txt", "Bye.");

        Run(references: [Reference("OpenAI")], prompts: [plain, template, prompty, linked, resource, outside]);

        var text = _folder.Read("inputs.txt");
        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
        Assert.Equal(
            [
                new PromptFile("Prompts/reply.md", TokenEstimator.Estimate("Answer  politely."), HasPlaceholders: true),
                new PromptFile("Prompts/rules.txt", TokenEstimator.Estimate("Never promise a refund.")),
                new PromptFile("Prompts/sum.prompty", TokenEstimator.Estimate("Summarise the text.")),
                new PromptFile("Prompts/triage.txt", TokenEstimator.Estimate("Classify the customer's message; canary.")),
                new PromptFile("hello.txt", 2, Resource: "Desk.Hello"),
                new PromptFile("other.txt", 2),
            ],
            AnalysisInputs.Parse(text).PromptFiles);
    }

    [Fact]
    public void PromptFilesThatAreNoPrompts_AreLeftOut()
    {
        var missing = new TaskItem(Path.Combine(_folder.Project, "missing.txt"));
        var large = Included("large.txt", new string('x', 300 * 1024));
        var binary = Included("binary.txt", "a\0b");

        Run(references: [Reference("OpenAI")], prompts: [missing, large, binary]);

        Assert.Empty(AnalysisInputs.Parse(_folder.Read("inputs.txt")).PromptFiles);
        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void PromptFiles_AreCountedUpToAMegabyteTogether()
    {
        Run(references: [Reference("OpenAI")], prompts: [.. Enumerable.Range(0, 6).Select(i => Included($"f{i}.txt", new string(' ', 200 * 1024)))]);

        Assert.Equal(["f0.txt", "f1.txt", "f2.txt", "f3.txt", "f4.txt"], AnalysisInputs.Parse(_folder.Read("inputs.txt")).PromptFiles.Select(f => f.Path));
    }

    [Fact]
    public void OrderOfPromptFiles_ChangesNoByte()
    {
        ITaskItem[] prompts = [Included("b.txt", "B"), Included("a.txt", "A")];
        Run(references: [Reference("OpenAI")], prompts: prompts);
        var first = _folder.Read("inputs.txt");

        Run(references: [Reference("OpenAI")], prompts: [.. prompts.Reverse()]);

        Assert.Equal(first, _folder.Read("inputs.txt"));
    }

    private TaskItem Included(string file, string content, params (string Name, string Value)[] metadata)
    {
        var item = new TaskItem(Path.GetFullPath(_folder.Write(file, content)));
        foreach (var (name, value) in metadata)
        {
            item.SetMetadata(name, value);
        }

        return item;
    }

    private WriteAiCostInputs Run(
        ITaskItem[]? references = null, ITaskItem[]? facts = null, bool realBuild = true, string pricesAsOf = "", bool attributes = false, ITaskItem[]? prompts = null)
    {
        var task = new WriteAiCostInputs
        {
            BuildEngine = _engine,
            ProjectDirectory = _folder.Project,
            Folder = _folder.AiCost,
            TargetFramework = "net10.0",
            References = references ?? [],
            ReferencedFacts = facts ?? [],
            RealBuild = realBuild,
            PricesAsOf = pricesAsOf,
            HasAttributes = attributes,
            PromptFiles = prompts ?? [],
        };
        task.Execute();
        return task;
    }
}
