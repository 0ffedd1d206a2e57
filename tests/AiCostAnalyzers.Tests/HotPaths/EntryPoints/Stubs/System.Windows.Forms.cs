// Stub of System.Windows.Forms of .NET 10
namespace System.Windows.Forms
{
    public class Control { public event EventHandler? Click { add { } remove { } } }
    public class Form : Control { protected virtual void OnLoad(EventArgs e) { } }
    public class Button : Control { }
    public class Timer { public int Interval { get; set; } public event EventHandler Tick { add { } remove { } } }
}
