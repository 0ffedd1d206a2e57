using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// Which members of a compilation call, create or register something of a name. Nothing is bound, and of the files only those are read
/// in which the name stands.
/// </summary>
internal sealed class CompilationNames(Compilation compilation)
{
    private readonly object _lock = new();

    private WordIndex? _index;
    private List<InvocationExpressionSyntax>? _registrations;
    private HashSet<string>? _aliases;
    private SyntaxTree[]? _trees;
    private int _read;

    /// <summary>All files.</summary>
    public WordIndex Files(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _index) is { } known)
        {
            return known;
        }

        var trees = ReadWords(cancellation);
        lock (_lock)
        {
            return _index ??= WordIndex.Of(trees, cancellation);
        }
    }

    /// <summary>The files in which a name may stand.</summary>
    public IEnumerable<SourceNames> FilesWith(string name, CancellationToken cancellation) => Files(cancellation).With(name);

    /// <summary>The members that may run something of a name.</summary>
    public IEnumerable<NamedMember> CallersOf(CalledName name, CancellationToken cancellation) =>
        (name.IsIndexer ? compilation.SyntaxTrees.Select(tree => SourceNames.Of(tree, cancellation)) : FilesWith(name.Type, cancellation))
            .SelectMany(file => file.CallersOf(name, cancellation));

    /// <summary>Whether anything invokes something of a name or passes it on.</summary>
    public bool IsCalled(string name) => CallersOf(CalledName.OfMethod(name), CancellationToken.None).Any();

    /// <summary>Whether some type declares an operator.</summary>
    public bool DeclareOperators(CancellationToken cancellation) => FilesWith("operator", cancellation)
        .SelectMany(file => file.PlacesOf("operator", cancellation)).Any(static place => place is OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax);

    /// <summary>Whether some file gives a type or namespace this other name.</summary>
    public bool IsAlias(string name)
    {
        var aliases = Volatile.Read(ref _aliases) ?? Interlocked.CompareExchange(ref _aliases, Aliases(), null) ?? _aliases!;
        return aliases.Contains(name);
    }

    /// <summary>The calls that are named like a registration, in the order of files' paths and positions.</summary>
    public IEnumerable<InvocationExpressionSyntax> RegistrationsNamed(Func<string, bool> isWanted, CancellationToken cancellation)
    {
        var all = Volatile.Read(ref _registrations) ?? Interlocked.CompareExchange(ref _registrations, Registrations(cancellation), null) ?? _registrations!;
        return all.Where(call => NamedMember.NameOf(call.Expression) is { } name && isWanted(name));
    }

    /// <summary>Reads the words of all files. Threads that come meanwhile take a part of the work rather than wait for it or do it again.</summary>
    private SyntaxTree[] ReadWords(CancellationToken cancellation)
    {
        var trees = Volatile.Read(ref _trees) ?? Interlocked.CompareExchange(ref _trees, [.. compilation.SyntaxTrees], null) ?? _trees!;
        for (var next = Interlocked.Increment(ref _read) - 1; next < trees.Length; next = Interlocked.Increment(ref _read) - 1)
        {
            cancellation.ThrowIfCancellationRequested();
            SourceNames.Of(trees[next], cancellation);
        }

        return trees;
    }

    private HashSet<string> Aliases() =>
        new(FilesWith("using", CancellationToken.None).SelectMany(static file => file.Aliases(CancellationToken.None)), StringComparer.Ordinal);

    private List<InvocationExpressionSyntax> Registrations(CancellationToken cancellation) => RegistrationNames.All
        .SelectMany(name => FilesWith(name, cancellation).SelectMany(file => file.CallsOf(name, cancellation)))
        .Where(static call => call.Expression is not SimpleNameSyntax)
        .OrderBy(static call => call.SyntaxTree.FilePath, StringComparer.Ordinal)
        .ThenBy(static call => call.SpanStart)
        .ThenByDescending(static call => call.Span.End)
        .ToList();
}
