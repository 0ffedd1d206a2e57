using System.Text;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Facts;

/// <summary>Words of the lines of <c>summary.txt</c>.</summary>
internal static class SummaryWords
{
    public const string Header = "aicost-summary 1";
    public const string ModelCall = "call";
    public const string OpenCall = "open";
    public const string More = "more";
}

/// <summary>One line a call, each whole in its line. A call that the reader would refuse is not written, and its member is said to have more.</summary>
internal static class SummaryWriter
{
    public static string Write(ProjectSummary summary)
    {
        var text = new StringBuilder(SummaryWords.Header).Append('\n');
        foreach (var line in summary.Members.SelectMany(Lines).OrderBy(line => line, StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What is called, without how often: equal for calls that may be added up.</summary>
    public static string Subject(SummaryCall call)
    {
        var line = new FieldLineWriter(WordOf(call));
        AppendSubject(line, call);
        return line.ToString();
    }

    private static IEnumerable<string> Lines(MemberSummary member)
    {
        var calls = member.ModelCalls.Concat<SummaryCall>(member.OpenCalls).Select(call => Line(member.Key, call)).ToList();
        var lines = calls.Where(SummaryReader.Takes).OrderBy(line => line, StringComparer.Ordinal).Take(MemberSummary.MostCalls).ToList();
        var hasMore = member.HasMore || lines.Count < calls.Count;
        return hasMore ? lines.Append(new FieldLineWriter(SummaryWords.More).Text(member.Key).ToString()) : lines;
    }

    private static string Line(string member, SummaryCall call)
    {
        var line = new FieldLineWriter(WordOf(call)).Text(member).Text(call.Times.ToString()).Flag(call.MayBeSkipped);
        AppendSubject(line, call);
        return line.ToString();
    }

    private static string WordOf(SummaryCall call) => call is SummaryModelCall ? SummaryWords.ModelCall : SummaryWords.OpenCall;

    private static void AppendSubject(FieldLineWriter line, SummaryCall call)
    {
        switch (call)
        {
            case SummaryModelCall model:
                line.Word(model.Kind)
                    .Integer(model.Input.ConstantTokens)
                    .Flag(model.Input.IsComplete)
                    .Word(model.OutputLimit.Status)
                    .Number(model.OutputLimit.Tokens)
                    .Word(model.OutputLimit.Source)
                    .Text(model.Model.Open?.Service)
                    .Text(model.Model.Open?.Key)
                    .List(model.Model.Candidates, Candidate)
                    .Text(model.Needs == ModelCapabilities.None ? null : model.Needs.ToWords())
                    .Flag(model.MayBeFree)
                    .Text(model.Task == CallTask.Unknown ? null : model.Task.ToWord());
                break;
            case SummaryOpenCall open:
                line.Text(open.Target);
                break;
        }
    }

    private static void Candidate(FieldLineWriter line, ModelCandidate candidate) =>
        line.Text(candidate.Text).Word(candidate.Source).Text(candidate.Provider).Text(candidate.ConfigurationKey);
}
