namespace AiCostAnalyzers.Testing;

/// <summary>A project of a test. Its files lie in a folder of its name, beside those of the other projects.</summary>
public class TestProject(string name)
{
    public string Name { get; } = name;

    /// <summary>C# files with markup; paths are relative to the project.</summary>
    public IList<(string Path, string Text)> Sources { get; } = [];

    /// <summary>Additional files with markup; paths are relative to the project.</summary>
    public IList<(string Path, string Text)> AdditionalFiles { get; } = [];

    public TestReferences References { get; set; } = TestReferences.Net;

    /// <summary>Names of other projects of the test.</summary>
    public IList<string> ProjectReferences { get; } = [];

    /// <summary>Content of the project's .editorconfig; without a section header it holds for all files.</summary>
    public string? EditorConfig { get; set; }

    /// <summary>Global options, such as <c>build_property.AiCostEnvironment</c>.</summary>
    public IDictionary<string, string> GlobalOptions { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Adds the global usings of a new console project.</summary>
    public bool ImplicitUsings { get; set; } = true;
}
