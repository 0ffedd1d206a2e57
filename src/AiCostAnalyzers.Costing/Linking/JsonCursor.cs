using System.Globalization;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Linking;

/// <summary>Walks JSON of a known shape without building a tree, within bounds. Each method starts on a value's first token and ends on its last.</summary>
internal abstract class JsonCursor(JsonScanner json)
{
    private const int LongestText = 8 * 1024;
    private const int MostElements = 2_000_000;

    private int _elements;

    public void RequireEnd() => json.Read();

    /// <summary>Calls <paramref name="member"/> on each member's value; a member that is not known is passed over, for the sake of later versions.</summary>
    /// <param name="member">Returns false, without reading, for a name it does not know.</param>
    protected void Object(Func<string, bool> member)
    {
        Require(JsonToken.StartObject, "an object");
        while (Next() == JsonToken.PropertyName)
        {
            var name = json.Text;
            Next();
            if (!member(name))
            {
                json.Skip();
            }
        }
    }

    protected IReadOnlyList<T> Array<T>(Func<T> element, int most = MostElements)
    {
        Require(JsonToken.StartArray, "an array");
        if (Next() == JsonToken.EndArray)
        {
            return [];
        }

        var elements = new List<T>();
        do
        {
            if (elements.Count == most || ++_elements > MostElements)
            {
                throw new FactsDamagedException("an array has more elements than facts may have");
            }

            elements.Add(element());
        }
        while (Next() != JsonToken.EndArray);

        return [.. elements];
    }

    protected string Text()
    {
        Require(JsonToken.Text, "a text");
        return json.Text.Length <= LongestText ? json.Text : throw new FactsDamagedException("a text is longer than facts may hold");
    }

    protected bool Flag()
    {
        if (json.Token is not (JsonToken.True or JsonToken.False))
        {
            throw new FactsDamagedException("true or false is expected");
        }

        return json.Token == JsonToken.True;
    }

    protected int Whole(int least = 0) => (int)Whole(least, int.MaxValue);

    protected long Whole(long least, long most)
    {
        Require(JsonToken.Whole, "a whole number");
        return json.Number is { } number && number >= least && number <= most
            ? (long)number
            : throw new FactsDamagedException(FormattableString.Invariant($"a number must be from {least} to {most}"));
    }

    /// <summary>A number above 0.</summary>
    protected decimal Positive()
    {
        if (json.Token is not (JsonToken.Whole or JsonToken.Fraction))
        {
            throw new FactsDamagedException("a number is expected");
        }

        return json.Number is { } number and > 0m ? number : throw new FactsDamagedException("a number must be above 0");
    }

    /// <summary>A decimal, written as a text so that no reader makes a binary number of it.</summary>
    protected decimal Amount(decimal most) =>
        decimal.TryParse(Text(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= most
            ? amount
            : throw new FactsDamagedException(FormattableString.Invariant($"an amount must be from 0 to {most}"));

    protected FigureSource Source() =>
        FigureSources.TryParse(Text(), out var source) ? source : throw new FactsDamagedException("a source is none of those known");

    protected static T Required<T>(T? value, string name)
        where T : class => value ?? throw new FactsDamagedException($"'{name}' is missing");

    private JsonToken Next() => json.Read() ? json.Token : throw new FactsDamagedException("it is cut off");

    protected void Start() => Next();

    private void Require(JsonToken token, string what)
    {
        if (json.Token != token)
        {
            throw new FactsDamagedException(string.Format(CultureInfo.InvariantCulture, "{0} is expected", what));
        }
    }
}
