namespace AiCostAnalyzers;

/// <summary>Every id that analyzers, code fixes and tasks report. A rule's file, tests and page carry its id in their names.</summary>
public static class DiagnosticIds
{
    public const string Exporter = "AIC0001";
    public const string LargeModelInLoop = "AIC1001";
    public const string LargeModelPerRequest = "AIC1002";
    public const string CallReachesModelInLoop = "AIC1003";
    public const string OneByOneEmbeddings = "AIC1004";
    public const string CallOutsideLoop = "AIC1005";
    public const string GrowingHistory = "AIC1006";
    public const string LazyQueryCallsModel = "AIC1007";
    public const string ToolLoop = "AIC1008";
    public const string RetriesMultiplyCall = "AIC1009";
    public const string UnexpectedCall = "AIC1010";
    public const string UnboundedInput = "AIC1011";
    public const string SameCallTwice = "AIC1012";
    public const string CheaperModelFits = "AIC2001";
    public const string NoOutputLimit = "AIC2002";
    public const string ModelRetires = "AIC2003";
    public const string PromptNotCacheable = "AIC2004";
    public const string HighEffort = "AIC2005";
    public const string PriceBand = "AIC2006";
    public const string OfflineAtFullPrice = "AIC2007";
    public const string ConstantPrompt = "AIC2008";
    public const string DominatedModel = "AIC2009";
    public const string EntryPointOverBudget = "AIC3001";
    public const string TotalOverBudget = "AIC3002";
    public const string RoseAboveBaseline = "AIC3003";
    public const string MatchesNothing = "AIC3004";
    public const string PriceChangeBreaksBudget = "AIC3005";
    public const string OverBudgetIfAssumed = "AIC3006";
    public const string OpenLoopReachesModel = "AIC3007";
    public const string PricingFileInvalid = "AIC9001";
    public const string NoPrice = "AIC9002";
    public const string PricesAreOld = "AIC9003";
    public const string NotChecked = "AIC9004";
    public const string MeasuredOtherwise = "AIC9005";

    /// <summary>The page that explains a diagnostic.</summary>
    public static string HelpLink(string id) => $"https://github.com/AiCostAnalyzers/AiCostAnalyzers/blob/main/docs/rules/{id}.md";
}

public static class DiagnosticCategories
{
    public const string Facts = "AiCost.Facts";
    public const string HotPath = "AiCost.HotPath";
    public const string Model = "AiCost.Model";
    public const string Budget = "AiCost.Budget";
    public const string Configuration = "AiCost.Configuration";
}
