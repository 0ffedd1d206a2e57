using System.Text.RegularExpressions;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>
/// The steps of docs/ci.md, as they stand there, with the packed package and tool: first on the main branch, then on a change. What speaks to
/// the host (<c>gh</c>, <c>curl</c>) is answered by a stand-in that keeps what it was given.
/// </summary>
[Collection(PackedPackageCollection.Name)]
public sealed partial class PipelineTests(PackedPackage package)
{
    private const string Pricing = """
        {
          "calls": { "Triage.Main": { "inputTokens": 600, "outputTokens": 20 } },
          "counts": { "tickets": 40 },
          "entryPoints": { "Main": { "requestsPerMonth": 1000 } },
          "budgets": [ { "increase": { "percent": 10, "perMonth": 5 } } ]
        }
        """;

    /// <summary>By heading of the page: what the host sets on the main branch, what on a change, and how a comment is asked for.</summary>
    private static readonly Dictionary<string, (string Main, string Change, string Comment)> s_hosts = new(StringComparer.Ordinal)
    {
        ["GitHub Actions"] = (
            "GITHUB_EVENT_NAME=push GITHUB_REPOSITORY=team/app",
            "GITHUB_EVENT_NAME=pull_request GITHUB_REPOSITORY=team/app PR=7",
            "issues/7/comments -F body=@aicost.md"),
        ["Azure Pipelines"] = (
            "Build_SourceBranch=refs/heads/main",
            "Build_SourceBranch=refs/heads/change TOKEN=t System_CollectionUri=https://host/ System_TeamProject=app Build_Repository_ID=1 System_PullRequest_PullRequestId=7",
            "pullRequests/7/threads"),
        ["GitLab"] = (
            "CI_COMMIT_BRANCH=main CI_DEFAULT_BRANCH=main",
            "CI_DEFAULT_BRANCH=main CI_COMMIT_BRANCH= CI_JOB_TOKEN=j CI_PROJECT_ID=1 CI_API_V4_URL=https://host AICOST_TOKEN=t CI_MERGE_REQUEST_IID=7",
            "--data-urlencode body@aicost.md"),
    };

    public static TheoryData<string> Hosts => [.. s_hosts.Keys];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Steps_KeepTheBaseline_StopARise_AndComment(string host)
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/usr/bin/jq"))
        {
            return; // the steps are for a shell with jq, as the hosts' machines have them
        }

        var app = package.TriageApp().Write("aicost.json", Pricing);
        StandIn(app, "gh", "");
        StandIn(app, "curl", host == "GitLab" ? "[]" : """{"value":[]}""");

        Run(app, host, s_hosts[host].Main).Succeeded();
        Assert.Contains("\"Main\"", app.Read("aicost.baseline.json"), StringComparison.Ordinal);
        Assert.Contains("AiCost", app.Read("aicost.md"), StringComparison.Ordinal);

        Run(app, host, s_hosts[host].Change).Succeeded();
        Assert.Contains(s_hosts[host].Comment, app.Read("host/asked.txt"), StringComparison.Ordinal);

        app.Write("aicost.json", Pricing.Replace("600", "1600", StringComparison.Ordinal));
        Run(app, host, s_hosts[host].Change).Failed().Says("error AIC3003");
    }

    /// <summary>All steps, each in a shell of its own; those after a failed one as well, for that is when a report is wanted. Fails as the first that does.</summary>
    private RunResult Run(Workspace app, string host, string variables)
    {
        var steps = PageScripts.StepsOf("ci.md", host).Select(step => Filled(step, app)).ToList();
        Assert.Contains(steps, step => step.Contains("dotnet build", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("report --output markdown", StringComparison.Ordinal));
        Directory.CreateDirectory(app.PathOf("host/staging"));
        var script = ScaleTests.PathWithTool(package) + $"export PATH='{app.PathOf("host")}':\"$PATH\" {variables}\nfailed=0\n"
            + string.Concat(steps.Select((step, i) => $"cat > host/step{i}.sh <<'END_OF_STEP'\n{step}\nEND_OF_STEP\nbash -e host/step{i}.sh || failed=1\n")) + "exit $failed\n";
        return FreshShell.Run("bash", app.Folder, ["-c", script]);
    }

    /// <summary>Azure puts its variables into the text of a script; its name for a shell has underscores.</summary>
    private string Filled(string step, Workspace app) => AzureVariable().Replace(
        step.Replace("$(Agent.TempDirectory)/tools/aicost", package.Tool, StringComparison.Ordinal)
            .Replace("/tools/aicost", package.Tool, StringComparison.Ordinal)
            .Replace("$(Build.ArtifactStagingDirectory)", app.PathOf("host/staging"), StringComparison.Ordinal),
        variable => "${" + variable.Groups["name"].Value.Replace('.', '_') + "}");

    private static void StandIn(Workspace app, string program, string answer)
    {
        app.Write("host/" + program, $"#!/bin/sh\necho \"{program} $*\" >> '{app.PathOf("host/asked.txt")}'\nfor a in \"$@\"; do case \"$a\" in *@-) cat > /dev/null;; esac; done\necho '{answer}'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(app.PathOf("host/" + program), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [GeneratedRegex(@"\$\((?<name>[A-Z][A-Za-z]+(\.[A-Za-z]+)+)\)")]
    private static partial Regex AzureVariable();
}
