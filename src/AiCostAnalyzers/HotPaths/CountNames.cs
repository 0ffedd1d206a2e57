using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>Names of counts, made from identifiers: <c>tickets</c> of <c>_tickets</c>, <c>Tickets</c> and <c>GetTicketsAsync()</c>.</summary>
internal static class CountNames
{
    private static readonly string[] s_verbs =
        ["Get", "Fetch", "Load", "List", "Find", "Read", "Query", "Search", "Enumerate", "Retrieve", "Receive", "Select", "Stream", "Collect", "Create", "Build", "Split", "Parse", "All"];

    public static string? OfReference(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => OfIdentifier(local.Local.Name),
        IParameterReferenceOperation parameter => OfIdentifier(parameter.Parameter.Name),
        IMemberReferenceOperation member => OfIdentifier(member.Member.Name),
        _ => "items",
    };

    /// <param name="hasReceiver">Whether what it is called on could name it instead.</param>
    /// <returns>Null where the receiver should.</returns>
    public static string? OfMethod(string method, bool hasReceiver)
    {
        string name = WithoutSuffix(WithoutSuffix(method, "AsyncEnumerable"), "Async");

        // A model's stream of parts has no collection to be named after.
        if (name.EndsWith("Streaming", StringComparison.Ordinal))
        {
            return "updates";
        }

        if (hasReceiver && (IsPrefix(name, "To") || IsPrefix(name, "As")))
        {
            return null;
        }

        bool isVerb;
        do
        {
            isVerb = false;
            foreach (string verb in s_verbs)
            {
                if (name == verb && hasReceiver)
                {
                    return null;
                }

                if (IsPrefix(name, verb))
                {
                    name = name.Substring(verb.Length);
                    isVerb = true;
                }
            }
        }
        while (isVerb);

        return hasReceiver && IsOneWord(name) && !name.EndsWith("s", StringComparison.Ordinal) ? null : OfIdentifier(name);
    }

    public static string OfIdentifier(string identifier)
    {
        string name = identifier.TrimStart('_');
        if (name.StartsWith("m_", StringComparison.Ordinal) || name.StartsWith("s_", StringComparison.Ordinal))
        {
            name = name.Substring(2);
        }

        return name.Length == 0 ? "items" : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    private static string WithoutSuffix(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;

    /// <summary>Whether the name goes on with a word of its own: Get is a verb in GetTickets, not in Getaways.</summary>
    private static bool IsPrefix(string name, string verb) =>
        name.Length > verb.Length && name.StartsWith(verb, StringComparison.Ordinal) && char.IsUpper(name[verb.Length]);

    private static bool IsOneWord(string name)
    {
        for (int i = 1; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]))
            {
                return false;
            }
        }

        return true;
    }
}
