namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Messages that an MQTT client receives.</summary>
internal sealed class Mqtt() : DeclaredFramework("mqtt", "MQTTnet", EntryPointKinds.Message, EntryPointUnits.Message,
    SubscribedTo("MQTTnet.IMqttClient", "ApplicationMessageReceivedAsync"),
    SubscribedTo("MQTTnet.Client.IMqttClient", "ApplicationMessageReceivedAsync"));
