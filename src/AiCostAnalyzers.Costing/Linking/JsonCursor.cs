using System.Globalization;
using AiCostAnalyzers.Facts;
using Newtonsoft.Json;

namespace AiCostAnalyzers.Linking;

/// <summary>Walks JSON of a known shape without building a tree, within bounds. Each method starts on a value's first token and ends on its last.</summary>
internal abstract class JsonCursor(JsonTextReader json)
{
    private const int LongestText = 8 * 1024;
    private const int MostElements = 2_000_000;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private int _elements;

    public void RequireEnd()
    {
        if (json.Read())
        {
            throw new FactsDamagedException("something follows the end");
        }
    }

    /// <summary>Calls <paramref name="member"/> on each member's value; a member that is not known is passed over, for the sake of later versions.</summary>
    /// <param name="member">Returns false, without reading, for a name it does not know.</param>
    protected void Object(Func<string, bool> member)
    {
        Require(JsonToken.StartObject, "an object");
        while (Next() == JsonToken.PropertyName)
        {
            var name = (string)json.Value!;
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
        Require(JsonToken.String, "a text");
        var text = (string)json.Value!;
        if (text.Length > LongestText)
        {
            throw new FactsDamagedException("a text is longer than facts may hold");
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]))
            {
                return new string([.. text.Select(c => char.IsControl(c) ? '\ufffd' : c)]);
            }
        }

        return text;
    }

    /// <summary>A text that occurs many times, held once.</summary>
    protected string SharedText()
    {
        var text = Text();
        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }

        _texts.Add(text, text);
        return text;
    }

    protected bool Flag()
    {
        Require(JsonToken.Boolean, "true or false");
        return (bool)json.Value!;
    }

    protected int Whole(int least = 0) => (int)Whole(least, int.MaxValue);

    protected long Whole(long least, long most)
    {
        Require(JsonToken.Integer, "a whole number");
        return json.Value is long number && number >= least && number <= most
            ? number
            : throw new FactsDamagedException(FormattableString.Invariant($"a number must be from {least} to {most}"));
    }

    /// <summary>A number above 0.</summary>
    protected decimal Positive()
    {
        if (json.TokenType is not (JsonToken.Integer or JsonToken.Float))
        {
            throw new FactsDamagedException("a number is expected");
        }

        var number = json.Value switch
        {
            decimal value => value,
            long value => value,
            _ => 0m,
        };
        return number > 0m ? number : throw new FactsDamagedException("a number must be above 0");
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

    private JsonToken Next() => json.Read() ? json.TokenType : throw new FactsDamagedException("it is cut off");

    protected void Start() => Next();

    private void Require(JsonToken token, string what)
    {
        if (json.TokenType != token)
        {
            throw new FactsDamagedException(string.Format(CultureInfo.InvariantCulture, "{0} is expected", what));
        }
    }
}
