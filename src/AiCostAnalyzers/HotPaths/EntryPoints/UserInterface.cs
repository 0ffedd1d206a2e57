using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>A framework for windows: handlers of events, which a designer or markup binds by name, and what its elements override.</summary>
internal abstract class UserInterface(string name, string title, params string[] bases) : EntryPointProvider
{
    private readonly (string Namespace, string Name)[] _bases = [.. bases.Select(static b => (b.Substring(0, b.LastIndexOf('.')), b.Substring(b.LastIndexOf('.') + 1)))];

    public override string Name => name;

    public override string Title => title;

    public override IReadOnlyList<EntryPointRow> Rows =>
        [new("handlers of events, lambdas included, and overrides of `On…`", "`MainForm.SendButton_Click`", EntryPointKinds.Handler, Unit)];

    /// <summary>What a person's action is to the bill.</summary>
    protected virtual string Unit => EntryPointUnits.Run;

    public override bool IsReferenced(Compilation compilation) => _bases.Any(b => Defines(compilation, b.Namespace + "." + b.Name));

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false }
        && (method.IsOverride ? IsHook(method) : IsEventHandler(method))
        && IsElement(type)
            ? ImmutableArray.Create(Entry($"{type.Name}.{method.Name}", EntryPointKinds.Handler, Unit))
            : None;

    /// <summary><c>sendButton.Click += async (sender, e) => …</c>.</summary>
    public override Registration? OfSubscription(IEventAssignmentOperation subscription) =>
        subscription.EventReference is IEventReferenceOperation { Event: { } source }
        && IsElement(source.ContainingType)
        && Registration.Function(subscription.HandlerValue) is { } handler
            ? Registration.Of(Entry(Registration.NameOf(handler, source.Name), EntryPointKinds.Handler, Unit), handler)
            : null;

    private bool IsHook(IMethodSymbol method) =>
        method.Name.StartsWith("On", StringComparison.Ordinal) && _bases.Any(b => Implementations.OverridesFramework(method, b.Namespace));

    /// <summary><c>(object sender, RoutedEventArgs e)</c>: not all frameworks derive these from one base.</summary>
    private static bool IsEventHandler(IMethodSymbol method) =>
        method.Parameters is [{ Type.SpecialType: SpecialType.System_Object }, { Type: { } arguments }]
        && (arguments.Name.EndsWith("EventArgs", StringComparison.Ordinal) || arguments.IsOrInherits("System", "EventArgs"));

    private bool IsElement(INamedTypeSymbol? type)
    {
        foreach ((string @namespace, string @base) in _bases)
        {
            if (type.IsOrInherits(@namespace, @base))
            {
                return true;
            }
        }

        return false;
    }
}
