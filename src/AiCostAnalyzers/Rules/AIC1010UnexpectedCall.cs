using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC1010: a model is asked where whoever causes it does not expect work, or a bill.</summary>
internal sealed class AIC1010UnexpectedCall : HotPathRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.UnexpectedCall,
        "Model call where nobody expects one",
        "{0} asks {1}, {2} each; {3}{4}",
        DiagnosticCategories.HotPath,
        DiagnosticSeverity.Warning,
        "Health checks, properties, comparisons, log messages and static constructors run often or unseen. Nobody who causes them expects a bill.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override HotPathFinding? Find(PricedCallSite call)
    {
        if (PlaceOf(call) is not { } place || CachedCalls.IsCached(call.Site.Invocation))
        {
            return null;
        }

        var isWarning = place.RunsOften && call.IsDear && call.HasKnownModel;
        return new HotPathFinding(
            s_descriptor,
            isWarning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            char.ToLowerInvariant(place.Text[0]) + place.Text.Substring(1) + " causes it",
            place.Text, call.ModelText, call.PriceText, place.Advice);
    }

    private static Place? PlaceOf(PricedCallSite call)
    {
        if (call.EntryPoint is { Framework: "health-check" } healthCheck)
        {
            return new Place($"Each probe of the health check '{healthCheck.Id}'", "check that the service answers, at no tokens, or keep the result for a while", RunsOften: true);
        }

        if (IsLogged(call.Site.Invocation))
        {
            return new Place("Each log message here", "log what is already known", RunsOften: false);
        }

        // A lambda that the member keeps or hands on runs when somebody calls it, not with the member.
        return RunsWithMember(call.Site.Invocation) ? PlaceOf(call.Site.Root) : null;
    }

    private static Place? PlaceOf(MemberRoot root)
    {
        var symbol = root.Symbol;
        var type = symbol.ContainingType?.Name;
        return (root.Kind, symbol) switch
        {
            (MemberRootKind.Accessor, IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property }) =>
                new($"Each read of the property '{property.Name}'", "a method says that it works", RunsOften: false),
            (MemberRootKind.Accessor, IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol property }) =>
                new($"Each setting of the property '{property.Name}'", "a method says that it works", RunsOften: false),
            (MemberRootKind.Constructor, { IsStatic: true }) => new($"The first use of '{type}'", "ask when the answer is needed, and keep it", RunsOften: false),
            (MemberRootKind.Constructor, _) => new($"Each new '{type}'", "ask when the answer is needed, and keep it", RunsOften: false),
            (MemberRootKind.Initializer, { IsStatic: true }) => new($"The first use of '{type}'", "ask when the answer is needed, and keep it", RunsOften: false),
            (MemberRootKind.Initializer, _) => new($"Each new '{type}'", "ask when the answer is needed, and keep it", RunsOften: false),
            (MemberRootKind.Method, IMethodSymbol method) => PlaceOf(method),
            _ => null,
        };
    }

    private static Place? PlaceOf(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => new("Each use of an operator of " + $"'{method.ContainingType.Name}'", "a method says that it works", RunsOften: false),
        { MethodKind: MethodKind.Destructor } => new("Each finalizer", "ask when the answer is needed", RunsOften: false),
        { IsOverride: true, Name: "ToString" or "GetHashCode" or "Equals" } when method.OverriddenMethod?.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType =>
            new($"Each '{method.Name}'", "debuggers, collections and logs call it unseen", RunsOften: false),
        { Name: "Compare" or "CompareTo" or "Equals" } when IsComparison(method) => new("Each comparison", "a sort of n items compares about n · log n times; ask once per item before", RunsOften: true),
        { Name: "Log" } when Implements(method, "Microsoft.Extensions.Logging", "ILogger") => new("Each log message", "log what is already known", RunsOften: true),
        { Name: "IsValid", IsOverride: true } when method.ContainingType.IsOrInherits("System.ComponentModel.DataAnnotations", "ValidationAttribute") =>
            new("Each validation", "every binding of a model validates", RunsOften: false),
        _ => null,
    };

    private static bool IsComparison(IMethodSymbol method) =>
        Implements(method, "System.Collections.Generic", "IComparer")
        || Implements(method, "System.Collections.Generic", "IEqualityComparer")
        || Implements(method, "System", "IComparable")
        || Implements(method, "System", "IEquatable");

    private static bool Implements(IMethodSymbol method, string @namespace, string name) =>
        method.ContainingType.AllInterfaces.Any(i => i.Name == name && TypeNames.IsNamespace(i.ContainingNamespace, @namespace)
            && i.GetMembers(method.Name).Any(m => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(m), method)));

    /// <summary><c>logger.LogInformation("{Summary}", (await client.…).Text)</c>.</summary>
    private static bool IsLogged(IOperation call)
    {
        for (var parent = call.Parent; parent is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation or IBlockOperation); parent = parent.Parent)
        {
            if (parent is IInvocationOperation { TargetMethod: { } method }
                && method.Name.StartsWith("Log", StringComparison.Ordinal)
                && TypeNames.IsNamespace(method.ContainingNamespace, "Microsoft.Extensions.Logging"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool RunsWithMember(IOperation call)
    {
        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILocalFunctionOperation
                || (parent is IAnonymousFunctionOperation lambda
                    && !(LambdaArguments.Find(lambda) is { Parent: IInvocationOperation query } argument && QueryFrames.Of(query, argument) is not null)))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="RunsOften">Whether how often it runs is out of the program's hands.</param>
    private sealed record Place(string Text, string Advice, bool RunsOften);
}
