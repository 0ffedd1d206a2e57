// Stub of Microsoft.Azure.WebJobs 3.0.41 and its extensions
namespace Microsoft.Azure.WebJobs
{
    [AttributeUsage(AttributeTargets.Method)] public class FunctionNameAttribute(string name) : Attribute { public string Name => name; }
    [AttributeUsage(AttributeTargets.Parameter)] public class TimerTriggerAttribute(string scheduleExpression) : Attribute { public string Schedule => scheduleExpression; }
    [AttributeUsage(AttributeTargets.Parameter)] public class QueueTriggerAttribute(string queueName) : Attribute { public string QueueName => queueName; }
    [AttributeUsage(AttributeTargets.Parameter)] public class HttpTriggerAttribute(params string[] methods) : Attribute { public string[] Methods => methods; public string? Route { get; set; } }
}

namespace Microsoft.Azure.WebJobs.Extensions.DurableTask
{
    [AttributeUsage(AttributeTargets.Parameter)] public sealed class ActivityTriggerAttribute : Attribute { }
}
