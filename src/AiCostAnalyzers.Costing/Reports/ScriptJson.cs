using System.Text;

namespace AiCostAnalyzers.Reports;

/// <summary>JSON as it may stand inside a script element: on one line, and whatever texts it holds, nothing in it looks like markup.</summary>
internal static class ScriptJson
{
    /// <param name="json">What <see cref="IndentedJson"/> wrote: correct, and with no white space but its own.</param>
    public static void Append(StringBuilder html, string json)
    {
        var (copied, isText) = (0, false);
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (!isText)
            {
                isText = c == '"';
                if (c is '\n' or ' ')
                {
                    html.Append(json, copied, i - copied);
                    copied = i + 1;
                }

                continue;
            }

            if (c == '"')
            {
                isText = false;
                continue;
            }

            var first = i;
            i += c == '\\' ? 1 : 0;
            if (Escaped(json[i]) is { } escaped)
            {
                html.Append(json, copied, first - copied).Append(escaped);
                copied = i + 1;
            }
        }

        html.Append(json, copied, json.Length - copied);
    }

    private static string? Escaped(char c) => c switch
    {
        '"' => "\\u0022",
        '<' => "\\u003c",
        '>' => "\\u003e",
        '&' => "\\u0026",
        '\'' => "\\u0027",
        _ => null,
    };
}
