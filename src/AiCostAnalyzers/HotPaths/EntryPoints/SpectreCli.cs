namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Commands of command-line programs built on Spectre.Console.</summary>
internal sealed class SpectreCli() : DeclaredFramework("spectre-cli", "Spectre.Console.Cli", EntryPointKinds.Start, EntryPointUnits.Run,
    Overriding("Spectre.Console.Cli.AsyncCommand`1", "ExecuteAsync"),
    Overriding("Spectre.Console.Cli.AsyncCommand", "ExecuteAsync"),
    Overriding("Spectre.Console.Cli.Command`1", "Execute"),
    Overriding("Spectre.Console.Cli.Command", "Execute"));
