namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Windows and controls of WPF.</summary>
internal sealed class Wpf() : UserInterface("wpf", "WPF", "System.Windows.DependencyObject", "System.Windows.Application");
