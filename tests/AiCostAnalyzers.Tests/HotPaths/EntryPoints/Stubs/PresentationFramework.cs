// Stub of PresentationFramework of .NET 10
namespace System.Windows
{
    public class DependencyObject { }
    public class RoutedEventArgs : EventArgs { }
    public class Window : DependencyObject { }
    public class Application { protected virtual void OnStartup(EventArgs e) { } }
}
