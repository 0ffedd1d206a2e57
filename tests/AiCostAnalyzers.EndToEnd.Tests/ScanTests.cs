using System.Runtime.InteropServices;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>Projects without the package, scanned by the installed tool.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class ScanTests(PackedPackage package)
{
    [Theory]
    [InlineData("Layered")]
    [InlineData("MultiProject")]
    public void Sample_IsScannedAsItsBuildReportsIt(string name)
    {
        var sample = Sample.CopyWithoutPackage(name, package.NewWorkspace(name));

        Assert.Equal(package.Sample(name).Report, sample.Aicost("scan", "-o", "json").Succeeded().StandardOutput);
    }

    [Fact]
    public void Sample_IsScannedAsItsBuildReportsIt_AndWithABrokenProjectTheRestIs()
    {
        var desk = Sample.CopyWithoutPackage("SupportDesk", package.NewWorkspace("SupportDesk"));

        Assert.Equal(package.Sample("SupportDesk").Report, desk.Aicost("scan", "-o", "json").Succeeded().StandardOutput);
        Assert.DoesNotContain(desk.FilesIn("."), file => file.Contains("/obj/", StringComparison.Ordinal) && file.Contains("/aicost/", StringComparison.Ordinal)
            && !file.Contains("/aicost-scan/", StringComparison.Ordinal));

        string worker = desk.Read("SupportDesk.Worker/NightlySummary.cs");
        desk.Write("SupportDesk.Worker/NightlySummary.cs", worker + "broken");
        var scan = desk.Aicost("scan").EndedWith(3);
        scan.Says("NightlySummary.cs(").Says("error CS").Says("not in this report: SupportDesk.Worker/SupportDesk.Worker.csproj did not compile")
            .Says("POST /tickets/triage").Says("13 detected: 11 priced");
        Assert.DoesNotContain("NightlySummary", scan.StandardOutput, StringComparison.Ordinal);

        if (!OperatingSystem.IsWindows())
        {
            StoppedScan_LeavesNothingHalfWritten(desk.Write("SupportDesk.Worker/NightlySummary.cs", worker));
        }
    }

    private void StoppedScan_LeavesNothingHalfWritten(Workspace desk)
    {
        Directory.Delete(desk.PathOf("SupportDesk.Core/obj/Debug/net10.0/aicost-scan"), recursive: true);

        // What a shell runs in the background ignores the signal, and what that starts does, too.
        OnSignal(Interrupt, Default);

        var stopped = FreshShell.Run(package.Tool, desk.Folder, ["scan", "-o", "json", "-f", "cost.json"], scan =>
        {
            // Once the compiler's inputs are there, it runs.
            while (!desk.Exists("SupportDesk.Core/obj/Debug/net10.0/aicost-scan/aicost/inputs.txt") && !scan.HasExited)
            {
                Thread.Sleep(10);
            }

            // By a call, not by a command: starting one takes as long as the rest of the scan on a busy machine.
            Assert.Equal(0, Kill(scan.Id, Interrupt));
        });

        stopped.EndedWith(130).Says("aicost: stopped.");
        Assert.False(desk.Exists("cost.json"));
        Assert.DoesNotContain(desk.FilesIn("."), file => file.EndsWith(".tmp", StringComparison.Ordinal));
        desk.Aicost("scan", "-o", "json", "-f", "cost.json").Succeeded();
        Assert.Equal(package.Sample("SupportDesk").Report, desk.Read("cost.json"));
    }

    private const int Interrupt = 2; // SIGINT, what Ctrl-C sends: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/kill.html

    private const nint Default = 0; // SIG_DFL

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint OnSignal(int signal, nint action);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
