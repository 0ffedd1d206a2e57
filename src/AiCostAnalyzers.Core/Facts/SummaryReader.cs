using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Facts;

/// <summary>Reads what <see cref="SummaryWriter"/> wrote. Lines that are unknown, damaged or too long are skipped.</summary>
internal sealed class SummaryReader
{
    /// <summary>Characters of a line.</summary>
    public const int MaxLineLength = 16 * 1024;

    private readonly SortedDictionary<string, Member> _members = new(StringComparer.Ordinal);

    private SummaryReader()
    {
    }

    public static ProjectSummary Read(string text)
    {
        if (FactsLines.After(SummaryWords.Header, text, MaxLineLength) is not { } lines)
        {
            return ProjectSummary.Empty;
        }

        var reader = new SummaryReader();
        foreach (var line in lines)
        {
            reader.ReadLine(line);
        }

        return new ProjectSummary([.. reader._members.Select(member => member.Value.ToSummary(member.Key))]);
    }

    /// <summary>Whether a line says something to this reader.</summary>
    public static bool Takes(string line)
    {
        var reader = new SummaryReader();
        if (line.Length <= MaxLineLength)
        {
            reader.ReadLine(line);
        }

        return reader._members.Count > 0;
    }

    private void ReadLine(string text)
    {
        var line = new FieldLineReader(text);
        switch (line.Word())
        {
            case SummaryWords.ModelCall: Take(line, Name(line), ModelCall(line)); break;
            case SummaryWords.OpenCall: Take(line, Name(line), OpenCall(line)); break;
            case SummaryWords.More: Take(line, Name(line), null); break;
        }
    }

    /// <param name="call">Null for one that is not known.</param>
    private void Take(FieldLineReader line, string key, SummaryCall? call)
    {
        if (line.IsDamaged)
        {
            return;
        }

        if (!_members.TryGetValue(key, out var member))
        {
            _members.Add(key, member = new Member());
        }

        member.Add(call);
    }

    private static SummaryModelCall ModelCall(FieldLineReader line)
    {
        var (times, mayBeSkipped) = (Times(line), line.Flag());
        var kind = line.Word<OperationKind>();
        var input = new PromptFacts(NotNegative(line, line.Integer()), line.Flag());
        var limit = new LimitFacts(line.Word<LimitStatus>(), Tokens(line), line.Word<FigureSource>());
        var (service, key) = (OptionalName(line), OptionalName(line));
        if (service is null && key is not null)
        {
            line.Reject();
        }

        var candidates = line.List(c => new ModelCandidate(Plain(c, c.Text()), c.Word<FigureSource>(), null, OptionalName(c), OptionalName(c)));
        var model = new ModelFacts(candidates, service is null ? null : new OpenModel(service, key));

        // Fields of later writers, which the summary in an older package has not.
        var needs = line.IsAtEnd ? null : OptionalName(line);
        var mayBeFree = !line.IsAtEnd && line.Flag();
        var task = line.IsAtEnd ? null : OptionalName(line);
        return new(kind, model, input, limit, times, mayBeSkipped)
        {
            Needs = CapabilityWords.Parse(needs ?? ""),
            MayBeFree = mayBeFree,
            Task = FactWords.TryParse(task ?? "", out CallTask word) ? word : CallTask.Unknown,
        };
    }

    private static SummaryOpenCall OpenCall(FieldLineReader line)
    {
        var (times, mayBeSkipped) = (Times(line), line.Flag());
        return new(Name(line), times, mayBeSkipped);
    }

    private static SummaryMultiplicity Times(FieldLineReader line)
    {
        if (!SummaryMultiplicity.TryParse(Name(line), out var times))
        {
            line.Reject();
        }

        return times;
    }

    private static long? Tokens(FieldLineReader line)
    {
        var tokens = line.OptionalNumber();
        if (tokens is < 0m or > long.MaxValue || (tokens is { } number && decimal.Truncate(number) != number))
        {
            line.Reject();
            return null;
        }

        return (long?)tokens;
    }

    private static int NotNegative(FieldLineReader line, int number)
    {
        if (number < 0)
        {
            line.Reject();
        }

        return number;
    }

    private static string Name(FieldLineReader line)
    {
        var name = Plain(line, line.Text());
        if (name.Length == 0)
        {
            line.Reject();
        }

        return name;
    }

    private static string? OptionalName(FieldLineReader line) => line.OptionalText() is { } name ? Plain(line, name) : null;

    /// <summary>Names stand in messages of the compiler: one with a control character is nobody's.</summary>
    private static string Plain(FieldLineReader line, string text)
    {
        if (text.Any(char.IsControl))
        {
            line.Reject();
        }

        return text;
    }

    private sealed class Member
    {
        private readonly List<SummaryCall> _calls = [];
        private bool _hasMore;

        public void Add(SummaryCall? call)
        {
            if (call is null || _calls.Count == MemberSummary.MostCalls)
            {
                _hasMore = true;
            }
            else
            {
                _calls.Add(call);
            }
        }

        public MemberSummary ToSummary(string key) => new(key, [.. _calls.OfType<SummaryModelCall>()], [.. _calls.OfType<SummaryOpenCall>()], _hasMore);
    }
}
