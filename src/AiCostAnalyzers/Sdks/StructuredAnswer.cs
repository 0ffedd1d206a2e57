using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>The type that an answer is read as, which goes along as a schema: <c>GetResponseAsync&lt;Invoice&gt;</c>.</summary>
internal static class StructuredAnswer
{
    /// <returns>Null where the call names none.</returns>
    public static ITypeSymbol? TypeOf(IInvocationOperation call) =>
        call.TargetMethod is { TypeArguments: [var answer], Name: "GetResponseAsync" or "CompleteAsync", ContainingType.Name: "ChatClientStructuredOutputExtensions" }
            ? answer
            : null;

    /// <summary>Whether a value of the type is one of a few: yes or no, a member of an enum, a number.</summary>
    public static bool IsLabel(ITypeSymbol answer)
    {
        if (answer is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
        {
            answer = inner;
        }

        return answer.TypeKind == TypeKind.Enum
            || answer.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_Int32
                or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;
    }
}
