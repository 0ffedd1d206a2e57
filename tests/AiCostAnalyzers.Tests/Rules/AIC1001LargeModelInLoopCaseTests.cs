using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Tests.Rules;

/// <summary>AIC1001 over the ways that a loop can be written.</summary>
public class AIC1001LargeModelInLoopCaseTests
{
    private static readonly RuleCases s_cases = new(
        DiagnosticIds.LargeModelInLoop,
        AnalysisInputs.None,
        ("DoWhile_Triggers", "async Task Run(Queue<string> texts) { do { await _gpt.[|CompleteChatAsync|](texts.Dequeue()); } while (texts.Count > 0); }"),
        ("ForOverAList_Triggers", "async Task Run(List<string> texts) { for (var i = texts.Count - 1; i >= 0; i--) { await _gpt.[|CompleteChatAsync|](texts[i]); } }"),
        ("Dictionary_Triggers", "async Task Run(Dictionary<int, string> texts) { foreach (var (id, text) in texts) { await _gpt.[|CompleteChatAsync|](id + text); } }"),
        ("AsyncStream_Triggers", "async Task Run(IAsyncEnumerable<string> texts) { await foreach (var t in texts) { await _gpt.[|CompleteChatAsync|](t); } }"),
        ("QuerySyntax_Triggers", "Task Run(string[] texts) => Task.WhenAll(from t in texts where t.Length > 0 select _gpt.[|CompleteChatAsync|](t));"),
        ("WhereThatAsks_Triggers", "List<string> Run(string[] texts) => texts.Where(t => _gpt.[|CompleteChat|](t).Value.Content[0].Text == \"yes\").ToList();"),
        ("SelectMany_Triggers", "Task Run(List<string[]> pages) => Task.WhenAll(pages.SelectMany(p => p.Select(t => _gpt.[|CompleteChatAsync|](t))));"),
        ("ListForEach_Triggers", "void Run(List<string> texts) => texts.ForEach(t => _gpt.[|CompleteChat|](t));"),
        ("ParallelForEach_Triggers", "void Run(string[] texts) => Parallel.ForEach(texts, t => _gpt.[|CompleteChat|](t));"),
        ("AsParallel_Triggers", "void Run(string[] texts) => texts.AsParallel().ForAll(t => _gpt.[|CompleteChat|](t));"),
        ("Iterator_Triggers", "IEnumerable<string> Run(string[] texts) { foreach (var t in texts) { yield return _gpt.[|CompleteChat|](t).Value.Content[0].Text; } }"),
        ("SwitchInALoop_Triggers", "async Task Run(string[] texts) { foreach (var t in texts) { switch (t.Length) { case > 9: await _gpt.[|CompleteChatAsync|](t); break; default: break; } } }"),
        ("TryInALoop_Triggers", "async Task Run(string[] texts) { foreach (var t in texts) { try { await _gpt.[|CompleteChatAsync|](t); } catch (System.Exception) { } } }"),
        ("CallInTheCondition_Triggers", "void Run(Queue<string> texts) { while (_gpt.[|CompleteChat|](texts.Dequeue()).Value.Content.Count > 0) { } }"),

        ("Take1_DoesNotTrigger", "Task Run(string[] texts) => _gpt.CompleteChatAsync(texts.First());"),
        ("AfterTheLoop_DoesNotTrigger", "async Task Run(string[] texts) { var all = \"\"; foreach (var t in texts) { all += t; } await _gpt.CompleteChatAsync(all); }"),
        ("FunctionThatALoopOnlyDeclaresNothingOf_DoesNotTrigger", "async Task Run(string[] texts) { foreach (var t in texts) { System.Console.WriteLine(t); } await Ask(); Task Ask() => _gpt.CompleteChatAsync(\"done\"); }"),
        ("SmallModelInALoop_DoesNotTrigger", "async Task Run(string[] texts) { foreach (var t in texts) { await _luna.CompleteChatAsync(t); } }"),
        ("EmbeddingInALoop_DoesNotTrigger", "async Task Run(string[] texts) { foreach (var t in texts) { await _embeddings.GenerateEmbeddingAsync(t); } }"),
        ("ThreeConstantTurns_DoesNotTrigger", "async Task Run() { for (var i = 0; i < 3; i++) { await _gpt.CompleteChatAsync(\"variant \" + i); } }"),
        ("NameofInALoop_DoesNotTrigger", "void Run(string[] texts) { foreach (var t in texts) { System.Console.WriteLine(nameof(_gpt.CompleteChatAsync)); } }"));

    public static TheoryData<string> Cases => s_cases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Case(string name) => s_cases.VerifyAsync(name);
}
