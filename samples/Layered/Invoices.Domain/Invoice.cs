namespace Invoices.Domain;

/// <summary>What a scanner made of a sheet of paper.</summary>
public sealed record Scan(int Id, string Text);

public sealed record Invoice(int Scan, string Fields);
