namespace Reviews.Web;

public static class ModerationEndpoint
{
    public static async Task<IReadOnlyList<Verdict>> ModerateAsync(
        IReadOnlyList<Review> reviews, ModerationService moderation, CancellationToken cancellationToken)
    {
        var verdicts = new List<Verdict>();
        foreach (var review in reviews)
        {
            verdicts.Add(await moderation.ModerateAsync(review, cancellationToken)); // AIC1003: a model call per review, two projects away
        }

        return verdicts;
    }
}
