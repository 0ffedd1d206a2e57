// Stub of Quartz.Extensions.DependencyInjection 3.14.0, over Quartz
namespace Quartz
{
    public interface IServiceCollectionQuartzConfigurator { }
    public interface ITriggerConfigurator { ITriggerConfigurator ForJob(string jobName); ITriggerConfigurator ForJob(JobKey jobKey); ITriggerConfigurator StartNow(); }
    public static class ServiceCollectionExtensions
    {
        public static IServiceCollectionQuartzConfigurator ScheduleJob<T>(this IServiceCollectionQuartzConfigurator options, Action<ITriggerConfigurator> trigger, Action<IJobConfigurator>? job = null) => options;
        public static IServiceCollectionQuartzConfigurator AddJob<T>(this IServiceCollectionQuartzConfigurator options, Action<IJobConfigurator>? configure = null) => options;
        public static IServiceCollectionQuartzConfigurator AddTrigger(this IServiceCollectionQuartzConfigurator options, Action<ITriggerConfigurator>? configure = null) => options;
    }
    public static class CronScheduleTriggerBuilderExtensions { public static ITriggerConfigurator WithCronSchedule(this ITriggerConfigurator triggerBuilder, string cronExpression) => triggerBuilder; }
    public static class SimpleScheduleTriggerBuilderExtensions { public static ITriggerConfigurator WithSimpleSchedule(this ITriggerConfigurator triggerBuilder, Action<SimpleScheduleBuilder> action) => triggerBuilder; }
}
