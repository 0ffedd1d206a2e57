using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Tests.Costs;

/// <summary>Cost expressions, written as tests read them.</summary>
internal static class Expressions
{
    public static CallCost Call(decimal price, string id = "c", decimal? share = null, bool grounded = true) =>
        new(id, new CostRange(price, price, price), grounded, share);

    public static CallCost Call(decimal low, decimal typical, decimal? high, string id = "c") =>
        new(id, new CostRange(low, typical, high), IsGrounded: true, Share: null);

    public static CallCost UnknownCall(string id = "u") => new(id, null, IsGrounded: false, Share: null);

    public static CostExpression All(params CostExpression[] parts) => new Sum(parts);

    /// <summary>A loop that nothing says the count of: 10 is assumed.</summary>
    public static Repeated N(string name, CostExpression body, string member = "A.B.C") =>
        new($"{member}:{name}", name, new Quantity(0m, 10m, null, FigureSource.Assumed), body);

    public static Repeated Set(string name, decimal count, CostExpression body, string member = "A.B.C", decimal? high = null) =>
        new($"{member}:{name}", name, new Quantity(0m, count, high, FigureSource.Annotation), body);

    public static Repeated Times(long count, CostExpression body) =>
        new("", null, Quantity.Exact(count, FigureSource.Constant), body);

    public static Choice Either(params CostExpression[] arms) => new(arms, HasEmptyArm: false);

    public static Choice EitherOrNothing(params CostExpression[] arms) => new(arms, HasEmptyArm: true);

    public static CostTerms Terms(params CostExpression[] definitions) =>
        new CostTermsBuilder(new CostEvaluator(new CostProgram(definitions))).Terms(definitions.Length - 1);

    public static CostFigure Figure(params CostExpression[] definitions) =>
        new CostEvaluator(new CostProgram(definitions)).Figure(definitions.Length - 1);
}
