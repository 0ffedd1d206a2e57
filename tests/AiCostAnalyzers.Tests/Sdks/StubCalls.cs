using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>The call sites of a method's body that sees one SDK's stub.</summary>
/// <param name="stub">The stub's name; several are set apart by commas; empty for the real packages alone.</param>
/// <param name="usings">Directives and declarations before the method's class.</param>
internal sealed class StubCalls(string stub, string usings)
{
    /// <returns>Of each call <c>Namespace.Type.Method kind</c>, <c>free</c> where it is, and the model as <see cref="ExportRun.Model"/> writes it.</returns>
    public async Task<IReadOnlyList<string>> Of(string parameters, string body)
    {
        var sites = await SitesAsync(parameters, body);
        return [.. sites.Select(static s => $"{s["operation"]} {s["kind"] ?? "chat"}{((bool?)s["free"] == true ? " free" : "")} {ExportRun.Model(s)}".TrimEnd())];
    }

    /// <returns>Of each call the output limit, as <c>set 200 literal</c>.</returns>
    public async Task<IReadOnlyList<string>> LimitsOf(string parameters, string body)
    {
        var sites = await SitesAsync(parameters, body);
        return [.. sites.Select(static s => s["outputLimit"]).Select(static l => $"{l?["status"] ?? "unknown"} {l?["tokens"]} {l?["source"]}".TrimEnd())];
    }

    private async Task<IReadOnlyList<System.Text.Json.Nodes.JsonObject>> SitesAsync(string parameters, string body)
    {
        var source = $$"""
            {{usings}}
            class Service
            {
                async Task Run({{parameters}}) { await Task.Yield(); {{body}}; }
            }
            """;
        var references = SdkStub.References(stub.Split(", ", StringSplitOptions.RemoveEmptyEntries)).ToList();

        // What does not bind would be silent, and a test of silence would prove nothing.
        var errors = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText(Usings + source)], references, new(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));
        return await ExportRun.CallSitesAsync(references, source);
    }

    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;\n";
}
