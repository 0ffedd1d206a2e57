using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>The start of an executable: <c>Main</c> or top-level statements.</summary>
internal sealed class MainProgram : EntryPointProvider
{
    private const string Id = "Main";

    public override string Name => "main";

    public override string Title => "program";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("`Main` or top-level statements", "`Main`", EntryPointKinds.Start, EntryPointUnits.Run),
    ];

    public override bool IsReferenced(Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type) => IsMain(method)
        ? ImmutableArray.Create(Entry(Id, EntryPointKinds.Start, EntryPointUnits.Run))
        : None;

    private static bool IsMain(IMethodSymbol method) =>
        method.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName
        || (method is { Name: WellKnownMemberNames.EntryPointMethodName, MethodKind: MethodKind.Ordinary, IsStatic: true, IsGenericMethod: false, ContainingType.IsGenericType: false }
            && (method.Parameters.Length == 0 || (method.Parameters.Length == 1 && method.Parameters[0].Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String }))
            && IsResult(method.ReturnType));

    private static bool IsResult(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Void or SpecialType.System_Int32
        || (type.Is("System.Threading.Tasks", "Task") && type is INamedTypeSymbol task
            && (task.TypeArguments.Length == 0 || task.TypeArguments[0].SpecialType == SpecialType.System_Int32));
}
