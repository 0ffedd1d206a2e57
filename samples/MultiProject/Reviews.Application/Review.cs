namespace Reviews;

public sealed record Review(int Id, int Stars, string Text);

public sealed record Verdict(int Review, bool IsAccepted);
