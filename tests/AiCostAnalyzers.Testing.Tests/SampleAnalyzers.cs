using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.Testing.Tests;

internal static class Sample
{
    public static readonly DiagnosticDescriptor Old = Descriptor("T0001", "'{0}' is old");
    public static readonly DiagnosticDescriptor Loud = Descriptor("T0002", "'{0}' is loud");

    public static DiagnosticDescriptor Descriptor(string id, string message, bool isOn = true) =>
        new(id, id, message, "Test", DiagnosticSeverity.Warning, isOn);
}

/// <summary>Reports T0001 at each identifier <c>Old…</c>; the additional location is its containing statement, the property its name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OldNameAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Sample.Old];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Report, SyntaxKind.IdentifierName);
    }

    internal static void Report(SyntaxNodeAnalysisContext context)
    {
        var name = (IdentifierNameSyntax)context.Node;
        if (name.Identifier.Text.StartsWith("Old", StringComparison.Ordinal) && name.FirstAncestorOrSelf<StatementSyntax>() is { } statement)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Sample.Old, name.GetLocation(), [statement.GetLocation()],
                ImmutableDictionary<string, string?>.Empty.Add("name", name.Identifier.Text), name.Identifier.Text));
        }
    }
}

/// <summary>Two ids: T0001 as above, T0002 for identifiers in capitals.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TwoIdsAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Sample.Old, Sample.Loud];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(OldNameAnalyzer.Report, SyntaxKind.IdentifierName);
        context.RegisterSyntaxNodeAction(
            c =>
            {
                var name = (IdentifierNameSyntax)c.Node;
                if (name.Identifier.Text is ['A' or 'O', ..] && name.Identifier.Text.All(char.IsUpper))
                {
                    c.ReportDiagnostic(Diagnostic.Create(Sample.Loud, name.GetLocation(), name.Identifier.Text));
                }
            },
            SyntaxKind.IdentifierName);
    }
}

/// <summary>Reports in generated code too, which no rule of ours may.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GeneratedCodeAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Sample.Old];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSyntaxNodeAction(OldNameAnalyzer.Report, SyntaxKind.IdentifierName);
    }
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThrowingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Sample.Old];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(_ => throw new InvalidOperationException("out of luck"), SyntaxKind.IdentifierName);
    }
}

/// <summary>
/// Off by default. Reports T0001 at the first line of each additional file, at the start of sources where the option <c>test.report</c> is set,
/// and without location where the global option <c>build_property.Report</c> is.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FilesAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_off = Sample.Descriptor("T0001", "{0}", isOn: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_off];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(c =>
        {
            var line = c.AdditionalFile.GetText(c.CancellationToken)!.Lines[0];
            c.ReportDiagnostic(Diagnostic.Create(
                s_off, Location.Create(c.AdditionalFile.Path, line.Span, c.AdditionalFile.GetText()!.Lines.GetLinePositionSpan(line.Span)), line.ToString()));
        });
        context.RegisterCompilationAction(c =>
        {
            if (c.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.Report", out var text))
            {
                c.ReportDiagnostic(Diagnostic.Create(s_off, Location.None, text));
            }
        });
        context.RegisterSyntaxTreeAction(c =>
        {
            if (c.Options.AnalyzerConfigOptionsProvider.GetOptions(c.Tree).TryGetValue("test.report", out var text))
            {
                c.ReportDiagnostic(Diagnostic.Create(s_off, c.Tree.GetLocation(new(0, 0)), text));
            }
        });
    }
}

/// <summary>Reports T0001 as <see cref="OldNameAnalyzer"/>, but only where the compilation ends.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LateAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Sample.Old];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var found = new System.Collections.Concurrent.ConcurrentBag<IdentifierNameSyntax>();
            start.RegisterSyntaxNodeAction(
                c =>
                {
                    if (c.Node is IdentifierNameSyntax { Identifier.Text: ['O', 'l', 'd', ..] } name)
                    {
                        found.Add(name);
                    }
                },
                SyntaxKind.IdentifierName);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (var name in found)
                {
                    end.ReportDiagnostic(Diagnostic.Create(Sample.Old, name.GetLocation(), name.Identifier.Text));
                }
            });
        });
    }
}
