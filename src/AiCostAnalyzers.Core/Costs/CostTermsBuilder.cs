namespace AiCostAnalyzers.Costs;

/// <summary>Writes a program's definitions as sums of terms, each once.</summary>
public sealed class CostTermsBuilder(CostEvaluator evaluator)
{
    private readonly Dictionary<int, TermSum> _definitions = [];
    private readonly TermForms _forms = new();

    /// <summary>The terms of a definition's typical cost.</summary>
    public CostTerms Terms(int definition)
    {
        var program = evaluator.Program;
        program.CalleesFirst(definition, _definitions.ContainsKey, next => _definitions[next] = Build(program.Definitions[next], 1m));
        return _definitions[definition].ToCostTerms();
    }

    private TermSum Build(CostExpression expression, decimal weight)
    {
        var terms = new TermSet(_forms);
        Add(terms, expression, weight, 1m, _forms.None);
        return terms.ToSum();
    }

    private void Add(TermSet terms, CostExpression expression, decimal weight, decimal factor, CountProduct counts)
    {
        if (weight == 0m || factor == 0m)
        {
            return;
        }

        switch (expression)
        {
            case CallCost call:
                var price = evaluator.PriceOf(call)?.Typical * ArmWeights.OfCall(call, weight);
                terms.Add(price, factor, counts);
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
                Add(terms, repeated.Body, weight, factor, _forms.Times(counts, _forms.Product([count])));
                break;
            case Choice choice:
                Add(terms, choice, weight, factor, counts);
                break;
            case MemberCost member:
                terms.AddAll(_definitions[member.Definition], Amounts.Multiply(factor, weight), counts);
                break;
        }
    }

    private void Add(TermSet terms, Choice choice, decimal weight, decimal factor, CountProduct counts)
    {
        var arms = new List<TermSum>();
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

        var exclusive = arms.Where(arm => arm.Forms.Length > 0 || arm.IsElided).Distinct(SameTerms.Instance).ToList();
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
            terms.AddMaximum(exclusive, factor, counts);
        }
    }
}
