using System.Globalization;

namespace AiCostAnalyzers.Costs;

/// <summary>Terms in the order in which expressions show them: their forms, and apart from these their prices.</summary>
/// <param name="prices">Of one form after the other, and in each from left to right; 1 for one that is unknown.</param>
/// <param name="isElided">Whether there are more terms than can be shown.</param>
internal sealed class TermSum(TermForm[] forms, decimal[] prices, bool isElided)
{
    public TermForm[] Forms => forms;

    public decimal[] Prices => prices;

    public bool IsElided => isElided;

    public CostTerms ToCostTerms()
    {
        var next = 0;
        return new CostTerms(Terms(forms, prices, ref next), isElided);
    }

    /// <summary>A form with its prices as text. Equal terms have equal keys.</summary>
    /// <param name="next">Where its prices begin; afterwards where those of the next form do.</param>
    public static string Key(TermForm form, decimal[] prices, ref int next)
    {
        if (!form.IsMaximum)
        {
            var price = prices[next++];
            return (form.IsKnown[0] ? price.ToString(CostTerm.AllDigits, CultureInfo.InvariantCulture) + "$" : "?") + form.Counts.Key;
        }

        var arms = new List<string>(form.Arms.Count);
        foreach (var arm in form.Arms)
        {
            var keys = new List<string>(arm.Count);
            foreach (var one in arm)
            {
                keys.Add(Key(one, prices, ref next));
            }

            arms.Add(string.Join("+", keys));
        }

        return "max(" + string.Join(",", arms) + ")";
    }

    private static IReadOnlyList<CostTerm> Terms(IReadOnlyList<TermForm> forms, decimal[] prices, ref int next)
    {
        var terms = new CostTerm[forms.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = Term(forms[i], prices, ref next);
        }

        return terms;
    }

    private static CostTerm Term(TermForm form, decimal[] prices, ref int next)
    {
        if (!form.IsMaximum)
        {
            var price = prices[next++];
            return new CostTerm(form.IsKnown[0] ? price : null, form.Counts.Factors, []);
        }

        var arms = new List<IReadOnlyList<CostTerm>>(form.Arms.Count);
        foreach (var arm in form.Arms)
        {
            arms.Add(Terms(arm, prices, ref next));
        }

        return new CostTerm(null, [], arms);
    }
}

/// <summary>Sums that are written alike.</summary>
internal sealed class SameTerms : IEqualityComparer<TermSum>
{
    public static readonly SameTerms Instance = new();

    public bool Equals(TermSum? x, TermSum? y) =>
        ReferenceEquals(x, y)
        || (x is not null && y is not null && x.Forms.Select(form => form.Shape).SequenceEqual(y.Forms.Select(form => form.Shape)) && x.Prices.SequenceEqual(y.Prices));

    public int GetHashCode(TermSum sum)
    {
        var hash = sum.Forms.Length;
        for (var i = 0; i < sum.Forms.Length; i++)
        {
            hash = unchecked((hash * 31) + sum.Forms[i].Shape);
        }

        for (var i = 0; i < sum.Prices.Length; i++)
        {
            hash = unchecked((hash * 31) + sum.Prices[i].GetHashCode());
        }

        return hash;
    }
}
