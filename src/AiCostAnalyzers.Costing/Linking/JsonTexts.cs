namespace AiCostAnalyzers.Linking;

/// <summary>Texts by their characters, so that one that was seen already is found without making it anew.</summary>
internal sealed class JsonTexts
{
    /// <summary>Whoever writes texts that collide gets them made anew, and slows nobody down.</summary>
    private const int MostProbes = 32;

    private string?[] _texts = new string?[1024];
    private int[] _hashes = new int[1024];
    private int _count;

    /// <summary>The text, control characters replaced.</summary>
    /// <param name="hash">Of the characters: by 31, as everywhere.</param>
    public string Of(char[] buffer, int start, int length, int hash)
    {
        if (length == 0)
        {
            return "";
        }

        if (_count * 2 > _texts.Length)
        {
            Grow();
        }

        hash = unchecked((int)((uint)hash * 2654435769u));
        for (var probe = 0; probe < MostProbes; probe++)
        {
            var slot = ((hash >>> 8) + probe) & (_texts.Length - 1);
            if (_texts[slot] is not { } known)
            {
                _count++;
                _hashes[slot] = hash;
                return _texts[slot] = New(buffer, start, length);
            }

            if (_hashes[slot] == hash && Equal(known, buffer, start, length))
            {
                return known;
            }
        }

        return New(buffer, start, length);
    }

    private static string New(char[] buffer, int start, int length)
    {
        var text = new string(buffer, start, length);
        for (var i = 0; i < length; i++)
        {
            if (char.IsControl(text[i]))
            {
                return new string([.. text.Select(c => char.IsControl(c) ? '\ufffd' : c)]);
            }
        }

        return text;
    }

    private static bool Equal(string text, char[] buffer, int start, int length)
    {
        if (text.Length != length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if (text[i] != buffer[start + i])
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        var (texts, hashes) = (_texts, _hashes);
        (_texts, _hashes) = (new string?[texts.Length * 2], new int[texts.Length * 2]);
        _count = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is null)
            {
                continue;
            }

            var slot = (hashes[i] >>> 8) & (_texts.Length - 1);
            for (var probe = 0; probe < MostProbes; probe++, slot = (slot + 1) & (_texts.Length - 1))
            {
                if (_texts[slot] is null)
                {
                    (_texts[slot], _hashes[slot]) = (texts[i], hashes[i]);
                    _count++;
                    break;
                }
            }
        }
    }
}
