using AiCostAnalyzers.Models;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>An absolute address, taken apart. Holes stay where they are: in the name of a resource, in a deployment, in a query.</summary>
/// <param name="Provider">Who serves it.</param>
/// <param name="IsSocket">Whether it opens a web socket.</param>
internal sealed record HttpAddress(string Provider, string Path, bool IsSocket, HoledText Text)
{
    /// <returns>Null for an address of nobody who is known.</returns>
    public static HttpAddress? Of(HoledText text)
    {
        var host = text.Text.IndexOf("://", StringComparison.Ordinal);
        var isSocket = text.Text.StartsWith("ws", StringComparison.OrdinalIgnoreCase);
        if (host <= 0 || !(isSocket || text.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        host += 3;
        var slash = text.Text.IndexOf('/', host);
        var authority = slash < 0 ? text.Text.Substring(host) : text.Text.Substring(host, slash - host);
        var path = slash < 0 ? "" : text.Text.Substring(slash).Split('?', '#')[0];

        // Any name does for a part of a host that is not constant: what follows it decides.
        var named = new string(authority.Select(static c => HoledText.IsHole(c) ? 'x' : c).ToArray());
        return ClientHosts.ProviderOf("https://" + named + path) is { } provider ? new HttpAddress(provider, path, isSocket, text) : null;
    }

    /// <summary>A value of the query; null where it has none of this name.</summary>
    public string? InQuery(string name)
    {
        var query = Text.Text.IndexOf('?');
        foreach (var pair in query < 0 ? [] : Text.Text.Substring(query + 1).Split('&'))
        {
            if (pair.StartsWith(name + "=", StringComparison.Ordinal))
            {
                return pair.Substring(name.Length + 1);
            }
        }

        return null;
    }

    /// <summary>A path behind an address, with one slash between them.</summary>
    public static string Append(string root, string relative) => root.TrimEnd('/') + "/" + relative.TrimStart('/');

    /// <summary>A relative address at its base, as <c>new Uri(root, relative)</c> joins them.</summary>
    public static string Join(string root, string relative)
    {
        var authority = root.IndexOf("://", StringComparison.Ordinal);
        var slash = authority < 0 ? -1 : root.IndexOf('/', authority + 3);
        var origin = slash < 0 ? root : root.Substring(0, slash);
        return relative.StartsWith("/", StringComparison.Ordinal) || slash < 0
            ? origin + "/" + relative.TrimStart('/')
            : root.Substring(0, root.LastIndexOf('/') + 1) + relative;
    }
}
