using System.Text.Json.Nodes;
using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.Facts;

/// <summary>
/// Which calls through interfaces and virtual members a compilation's facts hold: those that lead to a model, and those that another project may close.
/// </summary>
public class OpenCallFactsTests
{
    private const string Program = """
        using OpenAI.Chat;
        namespace App;

        public interface IStore { void Save(string ticket); }
        public class Store : IStore { public void Save(string ticket) => Console.WriteLine(ticket); }
        public abstract class Step { public abstract void Run(string ticket); public virtual void After(string ticket) { } }
        public class Log : Step { public override void Run(string ticket) => Console.WriteLine(ticket); }
        public interface ITriage { void Ask(string ticket); }
        public class Triage(ChatClient client) : ITriage { public void Ask(string ticket) => client.CompleteChat(ticket); }
        public interface IPlugin { void Extend(string ticket); }

        public class Desk(IStore store, ITriage triage, IPlugin plugin, Step step)
        {
            public void Save(string ticket) => store.Save(ticket);
            public void Run(string ticket) { step.Run(ticket); step.After(ticket); }
            public void Ask(string ticket) => triage.Ask(ticket);
            public void Extend(string ticket) => plugin.Extend(ticket);
        }

        public static class Entry { public static void Main() { } }
        """;

    [Fact]
    public async Task OfAProgram_CallsThatLeadToNoModel_AreLeftOut()
    {
        var calls = CallsIn(await ExportRun.FactsAsync(TestReferences.All.References, null, OutputKind.ConsoleApplication, mayHaveErrors: false, ("Test.cs", Program)));

        Assert.Equal(["App.Desk.Ask > App.ITriage.Ask", "App.Desk.Extend > App.IPlugin.Extend"], calls);
    }

    [Fact]
    public async Task OfALibrary_CallsThatAnotherProjectMayClose_AreKept()
    {
        var calls = CallsIn(await ExportRun.FactsAsync(TestReferences.All.References, null, OutputKind.DynamicallyLinkedLibrary, mayHaveErrors: false, ("Test.cs", Program)));

        Assert.Equal(
            [
                "App.Desk.Ask > App.ITriage.Ask", "App.Desk.Extend > App.IPlugin.Extend", "App.Desk.Run > App.Step.After", "App.Desk.Run > App.Step.Run",
                "App.Desk.Save > App.IStore.Save",
            ],
            calls);
    }

    [Fact]
    public async Task PropertyWhoseBodyStandsInAnotherPart_IsCalled()
    {
        const string Parts = """
            using OpenAI.Chat;
            namespace App;

            public partial class Ticket { public partial string Summary { get; } public string Title { get; set; } = ""; }
            public partial class Ticket(ChatClient client) { public partial string Summary => client.CompleteChat(Title).Value.Content[0].Text; }
            public static class Desk { public static string Show(Ticket ticket) => ticket.Title + ticket.Summary; }
            public static class Entry { public static void Main() { } }
            """;

        var calls = CallsIn(await ExportRun.FactsAsync(TestReferences.All.References, null, OutputKind.ConsoleApplication, mayHaveErrors: false, ("Test.cs", Parts)));

        Assert.Equal(["App.Desk.Show > App.Ticket.get_Summary"], calls);
    }

    [Theory]
    [InlineData("", new[] { "App.Desk.Ask > App.ITriage.Ask", "App.Desk.Extend > App.IPlugin.Extend" })]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Other\")]", new[]
    {
        "App.Desk.Ask > App.ITriage.Ask", "App.Desk.Extend > App.IPlugin.Extend", "App.Desk.Run > App.Step.After", "App.Desk.Run > App.Step.Run", "App.Desk.Save > App.IStore.Save",
    })]
    public async Task OfALibrarysOwnInterfaces_CallsThatLeadToNoModel_AreLeftOut_UnlessAnotherProjectIsLetIn(string attribute, string[] expected)
    {
        var source = attribute + Program.Replace("public interface", "internal interface").Replace("public class", "internal class").Replace("public abstract class", "internal abstract class");
        source = source.Replace("using OpenAI.Chat;", "").Insert(0, "using OpenAI.Chat;\n");

        Assert.Equal(expected, CallsIn(await ExportRun.FactsAsync(TestReferences.All.References, null, OutputKind.DynamicallyLinkedLibrary, mayHaveErrors: false, ("Test.cs", source))));
    }

    [Fact]
    public async Task ThroughTwoInterfacesToAModel_CallsAreKept()
    {
        var source = Program.Replace("public class Store : IStore { public void Save(string ticket) => Console.WriteLine(ticket); }", "public class Store(ITriage triage) : IStore { public void Save(string ticket) => triage.Ask(ticket); }");

        var calls = CallsIn(await ExportRun.FactsAsync(TestReferences.All.References, null, OutputKind.ConsoleApplication, mayHaveErrors: false, ("Test.cs", source)));

        Assert.Equal(["App.Desk.Ask > App.ITriage.Ask", "App.Desk.Extend > App.IPlugin.Extend", "App.Desk.Save > App.IStore.Save", "App.Store.Save > App.ITriage.Ask"], calls);
    }

    [Fact]
    public async Task ToABodyThatATypeInheritsFromAnotherProject_CallsAreKept()
    {
        var shared = ExportRun.Reference("Shared", TestReferences.All.References, ("Shared.cs", "namespace Shared; public class Store { public void Save(string ticket) { } }"));
        var source = Program.Replace("public class Store : IStore { public void Save(string ticket) => Console.WriteLine(ticket); }", "public class Store : Shared.Store, IStore { }");

        var calls = CallsIn(await ExportRun.FactsAsync([.. TestReferences.All.References, shared], null, OutputKind.ConsoleApplication, mayHaveErrors: false, ("Test.cs", source)));

        Assert.Equal(["App.Desk.Ask > App.ITriage.Ask", "App.Desk.Extend > App.IPlugin.Extend", "App.Desk.Save > App.IStore.Save"], calls);
    }

    private static List<string> CallsIn(JsonObject facts) => ExportRun.Items(facts, "members")
        .SelectMany(member => (member["calls"]?.AsArray() ?? []).Select(call => $"{member["name"]} > {Name(call!["target"]!.GetValue<string>())}"))
        .Order(StringComparer.Ordinal)
        .ToList();

    private static string Name(string key) => key.Substring("App|M:".Length).Split('(')[0];
}
