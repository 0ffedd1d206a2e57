namespace AiCostAnalyzers.Configuration.Json;

/// <summary>Where the members of an object stand in its text, comments and white space included: for edits that leave all else as it is.</summary>
/// <param name="Open">Offset behind the opening brace.</param>
/// <param name="Close">Offset of the closing brace.</param>
internal sealed record JsonOutline(int Open, int Close, IReadOnlyList<JsonOutline.Member> Members)
{
    /// <param name="Start">Offset of the value.</param>
    /// <param name="End">Offset behind the value.</param>
    /// <param name="HasComma">Whether a comma follows it.</param>
    public sealed record Member(string Key, int Start, int End, bool HasComma);

    /// <param name="text">JSON with comments whose value at <paramref name="start"/> is an object, as <see cref="JsonParser"/> accepts it.</param>
    public static JsonOutline Of(string text, int start = 0)
    {
        var scanner = new Scanner(text, start);
        var members = new List<Member>();
        scanner.SkipBlank();
        var open = scanner.Take() + 1;
        while (true)
        {
            scanner.SkipBlank();
            if (scanner.Next == '}')
            {
                return new JsonOutline(open, scanner.Offset, members);
            }

            if (scanner.Next == ',')
            {
                scanner.Take();
                members[members.Count - 1] = members[members.Count - 1] with { HasComma = true };
                continue;
            }

            var key = scanner.TakeText();
            scanner.SkipBlank();
            scanner.Take(); // the colon
            scanner.SkipBlank();
            var value = scanner.Offset;
            scanner.SkipValue();
            members.Add(new Member(key, value, scanner.Offset, HasComma: false));
        }
    }

    private sealed class Scanner(string text, int start)
    {
        public int Offset { get; private set; } = start;

        public char Next => text[Offset];

        public int Take() => Offset++;

        /// <summary>White space and comments.</summary>
        public void SkipBlank()
        {
            while (Offset < text.Length)
            {
                if (char.IsWhiteSpace(Next))
                {
                    Offset++;
                }
                else if (Starts("//"))
                {
                    Offset = EndOf("\n", 1);
                }
                else if (Starts("/*"))
                {
                    Offset = EndOf("*/", 2);
                }
                else
                {
                    return;
                }
            }
        }

        public string TakeText()
        {
            var first = Offset;
            SkipText();
            return Newtonsoft.Json.Linq.JToken.Parse(text.Substring(first, Offset - first)).ToString();
        }

        public void SkipValue()
        {
            for (var depth = 0; ; SkipBlank())
            {
                switch (Next)
                {
                    case '"':
                        SkipText();
                        break;
                    case '{' or '[':
                        depth++;
                        Offset++;
                        break;
                    case '}' or ']':
                        depth--;
                        Offset++;
                        break;
                    default:
                        Offset++;
                        while (depth == 0 && (char.IsLetterOrDigit(Next) || Next is '.' or '-' or '+'))
                        {
                            Offset++;
                        }

                        break;
                }

                if (depth == 0)
                {
                    return;
                }
            }
        }

        private void SkipText()
        {
            for (Offset++; Next != '"'; Offset++)
            {
                Offset += Next == '\\' ? 1 : 0;
            }

            Offset++;
        }

        private bool Starts(string mark) => string.CompareOrdinal(text, Offset, mark, 0, mark.Length) == 0;

        private int EndOf(string mark, int length) => text.IndexOf(mark, Offset, StringComparison.Ordinal) is var end and >= 0 ? end + length : text.Length;
    }
}
