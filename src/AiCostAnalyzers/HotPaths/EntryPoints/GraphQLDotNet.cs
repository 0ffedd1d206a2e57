namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Resolvers that are given to the fields of GraphQL.NET.</summary>
internal sealed class GraphQLDotNet() : DeclaredFramework("graphql-dotnet", "GraphQL.NET", EntryPointKinds.Handler, EntryPointUnits.Request,
    GivenTo("GraphQL.Builders.FieldBuilder`2", "Resolve", "ResolveAsync", "ResolveScopedAsync", "ResolveStream"));
