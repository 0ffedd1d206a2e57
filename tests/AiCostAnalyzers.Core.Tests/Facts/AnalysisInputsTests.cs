using System.Globalization;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Core.Tests.Facts;

public class AnalysisInputsTests
{
    private const string Intruders = "\t\n\r\\0-.e,9☃\ud800\0 ";

    private static readonly SourcePosition Here = new("aicost.json", 12, 5);

    private static readonly AnalysisInputs Full = new()
    {
        HasPricingFile = true,
        Environment = "Staging",
        PricesAsOf = new CalendarDate(2026, 11, 10),
        Discounts = new Dictionary<string, decimal> { ["openai"] = 0.12m, ["anthropic"] = 0m },
        Models =
        [
            new ModelInfo
            {
                Id = "house-slm",
                Provider = "house",
                Aliases = ["house-slm-*", "slm"],
                Kind = OperationKind.Chat,
                Size = ModelSize.Small,
                Status = ModelStatus.Deprecated,
                Periods =
                [
                    new PricePeriod { Bands = [new PriceBand { Input = 0.02m, Output = 0.06m }] },
                    new PricePeriod
                    {
                        From = new CalendarDate(2027, 1, 1),
                        Bands =
                        [
                            new PriceBand { Input = 0.03m, Output = 0.09m, CacheRead = 0.003m, CacheWrite = 0.04m, CacheWriteHour = 0.05m },
                            new PriceBand { AboveInputTokens = 272000m, Input = 0.06m, Output = 0.12m, BatchInput = 0.015m, BatchOutput = 0.03m },
                        ],
                        PerImage = 0.04m,
                        PerMinute = 0.006m,
                        PerRequest = 0.0000001m,
                        PerMillionCharacters = 15m,
                        AudioInput = 3m,
                        AudioOutput = 4m,
                        ImageInput = 5m,
                        ImageOutput = 6m,
                        OffPeakMultiplier = 0.5m,
                    },
                ],
                ContextWindow = 128000,
                MaxOutputTokens = 4096,
                Capabilities = ModelCapabilities.Tools | ModelCapabilities.StructuredOutput,
                Retires = new CalendarDate(2028, 2, 29),
                Replacement = "house-slm-2",
                TokenizerMultiplier = 1.05m,
                EmbeddingDimensions = 512,
                Confidence = "medium",
                Origin = "aicost.json",
                Quality = [new QualityFigure("house-evaluation", 75.1m), new QualityFigure("intents", 0.9m)],
                Flex = new PriceFactor(0.5m),
                Priority = new PriceFactor(1.67m, 2m),
                MinCacheableTokens = 1024,
                PerSearch = 0.01m,
                DataZone = 1.1m,
                Regional = 1.2m,
            },
            new ModelInfo { Id = "bare", Provider = "other", Periods = [new PricePeriod { Bands = [new PriceBand()] }] },
        ],
        Deployments =
        [
            new Deployment("chat-eu", "gpt-5.4-mini", 1.1m, "Production", null, Here),
            new Deployment("chat-ptu", "gpt-6.1-sol", null, null, 4200m, Here),
            new Deployment("chat-zone", "gpt-6.1-sol", null, null, null, Here) { Place = DeploymentPlace.DataZone },
            new Deployment("invalid", "", null, null, null, Here),
        ],
        Defaults = new UsageDefaults
        {
            Model = "gpt-6.1-terra",
            Count = 25m,
            Tokens = new Dictionary<OperationKind, DefaultTokens>
            {
                [OperationKind.Chat] = new(2000m, 500m),
                [OperationKind.Embedding] = new(120m, 0m),
                [OperationKind.Rerank] = new(700m, 1m),
            },
        },
        Calls =
        [
            new CallAnnotation("A.B.C", new GivenQuantity(1m, 620m, 1100m), new GivenQuantity(null, 12m, null), 0.6m, new GivenQuantity(null, null, 8m), 0.2m, "gpt-6-luna", 2, Here),
            new CallAnnotation("POST /tickets/**", null, null, null, null, null, null, 0, Here),
            new CallAnnotation("A.B.D", null, null, null, null, null, null, 1, Here) { IsRejected = true },
            new CallAnnotation("House.Llm.Ask", null, null, null, null, null, "house-slm", 1, Here) { Kind = OperationKind.Rerank },
            new CallAnnotation("A.B.E(CompleteChatAsync)#1", null, null, null, null, null, null, 3, Here)
            {
                IsObserved = true,
                MeasuredUntil = new CalendarDate(2026, 11, 14),
                CacheWriteRatio = 0.1m,
                CacheWriteHourRatio = 0.2m,
                Tier = ServiceTier.Flex,
                Images = new GivenQuantity(null, 3m, null),
                AudioMinutes = new GivenQuantity(1m, 2.5m, 4m),
                Characters = new GivenQuantity(null, 900m, 4096m),
                Searches = new GivenQuantity(null, 1m, 3m),
            },
        ],
        Counts =
        [
            new CountAnnotation("tickets", null, "NightlySummary", 100m, null, Here),
            new CountAnnotation("tickets", "Triage.RunAsync", null, null, 40m, Here),
            new CountAnnotation("articles", null, null, null, null, Here) { IsRejected = true },
            new CountAnnotation("articles", null, null, 7m, 90m, Here) { IsObserved = true, Depth = 3 },
        ],
        ObservedMaxAge = 60,
        Substitutes =
        [
            new SubstituteRule(true, "gpt-4o", "gpt-6-luna", "https://example.org/evaluation"),
            new SubstituteRule(false, null, "*-nano", null),
        ],
        Settings = [new Setting("Ai:ChatModel", "gpt\t6\\ \"luna\"\r\n", new SourcePosition("appsettings.json", 3, 18)), new Setting("Ai:Empty", "", Here)],
        ProjectAssemblies = ["SupportDesk.Core", "SupportDesk.Data"],
        PromptFiles = [new PromptFile("Prompts/triage.txt", 812), new PromptFile("Prompts/reply.md", 0, HasPlaceholders: true, Resource: "Desk.Reply")],
    };

    [Fact]
    public void EveryProperty_RoundTrips()
    {
        var read = AnalysisInputs.Parse(Full.Write());

        Assert.Equivalent(Full, read, strict: true);
        Assert.Equal(Full.Write(), read.Write());
    }

    [Fact]
    public void EveryPropertyOfFull_DiffersFromTheDefault()
    {
        // Keeps the round trip honest: a property added later and left out here would prove nothing.
        foreach (var property in typeof(AnalysisInputs).GetProperties())
        {
            // The catalog is a file of its own.
            if (property.Name != nameof(AnalysisInputs.Catalog))
            {
                Assert.NotEqual(property.GetValue(AnalysisInputs.None), property.GetValue(Full));
            }
        }

        foreach (var property in typeof(ModelInfo).GetProperties())
        {
            // Chat is the default; EveryKindOfOperation_RoundTrips covers the rest.
            if (property.Name != nameof(ModelInfo.Kind))
            {
                Assert.NotEqual(property.GetValue(Full.Models[1]), property.GetValue(Full.Models[0]));
            }
        }
    }

    [Fact]
    public void EveryKindOfOperation_RoundTrips()
    {
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            var inputs = new AnalysisInputs { Models = [Full.Models[0] with { Kind = kind }] };

            Assert.Equal(kind, Assert.Single(AnalysisInputs.Parse(inputs.Write()).Models).Kind);
        }
    }

    [Fact]
    public void DefaultsWithoutFigures_RoundTrip()
    {
        var inputs = new AnalysisInputs { Defaults = new UsageDefaults { Count = null, Tokens = new Dictionary<OperationKind, DefaultTokens>() } };

        var read = AnalysisInputs.Parse(inputs.Write()).Defaults;

        Assert.Null(read.Count);
        Assert.Empty(read.Tokens);
    }

    [Fact]
    public void None_RoundTrips()
    {
        Assert.Equivalent(AnalysisInputs.None, AnalysisInputs.Parse(AnalysisInputs.None.Write()), strict: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("aicost-inputs 2\npricing-file\n")]
    [InlineData("pricing-file\n")]
    public void TextWithoutOurHeader_IsNone(string text)
    {
        Assert.Same(AnalysisInputs.None, AnalysisInputs.Parse(text));
    }

    [Fact]
    public void HeaderAlone_IsAsNone()
    {
        Assert.Equivalent(AnalysisInputs.None, AnalysisInputs.Parse("aicost-inputs 1"), strict: true);
    }

    [Fact]
    public void OrderOfEntries_ChangesNoByte()
    {
        var reordered = Full with
        {
            Discounts = Full.Discounts.Reverse().ToDictionary(),
            Models = [.. Full.Models.Reverse()],
            Deployments = [.. Full.Deployments.Reverse()],
            Calls = [.. Full.Calls.Reverse()],
            Counts = [.. Full.Counts.Reverse()],
            Substitutes = [.. Full.Substitutes.Reverse()],
            Settings = [.. Full.Settings.Reverse()],
            ProjectAssemblies = [.. Full.ProjectAssemblies.Reverse()],
            PromptFiles = [.. Full.PromptFiles.Reverse()],
        };

        Assert.Equal(Full.Write(), reordered.Write());
    }

    [Fact]
    public void TrailingZeros_ChangeNoByte()
    {
        var one = new AnalysisInputs { Discounts = new Dictionary<string, decimal> { ["openai"] = 0.1m } };
        var other = new AnalysisInputs { Discounts = new Dictionary<string, decimal> { ["openai"] = 0.1000m } };

        Assert.Equal(one.Write(), other.Write());
    }

    [Fact]
    public void Culture_ChangesNothing()
    {
        var expected = Full.Write();
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = culture;

            Assert.Equal(expected, Full.Write());
            Assert.Equal(0.12m, AnalysisInputs.Parse(expected).Discounts["openai"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Text_IsLinesOnly()
    {
        var text = Full.Write();

        Assert.StartsWith("aicost-inputs 1\n", text);
        Assert.EndsWith("\n", text);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("setting\tAi:ChatModel\tgpt\\t6\\\\ \"luna\"\\r\\n\tappsettings.json\t3\t18\n", text);
    }

    [Fact]
    public void UnknownLine_IsSkipped()
    {
        var inputs = AnalysisInputs.Parse("aicost-inputs 1\nmoon-phase\tfull\nproject-assembly\tA\n\n");

        Assert.Equal(["A"], inputs.ProjectAssemblies);
    }

    [Fact]
    public void FieldsOfANewerWriter_AreSkipped()
    {
        var inputs = AnalysisInputs.Parse("aicost-inputs 1\nproject-assembly\tA\tnewer\t7\n");

        Assert.Equal(["A"], inputs.ProjectAssemblies);
    }

    [Theory]
    [InlineData("discount\topenai\tmuch")]
    [InlineData("discount\topenai")]
    [InlineData("discount\topenai\t")]
    [InlineData("discount\topenai\t1e3")]
    [InlineData("discount\topen\\qai\t0.1")]
    [InlineData("discount\topenai\\\t0.1")]
    [InlineData("prices-as-of\t2026-02-30")]
    [InlineData("defaults\t\t10\t1\tPoetry\t1\t1")]
    [InlineData("defaults\t\t10\t1\t77\t1\t1")]
    [InlineData("defaults\t\t10\t3\tChat\t1\t1")]
    [InlineData("count\ttickets\t\t\t3\t\tmaybe\taicost.json\t1\t1\t0\t0")]
    [InlineData("deployment\tchat\tgpt-6-luna\t1\t\t\taicost.json\tx\t1\tGlobal")]
    [InlineData("deployment\tchat\tgpt-6-luna\t1\t\t\taicost.json\t1\t1\tMoon")]
    [InlineData("substitute\tperhaps\ta\tb\t")]
    [InlineData("call\tA.B\t1\t2\t3")]
    [InlineData("model\tm\tp\t2000000000")]
    public void DamagedLine_IsSkippedAndTheRestIsRead(string line)
    {
        var inputs = AnalysisInputs.Parse($"aicost-inputs 1\nproject-assembly\tA\n{line}\nproject-assembly\tB\n");

        Assert.Equivalent(new AnalysisInputs { ProjectAssemblies = ["A", "B"] }, inputs, strict: true);
    }

    [Theory]
    [InlineData("\t1\t\t1\t0\t0.02\t", "\t1\t\t1\t0\tfree\t")]
    [InlineData("\t1\t\t1\t0\t", "\t1\t\t0\t")]
    [InlineData("\tActive\t1\t", "\tActive\t0\t")]
    [InlineData("\tActive\t", "\tSleeping\t")]
    public void DamagedModel_IsSkippedWhole(string whole, string damaged)
    {
        var model = new ModelInfo { Id = "m", Provider = "p", Periods = [new PricePeriod { Bands = [new PriceBand { Input = 0.02m }] }] };
        var text = new AnalysisInputs { Models = [model] }.Write();
        Assert.Contains(whole, text);

        Assert.Empty(AnalysisInputs.Parse(text.Replace(whole, damaged)).Models);
    }

    [Fact]
    public void EndlessLine_IsSkipped()
    {
        var inputs = AnalysisInputs.Parse($"aicost-inputs 1\nproject-assembly\t{new string('a', 100_000)}\nproject-assembly\tB\n");

        Assert.Equal(["B"], inputs.ProjectAssemblies);
    }

    [Fact]
    public void EndlessText_IsReadToItsLimit()
    {
        var inputs = AnalysisInputs.Parse("aicost-inputs 1\nproject-assembly\tA\n" + new string('x', 17 * 1024 * 1024) + "\nproject-assembly\tB\n");

        Assert.Equal(["A"], inputs.ProjectAssemblies);
    }

    [Fact]
    public void MutatedText_NeverThrowsAndStaysUsable()
    {
        var random = new Random(20261110);
        var original = Full.Write();
        for (var run = 0; run < 1000; run++)
        {
            var text = Mutate(original, random);

            var inputs = AnalysisInputs.Parse(text);

            // What was read is whole: it can be written, read again and priced.
            Assert.Equal(inputs.Write(), AnalysisInputs.Parse(inputs.Write()).Write());
            Assert.All(inputs.Models, model => Assert.NotNull(model.PriceOn(new CalendarDate(2026, 11, 10)).BandFor(1000m)));
        }
    }

    private static string Mutate(string original, Random random)
    {
        var text = original.ToList();
        for (var edits = random.Next(1, 12); edits > 0; edits--)
        {
            // The header stays, else there is nothing left to test.
            var at = random.Next(16, text.Count);
            var character = Intruders[random.Next(Intruders.Length)];
            switch (random.Next(4))
            {
                case 0: text[at] = character; break;
                case 1: text.Insert(at, character); break;
                case 2: text.RemoveRange(at, Math.Min(random.Next(1, 20), text.Count - at)); break;
                default: text.InsertRange(at, text.GetRange(16, Math.Min(200, text.Count - 16))); break;
            }

            if (text.Count < 20)
            {
                break;
            }
        }

        return new string([.. text]);
    }
}
