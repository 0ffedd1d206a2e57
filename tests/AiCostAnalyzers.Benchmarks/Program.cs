using AiCostAnalyzers.Benchmarks;
using AiCostAnalyzers.Benchmarks.Building;
using AiCostAnalyzers.Benchmarks.Calibration;
using AiCostAnalyzers.Benchmarks.Catalog;
using AiCostAnalyzers.Benchmarks.Comparing;
using AiCostAnalyzers.Benchmarks.Editing;
using AiCostAnalyzers.Benchmarks.Linking;
using AiCostAnalyzers.Benchmarks.Parts;
using AiCostAnalyzers.Benchmarks.Tokens;

IBenchmarkCommand[] commands = [new CompareCommand(), new WarmCommand(), new KeystrokesCommand(), new TokensCommand(), new CatalogCommand(), new LinkerCommand(), new TaskCommand(), new CalibrateCommand(), new PartsCommand()];

if (args is [var name, .. var rest] && !rest.Contains("--help") && commands.FirstOrDefault(c => c.Name == name) is { } command)
{
    if (Options.ProblemOf(rest, $"{command.Usage} {command.InnerUsage}") is not { } problem)
    {
        return command.Run(rest);
    }

    Console.Error.WriteLine($"{problem}\nusage: benchmarks {command.Usage}");
    return 2;
}

Console.Error.WriteLine("usage: benchmarks <command> [options]");
foreach (var known in commands)
{
    Console.Error.WriteLine($"  {known.Usage}");
    Console.Error.WriteLine($"      {known.Description}");
}

return 2;
