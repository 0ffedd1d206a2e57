using AiCostAnalyzers.HotPaths.EntryPoints;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths;

/// <summary>Tests and benchmarks: their calls are left out of the bill.</summary>
internal static class TestCode
{
    /// <summary>Whether the symbol is a test or a benchmark, stands in one, or belongs to a type that holds some.</summary>
    public static bool IsTest(ISymbol? symbol)
    {
        for (; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol is IMethodSymbol method ? IsTestMethod(method) : symbol is INamedTypeSymbol type && HoldsTests(type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsTests(INamedTypeSymbol type)
    {
        if (type.GetAttributes().Any(static a => IsTestTypeAttribute(a.AttributeClass)))
        {
            return true;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && IsTestMethod(method))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTestMethod(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            for (INamedTypeSymbol? type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                if (IsTestAttribute(type))
                {
                    return true;
                }
            }

            // xunit v3 knows tests by interface, so that an attribute need not derive from its own.
            if (attribute.AttributeClass.IsOrImplements("Xunit.v3", "IFactAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTestAttribute(INamedTypeSymbol type) => type.Name switch
    {
        "FactAttribute" => type.Is("Xunit", type.Name),
        "TestAttribute" => type.Is("NUnit.Framework", type.Name) || type.Is("TUnit.Core", type.Name),
        "TestCaseAttribute" or "TestCaseSourceAttribute" or "SetUpAttribute" or "TearDownAttribute" or "OneTimeSetUpAttribute" or "OneTimeTearDownAttribute" =>
            type.Is("NUnit.Framework", type.Name),
        "TheoryAttribute" => type.Is("Xunit", type.Name) || type.Is("NUnit.Framework", type.Name),
        "HookAttribute" or "BeforeAttribute" or "AfterAttribute" or "BeforeEveryAttribute" or "AfterEveryAttribute" => type.Is("TUnit.Core", type.Name),
        "TestMethodAttribute" or "TestInitializeAttribute" or "ClassInitializeAttribute" or "AssemblyInitializeAttribute" =>
            type.Is("Microsoft.VisualStudio.TestTools.UnitTesting", type.Name),
        "BenchmarkAttribute" or "GlobalSetupAttribute" or "IterationSetupAttribute" => type.Is("BenchmarkDotNet.Attributes", type.Name),
        _ => false,
    };

    private static bool IsTestTypeAttribute(INamedTypeSymbol? type) => type?.Name switch
    {
        "TestFixtureAttribute" or "SetUpFixtureAttribute" => type.Is("NUnit.Framework", type.Name),
        "TestClassAttribute" => type.Is("Microsoft.VisualStudio.TestTools.UnitTesting", type.Name),
        "BindingAttribute" => type.Is("Reqnroll", type.Name) || type.Is("TechTalk.SpecFlow", type.Name),
        _ => false,
    };
}
