namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Tools, prompts and resources of MCP servers: a model decides how often they run.</summary>
internal sealed class ModelContextProtocol() : DeclaredFramework("mcp", "Model Context Protocol", EntryPointKinds.Handler, EntryPointUnits.Request,
    MarkedBy("ModelContextProtocol.Server.McpServerToolAttribute"),
    MarkedBy("ModelContextProtocol.Server.McpServerPromptAttribute"),
    MarkedBy("ModelContextProtocol.Server.McpServerResourceAttribute"),
    GivenTo("ModelContextProtocol.Server.McpServerTool", "Create"),
    GivenTo("ModelContextProtocol.Server.McpServerPrompt", "Create"),
    GivenTo("Microsoft.Extensions.DependencyInjection.McpServerBuilderExtensions", "WithCallToolHandler", "WithGetPromptHandler", "WithReadResourceHandler"));
