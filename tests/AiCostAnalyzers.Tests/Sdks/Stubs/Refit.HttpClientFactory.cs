// Stub of Refit.HttpClientFactory, over Refit
namespace Refit
{
    using Microsoft.Extensions.DependencyInjection;

    public static class HttpClientFactoryExtensions
    {
        public static IHttpClientBuilder AddRefitClient<T>(this IServiceCollection services, RefitSettings? settings = null) where T : class => throw new NotSupportedException();
    }
}
