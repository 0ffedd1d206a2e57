using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Jobs of Quartz.NET, with the triggers that the composition root gives them.</summary>
internal sealed class Quartz() : DeclaredFramework("quartz", "Quartz.NET", EntryPointKinds.Timer, EntryPointUnits.Run,
    Implementing("Quartz.IJob", "Execute"))
{
    public override bool HasSchedules => true;

    /// <summary><c>q.ScheduleJob&lt;NightlySummary&gt;(t => t.WithCronSchedule("0 0 3 * * ?"))</c>, or a trigger and a job of the same key.</summary>
    public override Schedule? OfSchedule(IInvocationOperation call)
    {
        if (!TypeNames.IsNamespace(call.TargetMethod.ContainingNamespace, "Quartz"))
        {
            return null;
        }

        return call.TargetMethod.Name switch
        {
            "ScheduleJob" when JobOf(call) is { } job => new Schedule(job, Name, PeriodOfTrigger(call)),
            "AddTrigger" when KeyOf(call, "ForJob") is { } key && JobOfKey(call, key) is { } job => new Schedule(job, Name, PeriodOfTrigger(call)),
            _ => null,
        };
    }

    private static INamedTypeSymbol? JobOf(IInvocationOperation call) =>
        call.TargetMethod.TypeArguments is [INamedTypeSymbol job] && job.IsOrImplements("Quartz", "IJob") ? job : null;

    /// <summary>Of <c>q.AddJob&lt;NightlySummary&gt;(j => j.WithIdentity(key))</c> beside the trigger.</summary>
    private static INamedTypeSymbol? JobOfKey(IInvocationOperation trigger, string key)
    {
        IOperation root = trigger;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<IInvocationOperation>()
            .Where(c => c.TargetMethod.Name == "AddJob" && KeyOf(c, "WithIdentity") == key)
            .Select(JobOf)
            .FirstOrDefault();
    }

    /// <summary>The constant name, or the place of the key that a local holds.</summary>
    private static string? KeyOf(IInvocationOperation call, string method)
    {
        foreach (IInvocationOperation step in call.Descendants().OfType<IInvocationOperation>())
        {
            if (step.TargetMethod.Name == method && LocalValues.Resolve(CountSources.Unwrap(FirstOfOwn(step))) is { } key)
            {
                return key.ConstantValue is { HasValue: true, Value: string name } ? name
                    : key is IObjectCreationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string keyName } }, ..] } ? keyName
                    : null;
            }
        }

        return null;
    }

    private static decimal? PeriodOfTrigger(IInvocationOperation call)
    {
        decimal? period = null;
        bool isEndless = false;
        foreach (IInvocationOperation step in call.Descendants().OfType<IInvocationOperation>())
        {
            switch (step.TargetMethod.Name)
            {
                case "WithCronSchedule":
                    return FirstOfOwn(step)?.ConstantValue is { HasValue: true, Value: string cron } ? CronPeriods.Of(cron) : null;
                case "WithIntervalInSeconds":
                    period = CountSources.Constant(FirstOfOwn(step));
                    break;
                case "WithIntervalInMinutes":
                    period = CountSources.Constant(FirstOfOwn(step)) * 60m;
                    break;
                case "WithIntervalInHours":
                    period = CountSources.Constant(FirstOfOwn(step)) * 3600m;
                    break;
                case "WithInterval":
                    period = Durations.Seconds(FirstOfOwn(step));
                    break;
                case "RepeatForever":
                    isEndless = true;
                    break;
            }
        }

        return isEndless && period > 0m ? period : null;
    }

    /// <summary>The first argument after what an extension method extends.</summary>
    private static IOperation? FirstOfOwn(IInvocationOperation call) => CountSources.Argument(call, call.TargetMethod.IsExtensionMethod ? 1 : 0);
}
