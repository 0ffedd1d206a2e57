using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Facts;

/// <summary>The files that the build hands to the analyzers: <c>aicost/inputs.txt</c> always, <c>aicost/aicost.export</c> only in a real build, <c>aicost/summary.txt</c> of each referenced project that has one, <c>aicost/packages/*.summary.txt</c> of packages, <c>aicost/prices.txt</c> where a package brings later prices.</summary>
internal static class AnalysisFiles
{
    private const string Folder = "aicost";
    private const string ProjectDirectoryPrefix = "project-dir ";

    private static readonly ConditionalWeakTable<SourceText, Lazy<PriceCatalog?>> s_catalogs = new();

    /// <summary>Parsed once per text, however many compilations an editor makes with it.</summary>
    public static SourceTextValueProvider<AnalysisInputs> InputsParser { get; } = new(static text => AnalysisInputs.Parse(text.ToString()));

    public static SourceTextValueProvider<ProjectSummary> SummaryParser { get; } = new(static text => ProjectSummary.Parse(text.ToString()));

    /// <summary>Whether the build hands anything over; it does wherever the analyzers have something to do.</summary>
    public static bool AreIn(ImmutableArray<AdditionalText> files)
    {
        foreach (var file in files)
        {
            if (file.Path.IndexOf(Folder, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Prices later than the built-in ones, indexed once per text and only when a price is asked for; null where the build hands none over.</summary>
    public static Lazy<PriceCatalog?>? Prices(ImmutableArray<AdditionalText> files, CancellationToken cancellation) =>
        Find(files, "prices.txt")?.GetText(cancellation) is { } text
            ? s_catalogs.GetValue(text, static text => new(() => PriceCatalog.Open(text.ToString())))
            : null;

    /// <summary>The summaries of the projects and packages that this one references.</summary>
    public static IEnumerable<SourceText> Summaries(ImmutableArray<AdditionalText> files, CancellationToken cancellation) =>
        FindAll(files, "summary.txt").Concat(OfPackages(files)).Select(file => file.GetText(cancellation)).OfType<SourceText>();

    /// <returns>Null where the build hands none over.</returns>
    public static SourceText? Inputs(ImmutableArray<AdditionalText> files, CancellationToken cancellation) =>
        Find(files, "inputs.txt")?.GetText(cancellation);

    /// <summary>Where facts are to be written; null in editors and design-time builds, which write nothing.</summary>
    public static ExportTarget? Export(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        if (Find(files, "aicost.export") is not { } file)
        {
            return null;
        }

        var projectDirectory = "";
        foreach (var line in file.GetText(cancellation)?.Lines ?? Enumerable.Empty<TextLine>())
        {
            var text = line.ToString();
            if (text.StartsWith(ProjectDirectoryPrefix, StringComparison.Ordinal))
            {
                projectDirectory = text.Substring(ProjectDirectoryPrefix.Length).Trim();
            }
        }

        return new ExportTarget(Path.GetDirectoryName(file.Path) ?? "", projectDirectory);
    }

    /// <summary><c>aicost/packages/Assembly.summary.txt</c>.</summary>
    private static IEnumerable<AdditionalText> OfPackages(ImmutableArray<AdditionalText> files) => files.Where(file =>
        file.Path.EndsWith(".summary.txt", StringComparison.Ordinal)
        && Path.GetDirectoryName(file.Path) is { } folder && Path.GetFileName(folder) == "packages" && Path.GetFileName(Path.GetDirectoryName(folder)) == Folder);

    private static AdditionalText? Find(ImmutableArray<AdditionalText> files, string name) => FindAll(files, name).FirstOrDefault();

    private static IEnumerable<AdditionalText> FindAll(ImmutableArray<AdditionalText> files, string name) =>
        files.Where(file => Path.GetFileName(file.Path) == name && Path.GetFileName(Path.GetDirectoryName(file.Path)) == Folder);
}

/// <param name="Folder">Gets facts.json and summary.txt.</param>
/// <param name="ProjectDirectory">What paths in facts are relative to.</param>
internal sealed record ExportTarget(string Folder, string ProjectDirectory);
