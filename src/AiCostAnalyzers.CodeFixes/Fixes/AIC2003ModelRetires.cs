using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Fixes;

[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC2003ModelRetires))]
public sealed class AIC2003ModelRetires() : ModelSwapFix(DiagnosticIds.ModelRetires);
