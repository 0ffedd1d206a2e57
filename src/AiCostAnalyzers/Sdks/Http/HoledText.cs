using System.Collections.Immutable;
using System.Text;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>The text that an expression makes. Each part that is not constant is a hole: one character that stands for its expression.</summary>
internal sealed record HoledText(string Text, ImmutableArray<IOperation> Holes)
{
    private const char FirstHole = '\uE000';
    private const int MaxHoles = 1000;
    private const int MaxDepth = 16;

    /// <summary>Whether it names its scheme.</summary>
    public bool IsAbsolute => Text.Contains("://");

    public static bool IsHole(char c) => c >= FirstHole && c < FirstHole + MaxHoles;

    /// <summary>The expression of a piece that is a hole and nothing else; null for any other.</summary>
    public IOperation? HoleOf(string piece) => piece.Length == 1 && IsHole(piece[0]) && piece[0] - FirstHole < Holes.Length ? Holes[piece[0] - FirstHole] : null;

    /// <summary>The pieces of two texts side by side, where <paramref name="second"/> is numbered after this one's holes.</summary>
    public HoledText With(HoledText second, Func<string, string, string> join)
    {
        var renumbered = new string(second.Text.Select(c => IsHole(c) ? (char)(c + Holes.Length) : c).ToArray());
        return new HoledText(join(Text, renumbered), Holes.AddRange(second.Holes));
    }

    public static HoledText Of(IOperation value, SourceOperations source, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var holes = ImmutableArray.CreateBuilder<IOperation>();
        Append(value, text, holes, source, cancellation, 0);
        return new HoledText(text.ToString(), holes.ToImmutable());
    }

    private static void Append(
        IOperation value, StringBuilder text, ImmutableArray<IOperation>.Builder holes, SourceOperations source, CancellationToken cancellation, int depth)
    {
        value = value.Unwrap();
        if (value.ConstantValue is { HasValue: true, Value: string constant })
        {
            text.Append(constant);
            return;
        }

        var single = depth > MaxDepth ? null : value switch
        {
            ILocalReferenceOperation { Local: var local } => source.ValuesOf(local, cancellation),
            IFieldReferenceOperation { Field: var field } => source.ValuesOf(field, cancellation),
            IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: null } property } => source.ValuesOf(property, cancellation),
            IObjectCreationOperation { Type.Name: "Uri", Arguments: [var address, ..] } when address.Parameter?.Name == "uriString" => [address.Value],
            _ => null,
        };
        if (single is [var only])
        {
            Append(only, text, holes, source, cancellation, depth + 1);
            return;
        }

        switch (value)
        {
            case IInterpolatedStringOperation interpolated when depth <= MaxDepth:
                foreach (var part in interpolated.Parts)
                {
                    Append(
                        part is IInterpolatedStringTextOperation literal ? literal.Text : ((IInterpolationOperation)part).Expression,
                        text, holes, source, cancellation, depth + 1);
                }

                break;

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when depth <= MaxDepth:
                Append(sum.LeftOperand, text, holes, source, cancellation, depth + 1);
                Append(sum.RightOperand, text, holes, source, cancellation, depth + 1);
                break;

            default:
                AppendHole(value, text, holes);
                break;
        }
    }

    public static void AppendHole(IOperation value, StringBuilder text, ImmutableArray<IOperation>.Builder holes)
    {
        if (holes.Count < MaxHoles)
        {
            text.Append((char)(FirstHole + holes.Count));
            holes.Add(value);
        }
    }
}
