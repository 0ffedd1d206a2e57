using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Facts;

/// <summary>Makes paths relative to the project, with forward slashes, so that facts are the same bytes in every checkout.</summary>
internal sealed class SourcePaths(string projectDirectory)
{
    private readonly string[] _root = Split(projectDirectory);
    private readonly Dictionary<string, string> _relative = new(StringComparer.Ordinal);

    /// <summary>Where a location stands in the file that people edit: of generated code, the file it was made from.</summary>
    public SourcePosition PositionOf(Location location)
    {
        var span = MappedPlaces.SpanOf(location);
        return span.IsValid
            ? new SourcePosition(Relative(span.Path), span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1)
            : default;
    }

    public string Relative(string path)
    {
        if (!_relative.TryGetValue(path, out var relative))
        {
            _relative.Add(path, relative = Compute(path));
        }

        return relative;
    }

    private string Compute(string path)
    {
        if (_root.Length == 0 || !Path.IsPathRooted(path))
        {
            return path.Replace('\\', '/');
        }

        var parts = Split(path);
        var shared = 0;
        while (shared < _root.Length && shared < parts.Length - 1 && string.Equals(_root[shared], parts[shared], StringComparison.Ordinal))
        {
            shared++;
        }

        return string.Join("/", Enumerable.Repeat("..", _root.Length - shared).Concat(parts.Skip(shared)));
    }

    private static string[] Split(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
}
