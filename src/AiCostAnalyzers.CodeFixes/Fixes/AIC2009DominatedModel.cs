using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Fixes;

[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC2009DominatedModel))]
public sealed class AIC2009DominatedModel() : ModelSwapFix(DiagnosticIds.DominatedModel);
