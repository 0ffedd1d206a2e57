namespace AiCostAnalyzers.Usage;

/// <summary>How much a pattern says: its segments without a wildcard; between equals, those with a wildcard and some text.</summary>
public readonly record struct PatternSpecificity(int LiteralSegments, int PartialSegments) : IComparable<PatternSpecificity>
{
    private static readonly char[] Separators = ['.', '/', '(', '#'];

    public static PatternSpecificity Of(string pattern)
    {
        // A route's own dots end no segment: `GET /v1.0/tickets` is a method and two segments.
        var separators = pattern.IndexOf('/') < 0 ? Separators : ['/', '(', '#'];
        var segments = pattern.Split(separators, StringSplitOptions.RemoveEmptyEntries);
        return new PatternSpecificity(
            segments.Count(segment => segment.IndexOf('*') < 0),
            segments.Count(segment => segment.IndexOf('*') >= 0 && segment.Trim('*', ' ', ')').Length > 0));
    }

    public int CompareTo(PatternSpecificity other) => LiteralSegments != other.LiteralSegments
        ? LiteralSegments.CompareTo(other.LiteralSegments)
        : PartialSegments.CompareTo(other.PartialSegments);
}
