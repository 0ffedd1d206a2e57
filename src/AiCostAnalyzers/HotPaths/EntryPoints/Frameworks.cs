namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>All frameworks. The first that knows a method decides, so the more specific one comes first.</summary>
internal static class Frameworks
{
    public static IReadOnlyList<EntryPointProvider> All { get; } =
    [
        new OwnEntryPoints(),

        // HTTP and RPC.
        new MinimalApi(),
        new Mvc(),
        new RazorPages(),
        new RazorViews(),
        new ViewComponents(),
        new Blazor(),
        new SignalR(),
        new Grpc(),
        new FastEndpoints(),
        new Carter(),
        new Nancy(),
        new ServiceStack(),
        new HotChocolate(),
        new GraphQLDotNet(),
        new Wcf(),
        new ClassicAspNet(),
        new WebForms(),
        new HealthChecks(),
        new Middleware(),
        new Filters(),
        new HttpHandlers(),

        // Serverless.
        new AzureFunctions(),
        new DurableTasks(),
        new AwsLambda(),
        new GoogleCloudFunctions(),

        // Services and jobs.
        new HostedServices(),
        new WindowsServices(),
        new ServiceFabric(),
        new Hangfire(),
        new Quartz(),
        new Coravel(),
        new TickerQ(),

        // Messages. Wolverine finds handlers by name, and so comes after those that have interfaces.
        new MassTransit(),
        new NServiceBus(),
        new Rebus(),
        new Brighter(),
        new Cap(),
        new EasyNetQ(),
        new MediatR(),
        new Mediator(),
        new AzureServiceBus(),
        new AzureEventHubs(),
        new RabbitMq(),
        new KafkaFlow(),
        new AwsMessaging(),
        new GooglePubSub(),
        new Mqtt(),
        new RedisChannels(),
        new Wolverine(),

        // Actors and workflows.
        new Orleans(),
        new Akka(),
        new ProtoActor(),
        new Dapr(),
        new Temporal(),

        // Streams and clocks.
        new ReactiveExtensions(),
        new Dataflow(),
        new FileWatchers(),
        new Timers(),

        // Bots, and functions that a model calls.
        new BotFramework(),
        new TelegramBots(),
        new DiscordBots(),
        new SlackBots(),
        new ModelContextProtocol(),
        new KernelFunctions(),

        // Programs with windows, and on the command line.
        new WindowsForms(),
        new Wpf(),
        new Maui(),
        new WinUi(),
        new Avalonia(),
        new Unity(),
        new Commands(),
        new SpectreCli(),
        new MainProgram(),
    ];
}
