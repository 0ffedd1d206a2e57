namespace AiCostAnalyzers.Prices;

/// <summary>Ids that a mistyped name may have meant.</summary>
internal static class NearestNames
{
    /// <summary>Longer names are nobody's typing error, and the work grows with the length.</summary>
    private const int LongestName = 64;

    public static IReadOnlyList<string> Of(string name, IReadOnlyList<CatalogEntry> models, int count)
    {
        var readings = ModelName.Readings(BaseOfFineTune(name));
        var bare = readings.Count == 0 ? "" : readings[readings.Count - 1].Name.ToLowerInvariant();
        if (bare.Length is 0 or > LongestName)
        {
            return [];
        }

        var mostEdits = Math.Max(2, bare.Length / 3);
        var found = new SortedSet<(int Edits, string Id)>(Comparer<(int Edits, string Id)>.Create(static (left, right) =>
            left.Edits != right.Edits ? left.Edits.CompareTo(right.Edits) : string.CompareOrdinal(left.Id, right.Id)));
        foreach (var model in models)
        {
            if (model.Id.Length <= LongestName && Math.Abs(model.Id.Length - bare.Length) <= mostEdits
                && Edits(bare, model.Id.ToLowerInvariant()) is var edits && edits <= mostEdits)
            {
                found.Add((edits, model.Id));
            }
        }

        var nearest = new List<string>();
        foreach (var (_, id) in found)
        {
            if (nearest.Count < count)
            {
                nearest.Add(id);
            }
        }

        return nearest;
    }

    /// <summary><c>ft:gpt-4o-mini-2024-07-18:acme::id</c> costs other than its base, but by its name is nearest to it.</summary>
    private static string BaseOfFineTune(string name)
    {
        var parts = name.Split(':');
        return parts.Length > 2 && parts[0] == "ft" ? parts[1] : name;
    }

    /// <summary>The fewest characters to insert, delete or change.</summary>
    private static int Edits(string from, string to)
    {
        var previous = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var column = 0; column <= to.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var changed = previous[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                current[column] = Math.Min(changed, Math.Min(previous[column], current[column - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[to.Length];
    }
}
