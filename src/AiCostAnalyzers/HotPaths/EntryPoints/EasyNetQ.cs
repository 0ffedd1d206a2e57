namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Subscriptions of EasyNetQ.</summary>
internal sealed class EasyNetQ() : DeclaredFramework("easynetq", "EasyNetQ", EntryPointKinds.Message, EntryPointUnits.Message,
    Implementing("EasyNetQ.AutoSubscribe.IConsume`1", "Consume"),
    Implementing("EasyNetQ.AutoSubscribe.IConsumeAsync`1", "ConsumeAsync"),
    GivenByName("EasyNetQ.IPubSub", "subscriptionId", "SubscribeAsync"),
    GivenByName("EasyNetQ.PubSubExtensions", "subscriptionId", "Subscribe", "SubscribeAsync"));
