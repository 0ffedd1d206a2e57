// Stub of Temporalio 1.6.0
namespace Temporalio.Activities { [AttributeUsage(AttributeTargets.Method)] public class ActivityAttribute : Attribute { } }
namespace Temporalio.Workflows { [AttributeUsage(AttributeTargets.Method)] public class WorkflowRunAttribute : Attribute { } }
