using System.CommandLine;
using System.IO.Enumeration;
using AiCostAnalyzers.Cli.Output;
using AiCostAnalyzers.Cli.Scopes;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary><c>aicost prices</c>: what is charged, by whom, from when, and how two price files differ.</summary>
internal sealed class PricesCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string?> _provider = new("--provider") { Description = "Only models that this provider serves, such as openai or azure." };

    public PricesCommand(Terminal terminal)
    {
        _terminal = terminal;
        Command = new Command("prices", "List, search, explain and compare prices.") { List(), Search(), Explain(), Compare() };
    }

    public Command Command { get; }

    private Command List()
    {
        var list = new Command("list", "All models with their prices.") { _provider };
        list.SetAction(parsed => Show(Matching(parsed, null)));
        return list;
    }

    private Command Search()
    {
        var text = new Argument<string>("text") { Description = "A part of the id, or a pattern with *." };
        var search = new Command("search", "Models by a part of their id.") { text, _provider };
        search.SetAction(parsed => Show(Matching(parsed, parsed.GetValue(text))));
        return search;
    }

    private Command Explain()
    {
        var model = new Argument<string>("model") { Description = "As source or settings name it: a deployment, an alias, an id." };
        var explain = new Command("explain", "One price: which model a name means, what is charged from when, and where the figures come from.") { model, _provider };
        explain.SetAction(parsed =>
        {
            var (book, name) = (Book(), parsed.GetValue(model)!);
            _terminal.Write(PriceExplanation.Of(book, name, parsed.GetValue(_provider))
                ?? throw new BrokenInputException($"No model goes by {name}. Nearest: {string.Join(", ", book.Catalog.Nearest(name))}."));
            return ExitCode.WithinBudget;
        });
        return explain;
    }

    private Command Compare()
    {
        var left = new Argument<string>("old") { Description = $"A price file (a catalog, or an aicost.json with prices), or {PriceFile.BuiltIn}." };
        var right = new Argument<string>("new") { Description = "The other one.", DefaultValueFactory = _ => PriceFile.BuiltIn };
        var compare = new Command("compare", "How two price files differ.") { left, right };
        compare.SetAction(parsed =>
        {
            _terminal.Write(PriceComparison.Of(PriceFile.Read(parsed.GetValue(left)!), PriceFile.Read(parsed.GetValue(right)!)));
            return ExitCode.WithinBudget;
        });
        return compare;
    }

    /// <summary>As the pricing files around the current folder have it, and prices that came as a package to the projects below it.</summary>
    private static PriceBook Book()
    {
        var folder = Directory.GetCurrentDirectory();
        return new(ProjectConfiguration.Load(folder, "", null, [], ProjectOutput.LatestPrices(folder)).Inputs);
    }

    private IReadOnlyList<ModelInfo> Matching(ParseResult parsed, string? text)
    {
        var provider = parsed.GetValue(_provider);
        return
        [
            .. Book().Catalog.Models
                .Where(model => provider is null || model.Provider.Equals(provider, StringComparison.OrdinalIgnoreCase))
                .Where(model => text is null || model.Aliases.Prepend(model.Id).Any(name => IsMeant(name, text))),
        ];
    }

    private static bool IsMeant(string name, string text) => text.Contains('*', StringComparison.Ordinal)
        ? FileSystemName.MatchesSimpleExpression(text, name)
        : name.Contains(text, StringComparison.OrdinalIgnoreCase);

    private int Show(IReadOnlyList<ModelInfo> models)
    {
        if (models.Count == 0)
        {
            throw new BrokenInputException("No model is like that.");
        }

        _terminal.Write(PriceTable.Of(models, Book().Day));
        return ExitCode.WithinBudget;
    }
}
