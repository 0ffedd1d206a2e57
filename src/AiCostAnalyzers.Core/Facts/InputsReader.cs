using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Facts;

/// <summary>Reads what <see cref="InputsWriter"/> wrote. Lines that are unknown, damaged or too long are skipped.</summary>
internal sealed class InputsReader
{
    /// <summary>Characters of a line.</summary>
    private const int MaxLineLength = 64 * 1024;

    private readonly Dictionary<string, decimal> _discounts = new(StringComparer.Ordinal);
    private readonly List<ModelInfo> _models = [];
    private readonly List<Deployment> _deployments = [];
    private readonly List<CallAnnotation> _calls = [];
    private readonly List<CountAnnotation> _counts = [];
    private readonly List<SubstituteRule> _substitutes = [];
    private readonly List<Setting> _settings = [];
    private readonly List<string> _projectAssemblies = [];
    private readonly List<PromptFile> _promptFiles = [];
    private AnalysisInputs _inputs = new();

    private InputsReader()
    {
    }

    public static AnalysisInputs Read(string text)
    {
        if (FactsLines.After(InputsWords.Header, text, MaxLineLength) is not { } lines)
        {
            return AnalysisInputs.None;
        }

        var reader = new InputsReader();
        foreach (var line in lines)
        {
            reader.ReadLine(new FieldLineReader(line));
        }

        return reader.Result();
    }

    private AnalysisInputs Result() => _inputs with
    {
        Discounts = _discounts,
        Models = _models,
        Deployments = _deployments,
        Calls = _calls,
        Counts = _counts,
        Substitutes = _substitutes,
        Settings = _settings,
        ProjectAssemblies = _projectAssemblies,
        PromptFiles = _promptFiles,
    };

    private void ReadLine(FieldLineReader line)
    {
        switch (line.Word())
        {
            case InputsWords.PricingFile: _inputs = _inputs with { HasPricingFile = true }; break;
            case InputsWords.Environment: Take(line, line.Text(), value => _inputs = _inputs with { Environment = value }); break;
            case InputsWords.PricesAsOf: Take(line, line.OptionalDate(), value => _inputs = _inputs with { PricesAsOf = value }); break;
            case InputsWords.Discount: Take(line, (Provider: line.Text(), Part: line.Number()), value => _discounts[value.Provider] = value.Part); break;
            case InputsWords.Model: Take(line, Model(line), _models.Add); break;
            case InputsWords.Deployment: Take(line, Deployment(line), _deployments.Add); break;
            case InputsWords.Defaults: Take(line, Defaults(line), value => _inputs = _inputs with { Defaults = value }); break;
            case InputsWords.Call: Take(line, Call(line), _calls.Add); break;
            case InputsWords.Count: Take(line, Count(line), _counts.Add); break;
            case InputsWords.ObservedMaxAge: Take(line, line.Integer(), value => _inputs = _inputs with { ObservedMaxAge = value }); break;
            case InputsWords.Substitute: Take(line, Substitute(line), _substitutes.Add); break;
            case InputsWords.Setting: Take(line, new Setting(line.Text(), line.Text(), line.Position()), _settings.Add); break;
            case InputsWords.ProjectAssembly: Take(line, line.Text(), _projectAssemblies.Add); break;
            case InputsWords.PromptFile: Take(line, PromptFile(line), _promptFiles.Add); break;
        }
    }

    private static PromptFile PromptFile(FieldLineReader line)
    {
        var file = new PromptFile(line.Text(), line.Integer(), line.Flag(), line.OptionalText());
        if (file.Tokens < 0)
        {
            line.Reject();
        }

        return file;
    }

    private static void Take<T>(FieldLineReader line, T fact, Action<T> take)
    {
        if (!line.IsDamaged)
        {
            take(fact);
        }
    }

    // The initializers below run in the order of the text, which is the order in which the writer writes.
    private static ModelInfo Model(FieldLineReader line) => new()
    {
        Id = line.Text(),
        Provider = line.Text(),
        Aliases = line.List(alias => alias.Text()),
        Kind = line.Word<OperationKind>(),
        Size = line.Word<ModelSize>(),
        Status = line.Word<ModelStatus>(),
        Periods = AtLeastOne(line, line.List(Period)),
        ContextWindow = line.OptionalInteger(),
        MaxOutputTokens = line.OptionalInteger(),
        Capabilities = line.Word<ModelCapabilities>(),
        Retires = line.OptionalDate(),
        Replacement = line.OptionalText(),
        TokenizerMultiplier = line.Number(),
        EmbeddingDimensions = line.OptionalInteger(),
        Confidence = line.Text(),
        Origin = line.Text(),
        Quality = line.List(figure => new QualityFigure(figure.Text(), figure.Number())),
        Flex = Factor(line),
        Priority = Factor(line),
        MinCacheableTokens = line.OptionalInteger(),
        PerSearch = line.OptionalNumber(),
        DataZone = line.OptionalNumber(),
        Regional = line.OptionalNumber(),
    };

    private static PriceFactor? Factor(FieldLineReader line) =>
        (line.OptionalNumber(), line.OptionalNumber()) is ({ } low, { } high) ? new PriceFactor(low, high) : null;

    private static PricePeriod Period(FieldLineReader line) => new()
    {
        From = line.OptionalDate(),
        Bands = AtLeastOne(line, line.List(Band)),
        PerImage = line.OptionalNumber(),
        PerMinute = line.OptionalNumber(),
        PerRequest = line.OptionalNumber(),
        PerMillionCharacters = line.OptionalNumber(),
        AudioInput = line.OptionalNumber(),
        AudioOutput = line.OptionalNumber(),
        ImageInput = line.OptionalNumber(),
        ImageOutput = line.OptionalNumber(),
        OffPeakMultiplier = line.OptionalNumber(),
    };

    private static PriceBand Band(FieldLineReader line) => new()
    {
        AboveInputTokens = line.Number(),
        Input = line.OptionalNumber(),
        Output = line.OptionalNumber(),
        CacheRead = line.OptionalNumber(),
        CacheWrite = line.OptionalNumber(),
        CacheWriteHour = line.OptionalNumber(),
        BatchInput = line.OptionalNumber(),
        BatchOutput = line.OptionalNumber(),
    };

    /// <summary>A model is asked for its first period and band without looking whether there is one.</summary>
    private static IReadOnlyList<T> AtLeastOne<T>(FieldLineReader line, IReadOnlyList<T> items)
    {
        if (items.Count == 0)
        {
            line.Reject();
        }

        return items;
    }

    private static Deployment Deployment(FieldLineReader line) =>
        new(line.Text(), line.Text(), line.OptionalNumber(), line.OptionalText(), line.OptionalNumber(), line.Position())
        {
            Place = line.Word<DeploymentPlace>(),
        };

    private static UsageDefaults Defaults(FieldLineReader line)
    {
        var (model, count) = (line.OptionalText(), line.OptionalNumber());
        var tokens = new Dictionary<OperationKind, DefaultTokens>();
        foreach (var (kind, kindTokens) in line.List(entry => (entry.Word<OperationKind>(), new DefaultTokens(entry.Number(), entry.Number()))))
        {
            tokens[kind] = kindTokens;
        }

        return new UsageDefaults { Model = model, Count = count, Tokens = tokens };
    }

    private static CallAnnotation Call(FieldLineReader line)
    {
        var call = new CallAnnotation(
            line.Text(),
            Quantity(line),
            Quantity(line),
            line.OptionalNumber(),
            Quantity(line),
            line.OptionalNumber(),
            line.OptionalText(),
            line.Integer(),
            default);
        call = call with
        {
            IsRejected = line.Flag(),
            Position = line.Position(),
            IsObserved = line.Flag(),
            CacheWriteRatio = line.OptionalNumber(),
            CacheWriteHourRatio = line.OptionalNumber(),
            Tier = line.OptionalWord<ServiceTier>(),
            Images = Quantity(line),
            AudioMinutes = Quantity(line),
            Characters = Quantity(line),
            Searches = Quantity(line),
        };
        return call with { Kind = line.OptionalWord<OperationKind>(), MeasuredUntil = line.OptionalDate() };
    }

    private static GivenQuantity? Quantity(FieldLineReader line)
    {
        var quantity = new GivenQuantity(line.OptionalNumber(), line.OptionalNumber(), line.OptionalNumber());
        return quantity is (null, null, null) ? null : quantity;
    }

    private static CountAnnotation Count(FieldLineReader line)
    {
        var count = new CountAnnotation(
            line.Text(), line.OptionalText(), line.OptionalText(), line.OptionalNumber(), line.OptionalNumber(), default);
        return count with { IsRejected = line.Flag(), Position = line.Position(), Depth = line.Integer(), IsObserved = line.Flag() };
    }

    private static SubstituteRule Substitute(FieldLineReader line)
    {
        var word = line.Text();
        if (word is not ("approved" or "denied"))
        {
            line.Reject();
        }

        return new SubstituteRule(word == "approved", line.OptionalText(), line.Text(), line.OptionalText());
    }
}
