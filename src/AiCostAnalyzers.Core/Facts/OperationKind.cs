namespace AiCostAnalyzers.Facts;

/// <summary>What an operation of an SDK does, as far as its price depends on it.</summary>
public enum OperationKind
{
    Chat,
    Embedding,
    Image,
    Transcription,
    Speech,
    Realtime,
    AgentRun,
    Batch,
    Video,
    Rerank,

    /// <summary>Writes a prompt into a cache that others calls read; what keeping it costs by the hour is not part of the price.</summary>
    Cache,
}
