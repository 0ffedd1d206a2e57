namespace AiCostAnalyzers.Facts;

/// <summary>A place in a source or configuration file.</summary>
/// <param name="File">Relative to the project's folder, with forward slashes, so that facts are the same in every checkout.</param>
/// <param name="Line">One-based.</param>
/// <param name="Column">One-based.</param>
public readonly record struct SourcePosition(string File, int Line, int Column)
{
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}");
}
