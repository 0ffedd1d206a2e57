using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

/// <summary>
/// What a test sees of a framework: the package's assembly where it lies beside the tests, else a stand-in from Stubs,
/// with the exact public names and no behaviour.
/// </summary>
internal static class FrameworkStub
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq.Expressions;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    private static readonly ConcurrentDictionary<string, MetadataReference> s_references = new(StringComparer.Ordinal);

    public static MetadataReference[] References(params string[] names) => [.. names.Select(name => s_references.GetOrAdd(name, Load))];

    private static MetadataReference Load(string name)
    {
        var package = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        if (File.Exists(package))
        {
            return MetadataReference.CreateFromFile(package);
        }

        using var stub = typeof(FrameworkStub).Assembly.GetManifestResourceStream(name + ".framework")
            ?? throw new ArgumentException($"Neither a package nor HotPaths/EntryPoints/Stubs has {name}.", nameof(name));
        return HotPathDriver.Assembly(name, Usings + new StreamReader(stub).ReadToEnd());
    }
}
