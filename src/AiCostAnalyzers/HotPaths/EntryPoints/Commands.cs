namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Commands of user interfaces, which a person gives.</summary>
internal sealed class Commands() : DeclaredFramework("command", "commands", EntryPointKinds.Handler, EntryPointUnits.Run,
    MarkedBy("CommunityToolkit.Mvvm.Input.RelayCommandAttribute"),
    GivenToNew("CommunityToolkit.Mvvm.Input.RelayCommand"),
    GivenToNew("CommunityToolkit.Mvvm.Input.AsyncRelayCommand"),
    GivenToNew("Microsoft.Maui.Controls.Command"),
    GivenToNew("Xamarin.Forms.Command"),
    GivenToNew("Prism.Commands.DelegateCommand"),
    GivenTo("ReactiveUI.ReactiveCommand", "Create", "CreateFromTask", "CreateFromObservable"),
    Implementing("System.Windows.Input.ICommand", "Execute"));
