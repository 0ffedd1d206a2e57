namespace AiCostAnalyzers.Costs;

/// <summary>
/// Every form once. A program has few of them, and its members add terms up millions of times: what is known of a form is not to be made again,
/// and two terms are of one shape where two numbers are equal.
/// </summary>
internal sealed class TermForms
{
    private const int NextArm = -1;

    private readonly Dictionary<IReadOnlyList<CountFactor>, CountProduct> _products = new(new SameSequence<CountFactor>());
    private readonly Dictionary<(CountProduct Left, CountProduct Right), CountProduct> _times = [];
    private readonly Dictionary<(CountProduct Counts, bool IsKnown), TermForm> _ofProducts = [];
    private readonly Dictionary<IReadOnlyList<int>, TermForm> _maxima = new(new SameSequence<int>());
    private readonly Dictionary<(TermForm Form, CountProduct Counts), TermForm> _timesForms = [];
    private readonly Dictionary<string, int> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<IReadOnlyList<int>, int> _maximumShapes = new(new SameSequence<int>());
    private int _forms;

    public TermForms() => None = Product([]);

    /// <summary>The product of no counts.</summary>
    public CountProduct None { get; }

    public CountProduct Product(IReadOnlyList<CountFactor> factors)
    {
        if (!_products.TryGetValue(factors, out var product))
        {
            _products.Add(factors, product = new CountProduct(factors));
        }

        return product;
    }

    public CountProduct Times(CountProduct left, CountProduct right)
    {
        if (right == None)
        {
            return left;
        }

        if (!_times.TryGetValue((left, right), out var product))
        {
            product = Product([.. left.Factors.Concat(right.Factors)
                .GroupBy(count => count.Key, StringComparer.Ordinal)
                .Select(same => same.First() with { Power = same.Sum(count => count.Power) })
                .OrderBy(count => count.Name, StringComparer.Ordinal)
                .ThenBy(count => count.Id, StringComparer.Ordinal)]);
            _times.Add((left, right), product);
        }

        return product;
    }

    /// <summary>Of a price times counts.</summary>
    public TermForm Of(CountProduct counts, bool isKnown)
    {
        if (!_ofProducts.TryGetValue((counts, isKnown), out var form))
        {
            var shape = (isKnown ? "$" : "?") + counts.Key;
            if (!_shapes.TryGetValue(shape, out var number))
            {
                _shapes.Add(shape, number = _shapes.Count + _maximumShapes.Count);
            }

            _ofProducts.Add((counts, isKnown), form = new TermForm(_forms++, number, counts, isKnown));
        }

        return form;
    }

    public TermForm Maximum(IReadOnlyList<IReadOnlyList<TermForm>> arms)
    {
        var ids = Numbers(arms, form => form.Id);
        if (!_maxima.TryGetValue(ids, out var form))
        {
            var shapes = Numbers(arms, arm => arm.Shape);
            if (!_maximumShapes.TryGetValue(shapes, out var number))
            {
                _maximumShapes.Add(shapes, number = _shapes.Count + _maximumShapes.Count);
            }

            _maxima.Add(ids, form = new TermForm(_forms++, number, None, arms));
        }

        return form;
    }

    public TermForm Times(TermForm form, CountProduct counts)
    {
        if (counts == None)
        {
            return form;
        }

        if (!_timesForms.TryGetValue((form, counts), out var product))
        {
            product = form.IsMaximum
                ? Maximum([.. form.Arms.Select(IReadOnlyList<TermForm> (arm) => [.. arm.Select(one => Times(one, counts))])])
                : Of(Times(form.Counts, counts), form.IsKnown[0]);
            _timesForms.Add((form, counts), product);
        }

        return product;
    }

    private static List<int> Numbers(IReadOnlyList<IReadOnlyList<TermForm>> arms, Func<TermForm, int> number)
    {
        var numbers = new List<int>();
        foreach (var arm in arms)
        {
            foreach (var form in arm)
            {
                numbers.Add(number(form));
            }

            numbers.Add(NextArm);
        }

        return numbers;
    }

    private sealed class SameSequence<T> : IEqualityComparer<IReadOnlyList<T>>
        where T : notnull
    {
        public bool Equals(IReadOnlyList<T>? x, IReadOnlyList<T>? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.SequenceEqual(y));

        public int GetHashCode(IReadOnlyList<T> sequence)
        {
            var hash = sequence.Count;
            for (var i = 0; i < sequence.Count; i++)
            {
                hash = unchecked((hash * 31) + sequence[i].GetHashCode());
            }

            return hash;
        }
    }
}
