using System.Security.Cryptography;
using System.Text;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Tests.Configuration;

public sealed class PriceDataTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    private string Folder => Path.Combine(_root.Path, "aicost");

    private string Catalog(string name, string date, string body = "model acme a-1\n  is chat small active\n  price input=7 output=8\n  source high own\n")
    {
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        _root.Write(name, $"format 1\ndate {date}\nsha256 {checksum}\n---\n{body}");
        return Path.Combine(_root.Path, name);
    }

    private IReadOnlyList<ConfigurationProblem> Place(params string[] files)
    {
        Directory.CreateDirectory(Folder);
        return PriceData.Place(files, Folder);
    }

    [Fact]
    public void LatestOfSeveral_IsPlaced_WhateverTheirOrder()
    {
        var (early, late) = (Catalog("a.txt", "2098-01-01"), Catalog("b.txt", "2099-01-01"));

        foreach (var files in new[] { new[] { early, late }, [late, early] })
        {
            Assert.Empty(Place(files));
            Assert.Equal(new CalendarDate(2099, 1, 1), PriceData.In(Folder)!.Value!.Date);
        }
    }

    [Theory]
    [InlineData("2001-01-01")]
    [InlineData("2026-11-21")] // of equal dates the built-in ones hold
    public void PricesThatAreNotLater_AreNotPlaced_AndEarlierOnesGo(string date)
    {
        Place(Catalog("late.txt", "2099-01-01"));
        Assert.True(File.Exists(Path.Combine(Folder, PriceData.FileName)));

        Assert.Empty(Place(Catalog("early.txt", date)));

        Assert.Null(PriceData.In(Folder));
    }

    [Fact]
    public void LaterPrices_HoldInThePriceBook_UnderTheFilesOwn()
    {
        Place(Catalog("late.txt", "2099-01-01"));
        _root.Write("aicost.json", """{ "prices": { "models": [ { "id": "own", "input": 3 } ] } }""");

        var book = new PriceBook(ProjectConfiguration.Load(_root.Path, "", null, [], PriceData.In(Folder)).Inputs);

        Assert.Equal(new CalendarDate(2099, 1, 1), book.Day);
        Assert.Equal(7m, book.Catalog.Find("a-1")!.Periods[0].Bands[0].Input);
        Assert.Equal(3m, book.Catalog.Find("own")!.Periods[0].Bands[0].Input);
        Assert.Null(book.Catalog.Find("gpt-4o"));
    }

    [Theory]
    [InlineData("input=7", "input=6", "not those that the checksum")]
    [InlineData("format 1", "format 2", "not a format that this version reads")]
    [InlineData("---", "--", "expected the end of the header")]
    [InlineData("date 2099-01-01", "date soon", "no day")]
    public void DamagedPrices_AreAProblem_AndNotPlaced(string whole, string damaged, string reason)
    {
        var file = Catalog("late.txt", "2099-01-01");
        File.WriteAllText(file, File.ReadAllText(file).Replace(whole, damaged));

        var problem = Assert.Single(Place(file));

        Assert.Contains(reason, problem.Message);
        Assert.Contains("the built-in ones of", problem.Message);
        Assert.Null(PriceData.In(Folder));
    }

    [Fact]
    public void SoundChecksumOverLinesThatAreNone_IsAProblem() =>
        Assert.Contains("unknown keyword 'surprise'", Assert.Single(Place(Catalog("late.txt", "2099-01-01", "model acme a-1\n  surprise 3\n"))).Message);

    [Fact]
    public void FileThatIsNotThere_IsAProblem() =>
        Assert.Contains("cannot be read", Assert.Single(Place(Path.Combine(_root.Path, "none.txt"))).Message);

    [Fact]
    public void WindowsLines_ChangeNothing()
    {
        var file = Catalog("late.txt", "2099-01-01");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n"));

        Assert.Empty(Place(file));
        Assert.Equal(8m, PriceData.In(Folder)!.Value!.Find("a-1")!.Periods[0].Bands[0].Output);
    }
}
