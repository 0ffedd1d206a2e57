using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.ModelSwaps;

/// <summary>Where the model of a call is set: a string literal, a member of an SDK's models, or a value in a settings file.</summary>
internal sealed class ModelPlace
{
    private readonly TextDocument _document;
    private readonly TextSpan _span;
    private readonly Func<Candidate, string?> _newText;

    private ModelPlace(TextDocument document, TextSpan span, Func<Candidate, string?> newText, ISymbol? symbol = null)
    {
        _document = document;
        _span = span;
        _newText = newText;
        Symbol = symbol;
    }

    /// <summary>The constant, field, property, local or parameter that the model is the value of; null where the call itself names it.</summary>
    public ISymbol? Symbol { get; }

    public Solution Solution => _document.Project.Solution;

    /// <summary>Null where the place is not one that a fix can change without guessing.</summary>
    public static async Task<ModelPlace?> FindAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.AdditionalLocations is not [var location, ..]
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.ModelText, out var model)
            || string.IsNullOrEmpty(model)
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.ModelForm, out var form))
        {
            return null;
        }

        return form switch
        {
            ModelForms.Text => await FindLiteralAsync(project, location, model!, cancellationToken).ConfigureAwait(false),
            ModelForms.Member => await FindMemberAsync(project, location, cancellationToken).ConfigureAwait(false),
            ModelForms.Setting => await FindSettingAsync(project, location, model!, cancellationToken).ConfigureAwait(false),
            _ => null,
        };
    }

    /// <summary>Null where the candidate cannot stand at this place.</summary>
    public ModelEdit? Swap(Candidate candidate) => _newText(candidate) is { } text ? new(_document.Id, _span, text) : null;

    private static async Task<ModelPlace?> FindLiteralAsync(Project project, Location location, string model, CancellationToken cancellationToken)
    {
        if (DocumentOf(project, location) is not { } document
            || await GeneratedCode.IsAsync(document, cancellationToken).ConfigureAwait(false)
            || await NodeAtAsync(document, location, cancellationToken).ConfigureAwait(false) is not LiteralExpressionSyntax literal
            || literal.Token.Value is not string value
            || value != model
            || literal.Token.Text.IndexOf(value, StringComparison.Ordinal) is var start && start < 0)
        {
            return null;
        }

        var semantics = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return new(
            document,
            new TextSpan(literal.SpanStart + start, value.Length),
            candidate => IsPlain(candidate.Model) ? KeepPrefix(model, candidate.Model) : null,
            SymbolSetBy(literal, semantics!, cancellationToken));
    }

    private static async Task<ModelPlace?> FindMemberAsync(Project project, Location location, CancellationToken cancellationToken)
    {
        if (DocumentOf(project, location) is not { } document
            || await GeneratedCode.IsAsync(document, cancellationToken).ConfigureAwait(false)
            || await NodeAtAsync(document, location, cancellationToken).ConfigureAwait(false) is not { } node)
        {
            return null;
        }

        var semantics = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var name = node is MemberAccessExpressionSyntax access ? access.Name : node as SimpleNameSyntax;
        if (name is null || semantics.GetSymbolInfo(name, cancellationToken).Symbol is not { IsStatic: true, ContainingType: { } models })
        {
            return null;
        }

        var target = semantics.GetTypeInfo(node, cancellationToken).ConvertedType;
        var takesText = target is not null && semantics.Compilation
            .ClassifyConversion(semantics.Compilation.GetSpecialType(SpecialType.System_String), target).IsImplicit;
        return new(
            document,
            node.Span,
            candidate => candidate.Member.Length > 0 && models.GetMembers(candidate.Member).Any(m => m.IsStatic)
                ? node.ToString().Substring(0, name.SpanStart - node.SpanStart) + candidate.Member
                : takesText && IsPlain(candidate.Model) ? $"\"{candidate.Model}\"" : null,
            SymbolSetBy(node, semantics, cancellationToken));
    }

    /// <summary>Settings files can only be changed where the project hands them to the compiler as additional files.</summary>
    private static async Task<ModelPlace?> FindSettingAsync(Project project, Location location, string model, CancellationToken cancellationToken)
    {
        var position = location.GetLineSpan();
        var path = position.Path.Replace('\\', '/');
        var document = project.AdditionalDocuments.FirstOrDefault(d => d.FilePath?.Replace('\\', '/') is { } file
            && (file == path || file.EndsWith("/" + path, StringComparison.Ordinal)));
        if (document is null)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var quoted = $"\"{model}\"";
        var start = position.StartLinePosition;
        if (start.Line >= text.Lines.Count || start.Character > text.Lines[start.Line].Span.Length)
        {
            return null;
        }

        // Exactly there: the file can have changed since the inputs were written.
        var offset = text.Lines[start.Line].Start + start.Character;
        return offset + quoted.Length <= text.Length && text.ToString(new TextSpan(offset, quoted.Length)) == quoted
            ? new(document, new TextSpan(offset + 1, model.Length), candidate => IsPlain(candidate.Model) ? KeepPrefix(model, candidate.Model) : null)
            : null;
    }

    /// <summary>A place in a referenced project has an external location: diagnostics cannot point into trees of another compilation.</summary>
    private static Document? DocumentOf(Project project, Location location)
    {
        if (location.SourceTree is { } tree && project.Solution.GetDocument(tree) is { } document)
        {
            return document;
        }

        var path = location.GetLineSpan().Path;
        return project.Documents.FirstOrDefault(d => d.FilePath == path)
            ?? project.Solution.GetDocumentIdsWithFilePath(path).Select(project.Solution.GetDocument).FirstOrDefault(d => d is not null);
    }

    private static async Task<ExpressionSyntax?> NodeAtAsync(Document document, Location location, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || !root.FullSpan.Contains(location.SourceSpan)
            || root.FindNode(location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax node || node.Span != location.SourceSpan)
        {
            return null;
        }

        while (node is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized.Expression;
        }

        return node;
    }

    /// <summary>What an expression is the initial or default value of, also as a part of it: <c>x ?? "model"</c>.</summary>
    private static ISymbol? SymbolSetBy(ExpressionSyntax expression, SemanticModel semantics, CancellationToken cancellationToken) =>
        expression.FirstAncestorOrSelf<EqualsValueClauseSyntax>() is { Parent: { } declaration } && !expression.Ancestors()
            .TakeWhile(a => a is not EqualsValueClauseSyntax)
            .Any(a => a is ArgumentSyntax or InitializerExpressionSyntax or AnonymousFunctionExpressionSyntax)
            ? semantics.GetDeclaredSymbol(declaration, cancellationToken)
            : null;

    /// <summary><c>openai/gpt-4o</c> names the route too, which stays.</summary>
    private static string KeepPrefix(string model, string candidate) =>
        candidate.IndexOf('/') < 0 && model.LastIndexOf('/') is var slash and >= 0 ? model.Substring(0, slash + 1) + candidate : candidate;

    /// <summary>Whether a text means itself between quotes, in every kind of literal and in JSON.</summary>
    private static bool IsPlain(string text) => text.All(c => c is > ' ' and < '\x7f' and not ('"' or '\\' or '{' or '}'));
}
