using System.Text;

namespace AiCostAnalyzers.Fuzzing.Inputs;

/// <summary>Damages sound inputs: tokens and parts are lost, doubled, swapped, moved from one input into another, nested, cut off.</summary>
/// <param name="seeds">What is damaged, and what intrudes.</param>
/// <param name="intruders">Tokens that no sound input holds.</param>
internal sealed class Mutator(IReadOnlyList<SeedText> seeds, IReadOnlyList<string> intruders)
{
    /// <summary>Characters of an input: what is larger would test the patience of whoever runs it, and nothing else.</summary>
    private const int MostCharacters = 200_000;

    private const int MostMutations = 6;

    private static readonly (string Open, string Close)[] s_nests = [("(", ")"), ("[", "]"), ("{", "}"), ("{\"a\":", "}"), ("() => ", ""), ("if (true) {", "}"), ("<", ">"), ("\"", ""), ("!", ""), ("/*", "*/")];

    public string Next(Random random)
    {
        var seed = seeds[random.Next(seeds.Count)];
        var tokens = new List<string>(seed.Tokens);
        var parts = seed.Parts;
        for (var i = 1 + random.Next(MostMutations); i > 0 && tokens.Count > 0; i--)
        {
            Mutate(tokens, parts, random);
            if (random.Next(3) == 0)
            {
                parts = []; // they are where they were only as long as few tokens moved
            }
        }

        return Joined(tokens);
    }

    private void Mutate(List<string> tokens, IReadOnlyList<(int Start, int End)> parts, Random random)
    {
        var at = random.Next(tokens.Count);
        switch (random.Next(14))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                var other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                tokens[at] = Foreign(random);
                break;
            case 4:
                tokens.Insert(at, Foreign(random));
                break;
            case 5:
                tokens[at] = Scratched(tokens[at], random);
                break;
            case 6:
                tokens.RemoveRange(at, Math.Min(tokens.Count - at, 1 + random.Next(20)));
                break;
            case 7:
                tokens.RemoveRange(at, tokens.Count - at);
                break;
            case 8:
                Nest(tokens, at, random);
                break;
            case 9:
                tokens.InsertRange(at, Enumerable.Repeat(tokens[at], 1 << random.Next(10)));
                break;
            case 10 or 11 when Part(parts, tokens, random) is var (start, end) && end > start:
                var part = tokens.GetRange(start, end - start);
                if (random.Next(2) == 0)
                {
                    tokens.RemoveRange(start, end - start);
                }

                tokens.InsertRange(random.Next(3) == 0 ? Math.Min(start, tokens.Count) : random.Next(tokens.Count + 1), part);
                break;
            case 12 when Part(parts, tokens, random) is var (start, end) && Part(parts, tokens, random) is var (first, last) && last <= start:
                var (left, right) = (tokens.GetRange(first, last - first), tokens.GetRange(start, end - start));
                tokens.RemoveRange(start, end - start);
                tokens.InsertRange(start, left);
                tokens.RemoveRange(first, last - first);
                tokens.InsertRange(first, right);
                break;
            default:
                var guest = seeds[random.Next(seeds.Count)];
                if (guest.Parts.Count > 0)
                {
                    var (from, to) = guest.Parts[random.Next(guest.Parts.Count)];
                    tokens.InsertRange(at, guest.Tokens.Skip(from).Take(Math.Min(to - from, 400)));
                }

                break;
        }
    }

    private static (int Start, int End) Part(IReadOnlyList<(int Start, int End)> parts, List<string> tokens, Random random) =>
        parts.Count > 0 && parts[random.Next(parts.Count)] is var part && part.End <= tokens.Count ? part : (0, 0);

    private string Foreign(Random random)
    {
        if (random.Next(2) == 0)
        {
            return intruders[random.Next(intruders.Count)];
        }

        var guest = seeds[random.Next(seeds.Count)];
        return guest.Tokens.Count == 0 ? "" : guest.Tokens[random.Next(guest.Tokens.Count)];
    }

    private static string Scratched(string token, Random random)
    {
        if (token.Length == 0)
        {
            return "\0";
        }

        var at = random.Next(token.Length);
        return random.Next(4) switch
        {
            0 => token.Remove(at, 1),
            1 => token.Insert(at, ((char)random.Next(0x20, 0x7F)).ToString()),
            2 => token.Insert(at, ((char)random.Next(0x10000)).ToString()),
            _ => token[..at] + (char)(token[at] ^ (1 << random.Next(8))) + token[(at + 1)..],
        };
    }

    private static void Nest(List<string> tokens, int at, Random random)
    {
        var (open, close) = s_nests[random.Next(s_nests.Length)];
        var depth = 1 << random.Next(9);
        var inside = Math.Min(tokens.Count - at, 1 + random.Next(3));
        tokens.InsertRange(at + inside, Enumerable.Repeat(close, depth));
        tokens.InsertRange(at, Enumerable.Repeat(open, depth));
    }

    private static string Joined(List<string> tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            if (text.Length + token.Length > MostCharacters)
            {
                break;
            }

            text.Append(token);
        }

        return text.ToString();
    }
}
