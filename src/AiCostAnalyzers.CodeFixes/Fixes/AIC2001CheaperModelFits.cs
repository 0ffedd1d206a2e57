using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Fixes;

[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC2001CheaperModelFits))]
public sealed class AIC2001CheaperModelFits() : ModelSwapFix(DiagnosticIds.CheaperModelFits);
