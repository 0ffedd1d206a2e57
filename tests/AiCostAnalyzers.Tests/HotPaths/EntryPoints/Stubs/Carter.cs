// Stub of Carter 8.2.1, with the CarterModule of version 5
namespace Carter
{
    using Microsoft.AspNetCore.Http;
    using Microsoft.AspNetCore.Routing;

    public interface ICarterModule { void AddRoutes(IEndpointRouteBuilder app); }
    public abstract class CarterModule { protected void Get(string path, RequestDelegate handler) { } protected void Post(string path, RequestDelegate handler) { } }
}
