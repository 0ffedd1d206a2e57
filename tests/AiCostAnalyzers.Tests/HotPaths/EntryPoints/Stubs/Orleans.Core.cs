// Stub of Microsoft.Orleans.Core.Abstractions and Microsoft.Orleans.Runtime 9.1.2
namespace Orleans
{
    public interface IGrain { }
    public interface IGrainWithStringKey : IGrain { }
    public interface IGrainBase { }
    public abstract class Grain : IGrainBase { public virtual Task OnActivateAsync(CancellationToken cancellationToken) => null!; }
    public interface IRemindable : IGrain { Task ReceiveReminder(string reminderName, int status); }
    public static class GrainBaseExtensions { public static IDisposable RegisterGrainTimer<T>(this IGrainBase grain, Func<T, Task> callback, T state, TimeSpan dueTime, TimeSpan period) => null!; }
}
