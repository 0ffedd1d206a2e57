using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Grains of Orleans: what they serve, their reminders, timers and streams.</summary>
internal sealed class Orleans() : DeclaredFramework("orleans", "Orleans", EntryPointKinds.Message, EntryPointUnits.Message,
    Implementing("Orleans.IRemindable", "ReceiveReminder").As(EntryPointKinds.Timer, EntryPointUnits.Tick),
    ServedAs("Orleans.IGrain"),
    GivenTo("Orleans.GrainBaseExtensions", "RegisterGrainTimer").As(EntryPointKinds.Timer, EntryPointUnits.Tick),
    GivenTo("Orleans.Grain", "RegisterTimer").As(EntryPointKinds.Timer, EntryPointUnits.Tick),
    Overriding("Orleans.Grain", "OnActivateAsync"),
    Implementing("Orleans.Streams.IAsyncObserver`1", "OnNextAsync"))
{
    protected override decimal? PeriodOf(IOperation registration) =>
        registration is IInvocationOperation invocation ? Durations.OfArgument(invocation.Arguments, "period") : null;
}
