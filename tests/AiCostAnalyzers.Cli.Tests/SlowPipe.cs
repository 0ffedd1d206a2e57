using System.Diagnostics;

namespace AiCostAnalyzers.Cli.Tests;

/// <summary>A pipe in a file's place, which brings the file's bytes a few at a time and with pauses, as a bad network does.</summary>
internal sealed class SlowPipe : IDisposable
{
    private const int Pauses = 20;

    private readonly string _path;
    private readonly Task _writer;

    private SlowPipe(string path, byte[] content)
    {
        _path = path;
        _writer = Task.Run(() =>
        {
            try
            {
                using var pipe = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
                for (int at = 0, piece = 1; at < content.Length; at += piece)
                {
                    piece = Math.Min(content.Length - at, at == 0 ? 1 : Math.Max(1, content.Length / Pauses));
                    pipe.Write(content, at, piece);
                    Thread.Sleep(1);
                }
            }
            catch (IOException)
            {
                // Whoever read has gone.
            }
        });
    }

    public static SlowPipe InPlaceOf(string file)
    {
        byte[] content = File.ReadAllBytes(file);
        File.Delete(file);
        using (var made = Process.Start("mkfifo", file))
        {
            made.WaitForExit();
        }

        return new(file, content);
    }

    public void Dispose()
    {
        // Opening for both never waits, and lets a writer go that still waits for somebody who reads.
        using var both = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        _writer.Wait();
    }
}

/// <summary>A test that needs a named pipe, which Windows has elsewhere than among files.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PipeFactAttribute : FactAttribute
{
    public PipeFactAttribute() => Skip = OperatingSystem.IsWindows() ? "There are no pipes among the files of Windows." : null;
}
