// Stub of Microsoft.Maui.Controls 10.0.0
namespace Microsoft.Maui.Controls { public abstract class BindableObject { } public class Page : BindableObject { protected virtual void OnAppearing() { } } public class Command { public Command(Action execute) { } } }
