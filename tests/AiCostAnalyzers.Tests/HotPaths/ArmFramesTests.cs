namespace AiCostAnalyzers.Tests.HotPaths;

public class ArmFramesTests
{
    [Theory]
    [InlineData("if (flag) Model.Call(1); else Model.Call(2);", "Arm 0/2 | Arm 1/2")]
    [InlineData("if (flag) { Model.Call(); }", "Arm 0/2")]
    [InlineData("if (flag) { } else if (max > 1) Model.Call();", "Arm 1/2 > Arm 0/2")]
    [InlineData("var x = flag ? Model.Call(1) : Model.Call(2);", "Arm 0/2 | Arm 1/2")]
    [InlineData("string? s = null; var x = s ?? Model.Call();", "Arm 1/2")]
    [InlineData("string? s = null; s ??= Model.Call();", "Arm 1/2")]
    [InlineData("switch (max) { case 1: Model.Call(1); break; case 2: Model.Call(2); break; }", "Arm 0/3 | Arm 1/3")]
    [InlineData("switch (max) { case 1: { Model.Call(1); break; } default: Model.Call(2); break; }", "Arm 0/2 | Arm 1/2")]
    [InlineData("var x = max switch { 1 => Model.Call(1), 2 => \"\", _ => Model.Call(3) };", "Arm 0/3 | Arm 2/3")]
    [InlineData("try { Model.Call(1); } catch (Exception) { Model.Call(2); }", "Arm 0/2 | Arm 1/2")]
    [InlineData("try { Model.Call(1); } catch (FormatException) { } catch (Exception) { Model.Call(2); }", "Arm 0/3 | Arm 2/3")]
    [InlineData("foreach (var t in tickets) if (t.Urgent) Model.Call(t);", "Loop tickets > Arm 0/2")]
    [InlineData("if (flag) foreach (var t in tickets) Model.Call(t);", "Arm 0/2 > Loop tickets")]
    public void Arms_ExcludeOneAnother(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));

    [Theory]
    [InlineData("if (Model.Call() == \"\") { }")]
    [InlineData("var x = Model.Call() == \"\" ? 1 : 2;")]
    [InlineData("var x = Model.Call() ?? \"\";")]
    [InlineData("switch (Model.Call()) { case \"\": break; }")]
    [InlineData("var x = Model.Call() switch { \"\" => 1, _ => 2 };")]
    [InlineData("switch (max) { case int i when Model.Call(i) == \"\": break; }")]
    [InlineData("try { Model.Call(); } catch (Exception e) { Console.Error.WriteLine(e); }")]
    [InlineData("try { Model.Call(); } catch (Exception e) { repository.Add(e); throw; }")]
    [InlineData("try { } catch (Exception) { repository.Add(1); } finally { Model.Call(); }")]
    [InlineData("var x = flag && Model.Call() == \"\";")]
    [InlineData("using (new CancellationTokenSource()) { lock (repository) { Model.Call(); } }")]
    public void WhatAlwaysRuns_StandsInNoArm(string body) => Assert.Equal("-", HotPathDriver.Frames(body));

    [Theory]
    [InlineData("if (flag) return; Model.Call();", "Arm 1/2")]
    [InlineData("if (flag) { Model.Call(1); return; } Model.Call(2);", "Arm 0/2 | Arm 1/2")]
    [InlineData("if (!flag) { } else { return; } Model.Call();", "Arm 0/2")]
    [InlineData("if (flag) return; if (max > 1) return; Model.Call();", "Arm 1/2 > Arm 1/2")]
    [InlineData("if (flag) { if (max > 1) return; } Model.Call();", "Arm 1/2")]
    [InlineData("foreach (var t in tickets) { if (t.Urgent) continue; Model.Call(t); }", "Loop tickets > Arm 1/2")]
    [InlineData("foreach (var t in tickets) { if (t.Urgent) break; Model.Call(t); }", "Loop tickets > Arm 1/2")]
    [InlineData("foreach (var t in tickets) { if (t.Urgent) return; } Model.Call();", "Arm 1/2")]
    [InlineData("switch (max) { case 1: return; case 2: break; } Model.Call();", "Arm 1/2")]
    [InlineData("try { if (flag) return; } finally { } Model.Call();", "Arm 1/2")]
    [InlineData("if (flag) return; foreach (var t in tickets) { Model.Call(t); }", "Arm 1/2 > Loop tickets")]
    public void StepAfterAnEarlyExit_MayBeSkipped(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));

    [Theory]
    [InlineData("if (flag) throw new InvalidOperationException(); Model.Call();")]
    [InlineData("ArgumentNullException.ThrowIfNull(tickets); Model.Call();")]
    [InlineData("Model.Call(); if (flag) return;")]
    [InlineData("foreach (var t in tickets) { if (t.Urgent) break; if (flag) continue; } Model.Call();")]
    [InlineData("switch (max) { case 1: break; } Model.Call();")]
    [InlineData("Func<int> f = () => { if (flag) return 1; return 2; }; Model.Call();")]
    [InlineData("int F() { if (flag) return 1; return 2; } Model.Call(F());")]
    [InlineData("if (flag) { repository.Add(1); } Model.Call();")]
    public void StepAfterAGuard_AlwaysRuns(string body) => Assert.Equal("-", HotPathDriver.Frames(body));

    [Fact]
    public void ConstructsThatStartAtOnePlace_HaveDifferentIds()
    {
        var steps = HotPathDriver.Steps("""
            public static class Nested
            {
                public static object Run(bool? flag) => flag ?? Model.Call(1) == "" ? Model.Call(2) : "";
            }
            """);
        Assert.Equal(["Arm 1/2", "Arm 0/2"], steps.Select(step => step.Frames));
        Assert.NotEqual(steps[0].Result.Frames[0].Id, steps[1].Result.Frames[0].Id);
    }

    [Fact]
    public void TheExitAndWhatFollows_AreArmsOfOneConstruct()
    {
        var steps = HotPathDriver.Steps("""
            public static class Exit
            {
                public static object Run(bool flag) { if (flag) { return Model.Call(1); } return Model.Call(2); }
            }
            """);
        Assert.Equal(["Arm 0/2", "Arm 1/2"], steps.Select(step => step.Frames));
        Assert.Equal(steps[0].Result.Frames[0].Id, steps[1].Result.Frames[0].Id);
    }
}
