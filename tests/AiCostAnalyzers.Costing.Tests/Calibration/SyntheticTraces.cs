using Newtonsoft.Json.Linq;

namespace AiCostAnalyzers.Tests.Calibration;

/// <summary>
/// Telemetry whose truth is known, of the program of <see cref="Production"/>: written as it is made, out of order, with some spans twice,
/// with what instrumentation adds that nobody needs.
/// </summary>
internal sealed class SyntheticTraces(int seed)
{
    private const int SpansPerLine = 50;

    /// <summary>So far apart do the spans of one trace get.</summary>
    private const int Window = 2000;

    private readonly Random _random = new(seed);

    /// <summary>By call site, the input tokens of all calls.</summary>
    public Dictionary<string, List<long>> Input { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<long>> Output { get; } = new(StringComparer.Ordinal);

    /// <summary>By entry point, how many requests.</summary>
    public Dictionary<string, long> Requests { get; } = new(StringComparer.Ordinal);

    public long TicketCount { get; private set; }

    public long Spans { get; private set; }

    public long Duplicates { get; private set; }

    /// <summary>Writes until so many spans are written.</summary>
    /// <param name="text">Added to each call, as instrumentation adds prompts where it is told to.</param>
    public void Write(TextWriter writer, long spans, string? text = null)
    {
        var waiting = new List<JObject>();
        for (var trace = 1; Spans < spans; trace++)
        {
            var made = trace % 2 == 0 ? Many(trace) : One(trace);
            Spans += made.Count;
            foreach (var chat in text is null ? [] : made.Where(span => (int)span["kind"]! == 3))
            {
                ((JArray)chat["attributes"]!).Add(new JObject { ["key"] = "gen_ai.input.messages", ["value"] = new JObject { ["stringValue"] = text } });
            }

            waiting.AddRange(made);
            if (waiting.Count >= Window)
            {
                Flush(writer, waiting);
            }
        }

        Flush(writer, waiting);
    }

    public static decimal Quantile(List<long> values, double part)
    {
        values.Sort();
        return values[Math.Max(0, (int)Math.Ceiling(part * values.Count) - 1)];
    }

    private List<JObject> One(int trace)
    {
        Count("GET /one/{id:int}");
        var start = Otlp.Start + (trace * 1000L);
        List<JObject> spans = [Otlp.Request(trace, 1, "/one/{id:int}", start), Otlp.Span(trace, 2, 1, "handle", start), Call(trace, 3, 2, "cent", start, "Shop.Service.Small(Ask)#1")];
        if (_random.Next(4) == 0)
        {
            spans.Add(Call(trace, 4, 2, "dime", start, "Shop.Service.Large(Ask)#1"));
        }

        return spans;
    }

    private List<JObject> Many(int trace)
    {
        Count("POST /many");
        var start = Otlp.Start + (trace * 1000L);
        var tickets = _random.Next(9);
        TicketCount += tickets;
        return [Otlp.Request(trace, 1, "/many", start, "POST"), .. Enumerable.Range(2, tickets).Select(id => Call(trace, id, 1, "cent", start, "Shop.Service.Each(Ask)#1"))];
    }

    private JObject Call(int trace, int id, int parent, string model, long start, string callSite)
    {
        var (input, output) = ((long)Math.Exp(4 + (_random.NextDouble() * 5)), (long)Math.Exp(_random.NextDouble() * 6));
        Add(Input, callSite, input);
        Add(Output, callSite, output);
        return Otlp.Chat(trace, id, parent, model, input, output, start: start);
    }

    private static void Add(Dictionary<string, List<long>> all, string callSite, long value)
    {
        if (!all.TryGetValue(callSite, out var values))
        {
            all.Add(callSite, values = []);
        }

        values.Add(value);
    }

    private void Count(string entryPoint) => Requests[entryPoint] = Requests.GetValueOrDefault(entryPoint) + 1;

    private void Flush(TextWriter writer, List<JObject> waiting)
    {
        var all = waiting.ToArray();
        _random.Shuffle(all);
        foreach (var line in all.Chunk(SpansPerLine))
        {
            writer.Write(Otlp.Line(line));
            writer.Write('\n');
            if (_random.Next(100) == 0)
            {
                writer.Write(Otlp.Line(line[0]));
                writer.Write('\n');
                Duplicates++;
            }
        }

        waiting.Clear();
    }
}
