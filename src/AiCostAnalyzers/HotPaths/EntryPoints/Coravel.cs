using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Invocables that Coravel schedules or queues.</summary>
internal sealed class Coravel() : DeclaredFramework("coravel", "Coravel", EntryPointKinds.Timer, EntryPointUnits.Run,
    Implementing("Coravel.Invocable.IInvocable", "Invoke"),
    GivenTo("Coravel.Scheduling.Schedule.Interfaces.IScheduler", "Schedule", "ScheduleAsync"))
{
    public override bool HasSchedules => true;

    /// <summary><c>scheduler.Schedule&lt;NightlySummary&gt;().DailyAt(3, 0)</c>.</summary>
    public override Schedule? OfSchedule(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Schedule", TypeArguments: [INamedTypeSymbol invocable] } method
        && method.ContainingType.IsOrImplements("Coravel.Scheduling.Schedule.Interfaces", "IScheduler")
            ? new Schedule(invocable, Name, PeriodOf(call))
            : null;

    /// <summary>Of <c>Schedule(…).EveryFiveMinutes()</c>, where nothing after it limits it to some days.</summary>
    protected override decimal? PeriodOf(IOperation registration)
    {
        if (registration.Parent is not IInvocationOperation interval || interval.Instance != registration
            || interval.Parent is IInvocationOperation limit && limit.Instance == interval)
        {
            return null;
        }

        return interval.TargetMethod.Name switch
        {
            "EverySecond" => 1m,
            "EveryFiveSeconds" => 5m,
            "EveryTenSeconds" => 10m,
            "EveryFifteenSeconds" => 15m,
            "EveryThirtySeconds" => 30m,
            "EverySeconds" => CountSources.Constant(CountSources.Argument(interval, 0)) is > 0 and var seconds ? seconds : null,
            "EveryMinute" => 60m,
            "EveryFiveMinutes" => 300m,
            "EveryTenMinutes" => 600m,
            "EveryFifteenMinutes" => 900m,
            "EveryThirtyMinutes" => 1800m,
            "Hourly" or "HourlyAt" => 3600m,
            "Daily" or "DailyAt" or "DailyAtHour" => 86400m,
            "Weekly" => 7m * 86400m,
            "Monthly" => 365m * 86400m / 12m,
            "Cron" => CronPeriods.Of(CountSources.Argument(interval, 0)?.ConstantValue is { HasValue: true, Value: string cron } ? cron : null),
            _ => null,
        };
    }
}
