using AiCostAnalyzers.Cli.Output;

namespace AiCostAnalyzers.Cli.Tests;

/// <summary>A run of <c>aicost</c>: what it wrote and how it ended.</summary>
internal sealed record Run(int Code, string Output, string Error)
{
    public static Run Of(params string[] arguments) => On(isTerminal: false, noColor: false, arguments);

    public static Run On(bool isTerminal, bool noColor, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, isTerminal, isTerminal, noColor);
        var code = AicostCommand.RunAsync(arguments, terminal).GetAwaiter().GetResult();
        return new Run(code, output.ToString(), error.ToString());
    }
}
