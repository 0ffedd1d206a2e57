namespace AiCostAnalyzers.Usage;

/// <summary>
/// A key of the pricing file that names call sites or entry points: <c>SupportDesk.Chat.*</c>, <c>**.Embed*</c>, <c>POST /tickets/*</c>.
/// <para>
/// <c>*</c> stays within a segment (<c>.</c> ends one in names, <c>/</c> in routes), <c>**</c> crosses them, and a <c>**</c> that
/// is a segment of its own may stand for none. A name may stop at the end of any segment and then means all that follows; a route
/// is matched whole. Of both, the operation and its number, <c>(CompleteChatAsync)#1</c>, may be left off.
/// Names are case-sensitive, routes are not.
/// </para>
/// </summary>
public sealed class Pattern
{
    private readonly string _literals;
    private readonly Wildcard[] _before;
    private readonly int _prefixLength;

    public Pattern(string text)
    {
        Text = text;
        var literals = new List<char>(text.Length);
        var before = new List<Wildcard> { Wildcard.None };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '*')
            {
                literals.Add(text[i]);
                before.Add(Wildcard.None);
            }
            else
            {
                before[literals.Count] = before[literals.Count] == Wildcard.None ? Wildcard.Within : Wildcard.Across;
            }
        }

        _literals = new string([.. literals]);
        _before = [.. before];
        var wildcard = Array.FindIndex(_before, wildcard => wildcard != Wildcard.None);
        _prefixLength = wildcard < 0 ? _literals.Length : wildcard;
        Specificity = PatternSpecificity.Of(text);
    }

    /// <summary>What may stand before a literal.</summary>
    private enum Wildcard
    {
        None,
        Within,
        Across,
    }

    public string Text { get; }

    /// <summary>Of two patterns that match, the higher one decides.</summary>
    public PatternSpecificity Specificity { get; }

    /// <param name="id">Of a call site or an entry point.</param>
    public static bool Matches(string pattern, string id) => new Pattern(pattern).Matches(id);

    /// <summary>Follows all readings of the wildcards at once, so that no pattern takes more than its length times that of the id.</summary>
    public bool Matches(string id)
    {
        var subject = new Subject(id);
        if (!StartsWithPrefix(subject))
        {
            return false;
        }

        // reached[j]: the text so far can be read as the first j literals with their wildcards.
        var reached = new bool[_literals.Length + 1];
        reached[0] = true;
        var (first, last) = (0, 0);
        if (MayBeEmpty(0))
        {
            reached[++last] = true;
        }

        for (var i = 0; i < id.Length && first <= last; i++)
        {
            if (reached[_literals.Length] && subject.MayStopAt(i))
            {
                return true;
            }

            // A character reads one literal, or two where the ** between them is empty.
            last = Math.Min(last + 2, _literals.Length);
            for (var j = last; j >= first; j--)
            {
                reached[j] = (reached[j] && Absorbs(_before[j], subject, i))
                    || (j > 0 && reached[j - 1] && subject.Equals(i, _literals[j - 1]))
                    || (j > 1 && MayBeEmpty(j - 1) && reached[j - 2] && subject.Equals(i, _literals[j - 2]));
            }

            (first, last) = Trim(reached, first, last);
        }

        return reached[_literals.Length];
    }

    private static (int First, int Last) Trim(bool[] reached, int first, int last)
    {
        while (first <= last && !reached[first])
        {
            first++;
        }

        while (last >= first && !reached[last])
        {
            last--;
        }

        return (first, last);
    }

    /// <summary>Most patterns differ from most ids at once, and this costs nothing.</summary>
    private bool StartsWithPrefix(Subject subject)
    {
        if (subject.Length < _prefixLength)
        {
            return false;
        }

        for (var i = 0; i < _prefixLength; i++)
        {
            if (!subject.Equals(i, _literals[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether <c>**</c> stands as a segment of its own before literal <paramref name="j"/>, so that its separator may go with it.</summary>
    private bool MayBeEmpty(int j) =>
        _before[j] == Wildcard.Across
        && j < _literals.Length
        && IsSeparator(_literals[j])
        && (j == 0 || _literals[j - 1] == _literals[j]);

    private static bool IsSeparator(char character) => character is '.' or '/';

    private static bool Absorbs(Wildcard wildcard, Subject subject, int index) => wildcard switch
    {
        Wildcard.Across => true,
        Wildcard.Within => !subject.EndsSegmentAt(index),
        _ => false,
    };

    /// <summary>An id, and where its segments end: <c>Namespace.Type.Member</c> or <c>POST /route</c>, then <c>(Operation)#k</c>.</summary>
    private readonly struct Subject
    {
        private readonly string _id;
        private readonly bool _isRoute;
        private readonly int _operation;

        public Subject(string id)
        {
            _id = id;
            var number = id.LastIndexOf('#');
            var isCall = number > 0 && id[number - 1] == ')';
            _operation = isCall ? id.LastIndexOf('(', number) : id.Length;
            _operation = _operation < 0 ? id.Length : _operation;
            _isRoute = id.IndexOf('/', 0, _operation) >= 0;
        }

        public int Length => _id.Length;

        public bool Equals(int index, char literal) =>
            _id[index] == literal
            || (_isRoute && index < _operation && char.ToUpperInvariant(_id[index]) == char.ToUpperInvariant(literal));

        public bool EndsSegmentAt(int index) => index < _operation
            ? _id[index] == (_isRoute ? '/' : '.')
            : index == _operation || _id[index] == '#';

        public bool MayStopAt(int index) => EndsSegmentAt(index) && !(_isRoute && index < _operation);
    }
}
