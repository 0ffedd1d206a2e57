using System.Collections.Immutable;
using System.Text;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>Refit: an attribute of an interface's method has the path, and whoever makes the interface's client the base address.</summary>
internal sealed class RefitTransport(SourceOperations source, HttpBases bases) : HttpTransport
{
    public override HoledText? AddressOf(IInvocationOperation call, CancellationToken cancellation)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (PathOf(method) is not { } path)
        {
            return null;
        }

        var text = Filled(path, call);
        return text.IsAbsolute ? text
            : bases.OfInterface(method.ContainingType, cancellation) is { } root ? HoledText.Of(root, source, cancellation).With(text, HttpAddress.Append)
            : null;
    }

    public override IOperation? BodyOf(IInvocationOperation call, CancellationToken cancellation)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.OriginalDefinition.GetAttributes().Any(static a => a.AttributeClass.Is(HttpSdk.Refit, "BodyAttribute")) == true)
            {
                return argument.Value;
            }
        }

        // Without the attribute, the one parameter that is an object is the body.
        return call.Arguments.Where(static a => a.Parameter is { Type: { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } }).ToList() is [var only] ? only.Value : null;
    }

    /// <summary>Of <c>[Post("/v1/chat/completions")]</c>; null for a method that posts nothing.</summary>
    public static string? PathOf(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass.Is(HttpSdk.Refit, "PostAttribute") && attribute.ConstructorArguments is [{ Value: string path }, ..])
            {
                return path;
            }
        }

        return null;
    }

    /// <summary><c>{deployment}</c> in a path is what the call passes for the parameter of that name.</summary>
    private static HoledText Filled(string path, IInvocationOperation call)
    {
        var text = new StringBuilder();
        var holes = ImmutableArray.CreateBuilder<IOperation>();
        for (var i = 0; i < path.Length; i++)
        {
            var close = path[i] == '{' ? path.IndexOf('}', i) : -1;
            if (close < 0)
            {
                text.Append(path[i]);
                continue;
            }

            var name = path.Substring(i + 1, close - i - 1);
            if (call.Arguments.FirstOrDefault(a => a.Parameter?.Name == name)?.Value is { } value)
            {
                HoledText.AppendHole(value, text, holes);
            }

            i = close;
        }

        return new HoledText(text.ToString(), holes.ToImmutable());
    }
}
