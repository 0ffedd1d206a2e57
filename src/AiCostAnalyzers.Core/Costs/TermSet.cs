namespace AiCostAnalyzers.Costs;

/// <summary>Terms on their way to a sum, one of each shape; maxima of one shape that are not in proportion stand beside each other.</summary>
internal sealed class TermSet(TermForms forms)
{
    // An expression is for people. Past these bounds it ends in an ellipsis; the figures are exact all the same.
    private const int MostTerms = 64;
    private const int MostCounts = 8;
    private const int DeepestMaximum = 6;

    private readonly Dictionary<int, int> _products = [];
    private Entry[] _terms = new Entry[4];
    private int _count;
    private int _size;
    private bool _isElided;

    public void Elide() => _isElided = true;

    /// <summary>A price times a factor and counts.</summary>
    /// <param name="price">Null where it is unknown.</param>
    public void Add(decimal? price, decimal factor, CountProduct counts) =>
        AddProduct(forms.Of(counts, price is not null), price is { } known ? Amounts.Multiply(known, factor) : 1m);

    /// <summary>Every term of a sum, times a factor and counts.</summary>
    public void AddAll(TermSum sum, decimal factor, CountProduct counts)
    {
        var next = 0;
        foreach (var form in sum.Forms)
        {
            if (form.IsMaximum)
            {
                AddMaximum(forms.Times(form, counts), Times(form, sum.Prices, next, factor));
            }
            else
            {
                AddProduct(forms.Times(form, counts), Times(form.IsKnown[0], sum.Prices[next], factor));
            }

            next += form.IsKnown.Length;
        }

        _isElided |= sum.IsElided;
    }

    /// <summary>The dearest of several sums, none of them empty, times a factor and counts.</summary>
    public void AddMaximum(IReadOnlyList<TermSum> arms, decimal factor, CountProduct counts)
    {
        var form = forms.Maximum([.. arms.Select(arm => arm.Forms)]);
        AddMaximum(forms.Times(form, counts), Times(form, [.. arms.SelectMany(arm => arm.Prices)], 0, factor));
    }

    public TermSum ToSum()
    {
        SetKeysOfMaxima();
        Array.Sort(_terms, 0, _count, Entry.Order);
        var sorted = new TermForm[_count];
        var prices = new List<decimal>(_count);
        for (var i = 0; i < _count; i++)
        {
            sorted[i] = _terms[i].Form;
            if (_terms[i].Prices is { } several)
            {
                prices.AddRange(several);
            }
            else
            {
                prices.Add(_terms[i].Price);
            }
        }

        return new TermSum(sorted, [.. prices], _isElided);
    }

    /// <summary>Only their keys tell maxima apart, and sorting asks for each many times.</summary>
    private void SetKeysOfMaxima()
    {
        for (var i = 0; i < _count; i++)
        {
            if (_terms[i].Form.IsMaximum && _count > 1)
            {
                _terms[i].Key = _terms[i].WriteKey();
            }
        }
    }

    private void AddProduct(TermForm form, decimal price)
    {
        if (price == 0m)
        {
            return;
        }

        if (!_products.TryGetValue(form.Shape, out var place))
        {
            if (Append(form))
            {
                _terms[_count - 1].Price = price;
                _products.Add(form.Shape, _count - 1);
            }
        }
        else if (form.IsKnown[0])
        {
            _terms[place].Price = Amounts.Add(_terms[place].Price, price);
        }
    }

    private void AddMaximum(TermForm form, decimal[] prices)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_terms[i].Form.Shape == form.Shape && Merged(_terms[i].Form, _terms[i].Prices!, prices) is { } merged)
            {
                _terms[i].Prices = merged;
                return;
            }
        }

        if (Append(form))
        {
            _terms[_count - 1].Prices = prices;
        }
    }

    /// <summary>Two maxima are one only where the same arm is the dearest in both, that is if their prices are in proportion.</summary>
    private static decimal[]? Merged(TermForm form, decimal[] mine, decimal[] others)
    {
        if (mine[0] == 0m || others[0] == 0m)
        {
            return null;
        }

        var ratio = others[0] / mine[0];
        for (var i = 0; i < mine.Length; i++)
        {
            if (others[i] != Amounts.Multiply(mine[i], ratio))
            {
                return null;
            }
        }

        return ratio > 0m ? Times(form, mine, 0, 1m + ratio) : null;
    }

    private bool Append(TermForm form)
    {
        if (form.Factors > MostCounts || form.Depth > DeepestMaximum || _size + form.Size > MostTerms)
        {
            _isElided = true;
            return false;
        }

        if (_count == _terms.Length)
        {
            Array.Resize(ref _terms, 2 * _count);
        }

        _size += form.Size;
        _terms[_count] = new Entry { Form = form, Place = _count };
        _count++;
        return true;
    }

    private static decimal[] Times(TermForm form, decimal[] prices, int first, decimal factor)
    {
        var products = new decimal[form.IsKnown.Length];
        for (var i = 0; i < products.Length; i++)
        {
            products[i] = Times(form.IsKnown[i], prices[first + i], factor);
        }

        return products;
    }

    private static decimal Times(bool isKnown, decimal price, decimal factor) => isKnown && factor != 1m ? Amounts.Multiply(price, factor) : price;

    private struct Entry
    {
        public static readonly Comparer<Entry> Order = Comparer<Entry>.Create(Compare);

        public TermForm Form;
        public decimal Price;

        /// <summary>Of a maximum.</summary>
        public decimal[]? Prices;

        /// <summary>When it came.</summary>
        public int Place;

        /// <summary>Null where it is not known yet.</summary>
        public string? Key;

        public readonly string WriteKey()
        {
            var next = 0;
            return TermSum.Key(Form, Prices ?? [Price], ref next);
        }

        private static int Compare(Entry x, Entry y)
        {
            var order = TermForm.Compare(x.Form, y.Form);
            if (order == 0 && x.Place != y.Place)
            {
                order = string.CompareOrdinal(x.Key ?? x.WriteKey(), y.Key ?? y.WriteKey());
            }

            return order != 0 ? order : x.Place.CompareTo(y.Place);
        }

    }
}
