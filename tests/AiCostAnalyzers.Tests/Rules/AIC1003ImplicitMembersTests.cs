using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

/// <summary>Ways to a model through members that no call names: constructors, accessors, operators.</summary>
public class AIC1003ImplicitMembersTests
{
    private const string Id = DiagnosticIds.CallReachesModelInLoop;

    private const string Ask = "static class Ai { public static readonly ChatClient Dear = new(\"gpt-4o\", \"key\"); }\n";

    private static Task Verify(string source) => RuleTest.Verify(Id, Ask + source);

    [Fact]
    public Task Constructor_Triggers() => Of(Id, Ask + """
        class Triage { public Triage(string t) { Ai.Dear.CompleteChat(t); } }
        class App { void Run(string[] tickets) { foreach (var t in tickets) { _ = {|#0:new Triage|}(t); } } }
        """).Expect(0, Id, "'new Triage' runs n(tickets) times per call of App.Run and calls 'gpt-4o', about $0.0055 (assuming tokens: 1,000 in, 300 out) each; "
            + RuleTest.Luna, DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public Task ConstructorByTargetType_Triggers() => Verify("""
        class Triage { public Triage(string t) { Ai.Dear.CompleteChat(t); } }
        class App { void Run(string[] tickets) { foreach (var t in tickets) { Triage triage = [|new|](t); } } }
        """);

    [Fact]
    public Task FieldInitializer_Triggers() => Verify("""
        class Triage { private readonly object _answer = Ai.Dear.CompleteChat(System.DateTime.Now.ToString()); }
        class App { void Run(string[] tickets) { foreach (var t in tickets) { _ = [|new Triage|](); } } }
        """);

    [Fact]
    public Task ThisAndBaseConstructors_Trigger() => Verify("""
        class Base { protected Base(string t) { Ai.Dear.CompleteChat(t); } }
        class Triage : Base { public Triage(string t) : this(t, 1) { } private Triage(string t, int n) : base(t) { } }
        class App { void Run(string[] tickets) { foreach (var t in tickets) { _ = [|new Triage|](t); } } }
        """);

    [Fact]
    public Task ImplicitBaseConstructor_Triggers() => Verify("""
        class Base { protected Base() { Ai.Dear.CompleteChat("x"); } }
        class Triage : Base { }
        class App { void Run(string[] tickets) { foreach (var t in tickets) { _ = [|new Triage|](); } } }
        """);

    [Fact]
    public Task PrimaryConstructorsBase_Triggers() => Verify("""
        class Base { protected Base(string t) { Ai.Dear.CompleteChat(t); } }
        class Triage(string t) : Base(t);
        class App { void Run(string[] tickets) { foreach (var t in tickets) { _ = [|new Triage|](t); } } }
        """);

    [Fact]
    public Task PartialPropertyGetter_Triggers() => Verify("""
        partial class Ticket { public partial string Summary { get; } }
        partial class Ticket { public partial string Summary { get { return Ai.Dear.CompleteChat("x").Value.Content[0].Text; } } }
        class App { List<string> Run(List<Ticket> tickets) => tickets.Select(t => t.[|Summary|]).ToList(); }
        """);

    [Fact]
    public Task PropertyGetter_Triggers() => Of(Id, Ask + """
        class Ticket { public string Text = ""; public string Summary => Ai.Dear.CompleteChat(Text).Value.Content[0].Text; }
        class App { List<string> Run(List<Ticket> tickets) => tickets.Select(t => t.{|#0:Summary|}).ToList(); }
        """).Expect(0, Id, "'Ticket.Summary' runs n(tickets) times per call of App.Run and calls 'gpt-4o', about $0.0055 (assuming tokens: 1,000 in, 300 out) each; "
            + RuleTest.Luna, DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public Task PropertySetterThroughAHelper_Triggers() => Verify("""
        class Ticket
        {
            private string _text = "";
            public string Text { get => _text; set { _text = value; Classify(value); } }
            private static void Classify(string t) => Ai.Dear.CompleteChat(t);
        }
        class App { void Run(List<Ticket> tickets) { foreach (var t in tickets) { t.[|Text|] = "x"; } } }
        """);

    [Fact]
    public Task Indexer_Triggers() => Verify("""
        class Answers { public object this[string name] => Ai.Dear.CompleteChat(name); }
        class App { void Run(Answers answers, string[] names) { foreach (var n in names) { _ = [|answers[n]|]; } } }
        """);

    [Fact]
    public Task PropertyOfAnInterface_Triggers() => Verify("""
        interface ITicket { string Summary { get; } }
        class Ticket : ITicket { public string Summary => Ai.Dear.CompleteChat("x").Value.Content[0].Text; }
        class App { void Run(List<ITicket> tickets) { foreach (var t in tickets) { _ = t.[|Summary|]; } } }
        """);

    [Fact]
    public Task Operator_Triggers() => Verify("""
        class Ticket { public static Ticket operator +(Ticket a, Ticket b) { Ai.Dear.CompleteChat("x"); return a; } }
        class App { Ticket Run(List<Ticket> tickets) { var all = new Ticket(); foreach (var t in tickets) { all [|+=|] t; } return all; } }
        """);

    [Fact]
    public Task HelperThatReadsAProperty_Triggers() => Verify("""
        class Ticket { public string Summary => Ai.Dear.CompleteChat("x").Value.Content[0].Text; }
        class App
        {
            void Run(List<Ticket> tickets) { foreach (var t in tickets) { [|Show|](t); } }
            void Show(Ticket ticket) => System.Console.WriteLine(ticket.Summary);
        }
        """);

    [Fact]
    public Task BaseCall_RunsNoOverride() => Of(Id, Ask + """
        class Asker { public virtual void Ask(string t) => Ai.Dear.CompleteChat(t); }
        class Loud : Asker
        {
            public override void Ask(string t) { }
            void Run(string[] tickets) { foreach (var t in tickets) { base.{|#0:Ask|}(t); } }
        }
        """).Expect(0, Id, severity: DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public Task PropertyOutsideOfLoops_DoesNotTrigger() => Verify("""
        class Ticket { public string Summary => Ai.Dear.CompleteChat("x").Value.Content[0].Text; }
        class App { void Run(Ticket ticket, string[] names) { var s = ticket.Summary; foreach (var n in names) { System.Console.WriteLine(s); } } }
        """);

    [Fact]
    public Task NamesakeProperty_DoesNotTrigger() => Verify("""
        class Ticket { public string Summary => Ai.Dear.CompleteChat("x").Value.Content[0].Text; }
        class Row { public string Summary => "none"; }
        class App { void Run(List<Row> rows) { foreach (var r in rows) { _ = r.Summary; } } }
        """);

    [Fact]
    public Task PropertyThatIsOnlyWritten_DoesNotTrigger() => Verify("""
        class Ticket { private string _s = ""; public string Summary { get => Ai.Dear.CompleteChat("x").Value.Content[0].Text; set => _s = value; } }
        class App { void Run(List<Ticket> tickets) { foreach (var t in tickets) { t.Summary = "x"; } } }
        """);

    [Fact]
    public Task OtherConstructor_DoesNotTrigger() => Verify("""
        class Triage { public Triage(string t) { Ai.Dear.CompleteChat(t); } public Triage(int n) { } }
        class App { void Run(int[] numbers) { foreach (var n in numbers) { _ = new Triage(n); Triage other = new(n); } } }
        """);

    [Fact]
    public Task ConstructorInATest_DoesNotTrigger() => Verify("""
        namespace Xunit { class FactAttribute : System.Attribute; }
        class Triage { public Triage(string t) { Ai.Dear.CompleteChat(t); } }
        class Tests { [Xunit.Fact] public void Run() { foreach (var t in new string[20]) { _ = new Triage(t); } } }
        """);

    [Fact]
    public Task AutomaticProperty_DoesNotTrigger() => Verify("""
        class Ticket { public string Summary { get; set; } = Ai.Dear.CompleteChat("x").Value.Content[0].Text; }
        class App { void Run(List<Ticket> tickets) { foreach (var t in tickets) { _ = t.Summary; } } }
        """);

    [Fact]
    public Task SumOfNumbers_DoesNotTrigger() => Verify("""
        class Ticket { public int Size; public static Ticket operator +(Ticket a, Ticket b) { Ai.Dear.CompleteChat("x"); return a; } }
        class App { int Run(List<Ticket> tickets) { var n = 0; foreach (var t in tickets) { n += t.Size; } return n; } }
        """);

    [Fact]
    public Task ExpressionTree_DoesNotTrigger() => Verify("""
        class Ticket { public string Summary => Ai.Dear.CompleteChat("x").Value.Content[0].Text; }
        class App { IQueryable<string> Run(IQueryable<Ticket> tickets) => tickets.Select(t => t.Summary); }
        """);

    [Fact]
    public Task PropertyOfBrokenCode_DoesNotTrigger() => Verify("""
        class Ticket { public string Summary => {|CS0103:Missing|}.CompleteChat("x"); }
        class App { void Run(List<Ticket> tickets) { foreach (var t in tickets) { _ = t.Summary; } } }
        """);
}
