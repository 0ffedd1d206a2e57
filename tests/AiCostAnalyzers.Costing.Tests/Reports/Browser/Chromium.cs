using System.Diagnostics;
using Microsoft.Playwright;

namespace AiCostAnalyzers.Tests.Reports.Browser;

/// <summary>An installed Chromium, or Debian's where it may be installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

    private static readonly Lazy<(string? Path, string? Reason)> _found = new(Find);

    private IPlaywright? _playwright;

    public static string? MissingBecause => _found.Value.Reason;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (MissingBecause is not null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = _found.Value.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static (string? Path, string? Reason) Find()
    {
        if (Installed() is { } path)
        {
            return (path, null);
        }

        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || OnPath("apt-get") is null)
        {
            return (null, "No Chromium is installed (set CHROMIUM_PATH, or install it), and this account may not install one.");
        }

        var isInstalled = Run("apt-get", "update", "-qq") && Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
        return isInstalled && Installed() is { } debian ? (debian, null) : (null, "No Chromium is installed, and apt-get could not install one.");
    }

    private static string? Installed() =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } given && File.Exists(given) ? given : _names.Select(OnPath).FirstOrDefault(path => path is not null);

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    private static bool Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process.WaitForExit(TimeSpan.FromMinutes(5)) && process.ExitCode == 0;
    }
}

/// <summary>A test in a browser; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.MissingBecause;
}
