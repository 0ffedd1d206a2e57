using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>One way in which a framework knows a handler: what it implements, overrides, carries, or is given to.</summary>
internal abstract class HandlerContract
{
    /// <param name="type">Metadata name of the type that decides.</param>
    protected HandlerContract(string type)
    {
        Type = type;
        int end = type.LastIndexOf('.');
        int arity = type.IndexOf('`');
        Namespace = type.Substring(0, end);
        TypeName = type.Substring(end + 1, (arity < 0 ? type.Length : arity) - end - 1);
    }

    public string Type { get; }

    /// <summary>Null for what the framework says.</summary>
    public string? Kind { get; private set; }

    /// <summary>Null for what the framework says.</summary>
    public string? Unit { get; private set; }

    /// <summary>What it recognises, for the table in docs/hot-paths.md: a phrase, and the names that it is said of.</summary>
    public abstract (string Phrase, string Names) What { get; }

    /// <summary>For the table in docs/hot-paths.md.</summary>
    public abstract string IdForm { get; }

    protected string Namespace { get; }

    protected string TypeName { get; }

    /// <summary>The same, of another kind than its framework's other handlers.</summary>
    public HandlerContract As(string kind, string unit)
    {
        Kind = kind;
        Unit = unit;
        return this;
    }

    /// <summary>The id of a handler, null where the method is none.</summary>
    public virtual string? IdOf(IMethodSymbol method, INamedTypeSymbol type) => null;

    /// <summary>The handler and its id where the operation gives it to the framework; else null.</summary>
    public virtual (string Id, IOperation Handler)? HandlerOf(IInvocationOperation invocation) => null;

    /// <inheritdoc cref="HandlerOf(IInvocationOperation)"/>
    public virtual (string Id, IOperation Handler)? HandlerOf(IObjectCreationOperation creation) => null;

    /// <inheritdoc cref="HandlerOf(IInvocationOperation)"/>
    public virtual (string Id, IOperation Handler)? HandlerOf(IEventAssignmentOperation subscription) => null;

    protected static string Methods(string type, IReadOnlyList<string> methods) =>
        string.Join(", ", methods.Select((m, i) => i == 0 ? $"`{type}.{m}`" : $"`{m}`"));

    protected static string Marker(string attribute) => $"`[{attribute.Substring(0, attribute.Length - "Attribute".Length)}]`";

    protected static string MemberName(IMethodSymbol method, INamedTypeSymbol type) => type.Name + "." + Implementations.NameOf(method);

    /// <summary>A public method of the program's own, not one that overrides the framework's or object's.</summary>
    protected static bool IsPublicMethod(IMethodSymbol method, string frameworkNamespace) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsAbstract: false, Name: not ("Dispose" or "DisposeAsync") }
        && Implementations.Root(method).ContainingType.SpecialType != SpecialType.System_Object
        && !Implementations.OverridesFramework(method, frameworkNamespace);
}
