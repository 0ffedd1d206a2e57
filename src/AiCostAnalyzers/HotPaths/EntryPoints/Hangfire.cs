using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Recurring jobs of Hangfire, with their schedule. A job that is enqueued counts where it is, as often as it is.</summary>
internal sealed class Hangfire() : DeclaredFramework("hangfire", "Hangfire", EntryPointKinds.Timer, EntryPointUnits.Run,
    GivenByName("Hangfire.RecurringJob", "recurringJobId", "AddOrUpdate"),
    GivenByName("Hangfire.RecurringJobManagerExtensions", "recurringJobId", "AddOrUpdate"))
{
    protected override decimal? PeriodOf(IOperation registration)
    {
        foreach (IArgumentOperation argument in ((IInvocationOperation)registration).Arguments)
        {
            if (argument.Parameter?.Name == "cronExpression")
            {
                return OfCron(CountSources.Unwrap(argument.Value));
            }
        }

        return null;
    }

    /// <summary>Of a constant expression, or of <c>Cron.Daily()</c> or <c>Cron.Daily</c>, whose arguments only move it.</summary>
    private static decimal? OfCron(IOperation? cron) => LocalValues.Resolve(cron) switch
    {
        { ConstantValue: { HasValue: true, Value: string expression } } => CronPeriods.Of(expression),
        IInvocationOperation { TargetMethod: { } method } call when method.ContainingType.Is("Hangfire", "Cron") => OfHelper(method.Name, call),
        var value when LambdaArguments.Unwrap(value) is IMethodReferenceOperation { Method: { } method } && method.ContainingType.Is("Hangfire", "Cron") => OfHelper(method.Name, null),
        _ => null,
    };

    private static decimal? OfHelper(string name, IInvocationOperation? call) => name switch
    {
        "Minutely" => 60m,
        "Hourly" => 3600m,
        "Daily" => 86400m,
        "Weekly" => 7m * 86400m,
        "Monthly" => 365m * 86400m / 12m,
        "Yearly" => 365m * 86400m,
        "MinuteInterval" when call is not null && CountSources.Constant(CountSources.Argument(call, 0)) is > 0 and var minutes => minutes * 60m,
        "HourInterval" when call is not null && CountSources.Constant(CountSources.Argument(call, 0)) is > 0 and var hours => hours * 3600m,
        "DayInterval" when call is not null && CountSources.Constant(CountSources.Argument(call, 0)) is > 0 and var days => days * 86400m,
        _ => null,
    };
}
