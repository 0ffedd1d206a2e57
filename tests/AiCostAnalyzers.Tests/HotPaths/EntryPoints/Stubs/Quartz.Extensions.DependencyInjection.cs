// Stub of Quartz.Extensions.DependencyInjection 3.14.0
namespace Quartz
{
    public sealed class JobKey { public JobKey(string name) { } }
    public interface IServiceCollectionQuartzConfigurator { }
    public interface IJobConfigurator { IJobConfigurator WithIdentity(string name); IJobConfigurator WithIdentity(JobKey key); }
    public interface ITriggerConfigurator { ITriggerConfigurator ForJob(string jobName); ITriggerConfigurator ForJob(JobKey jobKey); ITriggerConfigurator StartNow(); }
    public class SimpleScheduleBuilder { public SimpleScheduleBuilder WithIntervalInMinutes(int minutes) => this; public SimpleScheduleBuilder RepeatForever() => this; public SimpleScheduleBuilder WithRepeatCount(int count) => this; }
    public static class ServiceCollectionExtensions
    {
        public static IServiceCollectionQuartzConfigurator ScheduleJob<T>(this IServiceCollectionQuartzConfigurator options, Action<ITriggerConfigurator> trigger, Action<IJobConfigurator>? job = null) => options;
        public static IServiceCollectionQuartzConfigurator AddJob<T>(this IServiceCollectionQuartzConfigurator options, Action<IJobConfigurator>? configure = null) => options;
        public static IServiceCollectionQuartzConfigurator AddTrigger(this IServiceCollectionQuartzConfigurator options, Action<ITriggerConfigurator>? configure = null) => options;
    }
    public static class CronScheduleTriggerBuilderExtensions { public static ITriggerConfigurator WithCronSchedule(this ITriggerConfigurator triggerBuilder, string cronExpression) => triggerBuilder; }
    public static class SimpleScheduleTriggerBuilderExtensions { public static ITriggerConfigurator WithSimpleSchedule(this ITriggerConfigurator triggerBuilder, Action<SimpleScheduleBuilder> action) => triggerBuilder; }
}
