using static AiCostAnalyzers.Tests.CostExpressions.CostRun;

namespace AiCostAnalyzers.Tests.CostExpressions;

/// <summary>Retries, hedging, caches, growing histories.</summary>
public class ResilienceProgramTests
{
    [Fact]
    public Task RetryLoop_CountsItsAttemptsInHighAlone() => VerifyRangeAsync("$0.0100", 3m, """
        public static async Task Go(string ticket)
        {
            for (var attempt = 0; attempt < 3; attempt++)
            {
                try { await Ai.Cent.CompleteChatAsync(ticket); return; }
                catch (TimeoutException) { await Task.Delay(1000); }
            }
        }
        """);

    [Fact]
    public Task RetryLoopWithoutABound_HasNoHigh() => VerifyRangeAsync("$0.0100", null, """
        public static async Task Go(string ticket)
        {
            while (true)
            {
                try { await Ai.Cent.CompleteChatAsync(ticket); return; }
                catch (TimeoutException) { await Task.Delay(1000); }
            }
        }
        """);

    [Fact]
    public Task Polly8Retry_CountsItsAttemptsInHighAlone() => VerifyRangeAsync("$0.0100", 6m, """
        static readonly ResiliencePipeline s_pipeline = new ResiliencePipelineBuilder()
            .AddTimeout(TimeSpan.FromSeconds(30))
            .AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 5 })
            .Build();

        public static async Task Go(string ticket) => await s_pipeline.ExecuteAsync(async stop => await Ai.Cent.CompleteChatAsync(ticket));
        """);

    [Fact]
    public Task Polly8RetryByDefault_MakesFourAttempts() => VerifyRangeAsync("$0.0100", 4m, """
        public static async Task Go(string ticket)
        {
            var pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions()).Build();
            await pipeline.ExecuteAsync(async stop => await Ai.Cent.CompleteChatAsync(ticket));
        }
        """);

    [Fact]
    public Task Polly8Hedging_CountsEveryAttempt() => VerifyRangeAsync("$0.0300", 3m, """
        static readonly ResiliencePipeline<string> s_pipeline = new ResiliencePipelineBuilder<string>()
            .AddHedging(new HedgingStrategyOptions<string> { MaxHedgedAttempts = 2 })
            .Build();

        public static async Task Go(string ticket) =>
            await s_pipeline.ExecuteAsync(async stop => (await Ai.Cent.CompleteChatAsync(ticket)).Value.Content[0].Text);
        """);

    [Fact]
    public Task NestedStrategies_Multiply() => VerifyRangeAsync("$0.0200", 8m, """
        static readonly ResiliencePipeline<string> s_pipeline = new ResiliencePipelineBuilder<string>()
            .AddRetry(new RetryStrategyOptions<string> { MaxRetryAttempts = 3 })
            .AddHedging(new HedgingStrategyOptions<string>())
            .Build();

        public static async Task Go(string ticket) => await s_pipeline.ExecuteAsync(AskAsync);
        static async ValueTask<string> AskAsync(CancellationToken stop) => (await Ai.Cent.CompleteChatAsync(stop.ToString()!)).Value.Content[0].Text;
        """);

    [Fact]
    public Task RegisteredPipeline_IsFoundByItsKey() => VerifyRangeAsync("$0.0100", 3m, """
        public static async Task Go(string ticket, ResiliencePipelineProvider<string> pipelines)
        {
            var pipeline = pipelines.GetPipeline("model");
            await pipeline.ExecuteAsync(async stop => await Ai.Cent.CompleteChatAsync(ticket));
        }

        public static void Configure(IServiceCollection services)
        {
            services.AddResiliencePipeline("other", builder => builder.AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 9 }));
            services.AddResiliencePipeline("model", builder => builder.AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 2 }));
        }
        """);

    [Fact]
    public Task Polly7Retry_CountsItsAttemptsInHighAlone() => VerifyRangeAsync("$0.0100", 4m, """
        static readonly AsyncRetryPolicy s_policy = Policy.Handle<TimeoutException>().WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(attempt));

        public static Task Go(string ticket) => s_policy.ExecuteAsync(() => Ai.Cent.CompleteChatAsync(ticket));
        """);

    [Fact]
    public Task Polly7RetryForever_HasNoHigh() => VerifyRangeAsync("$0.0100", null, """
        public static Task Go(string ticket) =>
            Policy.Handle<TimeoutException>().RetryForeverAsync().ExecuteAsync(() => Ai.Cent.CompleteChatAsync(ticket));
        """);

    [Fact]
    public Task Polly7Wrap_Multiplies() => VerifyRangeAsync("$0.0100", 6m, """
        static readonly AsyncRetryPolicy s_inner = Policy.Handle<TimeoutException>().RetryAsync(2);
        static readonly AsyncRetryPolicy s_outer = Policy.Handle<InvalidOperationException>().RetryAsync();

        public static Task Go(string ticket) => s_outer.WrapAsync(s_inner).ExecuteAsync(() => Ai.Cent.CompleteChatAsync(ticket));
        """);

    [Fact]
    public Task TypedClientWithAHedgingHandler_CountsEveryAttempt() => VerifyRangeAsync("$0.0200", 2m, """
        public static Task Go(string ticket, Triage triage) => triage.RunAsync(ticket);
        public static void Configure(IServiceCollection services) => services.AddHttpClient<Triage>().AddStandardHedgingHandler();
        """, """
        public class Triage(System.Net.Http.HttpClient http)
        {
            public async Task RunAsync(string ticket) => await Ai.Cent.CompleteChatAsync(ticket);
        }
        """);

    [Fact]
    public Task TypedClientWithTheStandardHandler_RetriesThreeTimes() => VerifyRangeAsync("$0.0100", 4m, """
        public static Task Go(string ticket, ITriage triage) => triage.RunAsync(ticket);
        public static void Configure(IServiceCollection services) => services.AddHttpClient<ITriage, Triage>().AddStandardResilienceHandler();
        """, """
        public interface ITriage { Task RunAsync(string ticket); }
        public class Triage(System.Net.Http.HttpClient http) : ITriage
        {
            public async Task RunAsync(string ticket) => await Ai.Cent.CompleteChatAsync(ticket);
        }
        """);

    private static async Task VerifyRangeAsync(string expression, decimal? high, string members, string types = "")
    {
        const string Usings = "using Polly; using Polly.Retry; using Polly.Hedging; using Polly.Registry;\n";
        var report = await ReportAsync(Usings + OfMembers(members, types), null, "Polly", "Microsoft.Extensions.Http.Resilience");
        var entry = EntryOf(report, Go);

        // The dearest single call: the context window of the model, as no prompt is bounded.
        Assert.Equal((expression, "constant", 0.01m * high), (entry.Terms.ToString(), entry.Terms.Growth, entry.Cost.High));
    }
}
