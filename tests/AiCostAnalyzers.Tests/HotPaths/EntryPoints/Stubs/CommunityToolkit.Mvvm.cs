// Stub of CommunityToolkit.Mvvm 8.4.0
namespace CommunityToolkit.Mvvm.Input
{
    [AttributeUsage(AttributeTargets.Method)] public sealed class RelayCommandAttribute : Attribute { }
    public sealed class AsyncRelayCommand { public AsyncRelayCommand(Func<Task> execute) { } }
}
