using System.Globalization;
using AiCostAnalyzers.Calibration.Reading;

namespace AiCostAnalyzers.Calibration;

/// <summary>
/// Gathers a <see cref="SpanRecord"/> from named values: attributes of a span, or columns of a table. It knows the names of the OpenTelemetry
/// conventions, old and new, and those of the exports that are read; a value under any other name is dropped where it is read.
/// </summary>
internal sealed class SpanFields
{
    private enum Field
    {
        None, Trace, Span, Parent, Time, End, Operation, Provider, RequestModel, ResponseModel, Input, Output, CacheRead, CacheWrite, TotalTokens, MaxTokens,
        CallSite, EntryPoint, Route, Method, Function, Namespace, File, Line, SampleRate, Probability, Name, Type, Success,
    }

    /// <summary>Of one call. No model reads or writes as many.</summary>
    private const decimal MostTokens = 1_000_000_000m;

    private static readonly Dictionary<string, Field> Known = Names(
        (Field.Trace, "trace_id traceid operation_id operationid"),
        (Field.Span, "span_id spanid id"),
        (Field.Parent, "parent_span_id parentspanid parent_id parentid operation_parentid parent_observation_id parentobservationid"),
        (Field.Time, "time timestamp date start_time starttime timegenerated startedat"),
        (Field.End, "end_time endtime"),
        (Field.Operation, "gen_ai.operation.name operation.name"),
        (Field.Provider, "gen_ai.provider.name gen_ai.system provider llm.provider llm.system"),
        (Field.RequestModel, "gen_ai.request.model request_model model model_name provided_model_name providedmodelname llm.request.model llm.model_name deployment"),
        (Field.ResponseModel, "gen_ai.response.model response_model llm.response.model"),
        (Field.Input, "gen_ai.usage.input_tokens gen_ai.usage.prompt_tokens gen_ai.response.input_tokens input_tokens prompt_tokens inputtokens prompttokens inputusage llm.usage.prompt_tokens llm.token_count.prompt"),
        (Field.Output, "gen_ai.usage.output_tokens gen_ai.usage.completion_tokens gen_ai.response.output_tokens output_tokens completion_tokens outputtokens completiontokens outputusage llm.usage.completion_tokens llm.token_count.completion"),
        (Field.CacheRead, "gen_ai.usage.cache_read.input_tokens gen_ai.usage.cache_read_input_tokens gen_ai.usage.cached_tokens gen_ai.usage.cached_input_tokens gen_ai.usage.details.cache_read_tokens cached_tokens cached_input_tokens cache_read_input_tokens cache_read_tokens input_cached_tokens input_cache_read llm.token_count.prompt_details.cache_read"),
        (Field.CacheWrite, "gen_ai.usage.cache_creation.input_tokens gen_ai.usage.cache_creation_input_tokens gen_ai.usage.details.cache_write_tokens cache_creation_input_tokens cache_write_tokens input_cache_creation llm.token_count.prompt_details.cache_write"),
        (Field.TotalTokens, "total_tokens totaltokens totalusage"),
        (Field.MaxTokens, "gen_ai.request.max_tokens max_tokens"),
        (Field.CallSite, "aicost.call_site aicost.callsite call_site callsite"),
        (Field.EntryPoint, "aicost.entry_point entry_point entrypoint"),
        (Field.Route, "http.route route"),
        (Field.Method, "http.request.method http.method method"),
        (Field.Function, "code.function.name code.function function"),
        (Field.Namespace, "code.namespace"),
        (Field.File, "code.file.path code.filepath"),
        (Field.Line, "code.line.number code.lineno"),
        (Field.SampleRate, "samplerate sample_rate itemcount weight"),
        (Field.Probability, "sampling.probability sampling_probability"),
        (Field.Name, "name operation_name operationname"),
        (Field.Type, "type itemtype"),
        (Field.Success, "success"));

    private readonly Func<string, bool> _isNameOfEntryPoint;
    private SpanRecord _span = new();
    private string? _namespace, _name, _type, _trace, _parent;
    private long? _total, _reasoning;
    private bool _hasModelTraits;
    private long _end;

    /// <param name="isNameOfEntryPoint">Whether a span's name is that of an entry point: any other name is not kept, since a name may hold anything.</param>
    public SpanFields(Func<string, bool> isNameOfEntryPoint) => _isNameOfEntryPoint = isNameOfEntryPoint;

    /// <summary>Whether a value that could not be understood was met.</summary>
    public bool HasBadValue { get; private set; }

    public static bool IsKnown(string name) => Known.ContainsKey(Plain(name));

    public void Clear()
    {
        _span = new SpanRecord();
        (_namespace, _name, _type, _trace, _parent) = (null, null, null, null, null);
        (_total, _reasoning, _hasModelTraits, _end, HasBadValue) = (null, null, false, 0, false);
    }

    public void TraceId(string text)
    {
        (_span.TraceHigh, _span.TraceLow) = SpanId.Trace(text);
        _trace = text;
    }

    public void Named(string name) => _name = name;

    /// <summary>By <c>th</c> of OpenTelemetry's trace state, or the exponent of its predecessor.</summary>
    public void TraceState(string state) => _span.Weight = SamplingWeight.OfTraceState(state) ?? _span.Weight;

    public void Failed() => _span.IsError = true;

    /// <summary>Takes a value under whatever name it has; drops it where the name is not known.</summary>
    public void Set(string name, string? value)
    {
        if (value is not { Length: > 0 } || !Known.TryGetValue(Plain(name), out var field))
        {
            return;
        }

        _hasModelTraits |= name.StartsWith("gen_ai.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("llm.", StringComparison.OrdinalIgnoreCase);
        switch (field)
        {
            case Field.Trace: TraceId(value); break;
            case Field.Span: _span.Id = SpanId.Of(value); break;
            case Field.Parent: (_parent, _span.Parent) = (value, SpanId.Of(value)); break;
            case Field.Time: _span.Start = Time(value); break;
            case Field.End: _end = Time(value); break;
            case Field.Operation: _span.Operation = Kept(value); break;
            case Field.Provider: _span.Provider = Kept(value); break;
            case Field.RequestModel: _span.RequestModel = Kept(value); break;
            case Field.ResponseModel: _span.ResponseModel = Kept(value); break;
            case Field.Input: _span.Input = Number(value) ?? _span.Input; break;
            case Field.Output: _span.Output = Number(value) ?? _span.Output; break;
            case Field.CacheRead: _span.CacheRead = Number(value) ?? _span.CacheRead; break;
            case Field.CacheWrite: _span.CacheWrite = Number(value) ?? _span.CacheWrite; break;
            case Field.TotalTokens: _total = Number(value); break;
            case Field.MaxTokens: _span.MaxTokens = Number(value); break;
            case Field.CallSite: _span.CallSite = Kept(value); break;
            case Field.EntryPoint: _span.EntryPoint = Kept(value); break;
            case Field.Route: _span.Route = Kept(value); break;
            case Field.Method: _span.Method = Kept(value); break;
            case Field.Function: _span.Function = Kept(value); break;
            case Field.Namespace: _namespace = Kept(value); break;
            case Field.File: _span.File = Kept(value); break;
            case Field.Line: _span.Line = (int?)Number(value); break;
            case Field.SampleRate: _span.Weight = Positive(value) ?? _span.Weight; break;
            case Field.Probability: _span.Weight = Positive(value) is { } part and >= 1m / SamplingWeight.Most and <= 1m ? 1m / part : _span.Weight; break;
            case Field.Name: _name = value; break;
            case Field.Type: _type = value; break;
            case Field.Success: _span.IsError |= value.Equals("false", StringComparison.OrdinalIgnoreCase); break;
        }
    }

    /// <summary>Takes a value of an object that holds nothing but counts of tokens, as Langfuse's does.</summary>
    public void SetUsage(string name, string? value)
    {
        if (name.StartsWith("output_reasoning", StringComparison.Ordinal) && value is not null)
        {
            _reasoning = Number(value);
            return;
        }

        Set(name switch { "input" => "input_tokens", "output" => "output_tokens", "total" => "total_tokens", _ => name }, value);
    }

    /// <summary>The record, complete; a row that belongs to no trace is one of its own.</summary>
    /// <param name="place">Where it stands, for what has no id.</param>
    /// <param name="isTable">Whether it is a row that is a call by having tokens, and not a span that says what it is.</param>
    public SpanRecord Finish(string place, bool isTable)
    {
        if (_trace is null)
        {
            (_span.TraceHigh, _span.TraceLow) = SpanId.Trace(place);
        }

        _span.Id = _span.Id == 0 ? SpanId.Of(place) : _span.Id;
        _span.Parent = _span.Parent == _span.Id || _parent == _trace ? 0 : _span.Parent; // some exports name the trace as the parent of its root
        _span.Duration = _end == 0 || _span.Start == 0 ? 0 : _end - _span.Start;
        if (_namespace is not null && _span.Function is { } function && function.IndexOf('.') < 0)
        {
            _span.Function = Kept(_namespace + "." + function);
        }

        TakeTotal();

        TakeName();
        _span.Role = RoleOf(isTable);
        return _span;
    }

    /// <summary>A total that is more than input and output belongs to an export that shows cached and reasoning tokens apart from the others.</summary>
    private void TakeTotal()
    {
        if (_total is { } total && _span.Input is { } input && _span.Output is { } output && total > input + output)
        {
            _span.Output = output + (_reasoning ?? 0);
            _span.Input = Math.Max(input, total - _span.Output.Value);
        }
    }

    private void TakeName()
    {
        if (_name is null || _span.SaysEntryPoint)
        {
            return;
        }

        if (_name.Length <= SpanRecord.LongestName && _isNameOfEntryPoint(_name))
        {
            _span.EntryPoint = _name;
        }
        else if (_type is "request" or "AppRequests" && _name.IndexOf(' ') is > 0 and var space && _name.IndexOf(' ', space + 1) < 0)
        {
            (_span.Method, _span.Route) = (Kept(_name.Substring(0, space)), Kept(_name.Substring(space + 1)));
        }
    }

    private SpanRole RoleOf(bool isTable) => _span.Operation switch
    {
        "invoke_agent" or "orchestrate_tools" or "invoke_workflow" => SpanRole.Aggregate,
        "execute_tool" or "create_agent" => SpanRole.Link,
        not null => SpanRole.Model,
        null when _type?.Equals("GENERATION", StringComparison.OrdinalIgnoreCase) == true || _type?.Equals("EMBEDDING", StringComparison.OrdinalIgnoreCase) == true => SpanRole.Model,
        null when _span.HasUsage && (_hasModelTraits || (isTable && _type is null)) => SpanRole.Model,
        null when _span.Provider is not null && _span.RequestModel is not null && (_hasModelTraits || isTable) => SpanRole.Model,
        _ => SpanRole.Link,
    };

    /// <summary>A name of code or of a model: one line, and not a text.</summary>
    private string? Kept(string value)
    {
        if (value.Length <= SpanRecord.LongestName && !value.Any(char.IsControl))
        {
            return value;
        }

        HasBadValue = true;
        return null;
    }

    private long? Number(string value)
    {
        if (decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0m and <= MostTokens)
        {
            return (long)number;
        }

        HasBadValue = true;
        return null;
    }

    private decimal? Positive(string value)
    {
        if (decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0m and <= SamplingWeight.Most)
        {
            return number;
        }

        HasBadValue = true;
        return null;
    }

    private long Time(string value)
    {
        if (SpanTime.Parse(value) is { } time)
        {
            return time;
        }

        HasBadValue = true;
        return 0;
    }

    /// <summary>Names of columns come in any case, and with a unit in brackets.</summary>
    private static string Plain(string name)
    {
        var bracket = name.IndexOf(" [", StringComparison.Ordinal);
        return (bracket > 0 ? name.Substring(0, bracket) : name).Trim().ToLowerInvariant();
    }

    private static Dictionary<string, Field> Names(params (Field Field, string Names)[] fields) => fields
        .SelectMany(field => field.Names.Split(' ').Select(name => (name, field.Field)))
        .ToDictionary(pair => pair.name, pair => pair.Field, StringComparer.Ordinal);
}
