using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>
/// Stand-ins for packages that tests cannot restore: the exact public names, no behaviour. Each file in Stubs is one assembly
/// named like the file, and begins with <c>// Stub of Package 1.2.3</c>, or <c>// Stub of Package 1.2.3, over Other.Assembly, Another</c>
/// where it builds on other stubs; the version is left out where none is known. <c>OpenAI@2.7.cs</c> is another generation of the
/// assembly <c>OpenAI</c>.
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
        Under = header.Groups["under"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Of).ToList();

        var compilation = CSharpCompilation.Create(
            assembly.Split('@')[0],
            [CSharpSyntaxTree.ParseText(Usings + text)],
            Under.SelectMany(static u => u.All).Distinct().Concat(Packages(assembly)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var errors = compilation.Emit(image).Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, $"{assembly}.cs:\n{string.Join('\n', errors)}");
        Reference = MetadataReference.CreateFromImage(image.ToArray()); // as from a package: without source
    }

    /// <summary>What follows an <c>@</c> is a version, or the name of another's package whose assembly is called alike.</summary>
    public static IEnumerable<string> Assemblies { get; } = typeof(SdkStub).Assembly.GetManifestResourceNames()
        .Where(static n => n.EndsWith(".cs", StringComparison.Ordinal)).Select(static n => Path.GetFileNameWithoutExtension(n).Split('@'))
        .Where(static n => n.Length == 1 || char.IsDigit(n[1][0])).Select(static n => n[0]).Distinct().ToList();

    /// <summary>What the stubs of an assembly stand in for: a version each, empty where none is known.</summary>
    public static IEnumerable<string> VersionsOf(string assembly) => typeof(SdkStub).Assembly.GetManifestResourceNames()
        .Where(n => n == assembly + ".cs" || (n.StartsWith(assembly + "@", StringComparison.Ordinal) && char.IsDigit(n[assembly.Length + 1])))
        .Order(StringComparer.Ordinal)
        .Select(static n => Header().Match(new StreamReader(typeof(SdkStub).Assembly.GetManifestResourceStream(n)!).ReadToEnd()).Groups["version"].Value)
        .Distinct();

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    private MetadataReference Reference { get; }

    private IReadOnlyList<SdkStub> Under { get; }

    public IEnumerable<MetadataReference> All => Under.SelectMany(static u => u.All).Append(Reference);

    public static SdkStub Of(string assembly) => s_stubs.GetOrAdd(assembly, static a => new SdkStub(a));

    /// <summary>What a project sees that references the stubs and every real package that none of them stands in for.</summary>
    public static IEnumerable<MetadataReference> References(params string[] assemblies) =>
        assemblies.SelectMany(static a => Of(a).All).Distinct().Concat(Packages(assemblies));

    /// <summary>Another generation of an assembly takes the place of the real one.</summary>
    private static IEnumerable<MetadataReference> Packages(params string[] stubs)
    {
        var replaced = stubs.Where(static s => s.Contains('@')).Select(static s => s.Split('@')[0]).ToList();
        return TestReferences.All.References.Where(r => !replaced.Contains(Path.GetFileNameWithoutExtension(r.Display!)));
    }

    [GeneratedRegex(@"\A// Stub of [^\s,]+( (?<version>[^\s,]+))?(, over (?<under>[^\r\n]+))?\r?\n")]
    private static partial Regex Header();
}
