using System.Collections;
using System.Diagnostics;
using System.Globalization;
using AiCostAnalyzers.Benchmarks.Linking;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tasks;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace AiCostAnalyzers.Benchmarks.Building;

/// <summary>What the report of a build takes in a process that has made some before, as a build node has.</summary>
internal sealed class TaskCommand : IBenchmarkCommand
{
    /// <summary>The models of the generated facts, and a budget that holds.</summary>
    private const string PricingFile = """
        {
          "prices": { "models": [ { "id": "small", "input": 1, "output": 4 }, { "id": "large", "input": 10, "output": 40 } ] },
          "budgets": [ { "perRequest": 1000000 } ]
        }
        """;

    public string Name => "task";

    public string Usage => "task [--members 10000] [--sites 1000] [--runs 40]";

    public string Description => "Milliseconds of the task ReportAiCost in a warm process: a first build, and one without a change.";

    public int Run(IReadOnlyList<string> options)
    {
        var given = new Options(options);
        int runs = given.Number("runs", 40);
        var root = Directory.CreateTempSubdirectory("aicost-task-");
        try
        {
            root.CreateSubdirectory(".git"); // the search for aicost.json ends here
            string project = root.CreateSubdirectory("app").FullName, folder = root.CreateSubdirectory("app/obj/aicost").FullName;
            File.WriteAllText(Path.Combine(project, "aicost.json"), PricingFile);
            var facts = new TaskItem(Path.Combine(folder, "facts.json"));
            facts.SetMetadata("Project", Path.Combine(project, "App.csproj"));
            facts.SetMetadata("ProjectDirectory", project + Path.DirectorySeparatorChar);
            facts.SetMetadata("TargetFramework", "net10.0");
            int sites = given.Number("sites", 1_000);
            File.WriteAllText(facts.ItemSpec, FactsWriter.Write(GeneratedFacts.Of(given.Number("members", 10_000), sites, 1)[0]));

            var (changed, used, unchanged) = (new List<double>(), new List<double>(), new List<double>());
            for (int run = -runs / 2; run < runs; run++)
            {
                File.Delete(Path.Combine(folder, "report.last"));
                var before = Environment.CpuUsage.TotalTime;
                double first = Execute(project, folder, facts);
                double cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
                double second = Execute(project, folder, facts);
                if (run >= 0)
                {
                    changed.Add(first);
                    used.Add(cpu);
                    unchanged.Add(second);
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sites:N0} call sites; milliseconds: minimum / median / maximum"));
            Console.WriteLine($"  after a change     {Spread.Of(changed).ToString("0.0")}");
            Console.WriteLine($"    of CPU           {Spread.Of(used).ToString("0.0")}");
            Console.WriteLine($"  without a change   {Spread.Of(unchanged).ToString("0.0")}");
            return 0;
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static double Execute(string project, string folder, ITaskItem facts)
    {
        var task = new ReportAiCost
        {
            BuildEngine = new SilentBuildEngine(),
            ProjectDirectory = project,
            ProjectFile = "App.csproj",
            Folder = folder,
            TargetFramework = "net10.0",
            Facts = [facts],
            Today = "2026-11-22",
        };
        long start = Stopwatch.GetTimestamp();
        bool isDone = task.Execute();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return isDone ? milliseconds : throw new InvalidOperationException("The task failed: what was measured is not a build's report.");
    }

    private sealed class SilentBuildEngine : IBuildEngine
    {
        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "App.csproj";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

        public void LogCustomEvent(CustomBuildEventArgs e)
        {
        }

        public void LogErrorEvent(BuildErrorEventArgs e) => Console.Error.WriteLine(e.Message);

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
        }

        public void LogWarningEvent(BuildWarningEventArgs e) => Console.Error.WriteLine(e.Message);
    }
}
