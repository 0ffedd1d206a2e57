namespace AiCostAnalyzers.Fuzzing;

/// <summary>Something that reads what others wrote.</summary>
public abstract class FuzzTarget
{
    public abstract string Name { get; }

    /// <summary>How many of its inputs are run for each input of the slowest.</summary>
    public abstract int Weight { get; }

    /// <summary>A damaged input.</summary>
    public abstract string Next(Random random);

    /// <summary>Reads the input, and all that follows from reading it.</summary>
    /// <param name="random">For choices that are not part of the text, such as its encoding.</param>
    /// <exception cref="Exception">Any is a finding.</exception>
    public abstract void Run(string input, Random random);

    /// <summary>What others do with the input, such as the compiler, and our own code is not to be charged for.</summary>
    public virtual void RunWithoutOurs(string input, Random random)
    {
    }

    /// <exception cref="FuzzException">It does not hold.</exception>
    protected static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new FuzzException(message);
        }
    }
}

/// <summary>What was made of an input is not what it promises to be.</summary>
public sealed class FuzzException(string message) : Exception(message);
