// Stub of Polly 8.9.1
namespace Polly
{
    public class Context { }
    public class ResilienceContext { }
    public readonly struct Outcome<T> { }
    public readonly struct PredicateResult { }

    public class ResiliencePipeline
    {
        public void Execute(Action callback) => throw null!;
        public T Execute<T>(Func<T> callback) => throw null!;
        public ValueTask ExecuteAsync(Func<CancellationToken, ValueTask> callback, CancellationToken cancellationToken = default) => throw null!;
        public ValueTask<T> ExecuteAsync<T>(Func<CancellationToken, ValueTask<T>> callback, CancellationToken cancellationToken = default) => throw null!;
    }

    public class ResiliencePipeline<T>
    {
        public TResult Execute<TResult>(Func<TResult> callback) where TResult : T => throw null!;
        public ValueTask<TResult> ExecuteAsync<TResult>(Func<CancellationToken, ValueTask<TResult>> callback, CancellationToken cancellationToken = default) where TResult : T => throw null!;
    }

    public abstract class ResiliencePipelineBuilderBase { }
    public class ResiliencePipelineBuilder : ResiliencePipelineBuilderBase { public ResiliencePipeline Build() => throw null!; }
    public class ResiliencePipelineBuilder<T> : ResiliencePipelineBuilderBase { public ResiliencePipeline<T> Build() => throw null!; }
    public abstract class ResilienceStrategyOptions { public string? Name { get; set; } }

    public static class RetryResiliencePipelineBuilderExtensions
    {
        public static ResiliencePipelineBuilder AddRetry(this ResiliencePipelineBuilder builder, Retry.RetryStrategyOptions options) => throw null!;
        public static ResiliencePipelineBuilder<T> AddRetry<T>(this ResiliencePipelineBuilder<T> builder, Retry.RetryStrategyOptions<T> options) => throw null!;
    }

    public static class HedgingResiliencePipelineBuilderExtensions
    {
        public static ResiliencePipelineBuilder<T> AddHedging<T>(this ResiliencePipelineBuilder<T> builder, Hedging.HedgingStrategyOptions<T> options) => throw null!;
    }

    public static class TimeoutResiliencePipelineBuilderExtensions
    {
        public static TBuilder AddTimeout<TBuilder>(this TBuilder builder, TimeSpan timeout) where TBuilder : ResiliencePipelineBuilderBase => throw null!;
    }

    public static class ResiliencePipelineBuilderExtensions
    {
        public static TBuilder AddPipeline<TBuilder>(this TBuilder builder, ResiliencePipeline pipeline) where TBuilder : ResiliencePipelineBuilderBase => throw null!;
    }

    public static class PollyServiceCollectionExtensions
    {
        public static Microsoft.Extensions.DependencyInjection.IServiceCollection AddResiliencePipeline<TKey>(
            this Microsoft.Extensions.DependencyInjection.IServiceCollection services, TKey key, Action<ResiliencePipelineBuilder> configure) where TKey : notnull => throw null!;
    }

    public interface IsPolicy { }
    public interface IAsyncPolicy : IsPolicy
    {
        Task ExecuteAsync(Func<Task> action);
        Task<TResult> ExecuteAsync<TResult>(Func<Task<TResult>> action);
    }

    public interface ISyncPolicy : IsPolicy { void Execute(Action action); }

    public abstract class PolicyBase { }
    public abstract class AsyncPolicy : PolicyBase, IAsyncPolicy
    {
        public Task ExecuteAsync(Func<Task> action) => throw null!;
        public Task<TResult> ExecuteAsync<TResult>(Func<Task<TResult>> action) => throw null!;
        public Wrap.AsyncPolicyWrap WrapAsync(IAsyncPolicy innerPolicy) => throw null!;
    }

    public abstract partial class Policy : PolicyBase, ISyncPolicy
    {
        public void Execute(Action action) => throw null!;
        public static PolicyBuilder Handle<TException>() where TException : Exception => throw null!;
        public static Wrap.AsyncPolicyWrap WrapAsync(params IAsyncPolicy[] policies) => throw null!;
    }

    public sealed class PolicyBuilder { }

    public static class RetrySyntax
    {
        public static Retry.RetryPolicy Retry(this PolicyBuilder policyBuilder) => throw null!;
        public static Retry.RetryPolicy Retry(this PolicyBuilder policyBuilder, int retryCount) => throw null!;
    }

    public static class AsyncRetrySyntax
    {
        public static Retry.AsyncRetryPolicy RetryAsync(this PolicyBuilder policyBuilder) => throw null!;
        public static Retry.AsyncRetryPolicy RetryAsync(this PolicyBuilder policyBuilder, int retryCount) => throw null!;
        public static Retry.AsyncRetryPolicy RetryForeverAsync(this PolicyBuilder policyBuilder) => throw null!;
        public static Retry.AsyncRetryPolicy WaitAndRetryAsync(this PolicyBuilder policyBuilder, int retryCount, Func<int, TimeSpan> sleepDurationProvider) => throw null!;
        public static Retry.AsyncRetryPolicy WaitAndRetryAsync(this PolicyBuilder policyBuilder, IEnumerable<TimeSpan> sleepDurations) => throw null!;
    }
}

namespace Polly.Retry
{
    public class RetryStrategyOptions<T> : ResilienceStrategyOptions
    {
        public int MaxRetryAttempts { get; set; } = 3;
        public TimeSpan Delay { get; set; }
    }

    public class RetryStrategyOptions : RetryStrategyOptions<object> { }
    public class RetryPolicy : Policy { }
    public class AsyncRetryPolicy : AsyncPolicy { }
}

namespace Polly.Hedging
{
    public class HedgingStrategyOptions<T> : ResilienceStrategyOptions
    {
        public int MaxHedgedAttempts { get; set; } = 1;
        public TimeSpan Delay { get; set; }
    }
}

namespace Polly.Wrap
{
    public class AsyncPolicyWrap : AsyncPolicy { }
}

namespace Polly.Registry
{
    public abstract class ResiliencePipelineProvider<TKey> where TKey : notnull
    {
        public virtual ResiliencePipeline GetPipeline(TKey key) => throw null!;
        public virtual ResiliencePipeline<TResult> GetPipeline<TResult>(TKey key) => throw null!;
    }
}
