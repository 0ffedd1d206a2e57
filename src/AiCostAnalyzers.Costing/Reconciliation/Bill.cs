using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reconciliation;

/// <summary>What a vendor or a cloud charged for one model, deployment or meter.</summary>
/// <param name="Names">What the export calls it, the most telling first: a deployment, a model, a meter.</param>
/// <param name="Amount">In USD.</param>
public sealed record BilledLine(IReadOnlyList<BilledText> Names, decimal Amount);

/// <summary>A name of an export.</summary>
/// <param name="IsExact">Whether it is a model's or a deployment's own; a meter's or a description has more words.</param>
public sealed record BilledText(string Text, bool IsExact);

/// <summary>A bill.</summary>
/// <param name="Lines">Added up by name, in ordinal order.</param>
/// <param name="First">The first day; null where the export has no dates.</param>
/// <param name="Days">How many days it covers; null where the export has no dates.</param>
/// <param name="Notes">What of the file was not used, a sentence each.</param>
public sealed record Bill(IReadOnlyList<BilledLine> Lines, CalendarDate? First, decimal? Days, IReadOnlyList<string> Notes);

/// <summary>The file is no bill that can be read; the message says why.</summary>
public sealed class BillException(string message) : Exception(message);
