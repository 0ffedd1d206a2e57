using System.Text;
using AiCostAnalyzers.Configuration.Imports;
using AiCostAnalyzers.Configuration.Json;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Configuration;

/// <summary>One file as read.</summary>
/// <param name="File">Empty where the file is out as a whole: it is not JSON, or a section is not of the kind it has to be.</param>
/// <param name="MayHoldBudgets">It holds budgets, or cannot be read far enough to know.</param>
public sealed record PricingFileReading(PricingFile File, IReadOnlyList<ConfigurationProblem> Problems, bool MayHoldBudgets);

/// <summary>
/// Reads one <c>aicost.json</c>. A bad entry is out alone: it stays in its list as rejected, never with half of its figures.
/// What must be complete is judged once files are merged, by <see cref="PricingFileMerge"/>.
/// </summary>
public sealed class PricingFileReader
{
    private readonly ProblemList _problems;
    private bool _isOut;

    private PricingFileReader(string file) => _problems = new ProblemList(file);

    /// <param name="file">What positions name.</param>
    public static PricingFileReading Read(byte[] content, string file)
    {
        try
        {
            return Read(JsonFileText.Decode(content), file);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable(JsonFileText.NotText, new SourcePosition(file, 1, 1));
        }
    }

    /// <inheritdoc cref="Read(byte[], string)"/>
    public static PricingFileReading Read(string text, string file)
    {
        if (text.Length > JsonFileText.MaxBytes)
        {
            return Unreadable(JsonFileText.TooLong, new SourcePosition(file, 1, 1));
        }

        try
        {
            return new PricingFileReader(file).Read(JsonParser.Parse(text, file));
        }
        catch (JsonSyntaxException e)
        {
            return Unreadable(e.Message, e.Position);
        }
    }

    internal static PricingFileReading Unreadable(string reason, SourcePosition position)
    {
        var message = $"the pricing file is out as a whole: {ProblemList.Shown(reason, max: 200)}";
        return new(PricingFile.Empty, [new ConfigurationProblem(DiagnosticIds.PricingFileInvalid, message, position)], MayHoldBudgets: true);
    }

    private PricingFileReading Read(JsonValue value)
    {
        if (PriceLists.Read(value, _problems) is { } list)
        {
            return new PricingFileReading(list, _problems.ToList(), MayHoldBudgets: false);
        }

        if (value.Kind != JsonKind.Object)
        {
            return Unreadable("it must be an object", value.Position);
        }

        var root = new ObjectReader(value, Shape.File, "the pricing file", _problems);
        var hasUnknownSection = value.Members.Any(member => !Shape.File.Keys.Contains(member.Key));
        _ = root.Text("$schema");
        var prices = new PriceSectionReader(this, Section(root, "prices"));
        var file = new PricingFile
        {
            Includes = Texts(Section(root, "include", JsonKind.Array), "include"),
            PricesAsOf = prices.AsOf(),
            Discounts = prices.Discounts(),
            Models = prices.Models(),
            Deployments = Entries(Section(root, "deployments"), "deployments", Deployment, (name, at) => new DeploymentEntry(name, at) { IsRejected = true }),
            Defaults = Defaults(Section(root, "defaults")),
            Calls = Entries(Section(root, "calls"), "calls", Call, RejectedCall),
            Counts = Entries(Section(root, "counts"), "counts", Count, RejectedCount),
            EntryPoints = Entries(Section(root, "entryPoints"), "entryPoints", EntryPoint, (pattern, at) => new EntryPointEntry(pattern, at) { IsRejected = true }),
            Observed = new ObservedReader(this).Read(Section(root, "observed")),
            Budgets = new BudgetReader(_problems).Read(Section(root, "budgets", JsonKind.Array)),
            Substitutes = Substitutes(Section(root, "substitutes")),
        };
        var mayHoldBudgets = _isOut || hasUnknownSection || root.Has("budgets");
        return new PricingFileReading(_isOut ? PricingFile.Empty : file, _problems.ToList(), mayHoldBudgets);
    }

    internal ProblemList Problems => _problems;

    /// <summary>A part that holds entries. If it stands twice or is of another kind, what it means to touch cannot be known, and the file is out.</summary>
    internal JsonValue? Section(ObjectReader parent, string key, JsonKind kind = JsonKind.Object)
    {
        _isOut |= parent.HasTwice(key);
        if (parent.Value(key) is not { } section || section.Kind == kind)
        {
            return parent.Value(key);
        }

        _isOut = true;
        parent.Bad(section.Position, $"'{key}' must be {(kind == JsonKind.Object ? "an object" : "an array")}; the pricing file is out as a whole");
        return null;
    }

    /// <summary>Entries under keys of the user's own.</summary>
    /// <param name="read">Null for an entry that is bad.</param>
    /// <param name="rejected">What stands for a bad entry.</param>
    internal IReadOnlyList<T> Entries<T>(JsonValue? section, string name, Func<JsonMember, T?> read, Func<string, SourcePosition, T> rejected)
        where T : class
    {
        var entries = new List<T>();
        foreach (var same in (section?.Members ?? []).GroupBy(member => member.Key, StringComparer.Ordinal))
        {
            if (!ObjectReader.IsUsable(same.Key))
            {
                _problems.Add(same.First().Position, $"a key of {name} must be one line of text that is neither empty nor very long");
                continue;
            }

            foreach (var again in same.Skip(1))
            {
                _problems.Add(again.Position, $"'{ProblemList.Shown(same.Key)}' stands twice in {name}; neither holds");
            }

            var entry = read(same.First());
            entries.Add(entry is null || same.Count() > 1 ? rejected(same.Key, same.First().Position) : entry);
        }

        return entries;
    }

    internal IReadOnlyList<Given<string>> Texts(JsonValue? array, string name)
    {
        var texts = new List<Given<string>>();
        foreach (var item in array?.Items ?? [])
        {
            if (item.Kind == JsonKind.Text && ObjectReader.IsUsable(item.Text))
            {
                texts.Add(new Given<string>(item.Text, item.Position));
            }
            else
            {
                _problems.Add(item.Position, $"an entry of {name} must be a text of one line");
            }
        }

        return texts;
    }

    private DeploymentEntry? Deployment(JsonMember member)
    {
        var what = $"deployments '{ProblemList.Shown(member.Key)}'";
        if (member.Value.Kind != JsonKind.Object)
        {
            var wrapped = new JsonValue(JsonKind.Object, "", member.Value.Position) { Members = { new JsonMember("model", member.Position, member.Value) } };
            return Deployment(new JsonMember(member.Key, member.Position, wrapped));
        }

        var reader = new ObjectReader(member.Value, Shape.Deployment, what, _problems);
        var entry = new DeploymentEntry(member.Key, member.Position)
        {
            Model = reader.Text("model"),
            Multiplier = reader.Number("multiplier", Limits.Multiplier),
            Environment = reader.Text("environment"),
            Sku = reader.Word("sku", Words.Skus),
            PerMonth = reader.Number("perMonth", Limits.Money),
        };
        if (!reader.IsBad && entry.PerMonth is null == (entry.Sku == DeploymentSku.Provisioned))
        {
            reader.Bad(member.Value.Position, $"in {what} 'sku': 'provisioned' and 'perMonth' need each other");
        }

        return reader.IsBad ? null : entry;
    }

    private DefaultsEntry Defaults(JsonValue? section)
    {
        if (section is null)
        {
            return new DefaultsEntry();
        }

        // Each default is an entry of its own: a bad one leaves the others in force.
        var reader = new ObjectReader(section, Shape.Defaults, "defaults", _problems);
        var tokens = new SortedDictionary<OperationKind, Given<DefaultTokensEntry>>();
        foreach (var kind in Words.Kinds.Where(kind => reader.Has(kind.Key)))
        {
            var perCall = reader.Value(kind.Key)!;
            var inner = reader.Inner(perCall, Shape.DefaultTokens, $"'{kind.Key}'");
            var entry = new DefaultTokensEntry(inner.Number("inputTokens", Limits.Tokens), inner.Number("outputTokens", Limits.Tokens));
            tokens.Add(kind.Value, new Given<DefaultTokensEntry>(entry, perCall.Position) { IsRejected = inner.IsBad || reader.HasTwice(kind.Key) });
        }

        var model = reader.Text("model");
        return new DefaultsEntry
        {
            Model = reader.Value("model") is { } value
                ? new Given<string>(model ?? "", value.Position) { IsRejected = model is null || reader.HasTwice("model") }
                : null,
            Count = reader.Given("count", reader.Number("count", Limits.Count)),
            Tokens = tokens,
        };
    }

    private CallAnnotation? Call(JsonMember member)
    {
        var reader = new ObjectReader(member.Value, Shape.Call, $"calls '{ProblemList.Shown(member.Key)}'", _problems);
        var call = new CallAnnotation(
            member.Key,
            reader.Quantity("inputTokens", Limits.Tokens),
            reader.Quantity("outputTokens", Limits.Tokens),
            reader.Ratio("cacheReadRatio"),
            reader.Quantity("rounds", Limits.Rounds),
            reader.Ratio("share"),
            reader.Text("model"),
            Depth: 0,
            member.Position)
        {
            Kind = reader.Word("kind", Words.Kinds),
            CacheWriteRatio = reader.Ratio("cacheWriteRatio"),
            CacheWriteHourRatio = reader.Ratio("cacheWriteHourRatio"),
            Tier = reader.Word("tier", Words.Tiers),
            Images = reader.Quantity("images", Limits.Units),
            AudioMinutes = reader.Quantity("audioMinutes", Limits.Units),
            Characters = reader.Quantity("characters", Limits.Tokens),
            Searches = reader.Quantity("searches", Limits.Units),
        };
        return reader.IsBad ? null : call;
    }

    internal static CallAnnotation RejectedCall(string pattern, SourcePosition position) =>
        new(pattern, null, null, null, null, null, null, Depth: 0, position) { IsRejected = true };

    private CountAnnotation? Count(JsonMember member)
    {
        // A count's one value is its only key, so the section itself stands for the entry's object.
        var section = new JsonValue(JsonKind.Object, "", member.Value.Position);
        var reader = new ObjectReader(section, Shape.Count, "counts", _problems);
        var given = reader.Quantity(member.Value, ProblemList.Shown(member.Key), Shape.Count, Limits.Count);
        var count = RejectedCount(member.Key, member.Position);
        if (!IsCountKey(count))
        {
            reader.Bad(member.Position, $"a count's key is 'name', 'Member:name' or 'name@entry point', not '{ProblemList.Shown(member.Key)}'");
        }

        return reader.IsBad || given is null ? null : count with { Typical = given.Typical, High = given.High, IsRejected = false };
    }

    /// <summary>Splits <c>Member:name@entry point</c>. A member may be a lambda's route and hold colons; a name holds none.</summary>
    internal static CountAnnotation RejectedCount(string key, SourcePosition position)
    {
        var at = key.IndexOf('@');
        var left = at < 0 ? key : key.Substring(0, at);
        var colon = left.LastIndexOf(':');
        return new CountAnnotation(
            left.Substring(colon + 1),
            colon < 0 ? null : left.Substring(0, colon),
            at < 0 ? null : key.Substring(at + 1),
            Typical: null,
            High: null,
            position) { IsRejected = true };
    }

    internal static bool IsCountKey(CountAnnotation count) => count.Name.Length > 0 && count.Member?.Length != 0 && count.EntryPoint?.Length != 0;

    private EntryPointEntry? EntryPoint(JsonMember member)
    {
        var reader = new ObjectReader(member.Value, Shape.EntryPoint, $"entryPoints '{ProblemList.Shown(member.Key)}'", _problems);
        var entry = new EntryPointEntry(member.Key, member.Position)
        {
            RequestsPerMonth = reader.Number("requestsPerMonth", Limits.RequestsPerMonth),
            Owner = reader.Text("owner"),
            Unit = reader.Value("unit") is { } unit && reader.Word(unit, "'unit'", Words.Units, out var word) ? word : null,
        };
        return reader.IsBad ? null : entry;
    }

    private IReadOnlyList<SubstituteEntry> Substitutes(JsonValue? section)
    {
        if (section is null)
        {
            return [];
        }

        var reader = new ObjectReader(section, Shape.Substitutes, "substitutes", _problems);
        var entries = new List<SubstituteEntry>();
        foreach (var item in Section(reader, "approved", JsonKind.Array)?.Items ?? [])
        {
            var approval = new ObjectReader(item, Shape.Approval, "an entry of substitutes.approved", _problems);
            var (from, to, evaluation) = (approval.Text("from"), approval.Text("to"), approval.Text("evaluation"));
            if (!approval.IsBad && to is null)
            {
                approval.Bad(item.Position, "an entry of substitutes.approved needs 'to', the model that may take over");
            }

            if (!approval.IsBad)
            {
                entries.Add(new SubstituteEntry(new SubstituteRule(IsApproved: true, from, to!, evaluation), item.Position));
            }
        }

        var denied = Texts(Section(reader, "denied", JsonKind.Array), "substitutes.denied");
        return [.. entries, .. denied.Select(model => new SubstituteEntry(new SubstituteRule(IsApproved: false, null, model.Value, null), model.Position))];
    }
}
