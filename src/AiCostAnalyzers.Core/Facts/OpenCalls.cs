namespace AiCostAnalyzers.Facts;

/// <summary>The members that implement or override others, found by the declaration, and overrides of overrides too.</summary>
internal sealed class OpenCalls
{
    private readonly Dictionary<string, List<ImplementationFacts>> _byDeclaration = new(StringComparer.Ordinal);

    public OpenCalls(IEnumerable<ImplementationFacts> implementations)
    {
        foreach (var fact in implementations)
        {
            if (!_byDeclaration.TryGetValue(fact.Declaration, out var facts))
            {
                _byDeclaration.Add(fact.Declaration, facts = []);
            }

            facts.Add(fact);
        }
    }

    /// <summary>The member, and where the call is open, all that may run in its place; each once, the nearest first.</summary>
    public IReadOnlyList<string> TargetsOf(string target, bool isOpen)
    {
        var targets = new List<string> { target };
        if (!isOpen || !_byDeclaration.ContainsKey(target))
        {
            return targets;
        }

        var seen = new HashSet<string>(targets, StringComparer.Ordinal);
        for (var i = 0; i < targets.Count; i++)
        {
            foreach (var fact in _byDeclaration.TryGetValue(targets[i], out var facts) ? facts : [])
            {
                if (seen.Add(fact.Implementation))
                {
                    targets.Add(fact.Implementation);
                }
            }
        }

        return targets;
    }
}
