using AiCostAnalyzers.Linking;

namespace AiCostAnalyzers.Reports;

/// <summary>A program with its report, budgets apart: what budgets and baselines are held against.</summary>
internal sealed record CostedProgram(LinkedProgram Program, Scenarios Scenarios, CostReport Report);
