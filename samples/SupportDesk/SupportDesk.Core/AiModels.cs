namespace SupportDesk;

/// <summary>Models that are a decision of the code, not of a deployment.</summary>
public static class AiModels
{
    /// <summary>Stored vectors belong to it: another model means embedding everything again.</summary>
    public const string Embedding = "text-embedding-3-small";
}
