using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Linking;

/// <summary>What runs when an interface, abstract or virtual member is called.</summary>
internal sealed class Implementations
{
    private readonly Dictionary<string, List<ImplementationFacts>> _byDeclaration = new(StringComparer.Ordinal);
    private readonly HashSet<(string Service, string Implementation)> _registrations = [];
    private readonly HashSet<string> _registeredTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Key, string Type)>> _found = new(StringComparer.Ordinal);
    private readonly Func<string, bool> _isMember;

    /// <param name="isMember">Whether a key is that of a member with a body of its own.</param>
    public Implementations(IReadOnlyList<CompilationFacts> projects, Func<string, bool> isMember)
    {
        _isMember = isMember;
        foreach (var fact in projects.SelectMany(project => project.Implementations))
        {
            if (!_byDeclaration.TryGetValue(fact.Declaration, out var facts))
            {
                _byDeclaration.Add(fact.Declaration, facts = []);
            }

            facts.Add(fact);
        }

        foreach (var registration in projects.SelectMany(project => project.Registrations))
        {
            if (registration.Implementation is { } implementation)
            {
                _registrations.Add((Normal(registration.Service), Normal(implementation)));
                _registeredTypes.Add(Normal(implementation));
            }
        }
    }

    /// <summary>Keys of the members that may run when a declaration is called, ordinal: one, or several of which one runs.</summary>
    /// <param name="caller">Key of the calling member.</param>
    public IReadOnlyList<string> Of(string declaration, string caller)
    {
        if (!_found.TryGetValue(declaration, out var candidates))
        {
            _found.Add(declaration, candidates = All(declaration));
        }

        if (candidates.Count == 1)
        {
            return [candidates[0].Key];
        }

        if (candidates.Count > 1)
        {
            // A decorator calls the service that it decorates, not itself.
            var own = MemberKey.Type(caller);
            candidates = Narrowed(candidates, candidate => candidate.Type != own);
            var service = MemberKey.Type(declaration);
            candidates = candidates.Exists(candidate => _registrations.Contains((service, candidate.Type)))
                ? Narrowed(candidates, candidate => _registrations.Contains((service, candidate.Type)))
                : Narrowed(candidates, candidate => _registeredTypes.Contains(candidate.Type));
        }

        return [.. candidates.Select(candidate => candidate.Key).Distinct(StringComparer.Ordinal).OrderBy(key => key, StringComparer.Ordinal)];
    }

    /// <summary>Those that fit; all of them where none does.</summary>
    private static List<(string Key, string Type)> Narrowed(List<(string Key, string Type)> candidates, Predicate<(string Key, string Type)> fits) =>
        candidates.Exists(fits) ? candidates.FindAll(fits) : candidates;

    /// <summary>Implementations and overrides, overrides of overrides too, and the declaration itself where it has a body.</summary>
    private List<(string Key, string Type)> All(string declaration)
    {
        var found = new List<(string Key, string Type)>();
        if (_isMember(declaration))
        {
            found.Add((declaration, MemberKey.Type(declaration)));
        }

        if (!_byDeclaration.ContainsKey(declaration))
        {
            return found;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { declaration };
        var waiting = new Queue<string>(seen);
        while (waiting.Count > 0)
        {
            if (!_byDeclaration.TryGetValue(waiting.Dequeue(), out var facts))
            {
                continue;
            }

            foreach (var fact in facts)
            {
                if (_isMember(fact.Implementation))
                {
                    found.Add((fact.Implementation, Normal(fact.Type)));
                }

                if (seen.Add(fact.Implementation))
                {
                    waiting.Enqueue(fact.Implementation);
                }
            }
        }

        return found;
    }

    /// <summary>Metadata names part nested types by <c>+</c>, documentation-comment ids by a dot.</summary>
    private static string Normal(string metadataName) => metadataName.Replace('+', '.');
}

/// <summary><c>assembly|documentation-comment id</c>.</summary>
internal static class MemberKey
{
    public static string Assembly(string key)
    {
        var end = key.IndexOf('|');
        return end < 0 ? "" : key.Substring(0, end);
    }

    /// <summary>Whether it is a type's: a call of it is a message that a mediator hands to its handler.</summary>
    public static bool IsOfType(string key) => key.IndexOf("|T:", StringComparison.Ordinal) >= 0;

    /// <summary>Whether a call of it makes or reads data: a constructor, an accessor. Nobody loops in those of a project that nobody sees.</summary>
    public static bool IsOfData(string key) => new[] { ".#ctor", ".get_", ".set_" }.Any(name => key.IndexOf(name, StringComparison.Ordinal) >= 0);

    /// <summary><c>Namespace.Type.Member</c>.</summary>
    public static string Name(string key)
    {
        var start = key.IndexOf(':', key.IndexOf('|') + 1) + 1;
        var end = key.IndexOf('(', start);
        var name = end < 0 ? key.Substring(start) : key.Substring(start, end - start);
        var arity = name.IndexOf("``", StringComparison.Ordinal);
        return arity < 0 ? name : name.Substring(0, arity);
    }

    /// <summary><c>Type.Member</c>, without the namespace.</summary>
    public static string ShortName(string key)
    {
        var name = Name(key);
        var member = name.LastIndexOf('.');
        return member <= 0 ? name : name.Substring(name.LastIndexOf('.', member - 1) + 1);
    }

    /// <summary>The type that holds the member; empty where the key tells none.</summary>
    public static string Type(string key)
    {
        var start = key.IndexOf('|') + 1;
        start = key.IndexOf(':', start) + 1;
        var end = key.IndexOfAny(['(', '~'], start);
        var name = end < 0 ? key.Substring(start) : key.Substring(start, end - start);
        var member = name.LastIndexOf('.');
        return member < 0 ? "" : name.Substring(0, member).TrimEnd('.'); // `T..ctor` written as metadata does
    }
}
