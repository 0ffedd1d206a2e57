namespace AiCostAnalyzers.EndToEnd;

/// <summary>Prompts, keys and values of settings are nobody's business: none of them stands in anything that is written or said.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class CanaryTests(PackedPackage package)
{
    private const string Canary = "CANARY";

    private const string Program = """
        using OpenAI.Chat;

        // CANARY-comment
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton(new ChatClient(builder.Configuration["Ai:Model"]!, "CANARY-key"));
        var app = builder.Build();

        /// <summary>CANARY-documentation</summary>
        app.MapPost("/answer", async (ChatClient client, string[] questions) =>
        {
            const string instructions = "CANARY-instructions: answer as a pirate.";
            var answers = new List<string>();
            foreach (var question in questions)
            {
                ChatCompletion completion = await client.CompleteChatAsync(
                    [new SystemChatMessage(instructions), new UserChatMessage($"CANARY-prompt {question} CANARY-suffix")],
                    new ChatCompletionOptions { MaxOutputTokenCount = 50, EndUserId = "CANARY-user" });
                answers.Add(completion.Content[0].Text);
            }

            return answers;
        });
        app.MapPost("/legacy", async (string question) => (await new ChatClient("unknown-model", "CANARY-second-key").CompleteChatAsync("CANARY-literal " + question)).Value.Content[0].Text);
        app.Run();

        """;

    private const string Settings = """
        {
          // CANARY-settings-comment
          "Ai": { "Model": "gpt-4o", "ApiKey": "CANARY-settings-key", "Endpoint": "https://CANARY-host.example.com", "SystemPrompt": "CANARY-settings-prompt" },
          "ConnectionStrings": { "openai": "Endpoint=https://CANARY-connection.example.com;Key=CANARY-connection-key;Deployment=chat-prod", "db": "Server=db;Password=CANARY-password" },
          "AllowedHosts": "CANARY-hosts"
        }
        """;

    /// <summary>Where <c>dotnet user-secrets</c> keeps a developer's settings.</summary>
    private static string SecretsFolder(string id) => OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "Microsoft", "UserSecrets", id)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".microsoft", "usersecrets", id);

    [Fact]
    public void NoOutput_HoldsPromptsKeysOrSettings()
    {
        string id = "aicost-e2e-" + Guid.NewGuid().ToString("N");
        var secrets = Directory.CreateDirectory(SecretsFolder(id));
        try
        {
            File.WriteAllText(Path.Combine(secrets.FullName, "secrets.json"), Settings);
            VerifyOutputs(id);
        }
        finally
        {
            secrets.Delete(recursive: true);
        }
    }

    private void VerifyOutputs(string secretsId)
    {
        var site = package.NewWorkspace("site")
            .Project("site.csproj", Workspace.OpenAi, $"<UserSecretsId>{secretsId}</UserSecretsId><RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>", sdk: "Microsoft.NET.Sdk.Web")
            .Write("Program.cs", Program)
            .Write("appsettings.json", Settings)
            .Write("appsettings.Production.json", Settings)
            .Write("appsettings.Development.json", Settings)
            .Write("secrets.json", Settings)
            .Write("aicost.json", """
                {
                  // CANARY-pricing-comment
                  "calls": { "POST /answer": { "inputTokens": 600, "outputTokens": 20 } },
                  "counts": { "questions": 5 },
                  "entryPoints": { "**": { "requestsPerMonth": 1000 } },
                  "budgets": [ { "perRequest": 0.000001 } ]
                }
                """);

        var said = new List<RunResult>
        {
            site.Build("-v:n", "-p:AiCostUpdateBaseline=true").Failed().Says("error AIC3001").Says("POST /answer").Says("gpt-4o").Says("AiCost: the baseline is written"),
            site.BuildAgain("-v:n").Failed().Says("error AIC3001"),
        };
        foreach (string form in (string[])["table", "json", "markdown", "html", "csv", "sarif"])
        {
            said.Add(site.Aicost("report", "-o", form, "-f", $"out/report.{form}").EndedWith(1));
        }

        said.Add(site.Aicost("explain", "POST /answer").Succeeded());
        said.Add(site.Aicost("check").EndedWith(1));
        said.Add(site.Aicost("diff", "aicost.baseline.json", "-o", "json").EndedWith(1));
        site.Write("aicost.json", "{}");
        said.Add(site.Aicost("init").Succeeded().Says("suggestion"));
        said.Add(site.Aicost("scan", "-o", "json").Succeeded());

        Assert.All(said, run => run.DoesNotSay(Canary));
        var files = site.FilesIn(".").Where(file => file.Contains("/aicost/", StringComparison.Ordinal) || file.StartsWith("out/", StringComparison.Ordinal) || file is "aicost.baseline.json" or "aicost.json").ToList();
        Assert.All(
            (string[])["facts.json", "summary.txt", "inputs.txt", "inputs.last", "entry.txt", "report.json", "report.md", "report.html", "report.last"],
            name => Assert.Contains($"obj/Debug/net10.0/aicost/{name}", files));
        Assert.Contains("out/report.sarif", files);
        Assert.All(files, file => Assert.False(site.Read(file).Contains(Canary, StringComparison.OrdinalIgnoreCase), file));
    }
}
