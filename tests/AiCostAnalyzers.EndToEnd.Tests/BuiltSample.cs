namespace AiCostAnalyzers.EndToEnd;

/// <summary>A sample after its first build.</summary>
/// <param name="Workspace">Whoever changes its files is the only one who builds it again.</param>
/// <param name="Report">What <c>aicost report --output json</c> said of the whole solution then.</param>
internal sealed record BuiltSample(Workspace Workspace, RunResult Build, string Report);
