using System.Globalization;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Prices;

/// <summary>Reads one model of a catalog; docs/prices.md describes its lines. Tolerates nothing: a price that is half read is a wrong price.</summary>
/// <param name="lines">Those of the model and no other.</param>
internal sealed class CatalogReader(CatalogLines lines)
{
    private readonly List<PricePeriod> _periods = [];
    private readonly List<PriceBand> _bands = [];
    private PricePeriod? _period;
    private ModelInfo? _model;

    /// <exception cref="InvalidDataException">A line is not what the format asks for; the message names it.</exception>
    public ModelInfo Read()
    {
        while (lines.Read() is { } line)
        {
            var words = new LineWords(line);
            ReadLine(words.Next(), words);
            if (words.Next().Length != 0)
            {
                throw Bad("more words than the line can hold");
            }
        }

        return FinishedModel();
    }

    private void ReadLine(string keyword, LineWords words)
    {
        if (keyword == "model")
        {
            _model = new ModelInfo { Provider = Required(words), Id = Required(words), Periods = [] };
            return;
        }

        if (_model is null)
        {
            throw Bad("expected 'model'");
        }

        switch (keyword)
        {
            case "is":
                _model = _model with { Kind = Kind(words.Next()), Size = Size(words.Next()), Status = Status(words.Next()) };
                break;
            case "alias":
                _model = _model with { Aliases = words.Rest() };
                break;
            case "limit":
                ReadLimits(words);
                break;
            case "can":
                _model = _model with { Capabilities = Capabilities(words) };
                break;
            case "tokenizer":
                _model = _model with { TokenizerMultiplier = Number(words.Next()) };
                break;
            case "tier":
                ReadTiers(words);
                break;
            case "price":
                StartPeriod(null, words);
                break;
            case "from":
                StartPeriod(Day(words.Next()), words);
                break;
            case "above":
                ReadBand(words);
                break;
            case "retires":
                ReadRetirement(words);
                break;
            case "quality":
                _model = _model with { Quality = Figures(words) };
                break;
            case "source":
                _model = _model with { Confidence = Required(words), Origin = string.Join(" ", words.Rest()) };
                break;
            default:
                throw Bad($"unknown keyword '{keyword}'");
        }
    }

    private void ReadLimits(LineWords words)
    {
        while (words.NextPair(out var key, out var value))
        {
            var limit = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed > 0
                ? parsed
                : throw Bad($"'{value}' is no positive number");
            _model = key switch
            {
                "context" => _model! with { ContextWindow = limit },
                "output" => _model! with { MaxOutputTokens = limit },
                "dimensions" => _model! with { EmbeddingDimensions = limit },
                "cacheable" => _model! with { MinCacheableTokens = limit },
                _ => throw Bad($"unknown limit '{key}'"),
            };
        }
    }

    private void ReadTiers(LineWords words)
    {
        while (words.NextPair(out var key, out var value))
        {
            var factor = ProviderTerms.Factor(value, lines);
            _model = key switch
            {
                "flex" => _model! with { Flex = factor },
                "priority" => _model! with { Priority = factor },
                _ => throw Bad($"unknown tier '{key}'"),
            };
        }
    }

    private void StartPeriod(CalendarDate? from, LineWords words)
    {
        if (from is null != _period is null)
        {
            throw Bad("a model has one 'price', and every 'from' comes after it");
        }

        if (from <= _period?.From)
        {
            throw Bad("periods ascend");
        }

        FinishPeriod();
        _period = new PricePeriod { From = from, Bands = [] };
        var band = new PriceBand();
        while (words.NextPair(out var key, out var value))
        {
            if (WithTokenPrice(band, key, value) is { } priced)
            {
                band = priced;
            }
            else if (key == "per-search")
            {
                _model = _model! with { PerSearch = Number(value) };
            }
            else
            {
                _period = WithOtherPrice(_period, key, value);
            }
        }

        _bands.Add(band);
    }

    private void ReadBand(LineWords words)
    {
        var above = Number(words.Next());
        if (_bands.Count == 0 || above <= _bands[_bands.Count - 1].AboveInputTokens)
        {
            throw Bad("bands come after their 'price' or 'from', and ascend");
        }

        var band = new PriceBand { AboveInputTokens = above };
        while (words.NextPair(out var key, out var value))
        {
            band = WithTokenPrice(band, key, value) ?? throw Bad($"unknown price '{key}' of a band");
        }

        _bands.Add(band);
    }

    private PriceBand? WithTokenPrice(PriceBand band, string key, string value) => key switch
    {
        "input" => band with { Input = Number(value) },
        "output" => band with { Output = Number(value) },
        "cache-read" => band with { CacheRead = Number(value) },
        "cache-write" => band with { CacheWrite = Number(value) },
        "cache-write-hour" => band with { CacheWriteHour = Number(value) },
        "batch-input" => band with { BatchInput = Number(value) },
        "batch-output" => band with { BatchOutput = Number(value) },
        _ => null,
    };

    private PricePeriod WithOtherPrice(PricePeriod period, string key, string value) => key switch
    {
        "audio-input" => period with { AudioInput = Number(value) },
        "audio-output" => period with { AudioOutput = Number(value) },
        "image-input" => period with { ImageInput = Number(value) },
        "image-output" => period with { ImageOutput = Number(value) },
        "per-image" => period with { PerImage = Number(value) },
        "per-minute" => period with { PerMinute = Number(value) },
        "per-hour" => period with { PerMinute = Number(value) / 60m },
        "per-million-characters" => period with { PerMillionCharacters = Number(value) },
        "per-request" => period with { PerRequest = Number(value) },
        "off-peak" => period with { OffPeakMultiplier = Number(value) },
        _ => throw Bad($"unknown price '{key}'"),
    };

    private void ReadRetirement(LineWords words)
    {
        var day = Required(words);
        var replacement = words.Next();
        _model = _model! with
        {
            Retires = day == "unknown" ? null : Day(day),
            Replacement = replacement.Length == 0 ? null : replacement,
        };
    }

    private ModelCapabilities Capabilities(LineWords words)
    {
        var capabilities = ModelCapabilities.None;
        while (words.Next() is { Length: > 0 } word)
        {
            capabilities |= word switch
            {
                "tools" => ModelCapabilities.Tools,
                "vision" => ModelCapabilities.Vision,
                "structured-output" => ModelCapabilities.StructuredOutput,
                "reasoning" => ModelCapabilities.Reasoning,
                _ => throw Bad($"'{word}' is no capability"),
            };
        }

        return capabilities;
    }

    private List<QualityFigure> Figures(LineWords words)
    {
        var figures = new List<QualityFigure>();
        while (words.NextPair(out var key, out var value))
        {
            figures.Add(new QualityFigure(key, Number(value)));
        }

        return figures;
    }

    private void FinishPeriod()
    {
        if (_period is not null)
        {
            _periods.Add(_period with { Bands = _bands.ToArray() });
            _bands.Clear();
        }
    }

    private ModelInfo FinishedModel()
    {
        FinishPeriod();
        return _periods.Count > 0 ? _model! with { Periods = _periods.ToArray() } : throw Bad($"'{_model!.Id}', which ends here, has no 'price'");
    }

    private string Required(LineWords words) => words.Next() is { Length: > 0 } word ? word : throw Bad("a word is missing");

    private decimal Number(string word) => ProviderTerms.Number(word, lines);

    private CalendarDate Day(string word) => CalendarDate.TryParse(word, out var day) ? day : throw Bad($"'{word}' is no day written yyyy-MM-dd");

    private OperationKind Kind(string word) => word switch
    {
        "chat" => OperationKind.Chat,
        "embedding" => OperationKind.Embedding,
        "image" => OperationKind.Image,
        "transcription" => OperationKind.Transcription,
        "speech" => OperationKind.Speech,
        "realtime" => OperationKind.Realtime,
        "rerank" => OperationKind.Rerank,
        _ => throw Bad($"'{word}' is no kind"),
    };

    private ModelSize Size(string word) => word switch
    {
        "small" => ModelSize.Small,
        "medium" => ModelSize.Medium,
        "large" => ModelSize.Large,
        "unknown" => ModelSize.Unknown,
        _ => throw Bad($"'{word}' is no size"),
    };

    private ModelStatus Status(string word) => word switch
    {
        "active" => ModelStatus.Active,
        "legacy" => ModelStatus.Legacy,
        "deprecated" => ModelStatus.Deprecated,
        "shutdown" => ModelStatus.Shutdown,
        "unknown" => ModelStatus.Unknown,
        _ => throw Bad($"'{word}' is no status"),
    };

    private InvalidDataException Bad(string reason) => lines.Bad(reason);
}
