using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace SupportDesk.Telemetry;

/// <summary>The clock that workers wait by: the system's, or one whose timers run as much faster as the setting <c>Clock:Speed</c> says, so that nights pass in seconds.</summary>
public sealed class Clock(double speed) : TimeProvider
{
    public static TimeProvider Of(IConfiguration configuration) =>
        configuration["Clock:Speed"] is { } speed ? new Clock(double.Parse(speed, CultureInfo.InvariantCulture)) : System;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Faster(dueTime), Faster(period));

    private TimeSpan Faster(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds / speed));
}
