using AiCostAnalyzers.CallGraph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>What a paced loop waits for each turn.</summary>
/// <param name="Period">Seconds between turns where constant; null for a queue.</param>
internal sealed record Pace(decimal? Period);

/// <summary>Loops that wait each turn: for a clock, a queue or a person. They give a rate, not a fan-out.</summary>
internal static class Pacing
{
    private static readonly string[] s_asking = ["ReadLine", "ReadKey", "Read", "In", "Ask", "Prompt", "Confirm", "AskAsync", "PromptAsync", "ConfirmAsync"];

    public static bool AsksAPerson(ILoopOperation loop)
    {
        // Most files have no word of these, and then no step of their loops need be looked at.
        if (!s_asking.Any(SourceNames.Of(loop.Syntax.SyntaxTree, CancellationToken.None).Words.MayContain))
        {
            return false;
        }

        foreach (IOperation step in EachTurn(loop))
        {
            bool asks = step switch
            {
                IInvocationOperation { TargetMethod: { } method } =>
                    (method.ContainingType.Is("System", "Console") && method.Name is "ReadLine" or "ReadKey" or "Read")
                    || (method.ContainingType.Is("Spectre.Console", "AnsiConsole") && method.Name is "Ask" or "Prompt" or "Confirm" or "AskAsync" or "PromptAsync" or "ConfirmAsync"),
                IPropertyReferenceOperation { Property: { Name: "In" } property } => property.ContainingType.Is("System", "Console"),
                _ => false,
            };
            if (asks)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Null where nothing paces the loop.</returns>
    public static Pace? Of(ILoopOperation loop)
    {
        if (loop is IForEachLoopOperation forEach)
        {
            return IsQueueStream(forEach.Collection) ? new Pace(null) : null;
        }

        // Waiting between the items of something finite throttles a fan-out; only an endless loop is paced by a delay.
        IOperation? condition = LoopCounts.ConditionOf(loop);
        bool isEndless = LoopCounts.IsEndless(condition);
        if (condition is not null && PaceOfSteps(condition, isEndless) is { } byCondition)
        {
            return byCondition;
        }

        return PaceOfSteps(loop.Body, isEndless);
    }

    private static Pace? PaceOfSteps(IOperation root, bool isEndless)
    {
        Pace? pace = null;
        var pending = new Stack<(IOperation Operation, bool Always)>();
        pending.Push((root, true));
        while (pending.Count > 0)
        {
            (IOperation operation, bool always) = pending.Pop();
            switch (operation)
            {
                case IInvocationOperation invocation when Waits(invocation, isEndless):
                    decimal? period = always ? Durations.PeriodOf(invocation) : null;
                    if (pace is null || period is not null)
                    {
                        pace = new Pace(period);
                    }

                    break;
                case ICatchClauseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation:
                    continue;
                case IForEachLoopOperation inner:
                    pending.Push((inner.Collection, always));
                    continue;
                case ILoopOperation:
                    continue;
                case IConditionalOperation or ISwitchOperation:
                    always = false;
                    break;
            }

            foreach (IOperation child in operation.ChildOperations)
            {
                pending.Push((child, always));
            }
        }

        return pace;
    }

    private static bool Waits(IInvocationOperation invocation, bool isEndless)
    {
        IMethodSymbol method = invocation.TargetMethod;
        INamedTypeSymbol type = method.ContainingType;
        switch (method.Name)
        {
            case "WaitForNextTickAsync":
                return type.Is("System.Threading", "PeriodicTimer");
            case "Delay":
                return isEndless && type.Is("System.Threading.Tasks", "Task");
            case "Sleep":
                return isEndless && type.Is("System.Threading", "Thread");
            case "ReadAsync" or "WaitToReadAsync" or "TryRead":
                return type.Is("System.Threading.Channels", "ChannelReader");
            case "Take" or "TryTake":
                return type.Is("System.Collections.Concurrent", "BlockingCollection");
            default:
                return isEndless && IsReceive(method.Name) && IsWaitedFor(invocation);
        }
    }

    /// <summary>
    /// An endless loop that receives is a consumer, whose queue it is: <c>ReceiveMessageAsync</c> of a broker's client, <c>Consume</c> of Kafka's,
    /// <c>DequeueAsync</c> of the application's own queue.
    /// </summary>
    private static bool IsReceive(string name) =>
        name.StartsWith("Receive", StringComparison.Ordinal)
        || name.StartsWith("Dequeue", StringComparison.Ordinal)
        || name.StartsWith("Consume", StringComparison.Ordinal);

    private static bool IsWaitedFor(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.ContainingType.Is("Confluent.Kafka", "IConsumer"))
        {
            return true;
        }

        IOperation? parent = invocation.Parent;
        while (parent is IConversionOperation || parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })
        {
            parent = parent.Parent;
        }

        return parent is IAwaitOperation;
    }

    /// <summary><c>channel.Reader.ReadAllAsync()</c>, <c>receiver.ReceiveMessagesAsync()</c>, <c>collection.GetConsumingEnumerable()</c>.</summary>
    private static bool IsQueueStream(IOperation collection)
    {
        IOperation? source = CountSources.Unwrap(collection);
        if (source is not IInvocationOperation { TargetMethod: { } method })
        {
            return false;
        }

        return method.Name switch
        {
            "ReadAllAsync" => method.ContainingType.Is("System.Threading.Channels", "ChannelReader"),
            "GetConsumingEnumerable" => method.ContainingType.Is("System.Collections.Concurrent", "BlockingCollection"),
            "ReceiveMessagesAsync" => method.ContainingType.Is("Azure.Messaging.ServiceBus", "ServiceBusReceiver") && method.ReturnType.Name == "IAsyncEnumerable",
            _ => false,
        };
    }

    private static IEnumerable<IOperation> EachTurn(ILoopOperation loop)
    {
        foreach (IOperation part in loop.ChildOperations)
        {
            bool isOnce = loop switch
            {
                IForEachLoopOperation forEach => part == forEach.Collection,
                IForLoopOperation @for => @for.Before.Contains(part),
                _ => false,
            };
            if (isOnce)
            {
                continue;
            }

            foreach (IOperation step in OwnSteps.Of(part))
            {
                yield return step;
            }
        }
    }
}
