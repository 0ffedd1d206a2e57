using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Fixes;

[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC1002LargeModelPerRequest))]
public sealed class AIC1002LargeModelPerRequest() : ModelSwapFix(DiagnosticIds.LargeModelPerRequest);
