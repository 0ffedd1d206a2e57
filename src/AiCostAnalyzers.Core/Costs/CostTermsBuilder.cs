using System.Runtime.CompilerServices;

namespace AiCostAnalyzers.Costs;

/// <summary>Writes a program's definitions as sums of terms, each once.</summary>
public sealed class CostTermsBuilder(CostEvaluator evaluator)
{
    // An expression is for people. Past these bounds it ends in an ellipsis; the figures are exact all the same.
    private const int MostTerms = 64;
    private const int MostCounts = 8;
    private const int DeepestMaximum = 6;

    private readonly Dictionary<int, CostTerms> _definitions = [];
    private readonly Dictionary<string, string> _shapes = new(StringComparer.Ordinal);

    /// <summary>The terms of a definition's typical cost.</summary>
    public CostTerms Terms(int definition)
    {
        var program = evaluator.Program;
        program.CalleesFirst(definition, _definitions.ContainsKey, next => _definitions[next] = Build(program.Definitions[next], 1m));
        return _definitions[definition];
    }

    private CostTerms Build(CostExpression expression, decimal weight)
    {
        var terms = new TermSet(_shapes);
        Add(terms, expression, weight, 1m, []);
        return terms.ToTerms();
    }

    private void Add(TermSet terms, CostExpression expression, decimal weight, decimal factor, IReadOnlyList<CountFactor> counts)
    {
        if (weight == 0m || factor == 0m)
        {
            return;
        }

        switch (expression)
        {
            case CallCost call:
                var price = evaluator.PriceOf(call)?.Typical * ArmWeights.OfCall(call, weight);
                terms.Add(new CostTerm(price, [], []).Scaled(factor, counts));
                break;
            case Sum sum:
                foreach (var part in sum.Parts)
                {
                    Add(terms, part, weight, factor, counts);
                }

                break;
            case Repeated { Name: null } repeated:
                Add(terms, repeated.Body, weight, Amounts.Multiply(factor, evaluator.CountOf(repeated).Typical), counts);
                break;
            case Repeated repeated:
                var count = new CountFactor(repeated.Id, repeated.Name, evaluator.CountOf(repeated), 1);
                Add(terms, repeated.Body, weight, factor, [.. counts, count]);
                break;
            case Choice choice:
                Add(terms, choice, weight, factor, counts);
                break;
            case MemberCost member:
                var body = _definitions[member.Definition];
                terms.AddAll(body, Amounts.Multiply(factor, weight), counts);
                break;
        }
    }

    private void Add(TermSet terms, Choice choice, decimal weight, decimal factor, IReadOnlyList<CountFactor> counts)
    {
        var arms = new List<CostTerms>();
        foreach (var arm in ArmWeights.Of(choice, weight))
        {
            if (arm.HasShare)
            {
                Add(terms, arm.Expression, arm.Weight, factor, counts);
            }
            else
            {
                arms.Add(Build(arm.Expression, arm.Weight));
            }
        }

        var exclusive = arms.Where(arm => arm.Terms.Count > 0 || arm.IsElided)
            .GroupBy(arm => string.Join("+", arm.Terms.Select(term => term.Key)), StringComparer.Ordinal)
            .Select(same => same.First())
            .ToList();
        if (exclusive.Count == 1)
        {
            terms.AddAll(exclusive[0], factor, counts);
        }
        else if (exclusive.Exists(arm => arm.IsElided))
        {
            terms.Elide();
        }
        else if (exclusive.Count > 1)
        {
            terms.Add(new CostTerm(null, [], [.. exclusive.Select(arm => arm.Terms)]).Scaled(factor, counts));
        }
    }

    private static int Depth(CostTerm term) => term.IsMaximum ? 1 + term.Arms.Max(arm => arm.Max(Depth)) : 0;

    private static int CountsOf(CostTerm term) => term.IsMaximum ? term.Arms.Max(arm => arm.Max(CountsOf)) : term.Counts.Count;

    /// <summary>Terms on their way to a sum, one of each shape; maxima of one shape that are not in proportion stand beside each other.</summary>
    /// <param name="shapes">Every shape once, so that two are equal only where they are the same text.</param>
    private sealed class TermSet(Dictionary<string, string> shapes)
    {
        private readonly Dictionary<string, List<CostTerm>> _byShape = new(SameText.Instance);
        private readonly Dictionary<string, decimal> _prices = new(SameText.Instance);
        private int _size;
        private bool _isElided;

        public void Add(CostTerm term) => Add(term, null);

        public void Elide() => _isElided = true;

        public void AddAll(CostTerms terms, decimal factor, IReadOnlyList<CountFactor> counts)
        {
            for (var i = 0; i < terms.Terms.Count; i++)
            {
                var term = terms.Terms[i];
                var shape = counts.Count == 0 && factor != 0m ? terms.Shapes?[i] : null;
                if (shape is not null && term.Price is { } price && _prices.TryGetValue(shape, out var sum))
                {
                    _prices[shape] = Amounts.Add(sum, Amounts.Multiply(price, factor));
                }
                else
                {
                    Add(shape is not null && factor == 1m ? term : term.Scaled(factor, counts), shape);
                }
            }

            _isElided |= terms.IsElided;
        }

        public CostTerms ToTerms()
        {
            var terms = new List<(CostTerm Term, string Shape)>();
            foreach (var same in _byShape)
            {
                foreach (var term in same.Value)
                {
                    terms.Add((_prices.TryGetValue(same.Key, out var price) ? term with { Price = price } : term, same.Key));
                }
            }

            if (terms.Count > 1)
            {
                terms = [.. terms
                    .OrderBy(one => one.Term.Degree)
                    .ThenBy(one => one.Term.IsMaximum)
                    .ThenBy(one => one.Term.Counts.Select(count => count.Power).DefaultIfEmpty().Max())
                    .ThenBy(one => string.Join("·", one.Term.Counts.Select(count => count.Name)), StringComparer.Ordinal)
                    .ThenBy(one => one.Term.Price is null)
                    .ThenBy(one => string.Join("·", one.Term.Counts.Select(count => count.Id)), StringComparer.Ordinal)
                    .ThenBy(one => one.Term.Key, StringComparer.Ordinal)];
            }

            return new CostTerms([.. terms.Select(one => one.Term)], _isElided) { Shapes = [.. terms.Select(one => one.Shape)] };
        }

        /// <param name="shape">Of the term, where known.</param>
        private void Add(CostTerm term, string? shape)
        {
            if (term.Price is 0m)
            {
                return;
            }

            if (CountsOf(term) > MostCounts || Depth(term) > DeepestMaximum)
            {
                _isElided = true;
                return;
            }

            shape ??= Shared(term.Shape);
            if (term.Price is { } price && _prices.TryGetValue(shape, out var sum))
            {
                _prices[shape] = Amounts.Add(sum, price);
                return;
            }

            if (!_byShape.TryGetValue(shape, out var same))
            {
                _byShape[shape] = same = [];
            }

            for (var i = 0; i < same.Count; i++)
            {
                if (same[i].Merged(term) is { } merged)
                {
                    same[i] = merged;
                    return;
                }
            }

            if (_size + term.Size > MostTerms)
            {
                _isElided = true;
                return;
            }

            _size += term.Size;
            same.Add(term);
            if (term.Price is { } first)
            {
                _prices.Add(shape, first);
            }
        }

        private string Shared(string shape)
        {
            if (shapes.TryGetValue(shape, out var known))
            {
                return known;
            }

            shapes.Add(shape, shape);
            return shape;
        }
    }

    /// <summary>Compares texts that are held once each: shapes are long, and most of adding terms up would be reading them.</summary>
    private sealed class SameText : IEqualityComparer<string>
    {
        public static readonly SameText Instance = new();

        public bool Equals(string? x, string? y) => ReferenceEquals(x, y);

        public int GetHashCode(string text) => RuntimeHelpers.GetHashCode(text);
    }
}
