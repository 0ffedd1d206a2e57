using System.Text;

namespace AiCostAnalyzers.Tokens;

/// <summary>Placeholders of prompt templates, <c>{{customer}}</c> or <c>{{$input}}</c>, which the program fills in.</summary>
public static class Placeholders
{
    private const int MaxLength = 120;

    /// <summary>The text without its placeholders; the same text where it has none.</summary>
    public static string Remove(string text)
    {
        var start = text.IndexOf("{{", StringComparison.Ordinal);
        if (start < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var position = 0;
        while (start >= 0)
        {
            var end = EndOf(text, start);
            kept.Append(text, position, (end < 0 ? start + 2 : start) - position);
            position = end < 0 ? start + 2 : end;
            start = text.IndexOf("{{", position, StringComparison.Ordinal);
        }

        return kept.Append(text, position, text.Length - position).ToString();
    }

    /// <returns>After the closing braces; -1 where it is no placeholder: braces of other text, or over several lines.</returns>
    private static int EndOf(string text, int start)
    {
        for (var i = start + 2; i + 1 < text.Length && i - start < MaxLength; i++)
        {
            switch (text[i])
            {
                case '}' when text[i + 1] == '}':
                    return i > start + 2 ? i + 2 : -1;
                case '{' or '}' or '\n':
                    return -1;
            }
        }

        return -1;
    }
}
