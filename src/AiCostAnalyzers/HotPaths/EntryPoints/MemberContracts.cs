using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>The type's method that runs for an interface's.</summary>
internal sealed class InterfaceContract(string type, string[] methods) : HandlerContract(type)
{
    public override (string Phrase, string Names) What => ("", Methods(TypeName, methods));

    public override string IdForm => methods.Length == 1 ? "`Type`" : "`Type.Method`";

    public override string? IdOf(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (Array.IndexOf(methods, Implementations.NameOf(method)) < 0
            || Implementations.InterfaceOf(method, type, Namespace, TypeName) is not { } contract)
        {
            return null;
        }

        return methods.Length > 1 ? MemberName(method, type)
            : contract.Arity > 0 && type.AllInterfaces.Count(i => i.Arity == contract.Arity && i.Is(Namespace, TypeName)) > 1 ? type.Name + "." + contract.TypeArguments[0].Name
            : type.Name;
    }
}

/// <summary>An override of a base class's method; without names, of any.</summary>
internal sealed class OverrideContract(string type, string[] methods) : HandlerContract(type)
{
    public override (string Phrase, string Names) What => methods.Length == 0 ? ("overrides of ", $"`{TypeName}`") : ("", Methods(TypeName, methods));

    public override string IdForm => methods.Length == 1 ? "`Type`" : "`Type.Method`";

    public override string? IdOf(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (!method.IsOverride
            || (methods.Length > 0 && Array.IndexOf(methods, method.Name) < 0)
            || !type.IsOrInherits(Namespace, TypeName)
            || Implementations.Root(method).ContainingType.SpecialType == SpecialType.System_Object
            || !Implementations.OverridesFramework(method, Namespace))
        {
            return null;
        }

        return methods.Length == 1 ? type.Name : MemberName(method, type);
    }
}

/// <summary>Public methods of types that derive from a base or implement a marker interface.</summary>
internal sealed class PublicMethodContract(string type) : HandlerContract(type)
{
    public override (string Phrase, string Names) What => ("public methods of ", $"`{TypeName}`");

    public override string IdForm => "`Type.Method`";

    public override string? IdOf(IMethodSymbol method, INamedTypeSymbol type) =>
        !method.IsStatic && IsPublicMethod(method, Namespace) && (type.IsOrInherits(Namespace, TypeName) || type.IsOrImplements(Namespace, TypeName))
            ? MemberName(method, type)
            : null;
}

/// <summary>Methods that a framework finds by their names on types that derive from its base.</summary>
internal sealed class NamedMethodContract(string type, string[] methods) : HandlerContract(type)
{
    public override (string Phrase, string Names) What => ("", Methods(TypeName, methods));

    public override string IdForm => "`Type.Method`";

    public override string? IdOf(IMethodSymbol method, INamedTypeSymbol type) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false } && Array.IndexOf(methods, method.Name) >= 0 && type.IsOrInherits(Namespace, TypeName)
            ? MemberName(method, type)
            : null;
}

/// <summary>Methods that carry an attribute, themselves, on what they override or on what they implement.</summary>
internal sealed class AttributeContract(string type) : HandlerContract(type)
{
    public override (string Phrase, string Names) What => ("", Marker(TypeName));

    public override string IdForm => "`Type.Method`";

    public override string? IdOf(IMethodSymbol method, INamedTypeSymbol type) => Attributes.FindInherited(method, Namespace, TypeName) is null
        ? null
        : MemberName(method, type);
}

/// <summary>What a type runs for an interface whose method, or which itself, carries an attribute.</summary>
internal sealed class AttributedInterfaceContract(string type) : HandlerContract(type)
{
    public override (string Phrase, string Names) What => ("in interfaces ", Marker(TypeName));

    public override string IdForm => "`Type.Method`";

    public override string? IdOf(IMethodSymbol method, INamedTypeSymbol type) => Implementations.InterfaceWhere(
        method, type, i => Attributes.Has(i, Namespace, TypeName) || i.GetMembers(Implementations.NameOf(method)).Any(m => Attributes.Has(m, Namespace, TypeName))) is null
            ? null
            : MemberName(method, type);
}

/// <summary>Public methods of types that carry an attribute.</summary>
internal sealed class AttributedTypeContract(string type) : HandlerContract(type)
{
    public override (string Phrase, string Names) What => ("public methods of ", Marker(TypeName));

    public override string IdForm => "`Type.Method`";

    public override string? IdOf(IMethodSymbol method, INamedTypeSymbol type) => IsPublicMethod(method, Namespace) && Attributes.Has(type, Namespace, TypeName)
        ? MemberName(method, type)
        : null;
}

/// <summary>What a type runs for methods of interfaces that extend a framework's: those of grains and actors.</summary>
internal sealed class ServedInterfaceContract(string type) : HandlerContract(type)
{
    public override (string Phrase, string Names) What => ("methods of interfaces that extend ", $"`{TypeName}`");

    public override string IdForm => "`Type.Method`";

    public override string? IdOf(IMethodSymbol method, INamedTypeSymbol type) =>
        Implementations.InterfaceWhere(method, type, i => !i.Is(Namespace, TypeName) && i.FindInterface(Namespace, TypeName) is not null) is null
            ? null
            : MemberName(method, type);
}
