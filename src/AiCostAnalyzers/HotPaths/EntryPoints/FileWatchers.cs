namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Changes of watched files.</summary>
internal sealed class FileWatchers() : DeclaredFramework("file-watcher", "FileSystemWatcher", EntryPointKinds.Message, EntryPointUnits.Message,
    SubscribedTo("System.IO.FileSystemWatcher", "Changed", "Created", "Deleted", "Renamed"));
