using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Core.Tests.Prices;

public sealed class CatalogReaderTests
{
    private const string Header = "# a comment\nformat 1\ndate 2026-11-21\nsha256 00\n---\n";

    private const string Model = "model acme a-1\n  is chat small active\n  price input=1 output=2\n";

    [Fact]
    public void EveryLine_IsRead()
    {
        const string Text = Header + """
            # a comment
            model acme a-1

              # another
              is embedding medium legacy
              alias a-one a-1-2026
              limit context=1000 output=200 dimensions=64
              can tools vision structured-output reasoning
              tokenizer 1.42
              price input=1 output=2 cache-read=0.1 cache-write=1.25 cache-write-hour=2 batch-input=0.5 batch-output=1 off-peak=0.5
              above 100 input=10 output=20
              from 2026-12-01 per-image=0.04 per-hour=0.36 per-million-characters=15 per-request=0.002 audio-input=3 audio-output=4 image-input=5 image-output=6
              retires 2027-01-14 a-2
              quality aa=58.9 gpqa=42
              source low pi md
            model acme a-2
              is chat small active
              price
              source high pi
            """;

        var catalog = PriceCatalog.Read(new StringReader(Text));

        Assert.Equal(new CalendarDate(2026, 11, 21), catalog.Date);
        Assert.Equal("00", catalog.Checksum);
        var model = catalog.Models[0];
        Assert.Equal(("acme", "a-1"), (model.Provider, model.Id));
        Assert.Equal((OperationKind.Embedding, ModelSize.Medium, ModelStatus.Legacy), (model.Kind, model.Size, model.Status));
        Assert.Equal(["a-one", "a-1-2026"], model.Aliases);
        Assert.Equal((1000, 200, 64), (model.ContextWindow, model.MaxOutputTokens, model.EmbeddingDimensions));
        Assert.Equal((ModelCapabilities)15, model.Capabilities);
        Assert.Equal(1.42m, model.TokenizerMultiplier);
        Assert.Equal((new CalendarDate(2027, 1, 14), "a-2"), (model.Retires, model.Replacement));
        Assert.Equal([new QualityFigure("aa", 58.9m), new QualityFigure("gpqa", 42m)], model.Quality);
        Assert.Equal(("low", "pi md"), (model.Confidence, model.Origin));
        Assert.Equal(
            [
                new() { Input = 1m, Output = 2m, CacheRead = 0.1m, CacheWrite = 1.25m, CacheWriteHour = 2m, BatchInput = 0.5m, BatchOutput = 1m },
                new PriceBand { AboveInputTokens = 100m, Input = 10m, Output = 20m },
            ],
            model.Periods[0].Bands);
        Assert.Equal(0.5m, model.Periods[0].OffPeakMultiplier);
        var later = model.Periods[1];
        Assert.Equal(new CalendarDate(2026, 12, 1), later.From);
        Assert.Equal([new PriceBand()], later.Bands);
        Assert.Equal((0.04m, 0.006m, 15m, 0.002m), (later.PerImage, later.PerMinute, later.PerMillionCharacters, later.PerRequest));
        Assert.Equal((3m, 4m, 5m, 6m), (later.AudioInput, later.AudioOutput, later.ImageInput, later.ImageOutput));
        Assert.Null(catalog.Models[1].Periods.Single().Bands.Single().Input);
    }

    [Fact]
    public void RetirementOfAnUnknownDay_KeepsTheReplacement()
    {
        var model = PriceCatalog.Read(new StringReader(Header + Model + "  retires unknown a-2\n")).Models[0];

        Assert.Equal((null, "a-2"), (model.Retires, model.Replacement));
    }

    [Theory]
    [InlineData("", "line 0: expected 'format'")]
    [InlineData("format 2\n", "line 1: not a format that this version reads")]
    [InlineData("format 1\ndate soon\n", "line 2: 'soon' is no day")]
    [InlineData("format 1\ndate 2026-11-21\nmodel a b\n", "line 3: expected 'sha256'")]
    [InlineData("format 1\ndate 2026-11-21\nsha256 00\nmodel a b\n", "line 4: expected the end of the header")]
    [InlineData(Header + "price input=1\n", "line 6: expected 'model'")]
    [InlineData(Header + "model acme\n", "line 6: a word is missing")]
    [InlineData(Header + "model acme a b\n", "line 6: more words than the line can hold")]
    [InlineData(Header + "model acme a-1\n  is chat small active\n", "'a-1', which ends here, has no 'price'")]
    [InlineData(Header + "model acme a-1\n  is chatty small active\n", "line 7: 'chatty' is no kind")]
    [InlineData(Header + "model acme a-1\n  is chat 1 active\n", "line 7: '1' is no size")]
    [InlineData(Header + "model acme a-1\n  is chat small gone\n", "line 7: 'gone' is no status")]
    [InlineData(Header + "model acme a-1\n  can fly\n", "line 7: 'fly' is no capability")]
    [InlineData(Header + "model acme a-1\n  limit context=many\n", "line 7: 'many' is no positive number")]
    [InlineData(Header + "model acme a-1\n  limit context=0\n", "line 7: '0' is no positive number")]
    [InlineData(Header + "model acme a-1\n  limit width=3\n", "line 7: unknown limit 'width'")]
    [InlineData(Header + "model acme a-1\n  price input=1,5\n", "line 7: '1,5' is no number")]
    [InlineData(Header + "model acme a-1\n  price input=-1\n", "line 7: '-1' is no number")]
    [InlineData(Header + "model acme a-1\n  price input\n", "line 7: '' is no number")]
    [InlineData(Header + "model acme a-1\n  price inptu=1\n", "line 7: unknown price 'inptu'")]
    [InlineData(Header + "model acme a-1\n  from 2026-12-01 input=1\n", "line 7: a model has one 'price', and every 'from' comes after it")]
    [InlineData(Header + Model + "  price input=2\n", "line 9: a model has one 'price'")]
    [InlineData(Header + Model + "  from 2026-12-01 input=1\n  from 2026-12-01 input=2\n", "line 10: periods ascend")]
    [InlineData(Header + Model + "  from 2026-12-32 input=1\n", "line 9: '2026-12-32' is no day")]
    [InlineData(Header + "model acme a-1\n  above 100 input=1\n", "line 7: bands come after")]
    [InlineData(Header + Model + "  above 100 input=2\n  above 100 input=3\n", "line 10: bands come after their 'price' or 'from', and ascend")]
    [InlineData(Header + Model + "  above 100 per-image=2\n", "line 9: unknown price 'per-image' of a band")]
    [InlineData(Header + "provider acme cacheable=99999999999\n" + Model, "line 6: '99999999999' is no number of tokens")]
    [InlineData(Header + Model + "  retires\n", "line 9: a word is missing")]
    [InlineData(Header + Model + "  prize input=1\n", "line 9: unknown keyword 'prize'")]
    public void LineThatIsNotOfTheFormat_IsNamed(string text, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => PriceCatalog.Read(new StringReader(text)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
