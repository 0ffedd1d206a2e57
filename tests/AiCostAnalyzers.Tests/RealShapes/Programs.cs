namespace AiCostAnalyzers.Tests.RealShapes;

/// <summary>
/// Small programs in the shapes of applications that were read: who calls the model stands far from the route, the loop or the worker that
/// makes it run. Each has a namespace of its own, so that all are one compilation.
/// </summary>
internal static class Programs
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["MethodGroupToServiceToHelper"] = """
            public interface ICatalogAi { Task<string> DescribeAsync(string name); }
            public class CatalogAi : ICatalogAi { public Task<string> DescribeAsync(string name) => Prompts.AskAsync("Describe " + name); }
            public static class Prompts { public static async Task<string> AskAsync(string prompt) => (await Ai.Cent.CompleteChatAsync(prompt)).Value.Content[0].Text; }
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/describe", DescribeAsync);
                public static Task<string> DescribeAsync(string name, ICatalogAi ai) => ai.DescribeAsync(name);
            }
            """,
        ["LambdaInGroup"] = """
            public static class Api
            {
                public static void Map(WebApplication app)
                {
                    var api = app.MapGroup("/shape").MapGroup("ask");
                    api.MapGet("/{question}", async (string question) => (await Ai.Cent.CompleteChatAsync(question)).Value.Content[0].Text);
                }
            }
            """,
        ["LoopOverAnInterface"] = """
            public interface IAnalyzer { Task<string> AnalyzeAsync(string comment); }
            public class Analyzer : IAnalyzer { public async Task<string> AnalyzeAsync(string comment) => (await Ai.Cent.CompleteChatAsync(comment)).Value.Content[0].Text; }
            public class FeedbackService(IAnalyzer analyzer)
            {
                public async Task RunAsync(List<string> comments) { foreach (var comment in comments) { await analyzer.AnalyzeAsync(comment); } }
            }
            public static class Api { public static void Map(WebApplication app) => app.MapPost("/shape/feedback", (List<string> comments, FeedbackService service) => service.RunAsync(comments)); }
            """,
        ["MapParallelWithMethodGroup"] = """
            public static class Parallelism
            {
                public static async Task<R[]> MapParallel<T, R>(IEnumerable<T> items, Func<T, Task<R>> map)
                {
                    var tasks = new List<Task<R>>();
                    foreach (var item in items) { tasks.Add(map(item)); }
                    return await Task.WhenAll(tasks);
                }
            }
            public static class Seeder
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/seed", SeedAsync);
                public static Task<string[]> SeedAsync(string[] categories) => Parallelism.MapParallel(categories, GenerateAsync);
                private static async Task<string> GenerateAsync(string category) => (await Ai.Cent.CompleteChatAsync(category)).Value.Content[0].Text;
            }
            """,
        ["RunWithRetries"] = """
            public class Generator
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/generate", (string t) => new Generator().GenerateAsync(t));
                public Task<string> GenerateAsync(string t) => RunWithRetries(async () => (await Ai.Cent.CompleteChatAsync(t)).Value.Content[0].Text);
                private static async Task<T> RunWithRetries<T>(Func<Task<T>> operation)
                {
                    for (var attempt = 1; ; attempt++)
                    {
                        try { return await operation(); }
                        catch (Exception) when (attempt < 5) { await Task.Delay(attempt * 1000); }
                    }
                }
            }
            """,
        ["StreamingAnswer"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapGet("/shape/stream", (string q) => StreamAsync(q));
                private static async IAsyncEnumerable<string> StreamAsync(string q)
                {
                    await foreach (var update in Ai.Cent.CompleteChatStreamingAsync(q)) { yield return update.ContentUpdate[0].Text; }
                }
            }
            """,
        ["CallInTheBodyOfAStream"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/translate", TranslateAsync);
                public static async Task TranslateAsync(IAsyncEnumerable<string> lines)
                {
                    await foreach (var line in lines) { await Ai.Cent.CompleteChatAsync(line); }
                }
            }
            """,
        ["ReplWithHistory"] = """
            public static class Chat
            {
                public static void Map(WebApplication app) => app.MapGet("/shape/repl", RunAsync);
                public static async Task RunAsync()
                {
                    List<ChatMessage> history = [new SystemChatMessage("You are helpful.")];
                    while (true)
                    {
                        Console.Write("> ");
                        history.Add(new UserChatMessage(Console.ReadLine()));
                        history.Add(new AssistantChatMessage((await Ai.Cent.CompleteChatAsync(history)).Value));
                    }
                }
            }
            """,
        ["ToolLoopWithHistory"] = """
            public class Agent
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/agent", (string task) => new Agent().RunAsync(task));
                public async Task<string> RunAsync(string task)
                {
                    var messages = new List<ChatMessage> { new UserChatMessage(task) };
                    bool toolsWanted;
                    do
                    {
                        var completion = await Ai.Cent.CompleteChatAsync(messages);
                        messages.Add(new AssistantChatMessage(completion.Value));
                        toolsWanted = completion.Value.ToolCalls.Count > 0;
                    }
                    while (toolsWanted);
                    return "";
                }
            }
            """,
        ["RoundsWithABound"] = """
            public class Agent
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/rounds", (string task) => new Agent().RunAsync(task));
                public async Task RunAsync(string task)
                {
                    for (var round = 0; round < 4; round++) { if ((await Ai.Cent.CompleteChatAsync(task + round)).Value.ToolCalls.Count == 0) { break; } }
                }
            }
            """,
        ["SelectAndWhenAll"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/summaries", SummarizeAsync);
                public static Task<string[]> SummarizeAsync(List<string> sections) => Task.WhenAll(sections.Select(async section => (await Ai.Cent.CompleteChatAsync(section)).Value.Content[0].Text));
            }
            """,
        ["ParallelForEachWithLocalFunction"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/parallel", RunAsync);
                public static Task RunAsync(string[] products)
                {
                    return Parallel.ForEachAsync(products, EnrichAsync);
                    async ValueTask EnrichAsync(string product, CancellationToken stop) => await Ai.Cent.CompleteChatAsync(product);
                }
            }
            """,
        ["LiteralStages"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/stages", RunAsync);
                public static async Task RunAsync(string text) { foreach (var stage in new[] { "outline", "draft", "review" }) { await Ai.Cent.CompleteChatAsync(stage + text); } }
            }
            """,
        ["PipelineOfStages"] = """
            public interface IPipelineStage { Task RunAsync(string text); }
            public class Research : IPipelineStage { public async Task RunAsync(string text) => await Ai.Cent.CompleteChatAsync(text); }
            public class Pipeline(IEnumerable<IPipelineStage> stages) { public async Task RunAsync(string text) { foreach (var stage in stages) { await stage.RunAsync(text); } } }
            public static class Api { public static void Map(WebApplication app) => app.MapPost("/shape/pipeline", (string text, Pipeline pipeline) => pipeline.RunAsync(text)); }
            """,
        ["GenericBaseHelper"] = """
            public abstract class GeneratorBase { protected async Task<T> GetAndParse<T>(string prompt) { await Ai.Cent.CompleteChatAsync(prompt); return default!; } }
            public class ManualGenerator : GeneratorBase { public async Task GenerateAsync(string[] products) { foreach (var product in products) { await GetAndParse<string>(product); } } }
            public static class Api { public static void Map(WebApplication app) => app.MapPost("/shape/manuals", (string[] products) => new ManualGenerator().GenerateAsync(products)); }
            """,
        ["OwnExtensionOfTheSameName"] = """
            public static class Extensions { public static Task<string> CompleteChatAsync(this string question) => AskAsync(question); private static async Task<string> AskAsync(string q) => (await Ai.Cent.CompleteChatAsync(q)).Value.Content[0].Text; }
            public static class Api { public static void Map(WebApplication app) => app.MapGet("/shape/extension", (string q) => q.CompleteChatAsync()); }
            """,
        ["ControllerAction"] = """
            [ApiController, Route("shape/tickets")]
            public class TicketsController(Triage triage) : ControllerBase { [HttpPost("triage")] public Task<string> Post(string ticket) => triage.ClassifyAsync(ticket); }
            public class Triage { public async Task<string> ClassifyAsync(string ticket) => (await Ai.Cent.CompleteChatAsync(ticket)).Value.Content[0].Text; }
            """,
        ["WorkerOnATimer"] = """
            public class NightlySummary(Summarizer summarizer, List<string> tickets) : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
                    while (await timer.WaitForNextTickAsync(stoppingToken)) { await summarizer.RunAsync(tickets); }
                }
            }
            public class Summarizer { public async Task RunAsync(List<string> tickets) { foreach (var ticket in tickets) { await Ai.Cent.CompleteChatAsync(ticket); } } }
            """,
        ["WorkerThroughAScope"] = """
            public interface IAgentExecutor { Task ExecuteAsync(string job); }
            public class AgentExecutor : IAgentExecutor { public async Task ExecuteAsync(string job) => await Ai.Cent.CompleteChatAsync(job); }
            public class Host(IServiceScopeFactory scopes, Channel<string> jobs) : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    await foreach (var job in jobs.Reader.ReadAllAsync(stoppingToken))
                    {
                        using var scope = scopes.CreateScope();
                        await scope.ServiceProvider.GetRequiredService<IAgentExecutor>().ExecuteAsync(job);
                    }
                }
            }
            """,
        ["DecoratedService"] = """
            public interface IClassifier { Task ClassifyAsync(string t); }
            public class Classifier : IClassifier { public async Task ClassifyAsync(string t) => await Ai.Cent.CompleteChatAsync(t); }
            public class LoggedClassifier(IClassifier inner) : IClassifier { public async Task ClassifyAsync(string t) { Console.WriteLine(t); await inner.ClassifyAsync(t); } }
            public static class Api
            {
                public static void Add(IServiceCollection services) => services.AddScoped<IClassifier, LoggedClassifier>();
                public static void Map(WebApplication app) => app.MapPost("/shape/decorated", (string t, IClassifier classifier) => classifier.ClassifyAsync(t));
            }
            """,
        ["RegistrationChooses"] = """
            public interface ISummarizer { Task RunAsync(string t); }
            public class CheapSummarizer : ISummarizer { public async Task RunAsync(string t) => await Ai.Cent.CompleteChatAsync(t); }
            public class CannedSummarizer : ISummarizer { public Task RunAsync(string t) => Task.CompletedTask; }
            public static class Api
            {
                public static void Add(IServiceCollection services) => services.AddSingleton<ISummarizer, CheapSummarizer>();
                public static void Map(WebApplication app) => app.MapPost("/shape/registered", (string t, ISummarizer summarizer) => summarizer.RunAsync(t));
            }
            """,
        ["NestedLoops"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/documents", RunAsync);
                public static async Task RunAsync(List<Document> documents) { foreach (var document in documents) { foreach (var page in document.Pages) { await Page.ReadAsync(page); } } }
            }
            public class Document { public List<string> Pages { get; } = []; }
            public static class Page { public static async Task ReadAsync(string page) => await Ai.Cent.CompleteChatAsync(page); }
            """,
        ["Chunks"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/chunks", RunAsync);
                public static async Task RunAsync(string[] lines) { foreach (var chunk in lines.Chunk(50)) { await Ai.Cent.CompleteChatAsync(string.Join("\n", chunk)); } }
            }
            """,
        ["CacheBeforeTheModel"] = """
            public class Answers(Microsoft.Extensions.Caching.Memory.IMemoryCache cache)
            {
                public Task<string?> GetAsync(string q) => Microsoft.Extensions.Caching.Memory.CacheExtensions.GetOrCreateAsync(
                    cache, q, async entry => (string?)(await Ai.Cent.CompleteChatAsync(q)).Value.Content[0].Text);
            }
            public static class Api { public static void Map(WebApplication app) => app.MapGet("/shape/cached", (string q, Answers answers) => answers.GetAsync(q)); }
            """,
        ["Recursion"] = """
            public class Node { public List<Node> Children { get; } = []; }
            public static class Tree { public static async Task VisitAsync(Node node) { await Ai.Cent.CompleteChatAsync("x" + node); foreach (var child in node.Children) { await VisitAsync(child); } } }
            public static class Api { public static void Map(WebApplication app) => app.MapPost("/shape/tree", (Node root) => Tree.VisitAsync(root)); }
            """,
        ["PropertyThatAsks"] = """
            public class Ticket { public string Text { get; set; } = ""; public string Summary => Ai.Cent.CompleteChat(Text).Value.Content[0].Text; }
            public static class Api { public static void Map(WebApplication app) => app.MapPost("/shape/property", (List<Ticket> tickets) => tickets.Select(ticket => ticket.Summary).ToList()); }
            """,
        ["ConstructorThatAsks"] = """
            public class Profile { public Profile(string name) { Ai.Cent.CompleteChat(name); } }
            public static class Api { public static void Map(WebApplication app) => app.MapPost("/shape/constructor", (string[] names) => { foreach (var name in names) { _ = new Profile(name); } }); }
            """,
        ["LambdaInAField"] = """
            public class Tools { private readonly Func<string, Task> _ask = async t => await Ai.Cent.CompleteChatAsync(t); public async Task RunAsync(string[] steps) { foreach (var step in steps) { await _ask(step); } } }
            public static class Api { public static void Map(WebApplication app) => app.MapPost("/shape/field", (string[] steps) => new Tools().RunAsync(steps)); }
            """,
        ["LocalFunctionInHandler"] = """
            public static class Api
            {
                public static void Map(WebApplication app)
                {
                    app.MapPost("/shape/local", Handle);
                    async Task Handle(string[] items) { foreach (var item in items) { await AskAsync(item); } }
                    async Task AskAsync(string item) => await Ai.Cent.CompleteChatAsync(item);
                }
            }
            """,
        ["BranchBetweenModels"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/branch", RunAsync);
                public static async Task RunAsync(string t) { if (t.Length > 1000) { await Ai.Cent.CompleteChatAsync(t); } }
            }
            """,
        ["QueueDrained"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/drain", RunAsync);
                public static async Task RunAsync(ConcurrentQueue<string> queue) { while (queue.TryDequeue(out var job)) { await Ai.Cent.CompleteChatAsync(job); } }
            }
            """,
        ["FallbackModels"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/fallback", RunAsync);
                public static async Task<string> RunAsync(string t)
                {
                    foreach (var region in new[] { "eu", "us" })
                    {
                        try { return (await Ai.Cent.CompleteChatAsync(region + t)).Value.Content[0].Text; }
                        catch (TimeoutException) { Console.WriteLine(region); }
                    }
                    return "";
                }
            }
            """,
        ["QueryExpression"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/query", (List<string> rows) => Run(rows));
                private static List<string> Run(List<string> rows) => (from row in rows where row.Length > 0 select Ask(row)).ToList();
                private static string Ask(string row) => Ai.Cent.CompleteChat(row).Value.Content[0].Text;
            }
            """,
        ["PredicateThatAsks"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/predicate", (List<string> mails) => mails.Where(IsSpam).ToList());
                private static bool IsSpam(string mail) => Ai.Cent.CompleteChat(mail).Value.Content[0].Text == "yes";
            }
            """,
        ["ListForEach"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/foreach", (List<string> notes) => notes.ForEach(note => Ai.Cent.CompleteChat(note)));
            }
            """,
        ["TopTake"] = """
            public static class Api
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/top", RunAsync);
                public static async Task RunAsync(List<string> hits) { foreach (var hit in hits.OrderBy(h => h.Length).Take(3)) { await Ai.Cent.CompleteChatAsync(hit); } }
            }
            """,
        ["AbstractTemplate"] = """
            public abstract class Job { public async Task RunAsync(string[] items) { foreach (var item in items) { await OneAsync(item); } } protected abstract Task OneAsync(string item); }
            public class Tagging : Job { protected override async Task OneAsync(string item) => await Ai.Cent.CompleteChatAsync(item); }
            public static class Api { public static void Map(WebApplication app) => app.MapPost("/shape/template", (string[] items) => new Tagging().RunAsync(items)); }
            """,
        ["ThreeProjectsDeep"] = """
            public static class Api { public static void Map(WebApplication app) => app.MapPost("/shape/deep", (string t) => new App1().RunAsync(t)); }
            public class App1 { public Task RunAsync(string t) => new App2().RunAsync(t); }
            public class App2 { public Task RunAsync(string t) => new App3().RunAsync(t); }
            public class App3 { public async Task RunAsync(string t) => await Ai.Cent.CompleteChatAsync(t); }
            """,
        ["MiddlewareByConvention"] = """
            public class Moderation(RequestDelegate next)
            {
                public async Task InvokeAsync(HttpContext context) { await Ai.Cent.CompleteChatAsync(context.Request.Path.Value); await next(context); }
            }
            """,
        ["NobodyCalls"] = """
            public class Dead { public async Task RunAsync(string t) => await Ai.Cent.CompleteChatAsync(t); }
            """,
        ["BatchPerPage"] = """
            public class Indexer
            {
                public static void Map(WebApplication app) => app.MapPost("/shape/index", (Indexer indexer) => indexer.RunAsync());
                public async Task RunAsync() { foreach (var article in await LoadArticlesAsync()) { await EmbedAsync(article); } }
                private static Task<List<string>> LoadArticlesAsync() => Task.FromResult(new List<string>());
                private static async Task EmbedAsync(string article) => await Ai.Cent.CompleteChatAsync(article);
            }
            """,
        ["ReflectionOverCriteria"] = """
            public class Evaluator
            {
                private static readonly string[] s_criteria = ["accuracy", "tone", "length", "style"];
                public static void Map(WebApplication app) => app.MapPost("/shape/criteria", (string answer) => new Evaluator().ScoreAsync(answer));
                public async Task ScoreAsync(string answer) { foreach (var criterion in s_criteria) { await JudgeAsync(criterion, answer); } }
                private static async Task JudgeAsync(string criterion, string answer) => await Ai.Cent.CompleteChatAsync(criterion + answer);
            }
            """,
    };
}
