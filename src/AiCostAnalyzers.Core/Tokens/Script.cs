namespace AiCostAnalyzers.Tokens;

/// <summary>Writing systems that o200k_base treats differently. A word may mix them.</summary>
[Flags]
internal enum Script
{
    None = 0,
    Ascii = 1,

    /// <summary>Latin beyond ASCII, and marks.</summary>
    Latin = 2,
    CyrillicOrGreek = 4,
    Hangul = 8,
    Han = 16,
    Kana = 32,
    Other = 64,
}

internal static class Scripts
{
    /// <summary>Code units, ascending; each range ends where the next begins.</summary>
    private static readonly (char Start, Script Script)[] Ranges =
    [
        ('\0', Script.Ascii),
        ('\u0080', Script.Latin), ('\u0370', Script.CyrillicOrGreek), ('\u0530', Script.Other),
        ('\u1100', Script.Hangul), ('\u1200', Script.Other),
        ('\u1C80', Script.CyrillicOrGreek), ('\u1C90', Script.Other),
        ('\u1E00', Script.Latin), ('\u1F00', Script.CyrillicOrGreek), ('\u2000', Script.Other),
        ('\u2C60', Script.Latin), ('\u2C80', Script.Other),
        ('\u2DE0', Script.CyrillicOrGreek), ('\u2E00', Script.Other),
        ('\u2E80', Script.Han), ('\u3040', Script.Kana), ('\u3100', Script.Other), ('\u3130', Script.Hangul), ('\u3190', Script.Other),
        ('\u31F0', Script.Kana), ('\u3200', Script.Other),
        ('\u3400', Script.Han), ('\u4DC0', Script.Other), ('\u4E00', Script.Han), ('\uA000', Script.Other),
        ('\uA640', Script.CyrillicOrGreek), ('\uA6A0', Script.Other), ('\uA720', Script.Latin), ('\uA800', Script.Other),
        ('\uA960', Script.Hangul), ('\uA980', Script.Other), ('\uAC00', Script.Hangul), ('\uD800', Script.Other),

        // High surrogates of the planes 2 and 3, which hold rare Han.
        ('\uD840', Script.Han), ('\uD8C0', Script.Other),
        ('\uF900', Script.Han), ('\uFB00', Script.Other),
        ('\uFF21', Script.Latin), ('\uFF5B', Script.Other), ('\uFF66', Script.Kana), ('\uFF9E', Script.Other),
    ];

    public static Script Of(string text, int start, int end)
    {
        var scripts = Script.None;
        for (var i = start; i < end; i++)
        {
            if (!char.IsLowSurrogate(text[i]))
            {
                scripts |= Of(text[i]);
            }
        }

        return scripts;
    }

    private static Script Of(char character)
    {
        if (character < '\u0080')
        {
            return Script.Ascii;
        }

        if (character is >= '\u4E00' and < '\uA000')
        {
            return Script.Han;
        }

        var (low, high) = (0, Ranges.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Ranges[middle].Start <= character ? (middle, high) : (low, middle - 1);
        }

        return Ranges[low].Script;
    }
}
