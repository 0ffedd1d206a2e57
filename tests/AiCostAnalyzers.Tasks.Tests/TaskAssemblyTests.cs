using System.Reflection;

namespace AiCostAnalyzers.Tasks;

public sealed class TaskAssemblyTests
{
    /// <summary>Whatever else a task's assemblies referenced would have to be shipped beside them, and could collide in a desktop build host.</summary>
    [Fact]
    public void TasksAndWhatTheyLoad_ReferenceOnlyWhatIsPackedOrTheHosts()
    {
        string[] allowed =
        [
            "netstandard", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core",
            "AiCostAnalyzers.Core", "AiCostAnalyzers.Costing", "Newtonsoft.Json",
        ];
        Assembly tasks = typeof(WriteAiCostInputs).Assembly;
        var ours = tasks.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("AiCostAnalyzers", StringComparison.Ordinal)).Select(Assembly.Load).Append(tasks);

        Assert.All(ours.SelectMany(assembly => assembly.GetReferencedAssemblies()), name => Assert.Contains(name.Name, allowed));
    }

    [Fact]
    public void EveryTask_MayRunBesideOthersInOneProcess()
    {
        var tasks = typeof(WriteAiCostInputs).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && typeof(Microsoft.Build.Utilities.Task).IsAssignableFrom(type)).ToList();

        Assert.NotEmpty(tasks);
        Assert.All(tasks, task => Assert.Contains(
            task.GetCustomAttributesData(), attribute => attribute.AttributeType.FullName == "Microsoft.Build.Framework.MSBuildMultiThreadableTaskAttribute"));
    }
}
