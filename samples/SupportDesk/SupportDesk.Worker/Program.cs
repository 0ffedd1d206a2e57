using Anthropic;
using Microsoft.Extensions.AI;
using SupportDesk;
using SupportDesk.Telemetry;
using SupportDesk.Worker;

var builder = Host.CreateApplicationBuilder(args);

builder.Services.Configure<AiOptions>(builder.Configuration.GetSection(AiOptions.Section));
builder.Services.AddSupportDesk(builder.Configuration);
builder.Services.AddSingleton<IChatClient>(services =>
    services.GetRequiredService<IAnthropicClient>().AsIChatClient("claude-sonnet-5-5", defaultMaxOutputTokens: 500));
builder.Services.AddHostedService<NightlySummary>();
builder.Services.AddHostedService<KnowledgeIndexer>();

using var spans = builder.Configuration["Telemetry:File"] is { } path ? new OtlpFile(path) : null;
builder.Build().Run();
