// Stub of RestSharp
namespace RestSharp
{
    using System.Net.Http;

    public enum Method { Get, Post, Put, Delete }

    public enum DataFormat { Json, Xml, Binary, None }

    public class RestRequest
    {
        public RestRequest() { }

        public RestRequest(string? resource, Method method = Method.Get) { }

        public RestRequest(Uri resource, Method method = Method.Get) { }

        public Method Method { get; set; }

        public string Resource { get; set; } = "";
    }

    public class RestResponse;

    public class RestResponse<T> : RestResponse;

    public class RestClientOptions
    {
        public RestClientOptions() { }

        public RestClientOptions(string baseUrl) { }

        public RestClientOptions(Uri baseUrl) { }

        public Uri? BaseUrl { get; set; }
    }

    public delegate void ConfigureRestClient(RestClientOptions options);

    public interface IRestClient
    {
        Task<RestResponse> ExecuteAsync(RestRequest request, CancellationToken cancellationToken = default);
    }

    public class RestClient : IRestClient
    {
        public RestClient(RestClientOptions options) { }

        public RestClient(string baseUrl, ConfigureRestClient? configureRestClient = null) { }

        public RestClient(Uri baseUrl, ConfigureRestClient? configureRestClient = null) { }

        public RestClient(HttpClient httpClient, bool disposeHttpClient = false) { }

        public Task<RestResponse> ExecuteAsync(RestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public static class RestClientExtensions
    {
        public static RestResponse Execute(this IRestClient client, RestRequest request) => throw new NotSupportedException();

        public static Task<RestResponse<T>> ExecuteAsync<T>(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<RestResponse> ExecutePostAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<RestResponse<T>> ExecutePostAsync<T>(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<RestResponse> PostAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<T?> PostAsync<T>(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<TResponse?> PostJsonAsync<TRequest, TResponse>(this IRestClient client, string resource, TRequest request, CancellationToken cancellationToken = default) where TRequest : class => throw new NotSupportedException();

        public static Task<T?> GetAsync<T>(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public static class RestRequestExtensions
    {
        public static RestRequest AddJsonBody<T>(this RestRequest request, T obj) where T : class => throw new NotSupportedException();

        public static RestRequest AddBody(this RestRequest request, object obj) => throw new NotSupportedException();

        public static RestRequest AddStringBody(this RestRequest request, string body, DataFormat dataFormat) => throw new NotSupportedException();

        public static RestRequest AddHeader(this RestRequest request, string name, string value) => throw new NotSupportedException();
    }
}
