namespace AiCostAnalyzers.Facts;

/// <summary>
/// Calls that a piece of a program makes, equal ones added up. Addition does not depend on the order, nor does what is left out:
/// the text must not change when code moves.
/// </summary>
internal sealed class SummaryTally
{
    /// <summary>Beyond it a constant count is no longer exact, and the call is left out.</summary>
    private const long MostTimes = 1_000_000_000_000_000;

    public static readonly SummaryTally Nothing = new();

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Whether something is left out.</summary>
    public bool HasMore { get; private set; }

    public bool IsNothing => _entries.Count == 0 && !HasMore;

    /// <summary>That something is called, and not what.</summary>
    public static SummaryTally Unknown() => new() { HasMore = true };

    public static SummaryTally Of(SummaryCall call)
    {
        var tally = new SummaryTally();
        tally.Put(new Entry(call, SummaryWriter.Subject(call), [], 1, 1));
        return tally;
    }

    public static SummaryTally Sum(IEnumerable<SummaryTally> parts)
    {
        var sum = new SummaryTally();
        foreach (var part in parts)
        {
            sum.HasMore |= part.HasMore;
            foreach (var entry in part._entries.Values)
            {
                sum.Put(sum._entries.TryGetValue(entry.Key, out var same)
                    ? same with { Least = Bounded((decimal)same.Least + entry.Least), Most = Bounded((decimal)same.Most + entry.Most) }
                    : entry);
            }
        }

        return sum;
    }

    /// <summary>One of the arms runs.</summary>
    /// <param name="hasEmptyArm">Whether none may.</param>
    public static SummaryTally Choice(IReadOnlyList<SummaryTally> arms, bool hasEmptyArm)
    {
        var choice = new SummaryTally();
        var armsWith = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var arm in arms)
        {
            choice.HasMore |= arm.HasMore;
            foreach (var entry in arm._entries.Values)
            {
                armsWith[entry.Key] = armsWith.TryGetValue(entry.Key, out var count) ? count + 1 : 1;
                choice.Put(choice._entries.TryGetValue(entry.Key, out var same)
                    ? same with { Least = Math.Min(same.Least, entry.Least), Most = Math.Max(same.Most, entry.Most) }
                    : entry);
            }
        }

        foreach (var entry in choice._entries.Values.Where(entry => hasEmptyArm || armsWith[entry.Key] < arms.Count).ToList())
        {
            choice.Put(entry with { Least = 0 });
        }

        return choice;
    }

    public SummaryTally Repeated(long count) =>
        count == 0 ? Nothing : Changed(entry => entry with { Least = Bounded((decimal)entry.Least * count), Most = Bounded((decimal)entry.Most * count) });

    public SummaryTally Repeated(string count) =>
        Changed(entry => entry.Counts.Count == SummaryMultiplicity.MostCounts
            ? null
            : entry with { Counts = [.. entry.Counts.Append(count).OrderBy(name => name, StringComparer.Ordinal)] });

    /// <summary>Without what a summary has no room for.</summary>
    public SummaryTally Cut()
    {
        var kept = _entries.Values.Where(entry => entry.Most < MostTimes).OrderBy(entry => entry.Key, StringComparer.Ordinal).Take(MemberSummary.MostCalls);
        var cut = new SummaryTally { HasMore = HasMore };
        foreach (var entry in kept)
        {
            cut.Put(entry);
        }

        cut.HasMore |= cut._entries.Count < _entries.Count;
        return cut;
    }

    public MemberSummary ToSummary(string key)
    {
        var calls = _entries.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal).SelectMany(entry => entry.ToCalls()).ToList();
        var kept = calls.Take(MemberSummary.MostCalls).ToList();
        return new MemberSummary(
            key, [.. kept.OfType<SummaryModelCall>()], [.. kept.OfType<SummaryOpenCall>()], HasMore || kept.Count < calls.Count);
    }

    /// <summary>A figure that has reached the bound stays there, so that it does not matter in which order figures are added.</summary>
    private static long Bounded(decimal times) => times < MostTimes ? (long)times : MostTimes;

    private SummaryTally Changed(Func<Entry, Entry?> change)
    {
        var changed = new SummaryTally { HasMore = HasMore };
        foreach (var entry in _entries.Values)
        {
            if (change(entry) is { } result)
            {
                changed.Put(result);
            }
            else
            {
                changed.HasMore = true;
            }
        }

        return changed;
    }

    private void Put(Entry entry) => _entries[entry.Key] = entry;

    /// <summary>A call under named counts.</summary>
    /// <param name="Least">How often it runs per turn of its counts in every case.</param>
    /// <param name="Most">How often it may run.</param>
    private sealed record Entry(SummaryCall Call, string Subject, IReadOnlyList<string> Counts, long Least, long Most)
    {
        public string Key => Subject + "\t" + string.Join("\t", Counts);

        public IEnumerable<SummaryCall> ToCalls()
        {
            if (Least > 0)
            {
                yield return Call with { Times = new SummaryMultiplicity(Least, Counts), MayBeSkipped = false };
            }

            if (Most > Least)
            {
                yield return Call with { Times = new SummaryMultiplicity(Most - Least, Counts), MayBeSkipped = true };
            }
        }
    }
}
