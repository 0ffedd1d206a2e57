using System.Globalization;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.ModelSwaps;

/// <summary>A substitute as the diagnostic's properties carry it.</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="Saving">Part of the price saved, 0 to 1.</param>
/// <param name="Member">Name of the model in the SDK's enum or class of models; empty where it has none.</param>
internal sealed record Candidate(string Model, SubstituteGrade Grade, decimal Saving, string Member)
{
    /// <summary>Best first. A line that does not follow <see cref="DiagnosticProperties.Substitutes"/> is left out.</summary>
    public static IReadOnlyList<Candidate> Of(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Substitutes, out var lines) || lines is null)
        {
            return [];
        }

        var candidates = new List<Candidate>();
        foreach (var line in lines.Split('\n'))
        {
            if (line.Split('\t') is [{ Length: > 0 } model, var grade, var saving, var member]
                && Enum.TryParse<SubstituteGrade>(grade, ignoreCase: true, out var parsedGrade)
                && decimal.TryParse(saving, NumberStyles.Number, CultureInfo.InvariantCulture, out var parsedSaving)
                && candidates.TrueForAll(c => c.Model != model))
            {
                candidates.Add(new(model, parsedGrade, parsedSaving, member));
            }
        }

        return candidates;
    }

    /// <summary>Such as <c>Use 'gpt-6-luna' (costs 95 % less, measured)</c>. Savings are rounded down: never more than is saved.</summary>
    public string Title => string.Format(
        CultureInfo.InvariantCulture,
        "Use '{0}' (costs {1}{2}, {3})",
        Model,
        Math.Abs(Saving) >= 0.01m ? string.Format(CultureInfo.InvariantCulture, "{0:0} % ", Saving > 0 ? Math.Floor(Saving * 100) : Math.Ceiling(-Saving * 100)) : "",
        Saving < 0 ? "more" : "less",
        Grade switch
        {
            SubstituteGrade.Approved => "approved",
            SubstituteGrade.Measured => "measured",
            _ => "quality not measured",
        });
}
