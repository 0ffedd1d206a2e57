using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Fuzzing.Targets;

/// <summary>The stand-ins for SDKs that cannot be restored, each an assembly, whichever of them others build on.</summary>
internal static class StubReferences
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Threading;\nusing System.Threading.Tasks;\n";

    public static IReadOnlyList<MetadataReference> In(string repository, IReadOnlyList<MetadataReference> references)
    {
        var waiting = Directory.EnumerateFiles(Path.Combine(repository, "tests", "AiCostAnalyzers.Tests", "Sdks", "Stubs"), "*.cs")
            .Where(path => !path.Contains('@', StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var compiled = new List<MetadataReference>();
        for (var before = -1; before != waiting.Count;)
        {
            before = waiting.Count;
            waiting.RemoveAll(path => TryCompile(path, [.. references, .. compiled]) is { } reference && Add(compiled, reference));
        }

        return compiled;
    }

    private static bool Add(List<MetadataReference> compiled, MetadataReference reference)
    {
        compiled.Add(reference);
        return true;
    }

    private static PortableExecutableReference? TryCompile(string path, IReadOnlyList<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path), [CSharpSyntaxTree.ParseText(Usings + File.ReadAllText(path))], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        return compilation.Emit(image).Success ? MetadataReference.CreateFromImage(image.ToArray()) : null;
    }
}
