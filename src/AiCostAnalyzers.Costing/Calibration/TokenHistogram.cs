namespace AiCostAnalyzers.Calibration;

/// <summary>
/// How a figure is spread, at constant memory. Whole numbers below <see cref="ExactBelow"/> are kept as they are; larger ones share buckets of
/// which each is at most 1/512 of its value wide, so that a quantile is off by less than 0.2 %. Mean and count are exact.
/// </summary>
internal sealed class TokenHistogram
{
    private const int MantissaBits = 9;
    private const long ExactBelow = 1L << (MantissaBits + 1);

    private readonly Dictionary<long, decimal> _weights = [];
    private decimal _sum;

    /// <summary>How many values were added, whatever each stands for.</summary>
    public long Samples { get; private set; }

    /// <summary>How many values those that were added stand for.</summary>
    public decimal Weight { get; private set; }

    public decimal Sum => _sum;

    public decimal? Mean => Weight > 0 ? _sum / Weight : null;

    /// <param name="weight">How many such values it stands for, where telemetry is sampled.</param>
    public void Add(long value, decimal weight)
    {
        Samples++;
        AddWeight(value, weight);
    }

    /// <summary>Values that nobody saw one by one, such as the requests without a call.</summary>
    public void AddWeight(long value, decimal weight)
    {
        if (weight <= 0)
        {
            return;
        }

        var bucket = BucketOf(Math.Max(0, value));
        _weights[bucket] = (_weights.TryGetValue(bucket, out var before) ? before : 0) + weight;
        _sum += value * weight;
        Weight += weight;
    }

    /// <summary>The smallest value that the given part of all stays at or below; null where there is none.</summary>
    public decimal? Quantile(decimal part)
    {
        if (_weights.Count == 0)
        {
            return null;
        }

        var wanted = part * Weight;
        var passed = 0m;
        var buckets = _weights.Keys.OrderBy(bucket => bucket).ToList();
        foreach (var bucket in buckets)
        {
            passed += _weights[bucket];
            if (passed >= wanted)
            {
                return ValueOf(bucket);
            }
        }

        return ValueOf(buckets[buckets.Count - 1]);
    }

    /// <summary>The number itself, or its leading bits with how many follow.</summary>
    private static long BucketOf(long value)
    {
        if (value < ExactBelow)
        {
            return value;
        }

        var shift = 0;
        while ((value >> shift) >= ExactBelow)
        {
            shift++;
        }

        return (shift * ExactBelow) + (value >> shift);
    }

    private static decimal ValueOf(long bucket)
    {
        // Leading bits are at least half of ExactBelow, so no bucket of a shift collides with another shift's.
        var shift = (int)((bucket - (ExactBelow / 2)) / ExactBelow);
        if (bucket < ExactBelow || shift == 0)
        {
            return bucket;
        }

        var leading = bucket - (shift * ExactBelow);
        return (leading << shift) + ((1L << shift) - 1) / 2m;
    }
}
