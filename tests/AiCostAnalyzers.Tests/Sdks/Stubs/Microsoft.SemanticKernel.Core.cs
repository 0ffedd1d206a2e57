// Stub of Microsoft.SemanticKernel.Core 1.80, over Microsoft.SemanticKernel.Abstractions
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Microsoft.SemanticKernel
{
    public static class KernelExtensions
    {
        public static Kernel Build(this IKernelBuilder builder) => throw new NotSupportedException();

        public static Task<FunctionResult> InvokePromptAsync(this Kernel kernel, string promptTemplate, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<T?> InvokePromptAsync<T>(this Kernel kernel, string promptTemplate, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static IAsyncEnumerable<T> InvokePromptStreamingAsync<T>(this Kernel kernel, string promptTemplate, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static KernelFunction CreateFunctionFromPrompt(this Kernel kernel, string promptTemplate, PromptExecutionSettings? executionSettings = null) => throw new NotSupportedException();

        public static KernelFunction CreateFunctionFromMethod(this Kernel kernel, Delegate method) => throw new NotSupportedException();

        public static KernelPlugin ImportPluginFromPromptDirectory(this Kernel kernel, string pluginDirectory) => throw new NotSupportedException();

        public static KernelPlugin ImportPluginFromType<T>(this Kernel kernel, string? pluginName = null) => throw new NotSupportedException();
    }

    public static class KernelFunctionFactory
    {
        public static KernelFunction CreateFromPrompt(string promptTemplate, PromptExecutionSettings? executionSettings = null) => throw new NotSupportedException();

        public static KernelFunction CreateFromMethod(Delegate method) => throw new NotSupportedException();
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class KernelServiceCollectionExtensions
    {
        public static Microsoft.SemanticKernel.IKernelBuilder AddKernel(this IServiceCollection services) => throw new NotSupportedException();
    }
}
