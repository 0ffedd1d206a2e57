using System.Diagnostics;

namespace AiCostAnalyzers.Tasks;

/// <summary>A disk of 64 KB, for the length of a test: full when it is filled, read-only when it is made so.</summary>
internal sealed class TinyDisk : IDisposable
{
    private TinyDisk(string folder) => Folder = folder;

    public string Folder { get; }

    /// <returns>Null where this process may mount nothing.</returns>
    public static TinyDisk? Mount(string folder)
    {
        Directory.CreateDirectory(folder);
        return Run("mount", "-t", "tmpfs", "-o", "size=64k", "aicost-tests", folder) ? new TinyDisk(folder) : null;
    }

    public void Fill()
    {
        try
        {
            using var file = File.Create(Path.Combine(Folder, "filler"));
            var block = new byte[1024];
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Folder));

    public void Dispose() => Run("umount", Folder);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A test that needs to mount a disk, which on Linux root may.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TinyDiskFactAttribute : FactAttribute
{
    public TinyDiskFactAttribute()
    {
        string folder = Directory.CreateTempSubdirectory("aicost-mount-").FullName;
        using (var disk = OperatingSystem.IsLinux() ? TinyDisk.Mount(folder) : null)
        {
            Skip = disk is null ? "This process may not mount a disk, as root may on Linux." : null;
        }

        Directory.Delete(folder);
    }
}
