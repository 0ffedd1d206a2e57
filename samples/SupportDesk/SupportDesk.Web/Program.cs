using Anthropic;
using Microsoft.Extensions.AI;
using SupportDesk;
using SupportDesk.Web;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<AiOptions>(builder.Configuration.GetSection(AiOptions.Section));
builder.Services.AddSupportDesk(builder.Configuration);
builder.Services.AddSingleton<IChatClient>(services =>
    services.GetRequiredService<IAnthropicClient>().AsIChatClient(builder.Configuration["Ai:DraftModel"] ?? "claude-sonnet-5-5"));
builder.Services.AddControllers();

var app = builder.Build();
app.UseTelemetryFile();
app.MapGet("/health", () => Results.Ok(new { status = "healthy" }));
app.MapTicketEndpoints();
app.MapKnowledgeEndpoints();
app.MapChatEndpoints();
app.MapControllers();

app.Run();
