using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Functions of AWS Lambda: by signature, by annotation, and those given to the bootstrap.</summary>
internal sealed class AwsLambda : EntryPointProvider
{
    private const string Core = "Amazon.Lambda.Core";
    private const string Annotations = "Amazon.Lambda.Annotations";

    public override string Name => "aws-lambda";

    public override string Title => "AWS Lambda";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("`[LambdaFunction]` with `[RestApi]` or `[HttpApi]`", "`POST /tickets/triage`", EntryPointKinds.Handler, EntryPointUnits.Request),
        new("`[LambdaFunction]`, public methods that end in an `ILambdaContext`, functions given to `LambdaBootstrapBuilder`", "`Type.Method`", EntryPointKinds.Handler, EntryPointUnits.Request),
        new("the same with an event of a queue, topic, stream, bucket, table or schedule", "`Type.Method`", EntryPointKinds.Message, EntryPointUnits.Message),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Core + ".ILambdaContext") || Defines(compilation, Annotations + ".LambdaFunctionAttribute");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (Attributes.Has(method, Annotations, "LambdaFunctionAttribute"))
        {
            return ImmutableArray.Create(Route(method) is { } route
                ? Entry(route, EntryPointKinds.Handler, EntryPointUnits.Request)
                : ByInput(method, $"{type.Name}.{method.Name}"));
        }

        return method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, Parameters: [.., var last] and { Length: <= 3 } }
            && last.Type.Is(Core, "ILambdaContext")
                ? ImmutableArray.Create(ByInput(method, $"{type.Name}.{method.Name}"))
                : None;
    }

    /// <summary><c>LambdaBootstrapBuilder.Create&lt;Ticket&gt;(HandleAsync, serializer)</c>.</summary>
    public override Registration? OfRegistration(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.Name != "Create"
            || !invocation.TargetMethod.ContainingType.Is("Amazon.Lambda.RuntimeSupport", "LambdaBootstrapBuilder")
            || Registration.FirstFunction(invocation.Arguments) is not { } handler)
        {
            return null;
        }

        string id = Registration.NameOf(handler, "Lambda");
        return Registration.Of(
            handler is IAnonymousFunctionOperation lambda ? ByInput(lambda.Symbol, id)
                : handler is IMethodReferenceOperation reference ? ByInput(reference.Method, id)
                : Entry(id, EntryPointKinds.Handler, EntryPointUnits.Request),
            handler);
    }

    private EntryPoint ByInput(IMethodSymbol method, string id) =>
        method.GetAttributes().Any(static a => a.AttributeClass is { Name: "SQSEventAttribute" or "SNSEventAttribute" or "S3EventAttribute" or "DynamoDBEventAttribute" or "ScheduleEventAttribute" } type
            && type.ContainingNamespace.ToDisplayString().StartsWith(Annotations + ".", StringComparison.Ordinal))
        || method.Parameters.Any(static p => IsMessage(p.Type))
            ? Entry(id, EntryPointKinds.Message, EntryPointUnits.Message)
            : Entry(id, EntryPointKinds.Handler, EntryPointUnits.Request);

    private static bool IsMessage(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: { } name, ContainingNamespace: { } parent }
        && TypeNames.IsNamespace(parent, "Amazon.Lambda")
        && name.EndsWith("Events", StringComparison.Ordinal)
        && name is not ("APIGatewayEvents" or "ApplicationLoadBalancerEvents" or "LexEvents" or "LexV2Events" or "CognitoEvents" or "ConnectEvents");

    private static string? Route(IMethodSymbol method)
    {
        AttributeData? api = Attributes.Find(method, Annotations + ".APIGateway", "RestApiAttribute") ?? Attributes.Find(method, Annotations + ".APIGateway", "HttpApiAttribute");
        if (api is not { ConstructorArguments: [{ Kind: TypedConstantKind.Enum, Type: { } verbs, Value: { } value }, ..] })
        {
            return null;
        }

        string? verb = verbs.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => Equals(f.ConstantValue, value))?.Name.ToUpperInvariant();
        return $"{verb ?? Routes.AnyVerb} {Routes.Join(null, Attributes.Text(api, 1) ?? Attributes.Text(api, "Template") ?? Routes.Unknown)}";
    }
}
