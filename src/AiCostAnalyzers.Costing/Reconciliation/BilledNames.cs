using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reconciliation;

/// <summary>What the names of a bill stand for.</summary>
internal sealed class BilledNames(IReadOnlyList<PriceBook> books, HashSet<string> deployments)
{
    /// <summary>What meters say besides the model.</summary>
    private static readonly HashSet<string> MeterWords = new(
        ("input output inp outp in out opt tokens token cached cache cchd cd read write creation glbl global gl regnl regional rgnl dz dzone dzn data zone std standard batch flex "
        + "priority prty prompt completion completions text 1k 1m million per units count on demand ondemand hour 5m 1h long short context azure openai amazon bedrock service usage embeddings embedding").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The deployment or the model's id; else the first name as it is.</summary>
    public (string Name, bool IsKnown) Of(BilledLine line)
    {
        foreach (var name in line.Names)
        {
            if (deployments.Contains(name.Text))
            {
                return (name.Text, true);
            }

            if ((name.IsExact ? ModelOf(name.Text) : OfMeter(name.Text)) is { } model)
            {
                return (model, true);
            }
        }

        return (line.Names.Count > 0 ? line.Names[0].Text : "without a name", false);
    }

    private string? OfMeter(string text)
    {
        var comma = text.IndexOf(',');
        if (ModelOf(text) is { } model || (comma > 0 && (model = ModelOf(text.Substring(0, comma))) is not null))
        {
            return model;
        }

        var words = text.ToLowerInvariant().Split([' ', '-', '_', '/', ':', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where((word, i) => !MeterWords.Contains(word) && !(i == 0 && IsRegion(word))).ToList();
        while (words.Count > 0)
        {
            if (ModelOf(string.Join("-", words)) is { } found)
            {
                return found;
            }

            if (!words[words.Count - 1].All(char.IsDigit))
            {
                return null; // a word that is neither the model's nor a meter's: another model
            }

            words.RemoveAt(words.Count - 1); // a date or a version
        }

        return null;
    }

    private string? ModelOf(string name) => books.Select(book => book.FindModel(name, null)?.Model.Id).FirstOrDefault(id => id is not null);

    /// <summary>As AWS begins its types of usage: <c>USE1</c>, <c>EUW1</c>.</summary>
    private static bool IsRegion(string word) => word.Length is 4 or 5 && char.IsDigit(word[word.Length - 1]) && word.Take(word.Length - 1).All(char.IsLetter);
}
