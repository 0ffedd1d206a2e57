using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;
using static AiCostAnalyzers.Tests.CostExpressions.CostRun;

namespace AiCostAnalyzers.Tests.CostExpressions;

/// <summary>Requests that a mediator hands to their handlers within the process.</summary>
public class MediatorProgramTests
{
    private const string MediatR = """

        namespace MediatR
        {
            public interface IRequest<out T>;
            public interface ISender { Task<T> Send<T>(IRequest<T> request, CancellationToken cancellationToken = default); }
            public interface IMediator : ISender;
            public interface IRequestHandler<in TRequest, TResponse> where TRequest : IRequest<TResponse> { Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken); }
        }
        """;

    private const string Handlers = """
        public record Classify(string Ticket) : MediatR.IRequest<string>;
        public record Answer(string Ticket) : MediatR.IRequest<string>;
        public class ClassifyHandler : MediatR.IRequestHandler<Classify, string>
        {
            public Task<string> Handle(Classify request, CancellationToken cancellationToken) { Ai.Cent.CompleteChat(request.Ticket); return Task.FromResult(""); }
        }
        public class AnswerHandler : MediatR.IRequestHandler<Answer, string>
        {
            public Task<string> Handle(Answer request, CancellationToken cancellationToken) { Ai.Dime.CompleteChat(request.Ticket); return Task.FromResult(""); }
        }
        """ + MediatR;

    [Fact]
    public Task SentRequest_RunsItsHandler() => VerifyAsync(
        "$0.0100", "constant", "public static Task<string> Go(string ticket, MediatR.IMediator mediator) => mediator.Send(new Classify(ticket));", Handlers);

    [Fact]
    public Task RequestSentInALoop_RunsItsHandlerEachTurn() => VerifyAsync("$0.1000·n(tickets)", "n", """
        public static async Task Go(List<string> tickets, MediatR.ISender sender)
        {
            foreach (var ticket in tickets)
            {
                var request = new Answer(ticket);
                await sender.Send(request);
            }
        }
        """, Handlers);

    [Fact]
    public async Task HandlerWhoseSenderIsKnown_IsNoEntryPoint()
    {
        var report = await ReportAsync(OfMembers("public static Task<string> Go(string ticket, MediatR.IMediator mediator) => mediator.Send(new Classify(ticket));", Handlers));

        Assert.Equal(["AnswerHandler", Go], report.EntryPoints.Select(entry => entry.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RequestThatTheSourceDoesNotName_RunsNothing()
    {
        var report = await ReportAsync(OfMembers("public static Task<string> Go(MediatR.IRequest<string> request, MediatR.IMediator mediator) => mediator.Send(request);", Handlers));

        Assert.Equal(["AnswerHandler", "ClassifyHandler"], report.EntryPoints.Where(entry => entry.ReachesCalls).Select(entry => entry.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task HandlerInAnotherProject_IsPricedInTheRouteThatSends()
    {
        const string contracts = "public record Classify(string Ticket) : MediatR.IRequest<string>;" + MediatR;
        var referenced = new Dictionary<string, MetadataReference>
        {
            ["Contracts"] = ExportRun.Reference("Contracts", TestReferences.All.References, ("Contracts.cs", ExportRun.Usings + contracts)),
        };
        var handlers = await FactsAsync("Handlers", referenced, """
            public class ClassifyHandler : MediatR.IRequestHandler<Classify, string>
            {
                public Task<string> Handle(Classify request, CancellationToken cancellationToken) { Ai.Cent.CompleteChat(request.Ticket); return Task.FromResult(""); }
            }
            """);
        var web = await FactsAsync("Web", referenced, OfMembers("""
            public static async Task Go(List<string> tickets, MediatR.ISender sender) { foreach (var ticket in tickets) { await sender.Send(new Classify(ticket)); } }
            """));

        var report = CostingRun.Execute([web, handlers], Inputs, PricingFile.Empty);

        Assert.Equal("$0.0100·n(tickets)", Assert.Single(report.EntryPoints).Terms.ToString());
    }

    [Fact]
    public Task WolverineInvoke_RunsTheHandlerByConvention() => VerifyAsync(
        "$0.0100", "constant", "public static Task Go(string ticket, Wolverine.IMessageBus bus) => bus.InvokeAsync(new Classify(ticket));", """
        public record Classify(string Ticket);
        public class ClassifyHandler { public void Handle(Classify command) => Ai.Cent.CompleteChat(command.Ticket); }

        namespace Wolverine { public interface IMessageBus { Task InvokeAsync(object message); Task PublishAsync(object message); } }
        """);

    [Fact]
    public async Task PublishedMessage_RunsByItself()
    {
        var report = await ReportAsync(OfMembers("public static Task Go(string ticket, Wolverine.IMessageBus bus) => bus.PublishAsync(new Classify(ticket));", """
            public record Classify(string Ticket);
            public class ClassifyHandler { public void Handle(Classify command) => Ai.Cent.CompleteChat(command.Ticket); }

            namespace Wolverine { public interface IMessageBus { Task InvokeAsync(object message); Task PublishAsync(object message); } }
            """));

        Assert.Equal("ClassifyHandler", Assert.Single(report.EntryPoints, entry => entry.ReachesCalls).Id);
    }

    [Fact]
    public Task MassTransitsMediator_RunsTheConsumer() => VerifyAsync(
        "$0.0100", "constant", "public static Task Go(string ticket, MassTransit.Mediator.IMediator mediator) => mediator.Send(new Classify(ticket));", """
        public record Classify(string Ticket);
        public class ClassifyConsumer : MassTransit.IConsumer<Classify>
        {
            public Task Consume(MassTransit.ConsumeContext<Classify> context) { Ai.Cent.CompleteChat("x" + context); return Task.CompletedTask; }
        }

        namespace MassTransit
        {
            public interface ConsumeContext<out T>;
            public interface IConsumer<in T> { Task Consume(ConsumeContext<T> context); }
        }

        namespace MassTransit.Mediator { public interface IMediator { Task Send<T>(T message); } }
        """);
}
