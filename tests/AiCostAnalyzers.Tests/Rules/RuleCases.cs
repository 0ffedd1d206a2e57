using System.Text;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Tests.Rules;

/// <summary>
/// Many short cases of one rule in one compilation, each a file and a namespace of its own: forty cost what one does. A case is the members
/// of <see cref="RuleTest.Class"/>, or a whole file where it begins with <c>// file</c>; <c>[|…|]</c> marks what is reported.
/// </summary>
internal sealed class RuleCases
{
    private readonly string _rule;
    private readonly AnalysisInputs _inputs;
    private readonly SortedDictionary<string, (string Text, List<TextSpan> Marks)> _cases = new(StringComparer.Ordinal);
    private readonly Lazy<Task<ILookup<string, Diagnostic>>> _reported;

    public RuleCases(string rule, AnalysisInputs inputs, params (string Name, string Source)[] cases)
    {
        _rule = rule;
        _inputs = inputs;
        foreach (var (name, source) in cases)
        {
            var text = source.StartsWith("// file", StringComparison.Ordinal) ? source : RuleTest.Class(source);
            _cases.Add(name, Unmarked($"{RuleTest.Usings}namespace {name}\n{{\n{text}\n}}\n"));
        }

        _reported = new(ReportAsync);
    }

    public TheoryData<string> Names => [.. _cases.Keys];

    /// <summary>A case is named for what it does; its marks, and what is reported, say the same.</summary>
    public async Task VerifyAsync(string name)
    {
        var (text, marks) = _cases[name];
        Assert.Equal(name.EndsWith("_Triggers", StringComparison.Ordinal), marks.Count > 0);
        Assert.True(marks.Count > 0 || name.EndsWith("_DoesNotTrigger", StringComparison.Ordinal), name);
        var reported = (await _reported.Value)[name].ToList();
        var spans = reported.Select(static d => d.Location.SourceSpan).Order().ToList();
        Assert.True(marks.SequenceEqual(spans), $"{text}\n\nreported:\n{string.Join('\n', reported)}");
    }

    private async Task<ILookup<string, Diagnostic>> ReportAsync() =>
        (await DiagnosticRun.ReportedAsync(
            _cases.Select(static c => (c.Key + ".cs", c.Value.Text)).Append(("Usings.cs", Facts.ExportRun.Usings)), TestReferences.All.References, _inputs))
        .Where(d => d.Id == _rule)
        .ToLookup(static d => Path.GetFileNameWithoutExtension(d.Location.SourceTree!.FilePath), StringComparer.Ordinal);

    private static (string Text, List<TextSpan> Marks) Unmarked(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<TextSpan>();
        var at = 0;
        for (var start = marked.IndexOf("[|", StringComparison.Ordinal); start >= 0; start = marked.IndexOf("[|", at, StringComparison.Ordinal))
        {
            var end = marked.IndexOf("|]", start, StringComparison.Ordinal);
            text.Append(marked, at, start - at);
            marks.Add(new TextSpan(text.Length, end - start - 2));
            text.Append(marked, start + 2, end - start - 2);
            at = end + 2;
        }

        return (text.Append(marked, at, marked.Length - at).ToString(), marks);
    }
}
