using static AiCostAnalyzers.Tests.CostExpressions.CostRun;

namespace AiCostAnalyzers.Tests.CostExpressions;

/// <summary>Members of every kind between an entry point and its calls.</summary>
public class MemberProgramTests
{
    [Fact]
    public Task Constructor_RunsWithTheCreation() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static void Go(List<string> tickets)
        {
            foreach (var ticket in tickets) { _ = new Triage(ticket); }
        }
        """, "public class Triage { public Triage(string ticket) { Ai.Cent.CompleteChat(ticket); } }");

    [Fact]
    public Task FieldInitializer_RunsWithEveryCreation() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static void Go(List<string> tickets)
        {
            foreach (var ticket in tickets) { _ = new Triage(); }
        }
        """, "public class Triage { private readonly object _answer = Ai.Cent.CompleteChat(DateTime.Now.ToString()); }");

    [Fact]
    public Task ThisAndBaseConstructors_RunToo() => VerifyAsync("$0.1100", "constant", """
        public static void Go(string ticket) => _ = new Triage(ticket);
        """, """
        public class Base { protected Base(string ticket) { Ai.Cent.CompleteChat(ticket); } }
        public class Triage : Base
        {
            public Triage(string ticket) : this(ticket, 1) { }
            private Triage(string ticket, int n) : base(ticket) { Ai.Dime.CompleteChat(ticket); }
        }
        """);

    [Fact]
    public Task ImplicitBaseConstructor_RunsToo() => VerifyAsync("$0.0100", "constant", """
        public static void Go(string ticket) => _ = new Triage();
        """, """
        public class Base { protected Base() { Ai.Cent.CompleteChat(DateTime.Now.ToString()); } }
        public class Triage : Base { }
        """);

    [Fact]
    public Task PropertyGetter_RunsPerRead() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static List<string> Go(List<Ticket> tickets) => tickets.Select(ticket => ticket.Summary).ToList();
        """, """
        public class Ticket
        {
            public string Text { get; set; } = "";
            public string Summary => Ai.Cent.CompleteChat(Text).Value.Content[0].Text;
        }
        """);

    [Fact]
    public Task PropertySetter_RunsPerWrite() => VerifyAsync("$0.0100", "constant", """
        public static void Go(string ticket) => new Ticket().Text = ticket;
        """, """
        public class Ticket
        {
            private string _text = "";
            public string Text { get => _text; set { _text = value; Ai.Cent.CompleteChat(value); } }
        }
        """);

    [Fact]
    public Task Indexer_RunsPerRead() => VerifyAsync("$0.0100·n(names)", "n", """
        public static void Go(string[] names)
        {
            var answers = new Answers();
            foreach (var name in names) { _ = answers[name]; }
        }
        """, """
        public class Answers { public string this[string name] => Ai.Cent.CompleteChat(name).Value.Content[0].Text; }
        """);

    [Fact]
    public Task Operator_RunsWhereItIsUsed() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Ticket Go(List<Ticket> tickets)
        {
            var all = new Ticket();
            foreach (var ticket in tickets) { all += ticket; }
            return all;
        }
        """, """
        public class Ticket
        {
            public static Ticket operator +(Ticket a, Ticket b) { Ai.Cent.CompleteChat(a.ToString()!); return a; }
        }
        """);

    [Fact]
    public Task ConversionOperator_RunsWhereItIsUsed() => VerifyAsync("$0.0100", "constant", """
        public static void Go(string ticket) { Summary summary = ticket; }
        """, """
        public class Summary
        {
            public static implicit operator Summary(string text) { Ai.Cent.CompleteChat(text); return new Summary(); }
        }
        """);

    [Fact]
    public Task LocalFunction_RunsWhereItIsCalled() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static async Task Go(List<string> tickets)
        {
            async Task AskAsync(string ticket) => await Ai.Cent.CompleteChatAsync(ticket);
            foreach (var ticket in tickets) { await AskAsync(ticket); }
        }
        """);

    [Fact]
    public Task ExtensionMethod_RunsWhereItIsCalled() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static async Task Go(List<string> tickets)
        {
            foreach (var ticket in tickets) { await ticket.ClassifyAsync(); }
        }
        """, "public static class Tickets { public static async Task ClassifyAsync(this string ticket) => await Ai.Cent.CompleteChatAsync(ticket); }");

    [Fact]
    public Task GenericMethod_IsOneMember() => VerifyAsync("$0.0200", "constant", """
        public static async Task Go(string ticket)
        {
            await AskAsync<int>(ticket);
            await AskAsync<string>(ticket);
        }

        static async Task<T?> AskAsync<T>(string ticket) { await Ai.Cent.CompleteChatAsync(ticket); return default; }
        """);

    [Fact]
    public Task GenericInterface_RunsItsImplementation() => VerifyAsync("$0.0100", "constant", """
        public static Task Go(string ticket, IHandler<string> handler) => handler.HandleAsync(ticket);
        """, """
        public interface IHandler<T> { Task HandleAsync(T item); }
        public class TicketHandler : IHandler<string> { public async Task HandleAsync(string item) => await Ai.Cent.CompleteChatAsync(item); }
        """);

    [Fact]
    public Task Iterator_RunsPerItemItYields() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static void Go(List<string> tickets)
        {
            foreach (var answer in Answers(tickets)) { Console.WriteLine(answer); }
        }

        static IEnumerable<string> Answers(List<string> tickets)
        {
            foreach (var ticket in tickets) { yield return Ai.Cent.CompleteChat(ticket).Value.Content[0].Text; }
        }
        """);

    [Fact]
    public Task AsyncIterator_RunsPerItemItYields() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static async Task Go(List<string> tickets)
        {
            await foreach (var answer in Answers(tickets)) { Console.WriteLine(answer); }
        }

        static async IAsyncEnumerable<string> Answers(List<string> tickets)
        {
            foreach (var ticket in tickets) { yield return (await Ai.Cent.CompleteChatAsync(ticket)).Value.Content[0].Text; }
        }
        """);

    [Fact]
    public Task PartialMethod_RunsItsImplementation() => VerifyAsync("$0.0100", "constant", """
        public static void Go(string ticket) => Ask(ticket);
        static partial void Ask(string ticket);
        """, """
        public static partial class App { static partial void Ask(string ticket) => Ai.Cent.CompleteChat(ticket); }
        """);

    [Fact]
    public Task BaseCall_RunsTheBaseAndNoOverride() => VerifyAsync("$0.1100", "constant", """
        public static Task Go(string ticket, CarefulTriage triage) => triage.RunAsync(ticket);
        """, """
        public class Triage { public virtual async Task RunAsync(string ticket) => await Ai.Cent.CompleteChatAsync(ticket); }
        public class CarefulTriage : Triage
        {
            public override async Task RunAsync(string ticket)
            {
                await base.RunAsync(ticket);
                await Ai.Dime.CompleteChatAsync(ticket);
            }
        }
        """);

    [Fact]
    public Task VirtualCall_RunsOneOfTheBodies() => VerifyAsync("max($0.1000, $0.0100)", "constant", """
        public static Task Go(string ticket, Triage triage) => triage.RunAsync(ticket);
        """, """
        public class Triage { public virtual async Task RunAsync(string ticket) => await Ai.Cent.CompleteChatAsync(ticket); }
        public class DearTriage : Triage { public override async Task RunAsync(string ticket) => await Ai.Dime.CompleteChatAsync(ticket); }
        """);

    [Fact]
    public Task InterfaceCall_RunsWhatIsRegistered() => VerifyAsync("$0.1000·n(tickets)", "n", """
        public static async Task Go(List<string> tickets, ITriage triage)
        {
            foreach (var ticket in tickets) { await triage.RunAsync(ticket); }
        }

        public static void Configure(IServiceCollection services) => services.AddScoped<ITriage, DearTriage>();
        """, """
        public interface ITriage { Task RunAsync(string ticket); }
        public class CheapTriage : ITriage { public async Task RunAsync(string ticket) => await Ai.Cent.CompleteChatAsync(ticket); }
        public class DearTriage : ITriage { public async Task RunAsync(string ticket) => await Ai.Dime.CompleteChatAsync(ticket); }
        """);

    [Fact]
    public Task InterfaceCallThatNothingNarrows_RunsOneOfTheImplementations() => VerifyAsync("max($0.0100, $0.1000)", "constant", """
        public static Task Go(string ticket, ITriage triage) => triage.RunAsync(ticket);
        """, """
        public interface ITriage { Task RunAsync(string ticket); }
        public class CheapTriage : ITriage { public async Task RunAsync(string ticket) => await Ai.Cent.CompleteChatAsync(ticket); }
        public class DearTriage : ITriage { public async Task RunAsync(string ticket) => await Ai.Dime.CompleteChatAsync(ticket); }
        """);

    [Fact]
    public Task Decorator_CallsWhatItDecorates() => VerifyAsync("$0.1100", "constant", """
        public static Task Go(string ticket, ITriage triage) => triage.RunAsync(ticket);

        public static void Configure(IServiceCollection services)
        {
            services.AddScoped<DearTriage>();
            services.AddScoped<ITriage>(provider => new CheckedTriage(provider.GetRequiredService<DearTriage>()));
        }
        """, """
        public interface ITriage { Task RunAsync(string ticket); }
        public class DearTriage : ITriage { public async Task RunAsync(string ticket) => await Ai.Dime.CompleteChatAsync(ticket); }
        public class CheckedTriage(ITriage inner) : ITriage
        {
            public async Task RunAsync(string ticket)
            {
                await Ai.Cent.CompleteChatAsync(ticket);
                await inner.RunAsync(ticket);
            }
        }
        """);

    [Fact]
    public Task AbstractProperty_RunsItsOverride() => VerifyAsync("$0.0100", "constant", """
        public static string Go(Prompt prompt) => prompt.Text;
        """, """
        public abstract class Prompt { public abstract string Text { get; } }
        public class GeneratedPrompt : Prompt { public override string Text => Ai.Cent.CompleteChat(DateTime.Now.ToString()).Value.Content[0].Text; }
        """);

    [Fact]
    public Task DefaultInterfaceMember_RunsItsBody() => VerifyAsync("$0.0200", "constant", """
        public static Task Go(string ticket, ITriage triage) => triage.RunTwiceAsync(ticket);
        """, """
        public interface ITriage
        {
            Task RunAsync(string ticket);
            async Task RunTwiceAsync(string ticket) { await RunAsync(ticket); await RunAsync(ticket); }
        }
        public class Triage : ITriage { public async Task RunAsync(string ticket) => await Ai.Cent.CompleteChatAsync(ticket); }
        """);

    [Fact]
    public Task CallInALoopOfACallee_MultipliesThroughMembers() => VerifyAsync("$0.0100·n(pages)·n(tickets)", "n·m", """
        public static async Task Go(List<Ticket> tickets)
        {
            foreach (var ticket in tickets) { await ReadAsync(ticket); }
        }

        static async Task ReadAsync(Ticket ticket)
        {
            foreach (var page in ticket.Pages) { await Ai.Cent.CompleteChatAsync(page); }
        }
        """, "public class Ticket { public List<string> Pages { get; } = []; }");
}
