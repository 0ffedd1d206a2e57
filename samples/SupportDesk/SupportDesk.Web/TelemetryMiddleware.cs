using System.Diagnostics;
using SupportDesk.Telemetry;

namespace SupportDesk.Web;

public static class TelemetryMiddleware
{
    /// <summary>Records spans into the file that the setting <c>Telemetry:File</c> names; nothing without it.</summary>
    public static void UseTelemetryFile(this WebApplication app)
    {
        if (app.Configuration["Telemetry:File"] is not { } path)
        {
            return;
        }

        var file = new OtlpFile(path);
        app.Lifetime.ApplicationStopped.Register(file.Dispose);
        app.Use(async (context, next) =>
        {
            await next();
            if (Activity.Current is { } span && context.GetEndpoint() is RouteEndpoint endpoint)
            {
                span.SetTag("http.route", "/" + endpoint.RoutePattern.RawText?.TrimStart('/'));
                span.SetTag("http.request.method", context.Request.Method);
            }
        });
    }
}
