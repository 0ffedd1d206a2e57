using System.Text.Json.Nodes;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>A call site as a test states it.</summary>
internal static class Call
{
    /// <summary><c>ChatClient.CompleteChat chat azure gpt-4o literal</c>: what is called, its kind, who bills, the model and how it is known.</summary>
    public static string Describe(JsonObject site)
    {
        var operation = ((string)site["operation"]!).Split('.');
        var provider = site["model"]?["candidates"]?.AsArray().Select(static c => (string?)c!["provider"]).FirstOrDefault(static p => p is not null);
        string?[] parts = [$"{operation[^2]}.{operation[^1]}", (string?)site["kind"] ?? "chat", provider, ExportRun.Model(site)];
        return string.Join(" ", parts.Where(static p => !string.IsNullOrEmpty(p)));
    }

    public static async Task<IEnumerable<string>> AllIn(IEnumerable<MetadataReference> references, string source) =>
        (await ExportRun.CallSitesAsync(references, source)).Select(Describe);
}
