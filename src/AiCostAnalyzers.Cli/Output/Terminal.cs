using Spectre.Console;

namespace AiCostAnalyzers.Cli.Output;

/// <summary>Where a command writes. Colour and progress are for people: only on a terminal, and never where NO_COLOR is set.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool isOutputTerminal, bool isErrorTerminal, bool noColor)
{
    private readonly IAnsiConsole _output = Console(output, isOutputTerminal && !noColor);
    private readonly IAnsiConsole _error = Console(error, isErrorTerminal && !noColor);

    public static Terminal System { get; } = new(
        global::System.Console.Out,
        global::System.Console.Error,
        !global::System.Console.IsOutputRedirected,
        !global::System.Console.IsErrorRedirected,
        Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 });

    public TextWriter Output => output;

    public TextWriter Error => error;

    private bool IsColored => isOutputTerminal && !noColor;

    /// <summary>Results. Lines end in <c>\n</c>.</summary>
    public void Write(string text) => output.Write(text);

    /// <summary>Results for people, a line at a time, each in the colour that its first words ask for.</summary>
    public void WriteTable(string text)
    {
        if (!IsColored)
        {
            output.Write(text);
            return;
        }

        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            _output.WriteLine(line, StyleOf(line.TrimStart()));
        }
    }

    /// <summary>What is wrong, beside the results.</summary>
    public void WriteError(string line) => _error.WriteLine(line, StyleOf(line));

    /// <summary>Shows that work goes on while it does.</summary>
    public async Task<T> ProgressAsync<T>(string what, Func<Action<string>, Task<T>> work)
    {
        if (!isErrorTerminal || noColor)
        {
            return await work(_ => { });
        }

        return await _error.Status().StartAsync(Markup.Escape(what), context => work(now => context.Status(Markup.Escape(what + ": " + now))));
    }

    /// <summary>Shows how far work got: what is done, of how much.</summary>
    public async Task<T> ProgressBarAsync<T>(string what, Func<Action<long, long>, Task<T>> work)
    {
        if (!isErrorTerminal || noColor)
        {
            return await work((_, _) => { });
        }

        var bar = Console(error, isColored: true);
        bar.Profile.Width = Math.Max(40, global::System.Console.BufferWidth);
        return await bar.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(what));
                return await work((done, all) => (task.MaxValue, task.Value) = (Math.Max(1, all), done));
            });
    }

    private static Style StyleOf(string line) => line switch
    {
        _ when line.StartsWith("AiCost ·", StringComparison.Ordinal) => new Style(decoration: Decoration.Bold),
        _ when line.StartsWith("over budget:", StringComparison.Ordinal) || line.Contains(": error ", StringComparison.Ordinal) => new Style(Color.Red),
        _ when line.StartsWith("near budget", StringComparison.Ordinal) || line.StartsWith("over budget if", StringComparison.Ordinal)
            || line.StartsWith("budget not checked", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal) => new Style(Color.Yellow),
        _ => Style.Plain,
    };

    private static IAnsiConsole Console(TextWriter writer, bool isColored)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isColored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isColored ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = int.MaxValue / 2; // lines are as long as they are: whoever pipes them must not get them broken
        return console;
    }
}
