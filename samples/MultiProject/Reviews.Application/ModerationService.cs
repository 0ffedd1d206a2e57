namespace Reviews;

/// <summary>Knows the rules of the shop, and of the model only an interface.</summary>
public sealed class ModerationService(IReviewJudge judge)
{
    public async Task<Verdict> ModerateAsync(Review review, CancellationToken cancellationToken)
    {
        var isFit = await judge.IsFitAsync(review.Text.Trim(), cancellationToken);
        return new Verdict(review.Id, isFit && review.Stars is >= 1 and <= 5);
    }
}
