using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Rules;
using AiCostAnalyzers.Sdks;
using AiCostAnalyzers.Sdks.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = Microsoft.CodeAnalysis.OperationKind;

namespace AiCostAnalyzers;

/// <summary>
/// The one analyzer: subscribes to operations once and hands each call site to the rules and, in a real build, to the exporter.
/// Where no known SDK is referenced, no summary of a referenced project came in and no pricing file is in force, it registers nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AiCostAnalyzer : DiagnosticAnalyzer
{
    /// <summary>
    /// Never reported. On the command line an analyzer runs only if one of its descriptors is a warning or worse, and settings
    /// could switch the others off; the facts have to be written all the same.
    /// </summary>
    private static readonly DiagnosticDescriptor s_exporter = CallSiteRule.Describe(
        DiagnosticIds.Exporter,
        "Facts of model calls are exported",
        "Facts of model calls are exported",
        DiagnosticCategories.Facts,
        DiagnosticSeverity.Warning,
        "Keeps the exporter running; never shown.",
        WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        CallSiteRules.All.Select(static r => r.Descriptor).Append(AIC1003CallReachesModelInLoop.Descriptor).Append(s_exporter).ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        // Generated code is analysed, since Razor's calls cost as much as any; what they cost is reported in the files it is made from.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static c =>
        {
            if (MayMatter(c.Compilation, c.Options))
            {
                Start(c);
            }
        });
    }

    /// <summary>
    /// Whether anything of ours can be in the compilation. By the files of references alone: to ask the compilation for assemblies or symbols makes
    /// it bind its references and merge its declarations, and whoever asks first is charged with that. A project whose own attributes make calls
    /// is handed files by the build.
    /// </summary>
    private static bool MayMatter(Compilation compilation, AnalyzerOptions options)
    {
        if (AnalysisFiles.AreIn(options.AdditionalFiles))
        {
            return true;
        }

        foreach (var reference in compilation.ExternalReferences)
        {
            if (NameOf(reference) is not { } name)
            {
                return compilation.ReferencedAssemblyNames.Any(static a => KnownSdks.Contains(a.Name));
            }

            if (KnownSdks.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Null for an assembly that is no file.</returns>
    private static string? NameOf(MetadataReference reference) => reference switch
    {
        PortableExecutableReference { FilePath: { } path } => Path.GetFileNameWithoutExtension(path),
        CompilationReference project => project.Compilation.AssemblyName ?? "",
        _ => null,
    };

    private static void Start(CompilationStartAnalysisContext context)
    {
        var inputs = AnalysisFiles.Inputs(context.Options.AdditionalFiles, context.CancellationToken) is { } text
            && context.TryGetValue(text, AnalysisFiles.InputsParser, out var parsed)
                ? parsed
                : AnalysisInputs.None;
        IEnumerable<KeyValuePair<IMethodSymbol, Operation>> own = OwnOperations.MayBeIn(context.Compilation, inputs)
            ? OwnOperations.In(context.Compilation, inputs, context.CancellationToken)
            : [];
        var withRequests = inputs.HasPricingFile && HttpMentions.HostIn(context.Compilation, context.CancellationToken);
        var sdks = SdkCatalog.Create(
            context.Compilation, [.. withRequests ? RefitMethods.In(context.Compilation, context.CancellationToken) : [], .. own], withRequests);
        var export = AnalysisFiles.Export(context.Options.AdditionalFiles, context.CancellationToken);
        var summaries = new ReferencedSummaries(AnalysisFiles.Summaries(context.Options.AdditionalFiles, context.CancellationToken)
            .Select(file => context.TryGetValue(file, AnalysisFiles.SummaryParser, out var summary) ? summary : ProjectSummary.Empty));
        if (sdks is null && !inputs.HasPricingFile && summaries.IsEmpty)
        {
            return;
        }

        inputs = inputs with { Catalog = AnalysisFiles.Prices(context.Options.AdditionalFiles, context.CancellationToken) };
        var analysis = new CompilationAnalysis(context.Compilation, sdks ?? SdkCatalog.Empty, inputs, summaries, context.CancellationToken);
        var otherSteps = CalledMembers.KindsIn(analysis.Source.Names, summaries, context.CancellationToken).Remove(OperationKind.Invocation);
        if (export is null)
        {
            context.RegisterOperationAction(c => Judge(analysis, c), OperationKind.Invocation);
            context.RegisterOperationAction(c => JudgeRepeated(analysis, c), otherSteps.Add(OperationKind.MethodReference));
            return;
        }

        var collector = new FactsCollector(analysis);
        context.RegisterOperationAction(
            c =>
            {
                var site = Judge(analysis, c);
                collector.Add((IInvocationOperation)c.Operation, site, c.ContainingSymbol);
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(
            c =>
            {
                JudgeRepeated(analysis, c);
                collector.Add(c.Operation, c.ContainingSymbol);
            },
            otherSteps);
        context.RegisterOperationAction(
            c =>
            {
                JudgeRepeated(analysis, c);
                collector.Add((IMethodReferenceOperation)c.Operation, c.ContainingSymbol, c.CancellationToken);
            },
            OperationKind.MethodReference);
        context.RegisterOperationAction(c => collector.Add((IAnonymousFunctionOperation)c.Operation), OperationKind.AnonymousFunction);
        context.RegisterSymbolAction(c => collector.Add((INamedTypeSymbol)c.Symbol), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(c => FactsExporter.Write(collector, export, c.CancellationToken));
    }

    private static CallSite? Judge(CompilationAnalysis analysis, OperationAnalysisContext context)
    {
        var site = analysis.Read((IInvocationOperation)context.Operation, context.ContainingSymbol, context.CancellationToken);
        if (site is null)
        {
            JudgeRepeated(analysis, context);
        }
        else if (CanReport(context, site.Location))
        {
            CallSiteRules.Judge(analysis.Price(site, context.CancellationToken), d => Report(analysis, context, d));
        }

        return site;
    }

    private static void JudgeRepeated(CompilationAnalysis analysis, OperationAnalysisContext context)
    {
        // Nearly every operation ends here, before anything is allocated for it.
        if (!analysis.MayReachModel(context.Operation))
        {
            return;
        }

        foreach (var call in analysis.ReadRepeated(context.Operation, context.ContainingSymbol, context.CancellationToken))
        {
            if (CanReport(context, call.Call.Location) && AIC1003CallReachesModelInLoop.Judge(call) is { } diagnostic)
            {
                Report(analysis, context, diagnostic);
            }
        }

        if (context.Operation is IInvocationOperation invocation
            && CanReport(context, CallSite.NameLocation(invocation.Syntax))
            && AIC1012SameCallTwice.JudgeMember(analysis, invocation, context.ContainingSymbol, context.CancellationToken) is { } second)
        {
            Report(analysis, context, second);
        }
    }

    /// <summary>In generated code only what a person wrote elsewhere.</summary>
    private static bool CanReport(OperationAnalysisContext context, Location location) => !context.IsGeneratedCode || MappedPlaces.Of(location) is not null;

    /// <summary>
    /// What is accepted is not reported. What was accepted and no longer is says so, and a project that can accept is told as of which day.
    /// </summary>
    private static void Report(CompilationAnalysis analysis, OperationAnalysisContext context, Diagnostic diagnostic)
    {
        if (analysis.KnowsAcceptances)
        {
            var acceptance = Acceptance.Of(context.Operation, diagnostic.Id, analysis.Day, context.CancellationToken);
            if (acceptance?.IsInForce(analysis.Day) == true)
            {
                return;
            }

            diagnostic = Reworded.With(diagnostic, acceptance?.WhyNot, diagnostic.Properties.SetItem(DiagnosticProperties.PricesDay, analysis.Day.ToString()));
        }

        if ((context.IsGeneratedCode ? MappedPlaces.Of(diagnostic) : diagnostic) is { } shown)
        {
            context.ReportDiagnostic(shown);
        }
    }
}
