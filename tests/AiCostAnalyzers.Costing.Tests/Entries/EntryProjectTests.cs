using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Tests.Configuration;

namespace AiCostAnalyzers.Tests.Entries;

public sealed class EntryProjectTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatABuildWrote_IsRead()
    {
        var entry = Entry(_folder.Path);
        var file = _folder.Write("app/obj/aicost/entry.txt", entry.Write(PathOf("app/obj/aicost")));

        var read = EntryProject.ReadFile(file)!;

        Assert.Equal((entry.Project, entry.ProjectFile, entry.TargetFramework), (read.Project, read.ProjectFile, read.TargetFramework));
        Assert.Equal((entry.Environment, entry.PricesAsOf), (read.Environment, read.PricesAsOf));
        Assert.Equal(entry.References, read.References);
        Assert.Equal(entry.Facts, read.Facts);
    }

    [Fact]
    public void CheckoutElsewhere_WritesTheSame() => Assert.Equal(
        Entry(_folder.Path).Write(PathOf("app/obj/aicost")),
        Entry("/elsewhere/repo").Write("/elsewhere/repo/app/obj/aicost"));

    [Theory]
    [InlineData("")]
    [InlineData("aicost-entry 2\nproject\tApp\tApp.csproj\nfacts\tApp\tfacts.json\n")]
    [InlineData("aicost-entry 1\nproject\tApp\nfacts\tApp\tfacts.json\n")]
    [InlineData("aicost-entry 1\nproject\tApp\tApp.csproj\n")]
    [InlineData("aicost-entry 1\nfacts\tApp\tfacts.json\n")]
    [InlineData("aicost-entry 1\nproject\tApp\t/\nfacts\tApp\tfacts.json\n")]
    [InlineData("aicost-entry 1\nproject\tApp\tApp.csproj\nfacts\tApp\t/\n")]
    public void DamagedOrForeignFile_IsNone(string content) => Assert.Null(EntryProject.ReadFile(_folder.Write("entry.txt", content)));

    [Fact]
    public void FileThatIsNotThere_IsNone() => Assert.Null(EntryProject.ReadFile(PathOf("entry.txt")));

    private string PathOf(string path) => Path.Combine(_folder.Path, path);

    private static EntryProject Entry(string root) => new()
    {
        Project = "App",
        ProjectFile = Path.Combine(root, "app", "App.csproj"),
        TargetFramework = "net10.0",
        Environment = "Production",
        PricesAsOf = new CalendarDate(2026, 11, 10),
        References = ["Lib"],
        Facts = [new("App", Path.Combine(root, "app/obj/aicost/facts.json")), new("Lib", Path.Combine(root, "lib/obj/aicost/facts.json"))],
    };
}
