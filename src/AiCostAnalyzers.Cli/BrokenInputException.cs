namespace AiCostAnalyzers.Cli;

/// <summary>What the user gave cannot be worked with; the message says what and what to do.</summary>
internal sealed class BrokenInputException(string message) : Exception(message);
