using System.Runtime.CompilerServices;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>Numbers the call sites of a member that invoke the same operation, in source order. Each member is read once.</summary>
internal sealed class CallNumbers(CallSiteReader reader, FrameFinder frames)
{
    private readonly ConditionalWeakTable<IOperation, Dictionary<(string Operation, string Root), List<int>>> _members = new();

    /// <summary>From 1.</summary>
    public int Of(CallSite site)
    {
        IOperation member = site.Invocation;
        while (member.Parent is { } parent)
        {
            member = parent;
        }

        var places = _members.GetValue(member, root => Read(root, site.Root.Symbol));
        return places.TryGetValue((site.Operation.Method, MemberKeys.NameOf(site.Root)), out var starts)
            ? 1 + starts.Count(start => start < site.Invocation.Syntax.SpanStart)
            : 1;
    }

    private Dictionary<(string Operation, string Root), List<int>> Read(IOperation member, ISymbol container)
    {
        while (container is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } && container.ContainingSymbol is { } outer)
        {
            container = outer;
        }

        var places = new Dictionary<(string Operation, string Root), List<int>>();
        foreach (var operation in member.Descendants())
        {
            if (operation is IInvocationOperation call && reader.OperationAt(call, CancellationToken.None) is not null)
            {
                var key = (call.TargetMethod.Name, MemberKeys.NameOf(frames.Find(call, container).Root));
                if (!places.TryGetValue(key, out var starts))
                {
                    places.Add(key, starts = []);
                }

                starts.Add(call.Syntax.SpanStart);
            }
        }

        return places;
    }
}
