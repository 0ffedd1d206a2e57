using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>
/// Stand-ins for packages that tests cannot restore: the exact public names, no behaviour. Each file in Stubs is one assembly
/// named like the file, and begins with <c>// Stub of Package 1.2.3</c>, or <c>// Stub of Package 1.2.3, over Other.Assembly, Another</c>
/// where it builds on other stubs.
/// </summary>
internal sealed partial class SdkStub
{
    private static readonly ConcurrentDictionary<string, SdkStub> s_stubs = new(StringComparer.Ordinal);

    private SdkStub(string assembly)
    {
        using var stream = typeof(SdkStub).Assembly.GetManifestResourceStream(assembly + ".cs")
            ?? throw new ArgumentException($"Sdks/Stubs has no {assembly}.cs.", nameof(assembly));
        var text = new StreamReader(stream).ReadToEnd();
        var header = Header().Match(text);
        Assert.True(header.Success, $"{assembly}.cs does not begin with '// Stub of Package 1.2.3'.");
        Version = header.Groups["version"].Value;
        Under = header.Groups["under"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Of).ToList();

        var compilation = CSharpCompilation.Create(
            assembly,
            [CSharpSyntaxTree.ParseText(Usings + text)],
            Under.SelectMany(static u => u.All).Distinct().Concat(TestReferences.All.References),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var errors = compilation.Emit(image).Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, $"{assembly}.cs:\n{string.Join('\n', errors)}");
        Reference = MetadataReference.CreateFromImage(image.ToArray()); // as from a package: without source
    }

    /// <summary>Of the package whose names it has.</summary>
    public string Version { get; }

    public static IEnumerable<string> Assemblies { get; } = typeof(SdkStub).Assembly.GetManifestResourceNames()
        .Where(static n => n.EndsWith(".cs", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).ToList()!;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    private MetadataReference Reference { get; }

    private IReadOnlyList<SdkStub> Under { get; }

    private IEnumerable<MetadataReference> All => Under.SelectMany(static u => u.All).Append(Reference);

    public static SdkStub Of(string assembly) => s_stubs.GetOrAdd(assembly, static a => new SdkStub(a));

    /// <summary>What a project sees that references the stubs and every real package.</summary>
    public static IEnumerable<MetadataReference> References(params string[] assemblies) =>
        assemblies.SelectMany(static a => Of(a).All).Distinct().Concat(TestReferences.All.References);

    [GeneratedRegex(@"\A// Stub of \S+ (?<version>[^\s,]+)(, over (?<under>[^\r\n]+))?\r?\n")]
    private static partial Regex Header();
}
