namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Windows and controls of Avalonia.</summary>
internal sealed class Avalonia() : UserInterface("avalonia", "Avalonia", "Avalonia.AvaloniaObject");
