using AiCostAnalyzers.Files;

namespace AiCostAnalyzers.Reports;

/// <summary>JSON as it may stand inside a script element: on one line, and whatever texts it holds, nothing in it looks like markup.</summary>
internal static class ScriptJson
{
    private static readonly bool[] _stopsInText = Table("\"\\<>&'");
    private static readonly bool[] _stopsOutside = Table("\" \n");

    /// <param name="json">What <see cref="IndentedJson"/> wrote: correct, and with no white space but its own.</param>
    public static void Append(LongText html, LongText json)
    {
        var (isText, isEscaped) = (false, false);
        foreach (var piece in json.Pieces)
        {
            var (characters, count, copied) = (piece.Array!, piece.Count, 0);
            for (var i = 0; i < count; i++)
            {
                if (isEscaped)
                {
                    // The backslash is not copied yet: what follows may become another escape.
                    isEscaped = false;
                    if (Escaped(characters[i]) is { } escape)
                    {
                        html.Append(escape);
                        copied = i + 1;
                    }
                    else
                    {
                        html.Append('\\');
                    }

                    continue;
                }

                // Most characters say nothing: a page has millions.
                var stops = isText ? _stopsInText : _stopsOutside;
                while (i < count && !(characters[i] < stops.Length && stops[characters[i]]))
                {
                    i++;
                }

                if (i == count)
                {
                    break;
                }

                if (characters[i] == '"')
                {
                    isText = !isText;
                    continue;
                }

                html.Append(characters, copied, i - copied);
                copied = i + 1;
                if (!isText)
                {
                    continue;
                }

                if (characters[i] == '\\')
                {
                    isEscaped = true;
                }
                else
                {
                    html.Append(Escaped(characters[i])!);
                }
            }

            html.Append(characters, copied, count - copied);
        }
    }

    private static bool[] Table(string characters)
    {
        var table = new bool[128];
        foreach (var c in characters)
        {
            table[c] = true;
        }

        return table;
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
