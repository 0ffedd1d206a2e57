// Stub of Flurl.Http, over Flurl
namespace Flurl.Http
{
    using System.Net.Http;

    public interface IFlurlResponse;

    public interface IFlurlRequest
    {
        Task<IFlurlResponse> SendAsync(HttpMethod verb, HttpContent? content = null, HttpCompletionOption completionOption = HttpCompletionOption.ResponseContentRead, CancellationToken cancellationToken = default);
    }

    public interface IFlurlClient
    {
        IFlurlRequest Request(params object[] urlSegments);
    }

    public class FlurlClient(string? baseUrl = null) : IFlurlClient
    {
        public IFlurlRequest Request(params object[] urlSegments) => throw new NotSupportedException();
    }

    public static class GeneratedExtensions
    {
        public static Task<IFlurlResponse> PostJsonAsync(this IFlurlRequest request, object body, HttpCompletionOption completionOption = HttpCompletionOption.ResponseContentRead, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<IFlurlResponse> PostJsonAsync(this Url url, object body, HttpCompletionOption completionOption = HttpCompletionOption.ResponseContentRead, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<IFlurlResponse> PostJsonAsync(this string url, object body, HttpCompletionOption completionOption = HttpCompletionOption.ResponseContentRead, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<IFlurlResponse> PostJsonAsync(this Uri uri, object body, HttpCompletionOption completionOption = HttpCompletionOption.ResponseContentRead, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<IFlurlResponse> PostAsync(this IFlurlRequest request, HttpContent? content = null, HttpCompletionOption completionOption = HttpCompletionOption.ResponseContentRead, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<IFlurlResponse> PostStringAsync(this IFlurlRequest request, string body, HttpCompletionOption completionOption = HttpCompletionOption.ResponseContentRead, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<IFlurlResponse> GetAsync(this string url, HttpCompletionOption completionOption = HttpCompletionOption.ResponseContentRead, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static IFlurlRequest WithOAuthBearerToken(this string url, string token) => throw new NotSupportedException();

        public static IFlurlRequest WithOAuthBearerToken(this Url url, string token) => throw new NotSupportedException();

        public static IFlurlRequest WithOAuthBearerToken(this IFlurlRequest request, string token) => throw new NotSupportedException();

        public static IFlurlRequest WithHeader(this IFlurlRequest request, string name, object value) => throw new NotSupportedException();
    }
}
