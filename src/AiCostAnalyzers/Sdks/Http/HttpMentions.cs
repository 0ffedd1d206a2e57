using System.Runtime.CompilerServices;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>
/// Whether a file speaks of a vendor's host, and of a client that could reach it. A look at its text, once per tree: most programs post to
/// nobody who sells a model, and none of their requests is worth a question then.
/// </summary>
internal sealed class HttpMentions
{
    private const string Scheme = "://";

    private static readonly ConditionalWeakTable<SyntaxTree, HttpMentions> s_byTree = new();

    private HttpMentions(string text)
    {
        Host = NamesHost(text);
        Client = HttpSdk.Clients.Any(text.Contains);
    }

    /// <summary>Whether an address stands in it whose host is known, or is not constant.</summary>
    public bool Host { get; }

    /// <summary>Whether a type stands in it that sends requests.</summary>
    public bool Client { get; }

    public static HttpMentions Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!s_byTree.TryGetValue(tree, out var mentions))
        {
            var read = new HttpMentions(tree.GetText(cancellation).ToString());
            mentions = s_byTree.GetValue(tree, _ => read);
        }

        return mentions;
    }

    /// <summary>Whether some request of a program may go to a model.</summary>
    public static bool HostIn(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => Of(tree, cancellation).Host);

    private static bool NamesHost(string text)
    {
        for (var at = text.IndexOf(Scheme, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Scheme, at + 1, StringComparison.Ordinal))
        {
            var start = at + Scheme.Length;
            var end = start;
            while (end < text.Length && IsOfHost(text[end]))
            {
                end++;
            }

            // $"https://{host}/v1" and "https://" + host are anybody's.
            var next = end < text.Length ? text[end] : '"';
            if (next is '{' || (end == start && next is '"') || ClientHosts.MayBeVendors(text.Substring(start, end - start)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfHost(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or ':' or '[' or ']';
}
