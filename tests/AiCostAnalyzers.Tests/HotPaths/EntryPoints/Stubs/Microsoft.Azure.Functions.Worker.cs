// Stub of Microsoft.Azure.Functions.Worker.Core 2.0.0 and its extensions
namespace Microsoft.Azure.Functions.Worker
{
    public enum AuthorizationLevel { Anonymous, Function }
    [AttributeUsage(AttributeTargets.Method)] public class FunctionAttribute(string name) : Attribute { public string Name => name; }
    [AttributeUsage(AttributeTargets.Parameter)]
    public class HttpTriggerAttribute : Attribute { public HttpTriggerAttribute(params string[] methods) { } public HttpTriggerAttribute(AuthorizationLevel level, params string[] methods) { } public string? Route { get; set; } }
    [AttributeUsage(AttributeTargets.Parameter)] public class TimerTriggerAttribute(string schedule) : Attribute { public string Schedule => schedule; }
    [AttributeUsage(AttributeTargets.Parameter)] public class QueueTriggerAttribute(string queueName) : Attribute { public string QueueName => queueName; }
    [AttributeUsage(AttributeTargets.Parameter)] public class ServiceBusTriggerAttribute(string queueName) : Attribute { public string QueueName => queueName; }
    [AttributeUsage(AttributeTargets.Parameter)] public class BlobTriggerAttribute(string path) : Attribute { public string Path => path; }
    [AttributeUsage(AttributeTargets.Parameter)] public class EventHubTriggerAttribute(string name) : Attribute { public string Name => name; }
    [AttributeUsage(AttributeTargets.Parameter)] public class CosmosDBTriggerAttribute(string database, string container) : Attribute { public string Name => database + container; }
    [AttributeUsage(AttributeTargets.Parameter)] public class ActivityTriggerAttribute : Attribute { }
    [AttributeUsage(AttributeTargets.Parameter)] public class OrchestrationTriggerAttribute : Attribute { }
    [AttributeUsage(AttributeTargets.Parameter)] public class WarmupTriggerAttribute : Attribute { }
}

namespace Microsoft.Azure.Functions.Worker.Extensions.Mcp
{
    [AttributeUsage(AttributeTargets.Parameter)] public class McpToolTriggerAttribute(string name, string description) : Attribute { public string Name => name + description; }
}
