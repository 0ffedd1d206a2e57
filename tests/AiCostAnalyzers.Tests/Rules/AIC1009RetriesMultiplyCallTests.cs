using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Sdks;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC1009RetriesMultiplyCallTests
{
    private const string Id = DiagnosticIds.RetriesMultiplyCall;

    private static Task Verify(string members) => RuleTest.Verify(Id, Class(members));

    private static AnalyzerTest<AiCostAnalyzer> WithPolly(string members)
    {
        var test = Of(Id, "using Polly;\nusing Polly.Retry;\nusing Polly.Hedging;\n" + Class(members));
        test.References = test.References.With(SdkStub.Of("Polly").All);
        return test;
    }

    [Fact]
    public Task RetryLoopOfSixAttempts_Triggers() => Of(Id, Class("""
        async Task<string> Run(string t)
        {
            for (var attempt = 0; attempt < 6; attempt++)
            {
                try { Chat.ChatCompletion answer = await _gpt.{|#0:CompleteChatAsync|}(t); return answer.Content[0].Text; }
                catch (System.FormatException) { await Task.Delay(1000); }
            }
            return "";
        }
        """)).Expect(0, Id, "'gpt-4o' may be asked up to 6 times for one answer (retries), about $0.0055 (assuming tokens: 1,000 in, 300 out) each, "
            + "$0.0330 in the worst case; allow fewer attempts", Microsoft.CodeAnalysis.DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public Task RetryWithoutABound_Triggers() => Of(Id, Class("""
        async Task Run(string t)
        {
            while (true)
            {
                try { await _gpt.{|#0:CompleteChatAsync|}(t); return; }
                catch (System.TimeoutException) { await Task.Delay(1000); }
            }
        }
        """)).Expect(0, Id, "'gpt-4o' may be asked again and again, without a bound, for one answer (retries), about $0.0055 (assuming tokens: 1,000 in, 300 out) each; "
            + "bound the attempts").RunAsync();

    [Fact]
    public Task OwnRetryHelper_Triggers() => Verify("""
        Task Run(string t) => Retried(async () => { await _gpt.[|CompleteChatAsync|](t); });
        static async Task Retried(System.Func<Task> call)
        {
            for (var attempt = 0; attempt < 5; attempt++)
            {
                try { await call(); return; }
                catch (System.TimeoutException) { }
            }
        }
        """);

    [Fact]
    public Task RetryWithinARetry_Triggers() => Of(Id, Class("""
        async Task Run(string t)
        {
            for (var outer = 0; outer < 2; outer++)
            {
                try
                {
                    for (var inner = 0; inner < 3; inner++)
                    {
                        try { await _gpt.{|#0:CompleteChatAsync|}(t); break; }
                        catch (System.TimeoutException) { }
                    }

                    return;
                }
                catch (System.FormatException) { }
            }
        }
        """)).Expect(0, Id, "'gpt-4o' may be asked up to 6 times for one answer (retries within retries), about $0.0055 (assuming tokens: 1,000 in, 300 out) each, "
            + "$0.0330 in the worst case; allow fewer attempts").RunAsync();

    [Fact]
    public Task PollyRetryOfFive_Triggers() => WithPolly("""
        static readonly ResiliencePipeline s_pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 5 }).Build();
        async Task Run(string t) => await s_pipeline.ExecuteAsync(async stop => await _gpt.[|CompleteChatAsync|](t));
        """).RunAsync();

    [Fact]
    public Task PollyHedging_Triggers() => WithPolly("""
        static readonly ResiliencePipeline<string> s_pipeline = new ResiliencePipelineBuilder<string>()
            .AddHedging(new HedgingStrategyOptions<string> { MaxHedgedAttempts = 1 }).Build();
        async Task Run(string t) => await s_pipeline.ExecuteAsync(async stop => (await _gpt.{|#0:CompleteChatAsync|}(t)).Value.Content[0].Text);
        """).Expect(0, Id, "'gpt-4o' may be asked up to 2 times for one answer (hedging, each attempt paid), about $0.0055 (assuming tokens: 1,000 in, 300 out) each, "
            + "$0.0110 in the worst case; hedge only what nobody can wait for").RunAsync();

    [Fact]
    public Task PollySevenPolicy_Triggers() => WithPolly("""
        static readonly AsyncRetryPolicy s_policy = Policy.Handle<System.TimeoutException>().RetryAsync(4);
        Task Run(string t) => s_policy.ExecuteAsync(async () => { await _gpt.[|CompleteChatAsync|](t); });
        """).RunAsync();

    [Fact]
    public Task PollyByDefault_DoesNotTrigger() => WithPolly("""
        static readonly ResiliencePipeline s_pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions()).Build();
        async Task Run(string t) => await s_pipeline.ExecuteAsync(async stop => await _gpt.CompleteChatAsync(t));
        """).RunAsync();

    [Fact]
    public Task HedgingByDefault_DoesNotTrigger() => WithPolly("""
        static readonly ResiliencePipeline<string> s_pipeline = new ResiliencePipelineBuilder<string>().AddHedging(new HedgingStrategyOptions<string>()).Build();
        async Task Run(string t) => await s_pipeline.ExecuteAsync(async stop => (await _gpt.CompleteChatAsync(t)).Value.Content[0].Text);
        """).RunAsync();

    [Fact]
    public Task TwoAttempts_DoNotTrigger() => Verify("""
        async Task Run(string t)
        {
            for (var attempt = 0; attempt < 2; attempt++)
            {
                try { await _gpt.CompleteChatAsync(t); return; }
                catch (System.TimeoutException) { }
            }
        }
        """);

    [Fact]
    public Task SmallModel_DoesNotTrigger() => Verify("""
        async Task Run(string t)
        {
            for (var attempt = 0; attempt < 6; attempt++)
            {
                try { await _luna.CompleteChatAsync(t); return; }
                catch (System.TimeoutException) { }
            }
        }
        """);

    [Fact]
    public Task LoopThatGoesOnAfterSuccess_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            foreach (var t in tickets)
            {
                try { await _gpt.CompleteChatAsync(t); }
                catch (System.TimeoutException) { }
            }
        }
        """);

    [Fact]
    public Task RetryAroundOtherWork_DoesNotTrigger() => Verify("""
        async Task Run(string t)
        {
            for (var attempt = 0; attempt < 6; attempt++)
            {
                try { await Task.Delay(1); break; }
                catch (System.TimeoutException) { }
            }

            await _gpt.CompleteChatAsync(t);
        }
        """);

    [Fact]
    public Task UnknownModel_DoesNotTrigger() => RuleTest.Verify(Id, """
        class Service(ChatClient client)
        {
            async Task Run(string t)
            {
                for (var attempt = 0; attempt < 6; attempt++)
                {
                    try { await client.CompleteChatAsync(t); return; }
                    catch (System.TimeoutException) { }
                }
            }
        }
        """);

    [Fact]
    public Task BrokenCode_DoesNotTrigger() => Verify("""
        async Task Run(string t)
        {
            for (var attempt = 0; attempt < 6; attempt++)
            {
                try { await _gpt.{|CS1061:CompleteChatAsyncs|}(t); return; }
                catch (System.TimeoutException) { }
            }
        }
        """);
}
