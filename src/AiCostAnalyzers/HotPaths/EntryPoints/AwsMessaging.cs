namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Handlers of the AWS message processing framework. A loop around <c>ReceiveMessageAsync</c> is a worker.</summary>
internal sealed class AwsMessaging() : DeclaredFramework("aws-messaging", "AWS messaging (SQS, SNS)", EntryPointKinds.Message, EntryPointUnits.Message,
    Implementing("AWS.Messaging.IMessageHandler`1", "HandleAsync"));
