namespace AiCostAnalyzers.Testing;

/// <summary>A test's expectation is not met; the message says which, where, and what was seen instead.</summary>
public sealed class VerificationException(string message) : Exception(message);
