using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Callbacks of timers, with their period where it is constant. A loop around a <c>PeriodicTimer</c> is a worker's.</summary>
internal sealed class Timers() : DeclaredFramework("timer", "timers", EntryPointKinds.Timer, EntryPointUnits.Tick,
    GivenToNew("System.Threading.Timer"),
    GivenTo("System.TimeProvider", "CreateTimer"),
    SubscribedTo("System.Timers.Timer", "Elapsed"),
    SubscribedTo("System.Windows.Forms.Timer", "Tick"),
    SubscribedTo("System.Windows.Threading.DispatcherTimer", "Tick"),
    SubscribedTo("Microsoft.UI.Xaml.DispatcherTimer", "Tick"),
    SubscribedTo("Microsoft.UI.Dispatching.DispatcherQueueTimer", "Tick"),
    SubscribedTo("Microsoft.Maui.Dispatching.IDispatcherTimer", "Tick"),
    SubscribedTo("Avalonia.Threading.DispatcherTimer", "Tick"),
    GivenTo("Avalonia.Threading.DispatcherTimer", "Run"),
    GivenTo("Microsoft.Maui.Dispatching.DispatcherExtensions", "StartTimer"))
{
    protected override decimal? PeriodOf(IOperation registration) => registration switch
    {
        IObjectCreationOperation creation => Durations.OfArgument(creation.Arguments, "period"),
        IInvocationOperation invocation => Durations.OfArgument(invocation.Arguments, "period") ?? Durations.OfArgument(invocation.Arguments, "interval"),
        IEventAssignmentOperation { EventReference: IEventReferenceOperation { Instance: { } timer } } => OfTimer(timer),
        _ => null,
    };

    /// <summary>Of <c>new Timer(5000)</c> or <c>new Timer { Interval = 5000 }</c> in a local that nothing else sets.</summary>
    private static decimal? OfTimer(IOperation timer)
    {
        if (timer is not ILocalReferenceOperation local
            || IsSetLater(local)
            || LocalValues.Resolve(timer) is not IObjectCreationOperation creation)
        {
            return null;
        }

        if (creation.Initializer is { } initializer)
        {
            foreach (IOperation setting in initializer.Initializers)
            {
                if (setting is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Interval" }, Value: { } interval })
                {
                    return Durations.Seconds(interval);
                }
            }
        }

        return Durations.OfArgument(creation.Arguments, "interval");
    }

    private static bool IsSetLater(ILocalReferenceOperation local)
    {
        IOperation scope = local;
        while (scope.Parent is { } parent)
        {
            scope = parent;
        }

        return scope.Descendants().Any(o =>
            o is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Interval", Instance: ILocalReferenceOperation target } }
            && SymbolEqualityComparer.Default.Equals(target.Local, local.Local));
    }
}
