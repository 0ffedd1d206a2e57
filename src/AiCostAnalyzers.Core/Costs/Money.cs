namespace AiCostAnalyzers.Costs;

/// <summary>How amounts of USD are written.</summary>
public static class Money
{
    /// <summary><c>$0.0150</c>: four decimals, more until two digits are significant, thousands separated, culture invariant.</summary>
    public static string Format(decimal amount) => throw new NotImplementedException();
}
