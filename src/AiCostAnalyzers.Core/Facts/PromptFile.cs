namespace AiCostAnalyzers.Facts;

/// <summary>A text file that a project includes, as a prompt may be. Of its text only the count is passed on.</summary>
/// <param name="Path">Where it stands in the project, or beside the program: <c>Prompts/triage.txt</c>.</param>
/// <param name="Tokens">Of the text without its placeholders, counted for o200k_base.</param>
/// <param name="HasPlaceholders">Whether the program fills something in.</param>
/// <param name="Resource">The name that the project gives it as an embedded resource; null for none.</param>
public sealed record PromptFile(string Path, int Tokens, bool HasPlaceholders = false, string? Resource = null);
