namespace AiCostAnalyzers.Sdks;

/// <summary>An operation, resolved in one compilation.</summary>
internal sealed record Operation(SdkDefinition Sdk, OperationDefinition Definition, string Method)
{
    /// <summary><c>Namespace.Type.Method</c>.</summary>
    public string FullName { get; } = Names.WithoutArity(Definition.Type) + "." + Method;

    /// <summary>What the program says of it, where it is one of its own.</summary>
    public OwnCall? Own { get; init; }

    /// <summary>The method that takes many inputs at once, where this one takes a single one.</summary>
    public string? BatchMethod => Definition.Batch is { } batch && Method.EndsWith("Async", StringComparison.Ordinal) ? batch + "Async" : Definition.Batch;
}
