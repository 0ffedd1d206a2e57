using System.Globalization;
using System.Text;
using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Benchmarks.Generated;

/// <summary>
/// A program of ordinary business code: modules of entities, repositories, services and endpoints, some of which call models
/// through an interface, in loops, and one behind another. The same numbers give the same text.
/// </summary>
/// <param name="Lines">At least so many lines of source.</param>
/// <param name="Calls">Calls of models, spread evenly; none leaves the model SDKs out of the references.</param>
internal sealed record GeneratedApplication(int Lines, int Calls)
{
    /// <summary>In one file; each with its repository, service and endpoints.</summary>
    public int EntitiesPerFile { get; init; } = 4;

    /// <summary>Paths of assemblies.</summary>
    public IReadOnlyList<string> References =>
        [.. (Calls > 0 ? TestReferences.All : TestReferences.AspNetCore).References.OfType<PortableExecutableReference>().Select(r => r.FilePath!)];

    public IEnumerable<(string Name, string Text)> Files()
    {
        yield return ("Usings.cs", Usings);
        yield return ("Program.cs", Program);
        int lines = 0, calls = 0;
        for (int module = 0; lines < Lines || calls < Calls; module++)
        {
            string text = new ModuleWriter(module, EntitiesPerFile).Text();
            yield return ($"Module{module}.cs", text);
            lines += LinesOf(text);

            // So many calls as this share of the lines is due.
            int due = Math.Min(Calls, (int)((long)Calls * lines / Lines));
            if (due - calls >= AiModule.Calls || (lines >= Lines && calls < Calls))
            {
                text = AiModule.Text(module, Math.Min(AiModule.Calls, Calls - calls));
                yield return ($"Ai{module}.cs", text);
                lines += LinesOf(text);
                calls += AiModule.Calls;
            }
        }
    }

    public CSharpCompilation Compile()
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        return CSharpCompilation.Create(
            "Generated",
            Files().Select(f => CSharpSyntaxTree.ParseText(f.Text, parse, f.Name)),
            References.Select(r => MetadataReference.CreateFromFile(r)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));
    }

    private static int LinesOf(string text) => text.Count(c => c == '\n');

    private const string Program = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;

        namespace Generated;

        public static class Program
        {
            public static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddControllers();
                var app = builder.Build();
                app.MapControllers();
                app.Run();
            }
        }
        """;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Globalization;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Text;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;
}
