namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Windows and controls of WinUI and UWP.</summary>
internal sealed class WinUi() : UserInterface("winui", "WinUI, UWP", "Microsoft.UI.Xaml.DependencyObject", "Microsoft.UI.Xaml.Window", "Microsoft.UI.Xaml.Application", "Windows.UI.Xaml.DependencyObject", "Windows.UI.Xaml.Application");
