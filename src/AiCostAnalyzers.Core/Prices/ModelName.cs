namespace AiCostAnalyzers.Prices;

/// <summary>One reading of a model's name.</summary>
/// <param name="Provider">Who serves it, where the name's prefix says so.</param>
/// <param name="Dated">The name before a date was taken off its end; null while none was.</param>
internal sealed record ModelName(string Name, string? Provider, string? Dated)
{
    private const int LongestName = 256;
    private const string Everywhere = "global.";

    private static readonly string[] Paths = ["models/", "publishers/", "projects/", "arn:aws"];

    private static readonly string[] Regions = ["us.", "eu.", "apac.", "jp.", "au.", "ca.", "sa.", "us-gov.", Everywhere];

    /// <summary>The readings of a name, the most literal first, each with one more decoration taken off.</summary>
    public static IReadOnlyList<ModelName> Readings(string name)
    {
        var readings = new List<ModelName>();
        var rest = name.Trim();
        if (rest.Length is 0 or > LongestName)
        {
            return readings;
        }

        string? provider = null;
        readings.Add(new ModelName(rest, null, null));
        for (var slash = rest.IndexOf('/'); slash > 0 && Providers.OfPrefix(rest.Substring(0, slash)) is { } named; slash = rest.IndexOf('/'))
        {
            provider ??= named;
            rest = rest.Substring(slash + 1);
            readings.Add(new ModelName(rest, provider, null));
        }

        if (StartsWithAny(rest, Paths) > 0)
        {
            rest = rest.Substring(rest.LastIndexOf('/') + 1);
            readings.Add(new ModelName(rest, provider, null));
        }

        if (WithoutBedrock(rest) is var (bare, server))
        {
            // The catalog has Amazon's models and Llama by Bedrock's ids, Anthropic's by Anthropic's.
            provider ??= server;
            rest = bare;
            readings.Add(new ModelName(rest, provider, null));
        }

        AddUndated(readings, rest, provider);
        return readings;
    }

    /// <summary>Whether a name is that of Bedrock's profile for one group of regions: <c>us.anthropic.…</c>, but not <c>global.anthropic.…</c>.</summary>
    public static bool IsRegionalProfile(string name)
    {
        var rest = name.Trim();
        rest = rest.Substring(rest.LastIndexOf('/') + 1);
        var region = StartsWithAny(rest, Regions);
        return region > 0 && !rest.StartsWith(Everywhere, StringComparison.OrdinalIgnoreCase) && WithoutBedrock(rest) is not null;
    }

    private static (string Name, string Server)? WithoutBedrock(string name)
    {
        var unregional = name.Substring(StartsWithAny(name, Regions));
        var dot = unregional.IndexOf('.');
        var vendor = dot > 0 ? unregional.Substring(0, dot).ToLowerInvariant() : "";
        return vendor switch
        {
            "anthropic" => (WithoutBedrockVersion(unregional.Substring(dot + 1)), vendor),
            "amazon" => (unregional, vendor),
            "meta" => (unregional, "bedrock"),
            _ => null,
        };
    }

    /// <summary>Takes <c>-v1:0</c> or <c>-v1</c> off.</summary>
    private static string WithoutBedrockVersion(string name)
    {
        var version = name.LastIndexOf("-v", StringComparison.OrdinalIgnoreCase);
        if (version <= 0 || version + 2 == name.Length)
        {
            return name;
        }

        for (var i = version + 2; i < name.Length; i++)
        {
            if (name[i] is not (>= '0' and <= '9' or ':'))
            {
                return name;
            }
        }

        return name.Substring(0, version);
    }

    private static void AddUndated(List<ModelName> readings, string name, string? provider)
    {
        var at = name.IndexOf('@');
        if (at > 0)
        {
            // Vertex writes claude-sonnet-4@20250514 for what Anthropic calls claude-sonnet-4-20250514.
            name = name.Substring(0, at) + "-" + name.Substring(at + 1);
            readings.Add(new ModelName(name, provider, null));
        }

        var length = LengthWithoutDate(name);
        if (length < name.Length)
        {
            readings.Add(new ModelName(name.Substring(0, length), provider, name));
        }
    }

    private static int LengthWithoutDate(string name)
    {
        if (name.EndsWith("-latest", StringComparison.OrdinalIgnoreCase))
        {
            return name.Length - "-latest".Length;
        }

        return EndsLike(name, "-2000-00-00") ? name.Length - "-2000-00-00".Length
            : EndsLike(name, "-20000000") ? name.Length - "-20000000".Length
            : name.Length;
    }

    /// <param name="shape">In which <c>0</c> stands for any digit.</param>
    private static bool EndsLike(string name, string shape)
    {
        var start = name.Length - shape.Length;
        for (var i = 0; i < shape.Length; i++)
        {
            if (start <= 0 || (shape[i] == '0' ? name[start + i] is < '0' or > '9' : name[start + i] != shape[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>The length of the prefix that was found, else 0.</returns>
    private static int StartsWithAny(string name, string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return prefix.Length;
            }
        }

        return 0;
    }
}
