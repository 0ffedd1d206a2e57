using AiCostAnalyzers.Files;
using AiCostAnalyzers.Tests.Configuration;

namespace AiCostAnalyzers.Tests.Files;

public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MissingFolder_IsMade()
    {
        string path = Path.Combine(_folder.Path, "deep", "file.txt");

        OutputFile.WriteIfDifferent(path, "ü\n");

        Assert.Equal("ü\n"u8.ToArray(), File.ReadAllBytes(path));
    }

    [Fact]
    public void DifferentContent_Replaces()
    {
        string path = _folder.Write("file.txt", "old");

        OutputFile.WriteIfDifferent(path, "new");

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path)); // nothing temporary is left
    }

    /// <summary>As a writer leaves them that was killed. What another build may be writing right now is left alone.</summary>
    [Fact]
    public void TemporaryFilesOfThisFile_AreTakenAwayWhenTheyAreOld()
    {
        string path = Path.Combine(_folder.Path, "report.json");
        string id = Guid.NewGuid().ToString("N");
        string left = Temporary($"report.json.{id}.tmp", hours: 2);
        string[] others =
        [
            Temporary($"report.json.{Guid.NewGuid():N}.tmp", hours: 0), // another build's
            Temporary($"report.md.{id}.tmp", hours: 2), // another file's
            Temporary($"report.json.{id}", hours: 2),
            Temporary("report.json.old.tmp", hours: 2),
            Temporary($"report.json.{id}.more.tmp", hours: 2),
            Temporary($"my-report.json.{id}.tmp", hours: 2),
        ];

        OutputFile.WriteIfDifferent(path, "new");

        Assert.False(File.Exists(left));
        Assert.Equal(others.Append(path).Order(StringComparer.Ordinal), Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal));

        string Temporary(string name, int hours)
        {
            string file = _folder.Write(name, "half");
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-hours));
            return file;
        }
    }

    [Fact]
    public void LastOfManyCharacters_Replaces()
    {
        string text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i}é\U0001F600"));
        string path = _folder.Write("file.txt", text + "a");

        OutputFile.WriteIfDifferent(path, text + "b");

        Assert.Equal(text + "b", File.ReadAllText(path));
    }

    [Fact]
    public void SameContent_IsNotTouched()
    {
        string path = _folder.Write("file.txt", "same");
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, longAgo);

        OutputFile.WriteIfDifferent(path, "same");

        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void FolderInTheFilesPlace_SaysThatItIsInaccessible()
    {
        string path = Path.Combine(_folder.Path, "file.txt");
        Directory.CreateDirectory(path);

        var exception = Record.Exception(() => OutputFile.WriteIfDifferent(path, "new"));

        Assert.NotNull(exception);
        Assert.True(OutputFile.IsInaccessible(exception), exception.ToString());
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void MistakeOfOurs_IsNotInaccessible() =>
        Assert.False(OutputFile.IsInaccessible(new InvalidOperationException()));
}
