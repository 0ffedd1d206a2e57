using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Fixes;

[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC1001LargeModelInLoop))]
public sealed class AIC1001LargeModelInLoop() : ModelSwapFix(DiagnosticIds.LargeModelInLoop);
