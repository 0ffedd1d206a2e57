using System.Text;
using AiCostAnalyzers.Configuration;

namespace AiCostAnalyzers.Tests.Configuration;

/// <summary>Damages a full file in seeded ways: each is read rightly or refused with a place, and never throws.</summary>
public class PricingFileMutationTests
{
    private static readonly string[] Values =
    [
        "null", "true", "-1", "1e999", "123456789012345678901234567890123456789012345", "\"\"", "\"text\"", "[]", "{}", "[[[[]]]]", "{\"a\":{\"a\":{}}}",
        "\"\\u0000\"", "\"\\ud800\"", "0x10", "017", "NaN", "undefined", "new Date(1)", "'single'", "1.2.3", "--1", "\"2026-99-99\"",
    ];

    [Theory]
    [InlineData("cut", 60)]
    [InlineData("flip a byte", 80)]
    [InlineData("replace a value", 120)]
    [InlineData("remove a character", 60)]
    [InlineData("double a line", 40)]
    [InlineData("swap two lines", 40)]
    [InlineData("insert bytes", 40)]
    [InlineData("nest a value", 10)]
    [InlineData("damage UTF-16", 30)]
    [InlineData("mark and encode", 40)]
    [InlineData("double a key", 60)]
    [InlineData("nest deeply", 40)]
    [InlineData("write a huge number", 60)]
    [InlineData("swap the kinds of values", 40)]
    public void DamagedFile_IsReadOrRefusedWithItsPlace(string damage, int times)
    {
        for (var seed = 0; seed < times; seed++)
        {
            var content = Damaged(damage, new Random(seed));

            var reading = PricingFileReader.Read(content, "aicost.json");
            var (file, incomplete) = PricingFileCompleteness.Check(PricingFileMerge.Merge([reading.File]));

            Assert.NotNull(file);
            Assert.All(reading.Problems.Concat(incomplete), problem =>
            {
                Assert.Equal("AIC9001", problem.Id);
                Assert.Equal("aicost.json", problem.Position.File);
                Assert.True(problem.Position is { Line: >= 1, Column: >= 1 }, $"{damage} {seed}: {problem}");
                Assert.DoesNotContain(problem.Message, char.IsControl);
            });
            Assert.True(reading.Problems.Count > 0 || !ReferenceEquals(reading.File, PricingFile.Empty), $"{damage} {seed}: nothing read and nothing said");
        }
    }

    /// <summary>A key is never passed over in silence: each one more is a problem, whatever its name and wherever it stands.</summary>
    [Fact]
    public void DoubledKey_IsAlwaysSaid()
    {
        var keys = System.Text.RegularExpressions.Regex.Matches(FullPricingFile.Text, "\"[^\"\n]+\": (\"[^\"\n]*\"|[0-9.]+)");
        Assert.True(keys.Count > 80);
        foreach (System.Text.RegularExpressions.Match key in keys)
        {
            var doubled = FullPricingFile.Text.Insert(key.Index, key.Value + ", ");

            Assert.Contains(PricingFileReader.Read(doubled, "aicost.json").Problems, problem => problem.Message.Contains("twice"));
        }
    }

    [Fact]
    public void CutAnywhere_IsRefused()
    {
        var end = FullPricingFile.Text.LastIndexOf('}');
        for (var length = 0; length < end; length++)
        {
            Assert.NotEmpty(PricingFileReader.Read(FullPricingFile.Text[..length], "aicost.json").Problems);
        }
    }

    [Fact]
    public void AnyKeyMistyped_IsRefused()
    {
        var lines = FullPricingFile.Text.Split('\n');
        var keys = System.Text.RegularExpressions.Regex.Matches(FullPricingFile.Text, "\"([a-z][A-Za-z]+)\":").Where(key => key.Groups[1].Value is not ("openai" or "tickets"));
        foreach (var key in keys)
        {
            var mistyped = FullPricingFile.Text.Insert(key.Groups[1].Index + 2, "q");
            var problem = PricingFileReader.Read(mistyped, "aicost.json").Problems.FirstOrDefault(problem => problem.Message.StartsWith("unknown key"));

            Assert.True(problem is not null && problem.Message.Contains($"'{key.Groups[1].Value}'"), $"{key.Groups[1].Value}: {problem}");
            Assert.Contains(key.Groups[1].Value[..1], lines[problem.Position.Line - 1]);
        }
    }

    private static byte[] Damaged(string damage, Random random)
    {
        var text = FullPricingFile.Text;
        var lines = text.Split('\n');
        var bytes = Encoding.UTF8.GetBytes(text);
        switch (damage)
        {
            case "cut":
                return bytes[..random.Next(bytes.Length)];
            case "flip a byte":
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return bytes;
            case "replace a value":
                return Encoding.UTF8.GetBytes(ReplaceValue(text, Values[random.Next(Values.Length)], random));
            case "remove a character":
                return Encoding.UTF8.GetBytes(text.Remove(random.Next(text.Length), 1));
            case "double a line":
                var line = random.Next(lines.Length);
                return Encoding.UTF8.GetBytes(string.Join('\n', [.. lines[..line], lines[line], .. lines[line..]]));
            case "swap two lines":
                var (a, b) = (random.Next(lines.Length), random.Next(lines.Length));
                (lines[a], lines[b]) = (lines[b], lines[a]);
                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
            case "insert bytes":
                var noise = new byte[random.Next(1, 9)];
                random.NextBytes(noise);
                var at = random.Next(bytes.Length);
                return [.. bytes[..at], .. noise, .. bytes[at..]];
            case "mark and encode":
                return Encoded(random.Next(2) == 0 ? text : text.Remove(random.Next(text.Length), 1), random);
            case "double a key":
                var keys = System.Text.RegularExpressions.Regex.Matches(text, "\"[^\"\n]+\": (\"[^\"\n]*\"|[0-9.]+|\\{[^{}\n]*\\})");
                var key = keys[random.Next(keys.Count)];
                return Encoding.UTF8.GetBytes(text.Insert(key.Index, key.Value + ", "));
            case "nest deeply":
                var levels = random.Next(20, 60);
                var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("{ \"a\": ", "}");
                return Encoding.UTF8.GetBytes(ReplaceValue(text, string.Concat(Enumerable.Repeat(open, levels)) + "1" + string.Concat(Enumerable.Repeat(close, levels)), random));
            case "write a huge number":
                var number = new string('9', random.Next(1, 60)) + (random.Next(2) == 0 ? "" : "e" + random.Next(-400, 400));
                return Encoding.UTF8.GetBytes(ReplaceValue(text, number, random));
            case "swap the kinds of values":
                var values = new[] { "1", "\"1\"", "[1]", "{ \"typical\": 1 }", "true", "null", "-0", "0.0000000000000000000000000001" };
                return Encoding.UTF8.GetBytes(ReplaceValue(text, values[random.Next(values.Length)], random));
            case "nest a value":
                var depth = random.Next(30, 4000);
                return Encoding.UTF8.GetBytes(ReplaceValue(text, new string('[', depth) + new string(']', depth), random));
            default:
                var wide = Encoding.Unicode.GetBytes(text);
                wide[random.Next(wide.Length)] ^= (byte)(1 << random.Next(8));
                return random.Next(2) == 0 ? wide : [.. Encoding.Unicode.GetPreamble(), .. wide[..random.Next(wide.Length)]];
        }
    }

    private static byte[] Encoded(string text, Random random)
    {
        Encoding[] encodings = [new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32];
        var encoding = encodings[random.Next(encodings.Length)];
        byte[] marked = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        return random.Next(3) == 0 ? [.. encoding.GetPreamble(), .. marked] : marked;
    }

    private static string ReplaceValue(string text, string value, Random random)
    {
        var values = System.Text.RegularExpressions.Regex.Matches(text, "(?<=: )(\"[^\"]*\"|[0-9.]+)");
        var chosen = values[random.Next(values.Count)];
        return text.Remove(chosen.Index, chosen.Length).Insert(chosen.Index, value);
    }
}
