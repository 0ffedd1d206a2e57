namespace AiCostAnalyzers.Usage;

/// <summary><c>Namespace.Type.Member(Operation)#k</c>.</summary>
public static class CallSiteId
{
    /// <summary>The member, as a key of <c>calls</c> names it.</summary>
    public static string Member(string id)
    {
        var operation = id.LastIndexOf('(');
        return operation > 0 ? id.Substring(0, operation) : id;
    }
}
