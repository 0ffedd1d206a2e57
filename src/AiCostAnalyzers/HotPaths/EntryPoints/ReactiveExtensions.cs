using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Rx: what runs for each element of an observable.</summary>
internal sealed class ReactiveExtensions() : DeclaredFramework("rx", "Rx", EntryPointKinds.Message, EntryPointUnits.Message,
    GivenTo("System.ObservableExtensions", "Subscribe", "SubscribeSafe"),
    GivenTo("System.Reactive.Linq.Observable", "Select", "SelectMany", "Where", "Do", "ForEachAsync"),
    Implementing("System.IObserver`1", "OnNext"))
{
    private const int MaxHops = 32;

    /// <summary>Where the elements come from a clock and each one arrives.</summary>
    protected override decimal? PeriodOf(IOperation registration)
    {
        IOperation? source = registration;
        for (int hops = 0; hops < MaxHops && source is IInvocationOperation call; hops++)
        {
            if (call.TargetMethod is { Name: "Interval" or "Timer" } clock && clock.ContainingType.Is("System.Reactive.Linq", "Observable"))
            {
                return Durations.OfArgument(call.Arguments, "period");
            }

            if (hops > 0 && call.TargetMethod.Name is not ("Select" or "Do" or "ObserveOn" or "SubscribeOn" or "Timestamp" or "StartWith"))
            {
                return null;
            }

            source = LocalValues.Resolve(CountSources.Unwrap(CountSources.Receiver(call)));
        }

        return null;
    }
}
