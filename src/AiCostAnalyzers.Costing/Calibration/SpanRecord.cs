namespace AiCostAnalyzers.Calibration;

/// <summary>What a span is to us.</summary>
internal enum SpanRole : byte
{
    /// <summary>Only joins its children with its parent.</summary>
    Link,

    /// <summary>A call to a model.</summary>
    Model,

    /// <summary>Adds up model calls beneath it: an agent's run, a tool loop.</summary>
    Aggregate,
}

/// <summary>
/// All that is kept of a span or of a row of another export: ids, times, names of code and models, and token counts. There is no place in it
/// for the text of a prompt or an answer.
/// </summary>
internal sealed class SpanRecord
{
    /// <summary>Of any name that is kept. No route and no method is longer; a text would be.</summary>
    public const int LongestName = 200;

    public ulong TraceHigh { get; set; }

    public ulong TraceLow { get; set; }

    /// <summary>0 where the export has none.</summary>
    public ulong Id { get; set; }

    /// <summary>0 for a root.</summary>
    public ulong Parent { get; set; }

    public SpanRole Role { get; set; }

    /// <summary>Milliseconds since 1970; 0 where unknown.</summary>
    public long Start { get; set; }

    /// <summary>Milliseconds; negative where it ends before it begins.</summary>
    public long Duration { get; set; }

    /// <summary>How many such spans it stands for, where telemetry is sampled.</summary>
    public decimal Weight { get; set; } = 1;

    public bool IsError { get; set; }

    public string? Operation { get; set; }

    public string? Provider { get; set; }

    public string? RequestModel { get; set; }

    public string? ResponseModel { get; set; }

    public long? Input { get; set; }

    public long? Output { get; set; }

    public long? CacheRead { get; set; }

    public long? CacheWrite { get; set; }

    public long? MaxTokens { get; set; }

    public string? CallSite { get; set; }

    public string? EntryPoint { get; set; }

    public string? Route { get; set; }

    public string? Method { get; set; }

    /// <summary>With its namespace and type where the span says them.</summary>
    public string? Function { get; set; }

    public string? File { get; set; }

    public int? Line { get; set; }

    public bool HasUsage => Input is not null || Output is not null;

    /// <summary>Input tokens, cached ones included, as the conventions have it. Some instrumentations leave the cached ones out, which shows where they are more than all.</summary>
    public long AllInput => (CacheRead ?? 0) + (CacheWrite ?? 0) is var cached && cached > (Input ?? 0) ? (Input ?? 0) + cached : Input ?? 0;

    public string? Model => ResponseModel ?? RequestModel;

    /// <summary>Whether it says which place in the code made the calls beneath it.</summary>
    public bool SaysCallSite => CallSite is not null || ((Function ?? File) is not null && EntryPoint is null && Route is null);

    /// <summary>Whether a request may begin here.</summary>
    public bool SaysEntryPoint => EntryPoint is not null || Route is not null;

    public void Write(BinaryWriter writer)
    {
        writer.Write(TraceHigh);
        writer.Write(TraceLow);
        writer.Write(Id);
        writer.Write(Parent);
        writer.Write((byte)((byte)Role | (IsError ? 0x10 : 0) | (IsPlain ? 0x20 : 0)));
        writer.Write(Start);
        if (IsPlain)
        {
            return;
        }

        writer.Write(Duration);
        writer.Write(Weight);
        foreach (var name in new[] { Operation, Provider, RequestModel, ResponseModel, CallSite, EntryPoint, Route, Method, Function, File })
        {
            writer.Write(name ?? "");
        }

        foreach (var number in new[] { Input, Output, CacheRead, CacheWrite, MaxTokens, Line })
        {
            writer.Write(number ?? -1);
        }
    }

    public static SpanRecord Read(BinaryReader reader, Func<string, string> shared)
    {
        var span = new SpanRecord { TraceHigh = reader.ReadUInt64(), TraceLow = reader.ReadUInt64(), Id = reader.ReadUInt64(), Parent = reader.ReadUInt64() };
        var flags = reader.ReadByte();
        span.Role = (SpanRole)(flags & 0x0F);
        span.IsError = (flags & 0x10) != 0;
        span.Start = reader.ReadInt64();
        if ((flags & 0x20) != 0)
        {
            return span;
        }

        span.Duration = reader.ReadInt64();
        span.Weight = reader.ReadDecimal();
        string? Name() => reader.ReadString() is { Length: > 0 } name ? shared(name) : null;
        (span.Operation, span.Provider, span.RequestModel, span.ResponseModel) = (Name(), Name(), Name(), Name());
        (span.CallSite, span.EntryPoint, span.Route, span.Method, span.Function, span.File) = (Name(), Name(), Name(), Name(), Name(), Name());
        long? Number() => reader.ReadInt64() is >= 0 and var number ? number : null;
        (span.Input, span.Output, span.CacheRead, span.CacheWrite, span.MaxTokens) = (Number(), Number(), Number(), Number(), Number());
        span.Line = (int?)Number();
        return span;
    }

    /// <summary>Most spans of a trace only join others.</summary>
    private bool IsPlain => Role == SpanRole.Link && !SaysCallSite && !SaysEntryPoint && Method is null;
}
