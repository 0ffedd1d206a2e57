using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AiCostAnalyzers.Cli.Scopes;

/// <summary>The user's own git, asked for what commits hold. It reads what is here, and fetches nothing.</summary>
internal sealed class GitRepository
{
    private readonly string _folder;

    private GitRepository(string folder) => _folder = folder;

    /// <param name="folder">In its work tree.</param>
    public static GitRepository At(string folder) => new(folder);

    /// <param name="name">A commit, branch or tag.</param>
    /// <exception cref="BrokenInputException">There is no such, or no repository, or no git.</exception>
    public GitCommit Commit(string name)
    {
        if (Run(_folder, "rev-parse", "--is-inside-work-tree").Code != 0)
        {
            throw new BrokenInputException($"{name} is no file, and {_folder} lies in no git repository whose commits it could name.");
        }

        var (code, id) = Run(_folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
        return code == 0
            ? new GitCommit(id.Trim())
            : throw new BrokenInputException($"{name} is neither a file nor a commit, branch or tag that this clone has. (A shallow clone may need `git fetch origin {name}`.)");
    }

    internal static (int Code, string Output) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { }; // read, so that it never waits for a reader
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        catch (Win32Exception)
        {
            throw new BrokenInputException("git is not installed, or not on the path: give a baseline file instead.");
        }
    }
}

/// <summary>A commit.</summary>
/// <param name="Id">Its full id.</param>
internal sealed record GitCommit(string Id)
{
    /// <param name="path">Full path in the work tree.</param>
    /// <returns>Null where the commit does not hold it.</returns>
    public string? Read(string path)
    {
        var (code, text) = GitRepository.Run(Path.GetDirectoryName(path)!, "cat-file", "blob", $"{Id}:./{Path.GetFileName(path)}");
        return code == 0 ? text.TrimStart('\uFEFF') : null;
    }
}
