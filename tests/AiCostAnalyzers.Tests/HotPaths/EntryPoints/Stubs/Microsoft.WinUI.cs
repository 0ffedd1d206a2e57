// Stub of Microsoft.WindowsAppSDK 1.7.0
namespace Microsoft.UI.Xaml { public class RoutedEventArgs { } public class Window { } }
