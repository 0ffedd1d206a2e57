using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>One of SupportDesk's programs at work, with its models at a stand-in and its spans in a file.</summary>
internal sealed class RunningDesk : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly string _spans;
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningDesk(Process process, string spans) => (_process, _spans) = (process, spans);

    /// <summary>Where it listens; never known of a worker.</summary>
    public Task<string> Address => _address.Task.WaitAsync(s_patience);

    public static RunningDesk Start(Workspace desk, string project, StandIn models, params string[] settings)
    {
        var spans = desk.PathOf(project + ".spans.jsonl");
        string[] arguments =
        [
            desk.PathOf($"{project}/bin/Debug/net10.0/{project}.dll"), "--Ai:Endpoint", models.Url, "--Telemetry:File", spans, "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information", .. settings,
        ];
        var start = new ProcessStartInfo(FreshShell.Dotnet, arguments) { WorkingDirectory = desk.PathOf(project), RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("ASPNETCORE_URLS");
        var running = new RunningDesk(new Process { StartInfo = start }, spans);
        running._process.OutputDataReceived += (_, line) =>
        {
            const string Listening = "Now listening on: ";
            if (line.Data?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var found)
            {
                running._address.TrySetResult(line.Data[(found + Listening.Length)..].Trim());
            }
        };
        running._process.Start();
        running._process.BeginOutputReadLine();
        running._process.BeginErrorReadLine();
        return running;
    }

    /// <summary>Until what is waited for has come.</summary>
    public async Task UntilAsync(Func<bool> hasCome)
    {
        var waited = Stopwatch.StartNew();
        while (!hasCome())
        {
            Assert.False(_process.HasExited, "The program has ended.");
            Assert.True(waited.Elapsed < s_patience, "It did not come.");
            await Task.Delay(20);
        }
    }

    /// <summary>The spans so far; a line that is being written is not among them.</summary>
    public IReadOnlyList<JsonNode> Spans()
    {
        if (!File.Exists(_spans))
        {
            return [];
        }

        using var file = new FileStream(_spans, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        var text = reader.ReadToEnd();
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!["resourceSpans"]![0]!["scopeSpans"]![0]!["spans"]![0]!)];
    }

    public static string Trace(int number) => number.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Ends it at once. Each span is whole in the file when it has ended.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
