using System.Globalization;
using System.Text.RegularExpressions;

namespace AiCostAnalyzers.Benchmarks;

/// <summary>Options of the form <c>--name value</c>.</summary>
internal sealed partial class Options(IReadOnlyList<string> arguments)
{
    /// <summary>What is wrong with the arguments of a command: a measurement of something else than was asked for is worse than none.</summary>
    /// <param name="usage">The command's, which names every option with a value of its kind: <c>[--runs 20]</c>.</param>
    /// <returns>Null for nothing.</returns>
    public static string? ProblemOf(IReadOnlyList<string> arguments, string usage)
    {
        var known = Known().Matches(usage).ToDictionary(m => m.Groups["option"].Value, m => m.Groups["value"].Value, StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Count; i += 2)
        {
            string option = arguments[i];
            string? value = i + 1 < arguments.Count ? arguments[i + 1] : null;
            string? problem = !known.TryGetValue(option, out var example) ? $"There is no option '{option}'."
                : !given.Add(option) ? $"Option '{option}' is given twice."
                : value is null || value.StartsWith("--", StringComparison.Ordinal) ? $"Option '{option}' needs a value."
                : IsNumber(example) && !IsNumber(value) ? $"Option '{option}' needs a whole number, not '{value}'."
                : null;
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    /// <exception cref="FormatException">The value is no whole number.</exception>
    public int Number(string name, int otherwise) =>
        Text(name) is { } value ? int.Parse(value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : otherwise;

    public string? Text(string name)
    {
        for (int i = 0; i < arguments.Count - 1; i++)
        {
            if (arguments[i] == "--" + name)
            {
                return arguments[i + 1];
            }
        }

        return null;
    }

    private static bool IsNumber(string value) => int.TryParse(value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(@"(?<option>--[a-z]+) (?<value>[^\s\]]+)")]
    private static partial Regex Known();
}
