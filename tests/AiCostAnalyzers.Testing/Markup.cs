using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Testing;

/// <summary>
/// Text with its marks taken out. <c>[|…|]</c> marks a diagnostic of the default id, <c>{|AIC1001:…|}</c> one of that id,
/// <c>{|#0:…|}</c> a numbered place for <c>Expect</c>. Marks nest; an explicit end (<c>|AIC1001}</c>, <c>|#0}</c>) lets them overlap.
/// </summary>
/// <param name="Diagnostics">Marked diagnostics, in order of their ends; the id is null for <c>[|…|]</c>.</param>
/// <param name="Places">Numbered places.</param>
public sealed partial record Markup(string Text, IReadOnlyList<(string? Id, TextSpan Span)> Diagnostics, IReadOnlyDictionary<int, TextSpan> Places)
{
    /// <param name="file">Named in errors.</param>
    /// <exception cref="VerificationException">A mark does not close, closes what is not open, or a number occurs twice.</exception>
    public static Markup Parse(string file, string marked)
    {
        var text = new StringBuilder();
        var open = new List<(string? Name, int Start)>();
        var diagnostics = new List<(string?, TextSpan)>();
        var places = new Dictionary<int, TextSpan>();
        var copied = 0;
        foreach (Match mark in Marks().Matches(marked))
        {
            text.Append(marked, copied, mark.Index - copied);
            copied = mark.Index + mark.Length;
            if (mark.Value == "[|" || mark.Value[0] == '{')
            {
                open.Add((mark.Value == "[|" ? null : mark.Groups["open"].Value, text.Length));
                continue;
            }

            var closes = open.FindLastIndex(o => mark.Value == "|]" ? o.Name is null
                : mark.Value == "|}" ? o.Name is not null : o.Name == mark.Groups["close"].Value);
            if (closes < 0)
            {
                throw new VerificationException($"{file}: '{mark.Value}' at offset {mark.Index} closes a mark that is not open.");
            }

            var (name, start) = open[closes];
            open.RemoveAt(closes);
            var span = TextSpan.FromBounds(start, text.Length);
            if (name is not ['#', .. var number])
            {
                diagnostics.Add((name, span));
            }
            else if (!places.TryAdd(int.Parse(number, CultureInfo.InvariantCulture), span))
            {
                throw new VerificationException($"{file}: the place {name} is marked twice.");
            }
        }

        if (open is [.., var last])
        {
            throw new VerificationException($"{file}: the mark '{(last.Name is null ? "[|" : $"{{|{last.Name}:")}' is not closed.");
        }

        text.Append(marked, copied, marked.Length - copied);
        return new(text.ToString(), diagnostics, places);
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|(?<open>\#\d+|[A-Za-z]+\d+):|\|(?<close>\#\d+|[A-Za-z]+\d+)\}|\|\}")]
    private static partial Regex Marks();
}
