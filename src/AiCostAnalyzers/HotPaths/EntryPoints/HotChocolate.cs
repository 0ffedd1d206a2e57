namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>GraphQL resolvers of Hot Chocolate, in types that carry an attribute, and data loaders.</summary>
internal sealed class HotChocolate() : DeclaredFramework("hotchocolate", "Hot Chocolate (GraphQL)", EntryPointKinds.Handler, EntryPointUnits.Request,
    InTypesMarkedBy("HotChocolate.Types.QueryTypeAttribute"),
    InTypesMarkedBy("HotChocolate.Types.MutationTypeAttribute"),
    InTypesMarkedBy("HotChocolate.Types.SubscriptionTypeAttribute"),
    InTypesMarkedBy("HotChocolate.Types.ExtendObjectTypeAttribute"),
    InTypesMarkedBy("HotChocolate.Types.ObjectTypeAttribute"),
    GivenTo("HotChocolate.Types.IObjectFieldDescriptor", "Resolve"),
    GivenTo("HotChocolate.Types.ResolveObjectFieldDescriptorExtensions", "Resolve"),
    MarkedBy("HotChocolate.DataLoaderAttribute"),
    MarkedBy("GreenDonut.DataLoaderAttribute"),
    Overriding("GreenDonut.BatchDataLoader`2", "LoadBatchAsync"),
    Overriding("GreenDonut.GroupedDataLoader`2", "LoadGroupedBatchAsync"));
