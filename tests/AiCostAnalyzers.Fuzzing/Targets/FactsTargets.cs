using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Fuzzing.Inputs;
using AiCostAnalyzers.Linking;

namespace AiCostAnalyzers.Fuzzing.Targets;

/// <summary>facts.json of a referenced project.</summary>
internal sealed class FactsTarget : FuzzTarget
{
    private readonly Mutator _mutator = new([SeedText.Of("facts", FactsWriter.Write(ReadProgram.Facts))], Intruders.OfText);

    public override string Name => "facts.json";

    public override int Weight => 150;

    public override string Next(Random random) => _mutator.Next(random);

    public override void Run(string input, Random random)
    {
        var (facts, problem) = FactsReader.Read(new StringReader(input));
        Require(facts is null == problem is not null, "neither facts nor a problem, or both");
        Require(problem is null || !problem.Any(char.IsControl), $"a control character in a message: {problem}");
        if (facts is not null)
        {
            ReadProgram.Report([facts, ReadProgram.Facts with { Project = "Other" }], ReadProgram.Inputs, ReadProgram.Pricing, random);
            var summary = ProjectSummary.Of(facts, facts.Members.Select(member => member.Key).Concat(facts.CallSites.Select(site => site.Member))).Write();
            Require(ProjectSummary.Parse(summary).Write() == summary, "a summary is not read as it was written");
        }
    }
}

/// <summary>summary.txt of a package.</summary>
internal sealed class SummaryTarget : FuzzTarget
{
    private readonly Mutator _mutator = new(
        [SeedText.Of("summary", ProjectSummary.Of(ReadProgram.Facts, ReadProgram.Facts.Members.Select(member => member.Key).Concat(ReadProgram.Facts.CallSites.Select(site => site.Member)).Distinct()).Write()
            .Replace("SupportDesk|M:SupportDesk.Deep.B", "Lib|M:Lib.Client.AskAsync", StringComparison.Ordinal))],
        Intruders.OfText);

    public override string Name => "summary.txt";

    public override int Weight => 40;

    public override string Next(Random random) => _mutator.Next(random);

    public override void Run(string input, Random random)
    {
        var summary = ProjectSummary.Parse(input);
        var written = summary.Write();
        Require(ProjectSummary.Parse(written).Write() == written, "a summary is not read as it was written");
        ReadProgram.Report([ReadProgram.Facts, .. PackageFacts.Of([("Lib", summary)], [ReadProgram.Facts])], ReadProgram.Inputs, ReadProgram.Pricing, random);
    }
}

/// <summary>inputs.txt: what the task tells the analyzers.</summary>
internal sealed class InputsTarget : FuzzTarget
{
    private readonly Mutator _mutator = new([SeedText.Of("inputs", ReadProgram.Inputs.Write())], Intruders.OfText);

    public override string Name => "inputs.txt";

    public override int Weight => 40;

    public override string Next(Random random) => _mutator.Next(random);

    public override void Run(string input, Random random) =>
        ReadProgram.Report([ReadProgram.Facts], AnalysisInputs.Parse(input), ReadProgram.Pricing, random);
}
