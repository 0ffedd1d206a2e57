namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Pages and controls of MAUI and Xamarin.Forms.</summary>
internal sealed class Maui() : UserInterface("maui", "MAUI, Xamarin.Forms", "Microsoft.Maui.Controls.BindableObject", "Xamarin.Forms.BindableObject");
