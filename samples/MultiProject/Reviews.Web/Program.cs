using Reviews;
using Reviews.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(builder.Configuration["OpenAI:ApiKey"] ?? "");
builder.Services.AddSingleton<IReviewJudge, OpenAIReviewJudge>();
builder.Services.AddSingleton<ModerationService>();

var app = builder.Build();
app.MapPost("/reviews/moderate", ModerationEndpoint.ModerateAsync);
app.Run();
