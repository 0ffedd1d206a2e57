using System.CommandLine;
using System.Text;
using AiCostAnalyzers.Cli.Output;
using AiCostAnalyzers.Cli.Scopes;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Drafts;
using AiCostAnalyzers.Files;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary><c>aicost init</c>: writes what nobody has said yet into <c>aicost.json</c>, behind slashes. Run again it adds what is new, and changes nothing else.</summary>
internal sealed class InitCommand
{
    private readonly Terminal _terminal;
    private readonly ScopeOptions _options = new();
    private readonly Option<bool> _scan = new("--scan") { Description = "Scan, in place of what the last build left: the package need not be installed." };

    public InitCommand(Terminal terminal)
    {
        _terminal = terminal;
        Command = new Command("init", "Write aicost.json with all calls, loops and entry points that were found, as suggestions; add what is new to one that is there.");
        _options.AddScopeTo(Command);
        Command.Add(_scan);
        _options.AddBuildTo(Command);
        Command.SetAction(async (parsed, cancellation) =>
        {
            var file = FileOf(_options.Scope(parsed).Folder);
            var before = Read(file); // before anything takes time
            var scope = parsed.GetValue(_scan)
                ? await ScanCommand.ScanAsync(terminal, _options.Scope(parsed), _options.BuildArguments(parsed), _options.Today(parsed), cancellation)
                : _options.LastBuild(parsed);
            return Write(scope, file, before);
        });
    }

    public Command Command { get; }

    /// <summary>The nearest one that is there; else one beside the scope.</summary>
    private static string FileOf(string folder) =>
        PricingFileLoader.Load(folder).Probed.FirstOrDefault(path => Path.GetFileName(path) == PricingFileLoader.FileName && File.Exists(path))
        ?? Path.Combine(folder, PricingFileLoader.FileName);

    /// <returns>Null where there is no file.</returns>
    /// <exception cref="BrokenInputException">It is damaged, or cannot be kept as it is.</exception>
    private static string? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            throw new BrokenInputException($"{file} cannot be read: {exception.Message}");
        }

        if (PricingFileReader.Read(bytes, file).Problems is [var problem, ..])
        {
            throw new BrokenInputException($"{problem.Position.File}({problem.Position.Line},{problem.Position.Column}): {problem.Message}. Nothing is written.");
        }

        var text = Encoding.UTF8.GetString(bytes); // with its byte order mark, if it has one
        return Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes) && !text.Contains('\0', StringComparison.Ordinal)
            ? text
            : throw new BrokenInputException($"{file} is not in UTF-8; save it so first. Nothing is written.");
    }

    private int Write(ScopeReport scope, string file, string? before)
    {
        foreach (var missing in scope.Missing)
        {
            _terminal.WriteError($"not in this report: {missing}");
        }

        if (scope.Report is not { } report)
        {
            throw new BrokenInputException("No entry project here has facts: build it with the package, or use --scan. Nothing is written.");
        }

        var draft = PricingFileDraft.Of(report);
        var suggested = draft.Sum(section => section.Entries.Count);
        var (text, added) = before is null ? (PricingFileEdit.Create(draft), suggested) : PricingFileEdit.Extend(before, draft);
        if (text != before)
        {
            Save(file, before, text);
        }

        var shown = Path.GetRelativePath(Directory.GetCurrentDirectory(), file).Replace('\\', '/');
        var suggestions = FormattableString.Invariant($"{added} suggestion{(added == 1 ? "" : "s")}");
        _terminal.Write($"{shown}: {(before is null ? $"written, with {suggestions}" : added > 0 ? $"{suggestions} added" : "as it was, nothing is new")}.\n");
        _terminal.Write(CountsLine.Of(report) + "\n");
        return scope.Missing.Count > 0 ? ExitCode.Incomplete : ExitCode.WithinBudget;
    }

    /// <summary>Never over what somebody else wrote meanwhile.</summary>
    private static void Save(string file, string? before, string text)
    {
        try
        {
            if (before != (File.Exists(file) ? Encoding.UTF8.GetString(File.ReadAllBytes(file)) : null))
            {
                throw new BrokenInputException($"{file} changed meanwhile. Nothing is written.");
            }

            OutputFile.WriteIfDifferent(file, text);
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            throw new BrokenInputException($"{file} cannot be written: {exception.Message}");
        }
    }
}
