using System.Text;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Facts;

/// <summary>Words of the lines of <c>inputs.txt</c>.</summary>
internal static class InputsWords
{
    public const string Header = "aicost-inputs 1";
    public const string PricingFile = "pricing-file";
    public const string Environment = "environment";
    public const string PricesAsOf = "prices-as-of";
    public const string Discount = "discount";
    public const string Model = "model";
    public const string Deployment = "deployment";
    public const string Defaults = "defaults";
    public const string Call = "call";
    public const string Count = "count";
    public const string ObservedMaxAge = "observed-max-age";
    public const string Substitute = "substitute";
    public const string Setting = "setting";
    public const string ProjectAssembly = "project-assembly";
    public const string PromptFile = "prompt-file";
}

/// <summary>
/// One line a fact, each fact whole in its line: what is cut or damaged loses that fact and never changes another.
/// Sorted within each section, so that the order of a file's entries recompiles nothing.
/// </summary>
internal static class InputsWriter
{
    public static string Write(AnalysisInputs inputs)
    {
        var text = new StringBuilder();
        Append(text, Line(InputsWords.Header));
        if (inputs.HasPricingFile)
        {
            Append(text, Line(InputsWords.PricingFile));
        }

        Append(text, Line(InputsWords.Environment).Text(inputs.Environment));
        if (inputs.PricesAsOf is { } asOf)
        {
            Append(text, Line(InputsWords.PricesAsOf).Date(asOf));
        }

        Append(text, inputs.Discounts.Select(discount => Line(InputsWords.Discount).Text(discount.Key).Number(discount.Value)));
        Append(text, inputs.Models.Select(Model));
        Append(text, inputs.Deployments.Select(Deployment));
        Append(text, Defaults(inputs.Defaults));
        Append(text, inputs.Calls.Select(Call));
        Append(text, inputs.Counts.Select(Count));
        if (inputs.ObservedMaxAge is { } maxAge)
        {
            Append(text, Line(InputsWords.ObservedMaxAge).Integer(maxAge));
        }

        Append(text, inputs.Substitutes.Select(Substitute));
        Append(text, inputs.Settings.Select(setting => Line(InputsWords.Setting).Text(setting.Key).Text(setting.Value).Position(setting.Position)));
        Append(text, inputs.ProjectAssemblies.Select(assembly => Line(InputsWords.ProjectAssembly).Text(assembly)));
        Append(text, inputs.PromptFiles.Select(file => Line(InputsWords.PromptFile).Text(file.Path).Integer(file.Tokens).Flag(file.HasPlaceholders).Text(file.Resource)));
        return text.ToString();
    }

    private static FieldLineWriter Line(string word) => new(word);

    private static void Append(StringBuilder text, FieldLineWriter line) => text.Append(line).Append('\n');

    private static void Append(StringBuilder text, IEnumerable<FieldLineWriter> section)
    {
        foreach (var line in section.Select(line => line.ToString()).OrderBy(line => line, StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }
    }

    private static FieldLineWriter Model(ModelInfo model) => Line(InputsWords.Model)
        .Text(model.Id)
        .Text(model.Provider)
        .List(model.Aliases, (line, alias) => line.Text(alias))
        .Word(model.Kind)
        .Word(model.Size)
        .Word(model.Status)
        .List(model.Periods, Period)
        .Integer(model.ContextWindow)
        .Integer(model.MaxOutputTokens)
        .Word(model.Capabilities)
        .Date(model.Retires)
        .Text(model.Replacement)
        .Number(model.TokenizerMultiplier)
        .Integer(model.EmbeddingDimensions)
        .Text(model.Confidence)
        .Text(model.Origin)
        .List(model.Quality, (line, figure) => line.Text(figure.Measure).Number(figure.Value))
        .Number(model.Flex?.Low)
        .Number(model.Flex?.High)
        .Number(model.Priority?.Low)
        .Number(model.Priority?.High)
        .Integer(model.MinCacheableTokens)
        .Number(model.PerSearch)
        .Number(model.DataZone)
        .Number(model.Regional);

    private static void Period(FieldLineWriter line, PricePeriod period) => line
        .Date(period.From)
        .List(period.Bands, Band)
        .Number(period.PerImage)
        .Number(period.PerMinute)
        .Number(period.PerRequest)
        .Number(period.PerMillionCharacters)
        .Number(period.AudioInput)
        .Number(period.AudioOutput)
        .Number(period.ImageInput)
        .Number(period.ImageOutput)
        .Number(period.OffPeakMultiplier);

    private static void Band(FieldLineWriter line, PriceBand band) => line
        .Number(band.AboveInputTokens)
        .Number(band.Input)
        .Number(band.Output)
        .Number(band.CacheRead)
        .Number(band.CacheWrite)
        .Number(band.CacheWriteHour)
        .Number(band.BatchInput)
        .Number(band.BatchOutput);

    private static FieldLineWriter Deployment(Deployment deployment) => Line(InputsWords.Deployment)
        .Text(deployment.Name)
        .Text(deployment.Model)
        .Number(deployment.Multiplier)
        .Text(deployment.Environment)
        .Number(deployment.PerMonth)
        .Position(deployment.Position)
        .Word(deployment.Place);

    private static FieldLineWriter Defaults(UsageDefaults defaults) => Line(InputsWords.Defaults)
        .Text(defaults.Model)
        .Number(defaults.Count)
        .List([.. defaults.Tokens.OrderBy(entry => entry.Key)], (line, entry) => line.Word(entry.Key).Number(entry.Value.Input).Number(entry.Value.Output));

    private static FieldLineWriter Call(CallAnnotation call)
    {
        var line = Line(InputsWords.Call).Text(call.Pattern);
        Quantity(line, call.InputTokens);
        Quantity(line, call.OutputTokens);
        line.Number(call.CacheReadRatio);
        Quantity(line, call.Rounds);
        line.Number(call.Share).Text(call.Model).Integer(call.Depth).Flag(call.IsRejected).Position(call.Position);
        line.Flag(call.IsObserved).Number(call.CacheWriteRatio).Number(call.CacheWriteHourRatio).Text(call.Tier?.ToString());
        Quantity(line, call.Images);
        Quantity(line, call.AudioMinutes);
        Quantity(line, call.Characters);
        Quantity(line, call.Searches);
        return line.Text(call.Kind?.ToString()).Date(call.MeasuredUntil);
    }

    /// <summary>A quantity that is not given is three empty fields: one without any figure says nothing either.</summary>
    private static void Quantity(FieldLineWriter line, GivenQuantity? quantity) =>
        line.Number(quantity?.Low).Number(quantity?.Typical).Number(quantity?.High);

    private static FieldLineWriter Count(CountAnnotation count) => Line(InputsWords.Count)
        .Text(count.Name)
        .Text(count.Member)
        .Text(count.EntryPoint)
        .Number(count.Typical)
        .Number(count.High)
        .Flag(count.IsRejected)
        .Position(count.Position)
        .Integer(count.Depth)
        .Flag(count.IsObserved);

    private static FieldLineWriter Substitute(SubstituteRule rule) => Line(InputsWords.Substitute)
        .Text(rule.IsApproved ? "approved" : "denied")
        .Text(rule.From)
        .Text(rule.To)
        .Text(rule.Evaluation);
}
