namespace AiCostAnalyzers.Tests.Facts;

public sealed class FactsExporterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aicost-facts-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A compiler that was killed leaves what it was writing; another that runs now may be writing too.</summary>
    [Fact]
    public async Task WhatAKilledCompilerLeft_IsTakenAwayWhenItIsOld()
    {
        var export = _folder.CreateSubdirectory("obj/aicost").FullName;
        var left = Path.Combine(export, $"facts.json.{Guid.NewGuid():N}.tmp");
        var another = Path.Combine(export, $"facts.json.{Guid.NewGuid():N}.tmp");
        await File.WriteAllTextAsync(left, "half");
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddHours(-2));
        await File.WriteAllTextAsync(another, "half");

        await ExportRun.InFolderAsync(_folder, null, ("Test.cs", """
            class Triage(OpenAI.Chat.ChatClient chat) { public Task AskAsync(string text) => chat.CompleteChatAsync(text); }
            """));

        Assert.Equal(["facts.json", Path.GetFileName(another), "summary.txt"], Directory.GetFiles(export).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }
}
