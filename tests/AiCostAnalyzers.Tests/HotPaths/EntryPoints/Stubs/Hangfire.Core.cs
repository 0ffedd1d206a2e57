// Stub of Hangfire.Core 1.8.18
namespace Hangfire
{
    public static class Cron { public static string Daily() => ""; public static string Daily(int hour) => ""; public static string Hourly() => ""; public static string MinuteInterval(int interval) => ""; }
    public interface IRecurringJobManager { }
    public interface IBackgroundJobClient { }
    public static class BackgroundJob { public static string Enqueue(Expression<Func<Task>> methodCall) => ""; public static string Enqueue<T>(Expression<Func<T, Task>> methodCall) => ""; }
    public static class RecurringJob
    {
        public static void AddOrUpdate(string recurringJobId, Expression<Func<Task>> methodCall, string cronExpression) { }
        public static void AddOrUpdate(string recurringJobId, Expression<Func<Task>> methodCall, Func<string> cronExpression) { }
        public static void AddOrUpdate<T>(string recurringJobId, Expression<Func<T, Task>> methodCall, string cronExpression) { }
        public static void AddOrUpdate<T>(string recurringJobId, Expression<Func<T, Task>> methodCall, Func<string> cronExpression) { }
    }
    public static class RecurringJobManagerExtensions { public static void AddOrUpdate<T>(this IRecurringJobManager manager, string recurringJobId, Expression<Func<T, Task>> methodCall, string cronExpression) { } }
}
