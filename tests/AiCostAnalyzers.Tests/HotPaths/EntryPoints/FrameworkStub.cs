using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

/// <summary>
/// What a test sees of a framework: the package's assembly where it lies beside the tests, else a stand-in from Stubs,
/// with the exact public names and no behaviour.
/// </summary>
internal static class FrameworkStub
{
    /// <summary>What a stub's first line says before the name of the assembly that it builds on.</summary>
    private const string Over = ", over ";

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
        string source = new StreamReader(stub).ReadToEnd();
        string header = source[..source.IndexOf('\n')];
        int over = header.IndexOf(Over, StringComparison.Ordinal);
        return HotPathDriver.Assembly(name, Usings + source, over < 0 ? [] : References(header[(over + Over.Length)..].Trim()));
    }
}
