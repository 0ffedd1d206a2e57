namespace AiCostAnalyzers.Tasks;

/// <summary>A project's folder for the length of a test.</summary>
public sealed class TaskTestFolder : IDisposable
{
    public TaskTestFolder()
    {
        Directory.CreateDirectory(Path.Combine(Root, ".git")); // the search for aicost.json ends here
        Directory.CreateDirectory(Project);
    }

    public string Project => Path.Combine(Root, "app");

    public string AiCost => Path.Combine(Project, "obj", "aicost");

    private string Root { get; } = Directory.CreateTempSubdirectory("aicost-tasks-").FullName;

    public string Write(string file, string content)
    {
        string path = Path.Combine(Project, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(AiCost, file));

    public bool Exists(string file) => File.Exists(Path.Combine(AiCost, file));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
