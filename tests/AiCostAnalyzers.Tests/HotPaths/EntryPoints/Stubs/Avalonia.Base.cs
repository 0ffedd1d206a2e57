// Stub of Avalonia 11.3.0
namespace Avalonia { public class AvaloniaObject { } }
