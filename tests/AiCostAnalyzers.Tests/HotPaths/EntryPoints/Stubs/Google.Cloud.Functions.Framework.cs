// Stub of Google.Cloud.Functions.Framework 3.0.1
namespace Google.Cloud.Functions.Framework
{
    public interface IHttpFunction { Task HandleAsync(Microsoft.AspNetCore.Http.HttpContext context); }
    public interface ICloudEventFunction { Task HandleAsync(object cloudEvent, CancellationToken cancellationToken); }
    public interface ICloudEventFunction<TData> where TData : class { Task HandleAsync(object cloudEvent, TData data, CancellationToken cancellationToken); }
}
