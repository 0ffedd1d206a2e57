using System.Reflection;
using AiCostAnalyzers.Sdks;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>
/// Every method in the catalogue has a test that finds a call of it: a row of a theory whose first argument begins with the operation,
/// which the theory itself compares with what was found.
/// </summary>
public class SdkCoverageTests
{
    public static TheoryData<string> Sdks => [.. SdkCatalog.All.Select(static sdk => sdk.Name)];

    [Theory]
    [MemberData(nameof(Sdks))]
    public void EveryOperation_HasAPositive(string sdk)
    {
        var definition = SdkCatalog.All.Single(d => d.Name == sdk);
        var found = Rows(definition).Select(static row => WithoutAsync(row.Split(' ')[0])).ToHashSet(StringComparer.Ordinal);
        var missing = definition.Operations
            .SelectMany(static o => o.Methods.Select(m => $"{Names.WithoutArity(o.Type)}.{m}"))
            .Where(operation => !Suffixes(WithoutAsync(operation)).Any(found.Contains))
            .Distinct().ToList();
        Assert.True(missing.Count == 0, $"No test finds a call of:\n{string.Join('\n', missing)}");
    }

    /// <summary>The rows of the tests of <c>ContosoSdk</c>, <c>ContosoSdkTests</c>, and of the tests on the real packages.</summary>
    private static IEnumerable<string> Rows(SdkDefinition sdk)
    {
        var holder = typeof(SdkCatalog).Assembly.GetTypes().Single(t => t.GetField("Definition", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is SdkDefinition d && d == sdk);
        var tests = Assembly.GetExecutingAssembly().GetType($"{typeof(SdkCoverageTests).Namespace}.{holder.Name}Tests");
        Type[] classes = tests is null ? [typeof(OperationTests)] : [typeof(OperationTests), tests];
        return classes.SelectMany(static t => t.GetMethods())
            .SelectMany(static m => m.GetCustomAttributes<InlineDataAttribute>().SelectMany(a => a.GetData(m)))
            .Select(static row => row.FirstOrDefault() as string)
            .OfType<string>();
    }

    /// <summary><c>A.B.C</c>, <c>B.C</c>: a test may leave the namespace out, but not the type.</summary>
    private static IEnumerable<string> Suffixes(string operation)
    {
        var parts = operation.Split('.', '+');
        return Enumerable.Range(0, parts.Length - 1).Select(i => string.Join('.', parts[i..]));
    }

    private static string WithoutAsync(string method) =>
        (method.EndsWith("Async", StringComparison.Ordinal) ? method[..^"Async".Length] : method).Replace('+', '.');
}
