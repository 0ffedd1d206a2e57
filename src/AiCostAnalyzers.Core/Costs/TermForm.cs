namespace AiCostAnalyzers.Costs;

/// <summary>Counts that multiply a price, each once, in the order in which expressions show them. Made by <see cref="TermForms"/>, so that equal ones are one object.</summary>
internal sealed class CountProduct
{
    public CountProduct(IReadOnlyList<CountFactor> factors)
    {
        Factors = factors;
        Names = string.Join("·", factors.Select(count => count.Name));
        Ids = string.Join("·", factors.Select(count => count.Id));
        Key = string.Join("·", factors.Select(count => FormattableString.Invariant($"{count.Key}^{count.Power}")));
        foreach (var factor in factors)
        {
            Degree += factor.Power;
            MostPower = Math.Max(MostPower, factor.Power);
        }
    }

    public IReadOnlyList<CountFactor> Factors { get; }

    public string Names { get; }

    public string Ids { get; }

    /// <summary>Equal for products that always are.</summary>
    public string Key { get; }

    /// <summary>The sum of the powers.</summary>
    public int Degree { get; }

    public int MostPower { get; }
}

/// <summary>All of a term but its prices. Made by <see cref="TermForms"/>, so that equal forms are one object.</summary>
internal sealed class TermForm
{
    /// <summary>A price, known or not, times counts.</summary>
    public TermForm(int id, int shape, CountProduct counts, bool isKnown)
    {
        (Id, Shape, Counts, Arms, IsKnown) = (id, shape, counts, [], [isKnown]);
        (Degree, Factors, Depth, Size) = (counts.Degree, counts.Factors.Count, 0, 1);
    }

    /// <summary>A maximum.</summary>
    /// <param name="none">The product of no counts.</param>
    public TermForm(int id, int shape, CountProduct none, IReadOnlyList<IReadOnlyList<TermForm>> arms)
    {
        (Id, Shape, Counts, Arms, Depth, Size) = (id, shape, none, arms, 1, 1);
        var known = new List<bool>();
        foreach (var arm in arms)
        {
            foreach (var form in arm)
            {
                known.AddRange(form.IsKnown);
                Size += form.Size;
                (Degree, Factors, Depth) = (Math.Max(Degree, form.Degree), Math.Max(Factors, form.Factors), Math.Max(Depth, 1 + form.Depth));
            }
        }

        IsKnown = [.. known];
    }

    public int Id { get; }

    /// <summary>Terms of equal shape differ at most in their prices, and in which of several counts that are always equal names them.</summary>
    public int Shape { get; }

    /// <summary>None for a maximum, whose counts stand in its arms.</summary>
    public CountProduct Counts { get; }

    /// <summary>Of a maximum; else empty.</summary>
    public IReadOnlyList<IReadOnlyList<TermForm>> Arms { get; }

    public bool IsMaximum => Arms.Count > 0;

    /// <summary>Of each price in it, from left to right.</summary>
    public bool[] IsKnown { get; }

    /// <summary>The sum of the powers of its counts; of a maximum the highest of its arms'.</summary>
    public int Degree { get; }

    /// <summary>How many counts are multiplied; of a maximum the most in its arms.</summary>
    public int Factors { get; }

    /// <summary>Maxima within each other.</summary>
    public int Depth { get; }

    /// <summary>How many terms it takes to write it.</summary>
    public int Size { get; }

    /// <summary>The order in which expressions show terms: constants first, then by growth.</summary>
    public static int Compare(TermForm x, TermForm y)
    {
        if (ReferenceEquals(x, y))
        {
            return 0;
        }

        var order = x.Degree.CompareTo(y.Degree);
        order = order != 0 ? order : x.IsMaximum.CompareTo(y.IsMaximum);
        order = order != 0 ? order : x.Counts.MostPower.CompareTo(y.Counts.MostPower);
        order = order != 0 ? order : string.CompareOrdinal(x.Counts.Names, y.Counts.Names);
        order = order != 0 || x.IsMaximum ? order : y.IsKnown[0].CompareTo(x.IsKnown[0]);
        return order != 0 ? order : string.CompareOrdinal(x.Counts.Ids, y.Counts.Ids);
    }
}
