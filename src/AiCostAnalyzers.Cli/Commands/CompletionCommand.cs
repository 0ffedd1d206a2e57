using System.CommandLine;
using AiCostAnalyzers.Cli.Output;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary><c>aicost completion</c>: a script for a shell's start file. It asks the tool itself, so that it never lags behind.</summary>
internal sealed class CompletionCommand
{
    private static readonly SortedDictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _aicost() {
              local IFS=$'\n'
              COMPREPLY=($(aicost "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
            }
            complete -o default -F _aicost aicost

            """,
        ["fish"] = """
            complete -c aicost -f -a '(set -l line (commandline -cp); aicost "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null)'

            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName aicost -ScriptBlock {
              param($word, $line, $position)
              aicost "[suggest:$position]" "$line" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """,
        ["zsh"] = """
            _aicost() {
              local -a found
              found=("${(@f)$(aicost "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              compadd -a found
            }
            compdef _aicost aicost

            """,
    };

    private readonly Argument<string> _shell = new("shell") { Description = "bash, fish, pwsh or zsh." };

    public CompletionCommand(Terminal terminal)
    {
        _shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        Command = new Command("completion", "Print a script that completes `aicost` in a shell.") { _shell };
        Command.SetAction(parsed =>
        {
            terminal.Write(Scripts[parsed.GetValue(_shell)!].ReplaceLineEndings("\n"));
            return ExitCode.WithinBudget;
        });
    }

    public Command Command { get; }
}
