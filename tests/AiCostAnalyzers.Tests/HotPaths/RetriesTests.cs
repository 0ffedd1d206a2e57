namespace AiCostAnalyzers.Tests.HotPaths;

public class RetriesTests
{
    [Theory]
    [InlineData("for (int attempt = 0; attempt < 3; attempt++) { try { Model.Call(); return; } catch (Exception) when (attempt < 2) { await Task.Delay(100); } }", "Retry 3")]
    [InlineData("int retries = 0; while (retries < max) { try { Model.Call(); break; } catch (Exception) { retries++; } }", "Retry")]
    [InlineData("while (true) { try { Model.Call(); return; } catch (TimeoutException) when (max > 0) { await Task.Delay(100); } }", "Retry")]
    [InlineData("for (int attempt = 0; ; attempt++) { try { Model.Call(); } catch (Exception) when (attempt < 3) { continue; } break; }", "Retry 4")]
    [InlineData("bool done = false; while (!done && max-- > 0) { try { Model.Call(); done = true; } catch (Exception) { } }", "Retry")]
    [InlineData("bool failed; do { failed = true; try { Model.Call(); failed = false; } catch (Exception) { } } while (failed);", "Retry")]
    [InlineData("foreach (var model in new[] { \"a\", \"b\" }) { try { Model.Call(model); return; } catch (Exception) { } }", "Retry 2")]
    public void LoopThatEndsOnSuccess_IsNoFanOut(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));

    [Theory]
    [InlineData("foreach (var t in tickets) { try { Model.Call(t); } catch (Exception) { } }", "Loop tickets")]
    [InlineData("foreach (var t in tickets) { try { Model.Call(t); } catch (Exception) { return; } }", "Loop tickets")]
    [InlineData("while (max-- > 0) { try { Model.Call(); return; } finally { } }", "Loop turns")]
    [InlineData("foreach (var t in tickets) { try { if (Model.Call(t) == \"\") return; } catch (Exception) { } }", "Loop tickets")]
    [InlineData("foreach (var t in tickets) { try { Model.Call(t); foreach (var c in t.Children) { break; } } catch (Exception) { } }", "Loop tickets")]
    [InlineData("bool seen = false; while (max > 0) { try { Model.Call(); seen = true; } catch (Exception) { } }", "Loop turns")]
    [InlineData("for (int i = 0; i < 3; i++) { Model.Call(i); }", "Loop 3")]
    public void LoopThatGoesOnAfterSuccess_IsAFanOut(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));
}
