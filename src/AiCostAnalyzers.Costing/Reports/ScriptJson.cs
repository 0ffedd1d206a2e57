using AiCostAnalyzers.Files;

namespace AiCostAnalyzers.Reports;

/// <summary>JSON as it may stand inside a script element: on one line, and whatever texts it holds, nothing in it looks like markup.</summary>
internal static class ScriptJson
{
    /// <param name="json">What <see cref="IndentedJson"/> wrote: correct, and with no white space but its own.</param>
    public static void Append(LongText html, LongText json)
    {
        var (isText, isEscaped) = (false, false);
        foreach (var piece in json.Pieces)
        {
            var (characters, copied) = (piece.Array!, 0);
            for (var i = 0; i < piece.Count; i++)
            {
                var c = characters[i];
                if (isEscaped)
                {
                    // The backslash is not copied yet: what follows may become another escape.
                    isEscaped = false;
                    if (Escaped(c) is { } escaped)
                    {
                        html.Append(escaped);
                        copied = i + 1;
                    }
                    else
                    {
                        html.Append('\\');
                    }
                }
                else if (!isText)
                {
                    isText = c == '"';
                    if (c is '\n' or ' ')
                    {
                        html.Append(characters, copied, i - copied);
                        copied = i + 1;
                    }
                }
                else if (c == '"')
                {
                    isText = false;
                }
                else if (c == '\\')
                {
                    html.Append(characters, copied, i - copied);
                    (copied, isEscaped) = (i + 1, true);
                }
                else if (Escaped(c) is { } escaped)
                {
                    html.Append(characters, copied, i - copied).Append(escaped);
                    copied = i + 1;
                }
            }

            html.Append(characters, copied, piece.Count - copied);
        }
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
