namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Subscribers of Google Cloud Pub/Sub.</summary>
internal sealed class GooglePubSub() : DeclaredFramework("google-pubsub", "Google Cloud Pub/Sub", EntryPointKinds.Message, EntryPointUnits.Message,
    GivenTo("Google.Cloud.PubSub.V1.SubscriberClient", "StartAsync"),
    Overriding("Google.Cloud.PubSub.V1.SubscriptionHandler", "HandleMessage"));
