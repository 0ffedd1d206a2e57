using AiCostAnalyzers.Calibration.Joining;
using AiCostAnalyzers.Calibration.Reading;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Files;

namespace AiCostAnalyzers.Calibration;

/// <summary>What a calibration is told.</summary>
public sealed record CalibrationRequest
{
    /// <summary>Files of telemetry, each once.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Where the observed figures go.</summary>
    public required string Output { get; init; }

    /// <summary>Entry projects with their reports.</summary>
    public required IReadOnlyList<EntryOutcome> Outcomes { get; init; }

    /// <summary>How many days the files cover; null for from the first span to the last.</summary>
    public decimal? Days { get; init; }

    /// <summary>Days after which the figures are old; null for what the output says already, if it is there.</summary>
    public int? MaxAge { get; init; }
}

/// <summary>What came of it.</summary>
/// <param name="Content">Of the output.</param>
/// <param name="Account">What was used and what was not, a line each.</param>
/// <param name="Joined">How many model calls were joined with a call site.</param>
/// <param name="Unjoined">How many were not.</param>
public sealed record CalibrationResult(string Content, IReadOnlyList<string> Account, long Joined, long Unjoined);

/// <summary>From telemetry to observed figures: reads the files, joins their spans with the program, writes what was measured.</summary>
public static class CalibrationRun
{
    /// <summary>Bytes between two notes of how far the run got.</summary>
    private const long CheckpointBytes = 128L * 1024 * 1024;

    private const decimal SecondsPerDay = 86_400;

    /// <summary>Stopped, it goes on where it was when it runs again over the same files: what it keeps lies beside the output until it is done.</summary>
    /// <param name="progress">How many bytes of all are read.</param>
    /// <exception cref="CalibrationException">No file can be read.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; how far it got is written down.</exception>
    public static CalibrationResult Execute(CalibrationRequest request, Action<long, long> progress, CancellationToken cancellation)
    {
        var files = request.Files.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).OrderBy(file => file, StringComparer.Ordinal).ToList();
        if (files.Find(file => !File.Exists(file)) is { } missing)
        {
            throw new CalibrationException($"There is no file {missing}.");
        }

        var program = new ProgramIndex(request.Outcomes);
        try
        {
            using var store = SpanStore.Open(Path.GetFullPath(request.Output) + ".state", files, program.Fingerprint);
            Read(files, store, program, progress, cancellation);
            var result = Join(request, files, store, program, cancellation);
            OutputFile.WriteIfDifferent(Path.GetFullPath(request.Output), result.Content);
            store.Delete();
            return result;
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            throw new CalibrationException(exception.Message);
        }
    }

    private static void Read(IReadOnlyList<string> files, SpanStore store, ProgramIndex program, Action<long, long> progress, CancellationToken cancellation)
    {
        var total = files.Sum(file => new FileInfo(file).Length);
        var before = 0L;
        var fields = new SpanFields(program.IsNameOfEntryPoint);
        foreach (var file in files)
        {
            var length = new FileInfo(file).Length;
            var done = store.Done.TryGetValue(file, out var units) ? units : 0;
            if (done != long.MaxValue)
            {
                var noted = 0L;
                var telemetry = new TelemetryFile(file, fields, store.Counts, store.Add, store.Add);
                telemetry.Read(done, (bytes, now) =>
                {
                    var isStopped = cancellation.IsCancellationRequested;
                    if (isStopped || bytes - noted > CheckpointBytes)
                    {
                        noted = bytes;
                        store.Checkpoint(file, now, telemetry.IsPipe);
                        progress(before + bytes, total);
                    }

                    if (isStopped)
                    {
                        throw new OperationCanceledException(cancellation);
                    }

                    if ((now & 0x3FF) == 0)
                    {
                        progress(before + bytes, total);
                    }
                });
                store.Checkpoint(file, long.MaxValue, telemetry.IsPipe);
            }

            before += length;
            progress(before, total);
        }
    }

    private static CalibrationResult Join(CalibrationRequest request, IReadOnlyList<string> files, SpanStore store, ProgramIndex program, CancellationToken cancellation)
    {
        // Counts of reading stand in the state; those of joining are made anew by a run that goes on.
        var counts = store.Counts.Copy();
        var totals = new ObservedTotals();
        var tellingLimits = new HashSet<string>(
            store.ReadSpans().Where(span => span.MaxTokens is not null).Select(CallSiteJoin.InstrumentationOf), StringComparer.Ordinal);
        var join = new TraceJoin(program, tellingLimits, counts, totals);
        foreach (var part in store.ReadParts())
        {
            cancellation.ThrowIfCancellationRequested();
            join.Add(part);
        }

        var metrics = MetricTotals.Of(store.ReadMetrics(), program);
        var period = totals.Days.Period(out var outside);
        if (outside > 0)
        {
            counts.Add(CalibrationCounts.Skewed, outside);
        }

        var days = request.Days ?? (period is { } whole ? (whole.Last - whole.First) / 1000m / SecondsPerDay : 0);
        var measured = period is { } time ? new MeasuredPeriod(SpanTime.Date(SpanTime.DayOf(time.First)), SpanTime.Date(SpanTime.DayOf(time.Last)), days) : null;
        var fit = LoopFit.Of(totals);
        var content = new ObservedWriter(program, totals, fit, metrics, measured).Write(request.MaxAge ?? MaxAgeOf(request.Output));
        var account = CalibrationAccount.Of(files.Count, counts, totals, fit, metrics, measured);
        return new CalibrationResult(content, account, totals.Joined.All, (long)Math.Ceiling(totals.Unjoined.Values.Sum(one => one.Calls)));
    }

    /// <summary>What a team set in the file is not lost when the tool writes it again.</summary>
    private static int? MaxAgeOf(string output) =>
        File.Exists(output) ? PricingFileReader.Read(File.ReadAllBytes(output), output).File.Observed.MaxAge?.Value : null;
}
