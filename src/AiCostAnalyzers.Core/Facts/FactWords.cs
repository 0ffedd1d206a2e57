using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Facts;

/// <summary>How enumerations are written in facts.json and report.json: camelCase words.</summary>
public static class FactWords
{
    private static readonly Words<FrameKind> _frames = new();
    private static readonly Words<OperationKind> _operations = new();
    private static readonly Words<LimitStatus> _limits = new();
    private static readonly Words<ServiceTier> _tiers = new();
    private static readonly Words<CallTask> _tasks = new();

    public static string ToWord(this FrameKind kind) => _frames.Of(kind);

    public static string ToWord(this OperationKind kind) => _operations.Of(kind);

    public static string ToWord(this LimitStatus status) => _limits.Of(status);

    public static string ToWord(this ServiceTier tier) => _tiers.Of(tier);

    public static string ToWord(this CallTask task) => _tasks.Of(task);

    public static bool TryParse(string word, out FrameKind kind) => _frames.TryParse(word, out kind);

    public static bool TryParse(string word, out OperationKind kind) => _operations.TryParse(word, out kind);

    public static bool TryParse(string word, out LimitStatus status) => _limits.TryParse(word, out status);

    public static bool TryParse(string word, out ServiceTier tier) => _tiers.TryParse(word, out tier);

    public static bool TryParse(string word, out CallTask task) => _tasks.TryParse(word, out task);

    private sealed class Words<T>
        where T : struct, Enum
    {
        private readonly Dictionary<T, string> _words = [];
        private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);

        public Words()
        {
            foreach (T value in Enum.GetValues(typeof(T)))
            {
                var name = value.ToString();
                var word = char.ToLowerInvariant(name[0]) + name.Substring(1);
                _words.Add(value, word);
                _values.Add(word, value);
            }
        }

        public string Of(T value) => _words[value];

        public bool TryParse(string word, out T value) => _values.TryGetValue(word, out value);
    }
}
