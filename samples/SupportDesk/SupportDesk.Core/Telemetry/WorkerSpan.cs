using System.Diagnostics;

namespace SupportDesk.Telemetry;

/// <summary>A span around each turn of a worker. A worker has no route: its name is what tells its turns from others'.</summary>
public static class WorkerSpan
{
    public const string SourceName = "SupportDesk.Workers";

    private static readonly ActivitySource Source = new(SourceName);

    /// <returns>Null where nobody listens.</returns>
    public static Activity? Start(string worker) => Source.StartActivity(worker);
}
