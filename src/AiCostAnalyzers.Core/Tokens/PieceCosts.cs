namespace AiCostAnalyzers.Tokens;

/// <summary>
/// Mean token counts of the pieces of one class, by length. In millionths of a token: integers, so that every platform
/// adds them to the same sum.
/// </summary>
internal sealed class PieceCosts
{
    public const long Token = 1_000_000;

    private readonly long[] _byLength;
    private readonly long _perCharacter;

    /// <param name="known">By length; a length between two known ones costs what the shorter does.</param>
    /// <param name="perCharacter">Of pieces longer than all of <paramref name="known"/>; 0 where that was not fitted.</param>
    public PieceCosts(IReadOnlyDictionary<int, long> known, long perCharacter)
    {
        _perCharacter = perCharacter;
        _byLength = new long[known.Keys.Max() + 1];
        var cost = known[known.Keys.Min()];
        for (var length = 0; length < _byLength.Length; length++)
        {
            cost = known.TryGetValue(length, out var fitted) ? fitted : cost;
            _byLength[length] = cost;
        }
    }

    public long Of(int length) => length < _byLength.Length
        ? _byLength[length]
        : Math.Max(_byLength[_byLength.Length - 1], length * _perCharacter);
}
