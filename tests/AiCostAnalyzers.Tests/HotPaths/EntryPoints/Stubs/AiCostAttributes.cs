// Stub of what AiCostAnalyzers compiles into a project with AiCostAttributes
namespace AiCostAnalyzers
{
    [AttributeUsage(AttributeTargets.Method)] public sealed class AiEntryPointAttribute : Attribute { public AiEntryPointAttribute() { } public AiEntryPointAttribute(string id) => Id = id; public string? Id { get; } public string? Unit { get; set; } }
    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Constructor)] public sealed class AiHotPathAttribute : Attribute { public AiHotPathAttribute() { } public AiHotPathAttribute(string count) => Count = count; public string? Count { get; } }
}
