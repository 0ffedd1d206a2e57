namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Functions that a model may call: those of Semantic Kernel and of Microsoft.Extensions.AI. The model decides how often they run.</summary>
internal sealed class KernelFunctions() : DeclaredFramework("ai-function", "functions for models", EntryPointKinds.Worker, EntryPointUnits.Run,
    MarkedBy("Microsoft.SemanticKernel.KernelFunctionAttribute"),
    GivenTo("Microsoft.SemanticKernel.KernelFunctionFactory", "CreateFromMethod"),
    GivenTo("Microsoft.Extensions.AI.AIFunctionFactory", "Create"));
