using Microsoft.AspNetCore.Mvc;
using SupportDesk.Insights;
using SupportDesk.Tickets;

namespace SupportDesk.Web;

[ApiController]
[Route("feedback")]
public sealed class FeedbackController(ITicketStore store, ISentimentScorer sentiment) : ControllerBase
{
    [HttpGet("open")]
    public int CountOpen() => store.Open().Count;

    [HttpPost("sentiment")]
    public async Task<ActionResult<decimal>> ScoreAsync(CancellationToken cancellationToken)
    {
        var tickets = store.Open();
        return await sentiment.ScoreAsync(tickets, cancellationToken);
    }
}
