using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC9005MeasuredOtherwiseTests
{
    private const string Call = "Service.Run(CompleteChatAsync)#1";

    private static readonly SourcePosition s_place = new("aicost.observed.json", 4, 7);

    private static string Calling(string mark, string model = "\"gpt-4o\"", string limit = "300") => $$"""
        class Service
        {
            async Task Run(string text, string? configured) => await new ChatClient({{model}}, "key").{{mark}}([new Chat.UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = {{limit}} });
        }
        """;

    private static CallAnnotation Measured => new(Call, new(700m, 880m, 1100m), new(150m, 190m, 260m), null, null, null, "gpt-4o", 0, s_place)
    {
        IsObserved = true,
        MeasuredUntil = new CalendarDate(2026, 8, 1),
    };

    private static AnalysisInputs Inputs(CallAnnotation measured, CallAnnotation? annotated = null, int? maxAge = null) => new()
    {
        PricesAsOf = new CalendarDate(2026, 11, 10),
        Calls = annotated is null ? [measured] : [measured, annotated],
        ObservedMaxAge = maxAge,
    };

    private static CallAnnotation Annotated(string pattern, decimal input) => new(pattern, new(null, input, null), null, null, null, null, null, 0, new("aicost.json", 2, 3));

    private static Task Triggers(AnalysisInputs inputs, string message, string model = "\"gpt-4o\"", string limit = "300") =>
        RuleTest.Of(DiagnosticIds.MeasuredOtherwise, Calling("{|#0:CompleteChatAsync|}", model, limit), inputs)
            .Expect(0, DiagnosticIds.MeasuredOtherwise, $"The estimate of this call no longer goes with what was measured: {message}; 'aicost calibrate' measures anew")
            .RunAsync();

    private static Task DoesNotTrigger(AnalysisInputs inputs, string model = "\"gpt-4o\"") =>
        RuleTest.Verify(DiagnosticIds.MeasuredOtherwise, Calling("CompleteChatAsync", model), inputs);

    [Fact]
    public Task OldMeasurement_Triggers() =>
        Triggers(Inputs(Measured, maxAge: 100), "measured until 2026-08-01, more than 100 days before 2026-11-10, the day of the prices");

    [Fact]
    public Task AnnotationOutsideTheBand_Triggers() =>
        Triggers(Inputs(Measured, Annotated("Service.Run", 2600m)), "2,600 input tokens are annotated, 700 to 1,100 were measured");

    [Fact]
    public Task LimitBelowTheBand_Triggers() => Triggers(Inputs(Measured), "the source allows at most 100 output tokens, 150 to 260 were measured", limit: "100");

    [Fact]
    public Task OtherModel_Triggers() => Triggers(Inputs(Measured), "priced is 'gpt-6-luna', answered has 'gpt-4o'", "\"gpt-6-luna\"");

    [Fact]
    public Task FreshMeasurement_DoesNotTrigger() => DoesNotTrigger(Inputs(Measured, maxAge: 101));

    [Fact]
    public Task MeasurementWithoutMaxAge_DoesNotTrigger() => DoesNotTrigger(Inputs(Measured));

    [Fact]
    public Task AnnotationWithinTheBand_DoesNotTrigger() => DoesNotTrigger(Inputs(Measured, Annotated("Service.Run", 1000m)));

    [Fact]
    public Task AnnotationOfManyCalls_DoesNotTrigger() => DoesNotTrigger(Inputs(Measured, Annotated("**", 2600m)));

    [Fact]
    public Task ModelThatIsOnlyAFallback_IsTheMeasuredOne_DoesNotTrigger() => DoesNotTrigger(Inputs(Measured), "configured ?? \"gpt-6-luna\"");

    [Fact]
    public Task CallThatNothingWasMeasuredOf_DoesNotTrigger() => DoesNotTrigger(Inputs(Measured with { Pattern = "Other.Run(CompleteChatAsync)#1" }, Annotated("Service.Run", 2600m), maxAge: 1));
}
