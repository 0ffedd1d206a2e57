// Stub of Microsoft.SemanticKernel.Abstractions 1.54.0 and Microsoft.Extensions.AI.Abstractions 9.10.2
namespace Microsoft.SemanticKernel { [AttributeUsage(AttributeTargets.Method)] public sealed class KernelFunctionAttribute : Attribute { } }
namespace Microsoft.Extensions.AI { public static class AIFunctionFactory { public static object Create(Delegate method) => method; } }
