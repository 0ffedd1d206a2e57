using System.Text;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Linking;

/// <summary>
/// What the linker makes of a package that ships its summary: members that call models at places unknown. A package's summary is
/// anybody's; what it says is bounded by its reader, and never changes what is known of a member from its own project's facts.
/// </summary>
internal static class PackageFacts
{
    private const string Sdk = "package";

    /// <returns>Null where the file cannot be read or is too large.</returns>
    public static ProjectSummary? ReadFile(string path)
    {
        try
        {
            return new FileInfo(path).Length > FactsFile.MostPackageBytes ? null : ProjectSummary.Parse(File.ReadAllText(path, Encoding.UTF8));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// Of each package only the members that the program calls, through whatever other packages: a summary repeats a call for every public
    /// member that leads to it.
    /// </summary>
    /// <param name="projects">Those with facts of their own.</param>
    public static IEnumerable<CompilationFacts> Of(IReadOnlyList<(string Assembly, ProjectSummary Summary)> packages, IReadOnlyList<CompilationFacts> projects)
    {
        if (packages.Count == 0)
        {
            return [];
        }

        var called = Called(packages, projects);
        return packages.Select(package => Facts(package.Assembly, [.. package.Summary.Members.Where(member => called.Contains(member.Key))]));
    }

    private static HashSet<string> Called(IReadOnlyList<(string Assembly, ProjectSummary Summary)> packages, IReadOnlyList<CompilationFacts> projects)
    {
        var own = new HashSet<string>(
            projects.SelectMany(project => project.Members.Select(member => member.Key).Concat(project.CallSites.Select(site => site.Member))), StringComparer.Ordinal);
        var members = packages.SelectMany(package => package.Summary.Members).Where(member => !own.Contains(member.Key))
            .ToLookup(member => member.Key, StringComparer.Ordinal);
        var called = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(projects.SelectMany(project => project.Members).SelectMany(member => member.Calls).Select(call => call.Target)
            .Concat(projects.SelectMany(project => project.EntryPoints).Select(entry => entry.Member))
            .Concat(projects.SelectMany(project => project.Implementations).Select(fact => fact.Implementation)));
        while (waiting.Count > 0)
        {
            var key = waiting.Pop();
            if (members.Contains(key) && called.Add(key))
            {
                foreach (var call in members[key].SelectMany(member => member.OpenCalls))
                {
                    waiting.Push(call.Target);
                }
            }
        }

        return called;
    }

    private static CompilationFacts Facts(string assembly, IReadOnlyList<MemberSummary> members) => CompilationFacts.Empty(assembly) with
    {
        Members = [.. members.Select(member => new MemberFacts(member.Key, MemberKey.Name(member.Key), Place(assembly), [.. OpenCalls(member, assembly)]))],
        CallSites = [.. members.SelectMany(member => CallSites(member, assembly))],
    };

    private static IEnumerable<CallFacts> OpenCalls(MemberSummary member, string assembly) =>
        member.OpenCalls.Select((call, i) => new CallFacts(call.Target, IsOpen: true, Frames(call, i), Place(assembly)));

    private static IEnumerable<CallSiteFacts> CallSites(MemberSummary member, string assembly)
    {
        var name = MemberKey.Name(member.Key);
        for (var i = 0; i < member.ModelCalls.Count; i++)
        {
            var call = member.ModelCalls[i];
            yield return new CallSiteFacts(
                FormattableString.Invariant($"{name}({call.Kind.ToWord()})#{i + 1}"), member.Key, Place(assembly), Sdk, name, call.Kind, IsFree: false,
                call.Model, call.Input, call.OutputLimit, Frames(call, member.OpenCalls.Count + i))
            {
                Needs = call.Needs,
                Task = call.Task,
                MayBeFree = call.MayBeFree,
            };
        }

        if (member.HasMore)
        {
            // What is left out of the summary has a price that nobody knows.
            yield return new CallSiteFacts(
                name + "(more)#1", member.Key, Place(assembly), Sdk, name, OperationKind.Chat, IsFree: false,
                ModelFacts.Unknown, PromptFacts.Unknown, new LimitFacts(LimitStatus.Unknown), []);
        }
    }

    /// <summary>Each call under constructs of its own: a summary does not say which of them exclude one another.</summary>
    private static IReadOnlyList<Frame> Frames(SummaryCall call, int number)
    {
        var frames = new List<Frame>();
        var id = number * (SummaryMultiplicity.MostCounts + 2);
        if (call.MayBeSkipped)
        {
            frames.Add(new Frame(FrameKind.Arm, id, Arm: 0, Arms: 2));
        }

        if (call.Times.Factor != 1)
        {
            frames.Add(new Frame(FrameKind.Loop, id, Count: call.Times.Factor));
        }

        frames.AddRange(call.Times.Counts.Select((count, i) => new Frame(FrameKind.Loop, id + 1 + i, count)));
        return frames;
    }

    private static SourcePosition Place(string assembly) => new(assembly + ".dll", 0, 0);
}
