// Stub of Coravel 6.0.2
namespace Coravel.Invocable { public interface IInvocable { Task Invoke(); } }
namespace Coravel.Scheduling.Schedule.Interfaces
{
    public interface IScheduledEventConfiguration { IScheduledEventConfiguration Weekday(); }
    public interface IScheduleInterval { IScheduledEventConfiguration EveryFiveMinutes(); IScheduledEventConfiguration Cron(string cronExpression); }
    public interface IScheduler { IScheduleInterval Schedule<T>() where T : Coravel.Invocable.IInvocable; IScheduleInterval Schedule(Action actionToSchedule); IScheduleInterval ScheduleAsync(Func<Task> asyncTaskToSchedule); }
}
