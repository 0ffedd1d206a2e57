namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Forms and controls of Windows Forms.</summary>
internal sealed class WindowsForms() : UserInterface("winforms", "Windows Forms", "System.Windows.Forms.Control");
