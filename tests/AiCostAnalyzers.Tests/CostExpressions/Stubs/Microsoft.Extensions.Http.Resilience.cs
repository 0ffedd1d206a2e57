// Stub of Microsoft.Extensions.Http.Resilience 9.10.0, over Polly
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Http.Resilience
{
    public class HttpRetryStrategyOptions : Polly.Retry.RetryStrategyOptions<System.Net.Http.HttpResponseMessage> { }
    public class HttpStandardResilienceOptions { public HttpRetryStrategyOptions Retry { get; set; } = new(); }
    public interface IHttpStandardResiliencePipelineBuilder { IServiceCollection Services { get; } }
    public interface IStandardHedgingHandlerBuilder { IServiceCollection Services { get; } }
    public interface IHttpResiliencePipelineBuilder { IServiceCollection Services { get; } }
}

namespace Microsoft.Extensions.DependencyInjection
{
    using Microsoft.Extensions.Http.Resilience;

    public static class ResilienceHttpClientBuilderExtensions
    {
        public static IHttpStandardResiliencePipelineBuilder AddStandardResilienceHandler(this IHttpClientBuilder builder) => throw null!;
        public static IHttpStandardResiliencePipelineBuilder AddStandardResilienceHandler(this IHttpClientBuilder builder, Action<HttpStandardResilienceOptions> configure) => throw null!;
        public static IStandardHedgingHandlerBuilder AddStandardHedgingHandler(this IHttpClientBuilder builder) => throw null!;
        public static IHttpResiliencePipelineBuilder AddResilienceHandler(
            this IHttpClientBuilder builder, string pipelineName, Action<Polly.ResiliencePipelineBuilder<System.Net.Http.HttpResponseMessage>> configure) => throw null!;
    }
}
