namespace AiCostAnalyzers.Tests.HotPaths;

public class PacingTests
{
    [Theory]
    [InlineData("using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5)); while (await timer.WaitForNextTickAsync(ct)) Model.Call();", "Paced 300s")]
    [InlineData("while (!ct.IsCancellationRequested) { Model.Call(); await Task.Delay(TimeSpan.FromHours(1), ct); }", "Paced 3600s")]
    [InlineData("while (true) { Model.Call(); await Task.Delay(1500); }", "Paced 1.5s")]
    [InlineData("for (;;) { Model.Call(); Thread.Sleep(new TimeSpan(0, 1, 0)); }", "Paced 60s")]
    [InlineData("var period = TimeSpan.FromDays(1); while (true) { Model.Call(); await Task.Delay(period); }", "Paced 86400s")]
    [InlineData("while (true) { try { Model.Call(); await Task.Delay(1000); } catch (Exception) { } }", "Paced 1s")]
    [InlineData("while (flag && !ct.IsCancellationRequested) { Model.Call(); await Task.Delay(1000); }", "Paced 1s")]
    [InlineData("while (true) { Model.Call(); await Task.Delay(max); }", "Paced")]
    [InlineData("while (true) { if (flag) { await Task.Delay(1000); continue; } Model.Call(); }", "Paced > Arm 1/2")]
    [InlineData("while (true) { var t = await channel.Reader.ReadAsync(ct); Model.Call(t); }", "Paced")]
    [InlineData("while (await channel.Reader.WaitToReadAsync(ct)) while (channel.Reader.TryRead(out var t)) Model.Call(t);", "Paced > Paced")]
    [InlineData("await foreach (var t in channel.Reader.ReadAllAsync(ct)) Model.Call(t);", "Paced")]
    [InlineData("await foreach (var t in channel.Reader.ReadAllAsync(ct).ConfigureAwait(false)) Model.Call(t);", "Paced")]
    [InlineData("var queue = new BlockingCollection<Ticket>(); foreach (var t in queue.GetConsumingEnumerable()) Model.Call(t);", "Paced")]
    [InlineData("while (!ct.IsCancellationRequested) { var t = await repository.DequeueAsync(ct); Model.Call(t); }", "Paced")]
    [InlineData("while (true) { foreach (var t in tickets) Model.Call(t); await Task.Delay(1000); }", "Paced 1s > Loop tickets")]
    public void LoopThatWaitsForAClockOrAQueue_IsPaced(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));

    [Theory]
    [InlineData("foreach (var t in tickets) { Model.Call(t); await Task.Delay(100); }", "Loop tickets")]
    [InlineData("var queue = new Queue<Ticket>(tickets); while (queue.TryDequeue(out var t)) { Model.Call(t); await Task.Delay(100); }", "Loop queue")]
    [InlineData("for (int i = 0; i < 3; i++) { Model.Call(i); await Task.Delay(100); }", "Loop 3")]
    [InlineData("while (max-- > 0) { Model.Call(); await Task.Delay(100); }", "Loop turns")]
    [InlineData("while (true) { try { Model.Call(); } catch (Exception) { await Task.Delay(100); } }", "Loop turns")]
    [InlineData("while (true) { foreach (var t in tickets) { Model.Call(t); await Task.Delay(100); } }", "Loop turns > Loop tickets")]
    [InlineData("while (true) { Func<Task> wait = () => Task.Delay(100); Model.Call(); }", "Loop turns")]
    [InlineData("using var reader = System.Xml.XmlReader.Create(\"\"); while (await reader.ReadAsync()) Model.Call(reader.Value);", "Loop reader")]
    [InlineData("foreach (var t in tickets) { await repository.DequeueAsync(ct); Model.Call(t); }", "Loop tickets")]
    [InlineData("await Task.Delay(100); Model.Call();", "-")]
    public void LoopThatOnlyThrottles_IsAFanOut(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));

    [Theory]
    [InlineData("while (true) { var line = Console.ReadLine(); Model.Call(line); }", "Interactive")]
    [InlineData("string? line; while ((line = Console.ReadLine()) != null) Model.Call(line);", "Interactive")]
    [InlineData("do { Model.Call(); } while (Console.ReadKey().Key != ConsoleKey.Q);", "Interactive")]
    [InlineData("while (true) { var line = await Console.In.ReadLineAsync(); if (line == \"\") break; Model.Call(line); }", "Interactive > Arm 1/2")]
    [InlineData("while (true) { Console.ReadLine(); foreach (var t in tickets) Model.Call(t); }", "Interactive > Loop tickets")]
    public void LoopThatAsksAPerson_IsInteractive(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));

    [Theory]
    [InlineData("Console.ReadLine(); foreach (var t in tickets) Model.Call(t);", "Loop tickets")]
    [InlineData("foreach (var c in Console.ReadLine() ?? \"\") Model.Call(c);", "Loop line")]
    [InlineData("foreach (var t in tickets) { Console.WriteLine(t); Model.Call(t); }", "Loop tickets")]
    public void LoopBesideAPerson_IsAFanOut(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));

    [Theory]
    [InlineData("static readonly TimeSpan s_interval = TimeSpan.FromMinutes(30);", "Paced 1800s")]
    [InlineData("static readonly TimeSpan s_interval = TimeSpan.FromHours(0.5);", "Paced 1800s")]
    [InlineData("const int s_interval = 60_000;", "Paced 60s")]
    [InlineData("static readonly TimeSpan s_interval = TimeSpan.FromMinutes(int.Parse(\"30\"));", "Paced")]
    [InlineData("static readonly TimeSpan s_interval = Timeout.InfiniteTimeSpan;", "Paced")]
    [InlineData("static TimeSpan s_interval = TimeSpan.FromMinutes(30);", "Paced")]
    public void PeriodInAField_IsKnownIfItCannotChange(string field, string expected)
    {
        Step step = Assert.Single(HotPathDriver.Steps($$"""
            class Worker
            {
                {{field}}
                async Task Run() { while (true) { Model.Call(); await Task.Delay(s_interval); } }
            }
            """));
        Assert.Equal(expected, step.Frames);
    }
}
