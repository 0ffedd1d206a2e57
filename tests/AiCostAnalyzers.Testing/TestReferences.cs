using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Testing;

/// <summary>
/// Assemblies that test sources see: the reference packs of the installed .NET SDK, and the model SDKs at the versions of Directory.Packages.props.
/// Read once a process; <c>+</c> unites.
/// </summary>
public sealed class TestReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> s_references = new(StringComparer.Ordinal);

    /// <summary>Path by assembly name.</summary>
    private readonly SortedDictionary<string, string> _assemblies;

    private readonly IReadOnlyList<MetadataReference> _others;

    private TestReferences(SortedDictionary<string, string> assemblies, IReadOnlyList<MetadataReference>? others = null)
    {
        _assemblies = assemblies;
        _others = others ?? [];
    }

    /// <summary>The base class library.</summary>
    public static TestReferences Net { get; } = Pack("Microsoft.NETCore.App.Ref");

    public static TestReferences AspNetCore { get; } = Net + Pack("Microsoft.AspNetCore.App.Ref");

    public static TestReferences OpenAI { get; } = Net + Package("OpenAI");

    public static TestReferences Anthropic { get; } = Net + Package("Anthropic");

    public static TestReferences ExtensionsAI { get; } = Net + Package("Microsoft.Extensions.AI.Abstractions");

    /// <summary>The first generation of Azure.AI.OpenAI: the one that is a package of its own.</summary>
    public static TestReferences AzureOpenAI { get; } = Net + Package("Azure.AI.OpenAI");

    /// <summary>Everything above but Azure OpenAI, whose second generation is a stub of the same name.</summary>
    public static TestReferences All { get; } = AspNetCore + OpenAI + Anthropic + ExtensionsAI;

    /// <summary>The same with OpenAI and Anthropic of the generation before, which differ in public names.</summary>
    public static TestReferences Older { get; } = All.With(OlderPackage("OpenAI", "2.10.0")).With(OlderPackage("Anthropic", "12.36.0"));

    public IEnumerable<string> AssemblyNames => _assemblies.Keys;

    public IEnumerable<MetadataReference> References =>
        _assemblies.Values.Select(path => s_references.GetOrAdd(path, p => MetadataReference.CreateFromFile(p))).Concat(_others);

    /// <summary>These and others, such as stand-ins for packages that tests cannot restore.</summary>
    public TestReferences With(IEnumerable<MetadataReference> others) => new(_assemblies, [.. _others, .. others]);

    public static TestReferences operator +(TestReferences left, TestReferences right)
    {
        var all = new SortedDictionary<string, string>(left._assemblies, StringComparer.Ordinal);
        foreach (var (name, path) in right._assemblies)
        {
            // A framework and a package can bring the same assembly; the build takes the newer, and so do we.
            if (!all.TryGetValue(name, out var other) || VersionOf(path) > VersionOf(other))
            {
                all[name] = path;
            }
        }

        return new(all, [.. left._others, .. right._others]);
    }

    /// <summary>The base class library and ASP.NET Core beside older abstractions of Microsoft.Extensions.AI.</summary>
    public static TestReferences OlderExtensionsAI(string version) => AspNetCore.With(OlderPackage("Microsoft.Extensions.AI.Abstractions", version));

    private static string OlderPackage(string assembly, string version) => Path.Combine(AppContext.BaseDirectory, "older", version, assembly + ".dll");

    /// <summary>With this assembly in the place of its namesake.</summary>
    private TestReferences With(string path) => File.Exists(path)
        ? new(new SortedDictionary<string, string>(_assemblies, StringComparer.Ordinal) { [Path.GetFileNameWithoutExtension(path)] = path })
        : throw new VerificationException($"{path} is not beside the test assembly.");

    private static TestReferences Pack(string name)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var pack = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", name));
        var framework = $"net{Environment.Version.Major}.0";
        var newest = Directory.Exists(pack)
            ? Directory.GetDirectories(pack, $"{Environment.Version.Major}.*").OrderByDescending(d => Version.Parse(Path.GetFileName(d).Split('-')[0])).FirstOrDefault()
            : null;
        var folder = newest is null ? null : Path.Combine(newest, "ref", framework);
        return folder is not null && Directory.Exists(folder)
            ? new(Sorted(Directory.GetFiles(folder, "*.dll")))
            : throw new VerificationException($"No reference pack {name} for {framework} beside the running .NET; it comes with the .NET SDK.");
    }

    /// <summary>A package's assembly and those it needs, as far as they lie beside the tests; the rest is the framework's.</summary>
    private static TestReferences Package(string assembly)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var pending = new Stack<string>([assembly]);
        while (pending.TryPop(out var name))
        {
            var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
            if (found.ContainsKey(name) || !File.Exists(path))
            {
                continue;
            }

            found.Add(name, path);
            using var file = new PEReader(File.OpenRead(path));
            var metadata = file.GetMetadataReader();
            foreach (var handle in metadata.AssemblyReferences)
            {
                pending.Push(metadata.GetString(metadata.GetAssemblyReference(handle).Name));
            }
        }

        return found.Count > 0 ? new(found) : throw new VerificationException($"{assembly}.dll is not beside the test assembly.");
    }

    private static SortedDictionary<string, string> Sorted(string[] files)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            sorted.Add(Path.GetFileNameWithoutExtension(file), file);
        }

        return sorted;
    }

    private static Version VersionOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return file.GetMetadataReader().GetAssemblyDefinition().Version;
    }
}
