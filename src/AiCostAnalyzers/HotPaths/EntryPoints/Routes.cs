using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Route templates as text.</summary>
internal static class Routes
{
    /// <summary>Stands for the part of a route that the source does not say.</summary>
    public const string Unknown = "…";

    public const string AnyVerb = "ANY";

    /// <summary><c>/api/tickets</c> of <c>api</c> and <c>tickets/</c>.</summary>
    public static string Join(string? prefix, string? template)
    {
        string first = (prefix ?? "").Trim('/');
        string second = (template ?? "").Trim('/');
        return first.Length == 0 ? "/" + second : second.Length == 0 ? "/" + first : $"/{first}/{second}";
    }

    /// <summary>The text of a template's expression: constants, interpolations and concatenations of them.</summary>
    public static string Text(IOperation? template)
    {
        var text = new StringBuilder();
        Append(text, template);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IOperation? part)
    {
        part = LocalValues.Resolve(CountSources.Unwrap(part));
        switch (part)
        {
            case { ConstantValue: { HasValue: true, Value: string constant } }:
                text.Append(constant);
                break;

            case IInterpolatedStringOperation interpolated:
                foreach (IInterpolatedStringContentOperation content in interpolated.Parts)
                {
                    Append(text, content switch
                    {
                        IInterpolatedStringTextOperation literal => literal.Text,
                        IInterpolationOperation hole => hole.Expression,
                        _ => null,
                    });
                }

                break;

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                Append(text, sum.LeftOperand);
                Append(text, sum.RightOperand);
                break;

            default:
                text.Append(Unknown);
                break;
        }
    }
}
