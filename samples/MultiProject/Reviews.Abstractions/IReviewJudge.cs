namespace Reviews;

public interface IReviewJudge
{
    /// <summary>Whether a text may be shown to customers.</summary>
    Task<bool> IsFitAsync(string text, CancellationToken cancellationToken);
}
