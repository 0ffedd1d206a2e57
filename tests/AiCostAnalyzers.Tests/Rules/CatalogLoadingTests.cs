using System.Reflection;
using System.Runtime.Loader;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.Tests.Rules;

/// <summary>The catalog costs nothing where no model is called. Each run has assemblies of its own, so that no other test has loaded it before.</summary>
public sealed class CatalogLoadingTests
{
    [Fact]
    public async Task NoModelCall_LoadsNoCatalog() =>
        Assert.False(await IsLoadedAfterAsync("class C { void M(OpenAI.Chat.ChatClient c, int[] n) { foreach (var i in n) { System.Console.WriteLine(c); } } }"));

    [Fact]
    public async Task ModelCall_LoadsIt() =>
        Assert.True(await IsLoadedAfterAsync("class C { void M(int[] n) { foreach (var i in n) { new OpenAI.Chat.ChatClient(\"gpt-4o\", \"k\").CompleteChat(\"a\"); } } }"));

    private static async Task<bool> IsLoadedAfterAsync(string source)
    {
        var context = new IsolatedAnalyzers();
        try
        {
            var analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(context.Load(typeof(AiCostAnalyzer)))!;
            var compilation = CSharpCompilation.Create(
                "App", [CSharpSyntaxTree.ParseText(source)], TestReferences.All.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            Assert.DoesNotContain(await compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync(), d => d.Id == "AD0001");
            return (bool)context.Load(typeof(PriceCatalog)).GetProperty(nameof(PriceCatalog.IsBuiltInLoaded))!.GetValue(null)!;
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>The analyzer's own assemblies anew; what they build on is shared.</summary>
    private sealed class IsolatedAnalyzers() : AssemblyLoadContext(nameof(IsolatedAnalyzers), isCollectible: true)
    {
        public Type Load(Type type) => LoadFromAssemblyName(type.Assembly.GetName()).GetType(type.FullName!, throwOnError: true)!;

        protected override Assembly? Load(AssemblyName name) =>
            name.Name is "AiCostAnalyzers" or "AiCostAnalyzers.Core" ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name.Name + ".dll")) : null;
    }
}
