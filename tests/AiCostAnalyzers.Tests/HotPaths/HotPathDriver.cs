using System.Collections.Immutable;
using System.Globalization;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.HotPaths.EntryPoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = Microsoft.CodeAnalysis.OperationKind;

namespace AiCostAnalyzers.Tests.HotPaths;

/// <summary>What stands around one call of <c>Model.Call</c> or <c>Model.CallAsync</c>, or around a method group of theirs.</summary>
internal sealed record Step(int Position, FrameResult Result)
{
    public string Frames => Result.Frames.Length == 0 ? "-" : string.Join(" > ", Result.Frames.Select(Show));

    public string Root => Result.Root.Kind + " " + (Result.Root.EntryPoint?.Id ?? Result.Root.Symbol.Name);

    private static string Show(Frame frame) => frame.Kind switch
    {
        FrameKind.Arm => $"Arm {frame.Arm}/{frame.Arms}",
        FrameKind.Paced => frame.Period is { } period ? $"Paced {period.ToString("0.###", CultureInfo.InvariantCulture)}s" : "Paced",
        FrameKind.Interactive => "Interactive",
        _ => $"{frame.Kind} {frame.Name ?? frame.Count?.ToString(CultureInfo.InvariantCulture)}".TrimEnd(),
    };
}

/// <summary>Compiles programs and runs the finders over them inside a real analyzer.</summary>
internal static class HotPathDriver
{
    private const string Prelude = """
        global using System;
        global using System.Collections.Concurrent;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Channels;
        global using System.Threading.Tasks;

        public static class Model
        {
            public static string Call(params object?[] inputs) => "";
            public static Task<string> CallAsync(params object?[] inputs) => Task.FromResult("");
            public static Task<string> CallAsync(Ticket ticket) => Task.FromResult("");
            public static IAsyncEnumerable<string> CallStreamingAsync(string prompt) => null!;
        }

        public sealed class Ticket
        {
            public string Text = "";
            public bool Urgent;
            public List<Ticket> Children { get; } = new();
        }

        public sealed class Request
        {
            public List<Ticket> Tickets { get; } = new();
        }

        public sealed class Repository
        {
            public Task<List<Ticket>> GetTicketsAsync() => null!;
            public Task<List<Ticket>> GetAllAsync() => null!;
            public IAsyncEnumerable<Ticket> StreamTicketsAsync() => null!;
            public Task<Ticket?> DequeueAsync(CancellationToken ct) => null!;
            public void Add(object value) { }
        }

        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_framework = new(() => Pack("Microsoft.NETCore.App.Ref"));
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_aspNet = new(() => Pack("Microsoft.AspNetCore.App.Ref"));

    /// <summary>The frames of all steps of a method's body, in source order, separated by <c>|</c>.</summary>
    public static string Frames(string body) => string.Join(" | ", Steps($$"""
        public static class Program
        {
            public static async Task Run(List<Ticket> tickets, Request request, Repository repository, Channel<Ticket> channel, int max, bool flag, CancellationToken ct)
            {
                {{body}}
                await Task.CompletedTask;
            }
        }
        """).Select(step => step.Frames));

    public static ImmutableArray<Step> Steps(
        string source, bool allowErrors = false, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, params MetadataReference[] references)
    {
        Compilation compilation = Compile(source, allowErrors, kind, references);
        var analyzer = new StepAnalyzer();
        ImmutableArray<Diagnostic> failures = compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.Empty(failures.Select(failure => failure.ToString()));
        return [.. analyzer.Steps.OrderBy(step => step.Position)];
    }

    /// <summary>
    /// Every entry point of a program, as <c>id: handler, kind, framework, unit</c>, with <c>, every 60 s</c> where the period is constant:
    /// members first, then registrations, in source order.
    /// </summary>
    public static string[] EntryPoints(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, params MetadataReference[] references)
    {
        Compilation compilation = Compile(source, kind: kind, references: references);
        EntryPointFinder finder = EntryPointFinder.For(compilation);
        SyntaxTree tree = compilation.SyntaxTrees.First();
        SemanticModel model = compilation.GetSemanticModel(tree);
        var lines = new List<string>();
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodesAndSelf().Where(node => node is MethodDeclarationSyntax or CompilationUnitSyntax))
        {
            if (model.GetDeclaredSymbol(node) is IMethodSymbol method)
            {
                lines.AddRange(finder.OfMember(method).Select(entry => Show(entry, method.Name)));
            }
        }

        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes().Where(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax))
        {
            if (model.GetOperation(node) is { } operation && finder.OfRegistration(operation) is { } registration)
            {
                lines.Add(Show(registration.EntryPoint, registration.Member?.Name ?? "lambda"));
            }
        }

        return [.. lines];

        static string Show(EntryPoint entry, string handler) => string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Id}: {handler}, {entry.Kind}, {entry.Framework}, {entry.Unit}{(entry.Period is { } period ? $", every {period:0.###} s" : "")}");
    }

    /// <summary>An assembly of <paramref name="source"/>, as a package brings it: without source.</summary>
    public static MetadataReference Assembly(string name, string source, params MetadataReference[] references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest))],
            [.. s_framework.Value, .. s_aspNet.Value, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => $"{name}: {error}"));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>With the base class library alone.</summary>
    public static Compilation CompilePlain(string source) => CSharpCompilation.Create(
        "Tested", [CSharpSyntaxTree.ParseText(source)], s_framework.Value, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static Compilation Compile(
        string source, bool allowErrors = false, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, params MetadataReference[] references)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Tested",
            [CSharpSyntaxTree.ParseText(source, parse, "Program.cs"), CSharpSyntaxTree.ParseText(Prelude, parse, "Prelude.cs")],
            [.. s_framework.Value, .. s_aspNet.Value, .. references],
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        if (!allowErrors)
        {
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => error.ToString()));
        }

        return compilation;
    }

    private static ImmutableArray<MetadataReference> Pack(string name)
    {
        string dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        string version = Directory.GetDirectories(Path.Combine(dotnet, "packs", name)).OrderBy(path => path, StringComparer.Ordinal).Last();
        string folder = Directory.GetDirectories(Path.Combine(version, "ref")).Single();
        return [.. Directory.GetFiles(folder, "*.dll").Select(file => MetadataReference.CreateFromFile(file))];
    }

#pragma warning disable RS1001, RS1012, RS1026, RS1036, RS2008 // Never shipped: the test's way into the compiler, one step after the other.
    private sealed class StepAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor s_rule = new("TEST", "t", "m", "c", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public List<Step> Steps { get; } = [];

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
            context.RegisterCompilationStartAction(start =>
            {
                var finder = new FrameFinder(EntryPointFinder.For(start.Compilation));
                start.RegisterOperationAction(operation => Add(finder, operation), OperationKind.Invocation, OperationKind.MethodReference);
            });
        }

        private void Add(FrameFinder finder, OperationAnalysisContext context)
        {
            FrameResult? result = context.Operation switch
            {
                IInvocationOperation { TargetMethod.ContainingType.Name: "Model" } call => finder.Find(call, context.ContainingSymbol),
                IMethodReferenceOperation { Method.ContainingType.Name: "Model" } reference => finder.FindForMethodReference(reference, context.ContainingSymbol),
                _ => null,
            };
            if (result is not null && !context.Operation.Syntax.SyntaxTree.FilePath.Contains("Prelude", StringComparison.Ordinal))
            {
                Steps.Add(new Step(context.Operation.Syntax.SpanStart, result));
            }
        }
    }
}
