using System.Globalization;

namespace AiCostAnalyzers.Benchmarks;

/// <summary>Options of the form <c>--name value</c>.</summary>
internal sealed class Options(IReadOnlyList<string> arguments)
{
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
}
