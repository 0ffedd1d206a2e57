using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Azure Functions in the isolated worker and in process, and WebJobs: what triggers a function says what it is.</summary>
internal sealed class AzureFunctions : EntryPointProvider
{
    private const string Worker = "Microsoft.Azure.Functions.Worker";
    private const string WebJobs = "Microsoft.Azure.WebJobs";

    public override string Name => "azure-functions";

    public override string Title => "Azure Functions, WebJobs";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("HTTP triggers", "`POST /api/tickets/triage`", EntryPointKinds.Handler, EntryPointUnits.Request),
        new("triggers of queues, topics, events, blobs, changes and the like", "the function's name", EntryPointKinds.Message, EntryPointUnits.Message),
        new("timer triggers", "the function's name", EntryPointKinds.Timer, EntryPointUnits.Run),
        new("durable orchestrations and activities", "the function's name", EntryPointKinds.Worker, EntryPointUnits.Run),
        new("MCP tool triggers", "the function's name", EntryPointKinds.Handler, EntryPointUnits.Request),
        new("warm-up triggers", "the function's name", EntryPointKinds.Start, EntryPointUnits.Start),
    ];

    public override bool IsReferenced(Compilation compilation) =>
        Defines(compilation, Worker + ".FunctionAttribute") || Defines(compilation, WebJobs + ".FunctionNameAttribute") || Defines(compilation, WebJobs + ".TimerTriggerAttribute");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type)
    {
        AttributeData? function = Attributes.Find(method, Worker, "FunctionAttribute") ?? Attributes.Find(method, WebJobs, "FunctionNameAttribute");
        AttributeData? trigger = Trigger(method);
        if (function is null && trigger is null)
        {
            return None;
        }

        string name = function is null ? $"{type.Name}.{method.Name}" : Attributes.FirstText(function) ?? method.Name;
        return ImmutableArray.Create(trigger?.AttributeClass?.Name switch
        {
            "HttpTriggerAttribute" => Entry(Route(trigger, name), EntryPointKinds.Handler, EntryPointUnits.Request),
            "McpToolTriggerAttribute" => Entry(name, EntryPointKinds.Handler, EntryPointUnits.Request),
            "TimerTriggerAttribute" => Entry(name, EntryPointKinds.Timer, EntryPointUnits.Run, Period(Attributes.FirstText(trigger))),
            "OrchestrationTriggerAttribute" or "ActivityTriggerAttribute" => Entry(name, EntryPointKinds.Worker, EntryPointUnits.Run),
            "WarmupTriggerAttribute" => Entry(name, EntryPointKinds.Start, EntryPointUnits.Start),
            null => Entry(name, EntryPointKinds.Handler, EntryPointUnits.Request),
            _ => Entry(name, EntryPointKinds.Message, EntryPointUnits.Message),
        });
    }

    private static AttributeData? Trigger(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            foreach (AttributeData attribute in parameter.GetAttributes())
            {
                // Extensions bring triggers in namespaces of their own.
                if (attribute.AttributeClass is { } type
                    && type.Name.EndsWith("TriggerAttribute", StringComparison.Ordinal)
                    && type.ContainingNamespace?.ToDisplayString() is { } place
                    && (IsUnder(place, Worker) || IsUnder(place, WebJobs)))
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    private static bool IsUnder(string @namespace, string root) =>
        @namespace == root || @namespace.StartsWith(root + ".", StringComparison.Ordinal);

    /// <summary>The host puts <c>api</c> before each route unless host.json says otherwise; without a route it is the function's name.</summary>
    private static string Route(AttributeData trigger, string function)
    {
        string verbs = string.Join(",", trigger.ConstructorArguments
            .Where(static a => a.Kind == TypedConstantKind.Array && !a.IsNull)
            .SelectMany(static a => a.Values)
            .Select(static v => v.Value as string)
            .Where(static v => v is not null)
            .Select(static v => v!.ToUpperInvariant()));
        return $"{(verbs.Length == 0 ? Routes.AnyVerb : verbs)} {Routes.Join("api", Attributes.Text(trigger, "Route") ?? function)}";
    }

    /// <summary>Of a cron expression or a time span; a name in percent signs stands for a setting.</summary>
    private static decimal? Period(string? schedule) =>
        CronPeriods.Of(schedule)
        ?? (schedule?.IndexOf(':') > 0 && TimeSpan.TryParse(schedule, CultureInfo.InvariantCulture, out TimeSpan span) && span > TimeSpan.Zero
            ? (decimal)span.Ticks / TimeSpan.TicksPerSecond
            : null);
}
