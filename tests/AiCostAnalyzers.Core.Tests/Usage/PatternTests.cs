using System.Diagnostics;
using System.Text.RegularExpressions;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Core.Tests.Usage;

public class PatternTests
{
    private const string Call = "SupportDesk.Triage.ClassifyAsync(CompleteChatAsync)#2";
    private const string RouteCall = "POST /tickets/triage(CompleteChatAsync)#1";

    [Theory]
    [InlineData("SupportDesk.Triage.ClassifyAsync(CompleteChatAsync)#2")]
    [InlineData("SupportDesk.Triage.ClassifyAsync(CompleteChatAsync)")]
    [InlineData("SupportDesk.Triage.ClassifyAsync")]
    [InlineData("SupportDesk.Triage")]
    [InlineData("SupportDesk")]
    [InlineData("SupportDesk.*")]
    [InlineData("*")]
    [InlineData("**")]
    [InlineData("***")]
    [InlineData("*.Triage")]
    [InlineData("SupportDesk.*.ClassifyAsync")]
    [InlineData("SupportDesk.Tri*.Class*Async")]
    [InlineData("**.ClassifyAsync")]
    [InlineData("**.Class*")]
    [InlineData("**ClassifyAsync")]
    [InlineData("**.SupportDesk.Triage")]
    [InlineData("SupportDesk.**.Triage")]
    [InlineData("SupportDesk.**.ClassifyAsync")]
    [InlineData("Support**fyAsync")]
    [InlineData("**#2")]
    [InlineData("SupportDesk.Triage.*(Complete*)")]
    [InlineData("SupportDesk.Triage.ClassifyAsync(*)#2")]
    [InlineData("**(CompleteChatAsync)")]
    public void Name_Matches(string pattern)
    {
        Assert.True(Pattern.Matches(pattern, Call));
    }

    [Theory]
    [InlineData("")]
    [InlineData("SupportDesk.Triage.ClassifyAsync(CompleteChatAsync)#1")]
    [InlineData("SupportDesk.Triage.ClassifyAsync(CompleteChatAsync)#22")]
    [InlineData("SupportDesk.Triage.ClassifyAsync(CompleteChat)")]
    [InlineData("SupportDesk.Triage.Classify")]
    [InlineData("SupportDesk.Tri")]
    [InlineData("Triage.ClassifyAsync")]
    [InlineData("supportdesk.triage")]
    [InlineData("SupportDesk.Triage.ClassifyAsync.More")]
    [InlineData("*.ClassifyAsync")]
    [InlineData("Support*fyAsync")]
    [InlineData("*.*.*.*")]
    [InlineData("*(CompleteChatAsync)")]
    [InlineData("**.Embed*")]
    [InlineData("SupportDesk.**.Desk")]
    [InlineData("SupportDesk.Triage.ClassifyAsync.**")]
    [InlineData("POST /tickets/triage")]
    public void Name_DoesNotMatch(string pattern)
    {
        Assert.False(Pattern.Matches(pattern, Call));
    }

    [Theory]
    [InlineData("POST /tickets/triage")]
    [InlineData("POST /tickets/triage(CompleteChatAsync)")]
    [InlineData("POST /tickets/triage(CompleteChatAsync)#1")]
    [InlineData("post /Tickets/TRIAGE(CompleteChatAsync)#1")]
    [InlineData("POST /tickets/*")]
    [InlineData("POST /*/triage")]
    [InlineData("POST /**")]
    [InlineData("POST /tickets/**")]
    [InlineData("POST /**/triage")]
    [InlineData("POST /tickets/**/triage")]
    [InlineData("* /tickets/tri*")]
    [InlineData("**/triage(CompleteChatAsync)")]
    [InlineData("**")]
    public void Route_Matches(string pattern)
    {
        Assert.True(Pattern.Matches(pattern, RouteCall));
    }

    [Theory]
    [InlineData("POST /tickets")]
    [InlineData("POST /*")]
    [InlineData("POST")]
    [InlineData("*")]
    [InlineData("GET /tickets/triage")]
    [InlineData("POST /tickets/triage/all")]
    [InlineData("POST /tickets/triage/**")]
    [InlineData("POST /tickets/triage(completechatasync)")]
    [InlineData("POST /tickets/triage(CompleteChatAsync)#2")]
    [InlineData("tickets.triage")]
    public void Route_DoesNotMatch(string pattern)
    {
        Assert.False(Pattern.Matches(pattern, RouteCall));
    }

    [Theory]
    [InlineData("POST /tickets/{id}", "POST /tickets/{id}", true)]
    [InlineData("POST /tickets/*", "POST /tickets/{id}", true)]
    [InlineData("POST /tickets/*", "POST /tickets/{id}/reply", false)]
    [InlineData("POST /tickets/*", "POST /tickets", false)]
    [InlineData("GET /v1.0/*", "GET /v1.0/models(EmbedAsync)#1", true)]
    [InlineData("GET /v*/models", "GET /v1.0/models", true)]
    [InlineData("GET /x/{id:regex(^a$)}", "GET /x/{id:regex(^a$)}(EmbedAsync)#1", true)]
    [InlineData("NightlySummary", "NightlySummary.ExecuteAsync", true)]
    [InlineData("NightlySummary.ExecuteAsync", "NightlySummary", false)]
    public void EntryPoint_IsMatchedAsItsKindIs(string pattern, string id, bool matches)
    {
        Assert.Equal(matches, Pattern.Matches(pattern, id));
    }

    [Theory]
    [InlineData("A.B.C", "A.B")]
    [InlineData("A.B.C(Embed)#1", "A.B.C(Embed)")]
    [InlineData("A.B.*", "A.**")]
    [InlineData("A.B", "**.B")]
    [InlineData("**.Embed*", "**")]
    [InlineData("A.Em*", "A.*")]
    [InlineData("POST /tickets/triage", "POST /tickets/*")]
    [InlineData("POST /tickets/*", "* /tickets/*")]
    [InlineData("A.B", "A*.B*.C*")]
    public void MoreLiteralSegments_AreMoreSpecific(string more, string less)
    {
        Assert.True(new Pattern(more).Specificity.CompareTo(new Pattern(less).Specificity) > 0);
    }

    [Theory]
    [InlineData("Support.*.ClassifyAsync", "Support.Triage.*")]
    [InlineData("POST /v1.0/*", "POST /v2/*")]
    [InlineData("A.*", "A.**")]
    public void EquallyManySegments_AreEquallySpecific(string one, string other)
    {
        Assert.Equal(new Pattern(one).Specificity, new Pattern(other).Specificity);
    }

    [Fact]
    public void RandomNames_AgreeWithTheSpecification()
    {
        var random = new Random(7);
        for (var run = 0; run < 20_000; run++)
        {
            var pattern = RandomText(random, "ab.*");
            var id = RandomText(random, "ab.");

            Assert.Equal((pattern, id, Specified(pattern, id)), (pattern, id, Pattern.Matches(pattern, id)));
        }
    }

    [Fact]
    public void HostilePattern_TakesNoTime()
    {
        var pattern = new Pattern(string.Concat(Enumerable.Repeat("**a*", 500)) + "b");
        var id = new string('a', 2000);

        var time = Stopwatch.StartNew();

        Assert.False(pattern.Matches(id));
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(5), time.Elapsed.ToString());
    }

    private static string RandomText(Random random, string alphabet) =>
        new([.. Enumerable.Range(0, random.Next(9)).Select(_ => alphabet[random.Next(alphabet.Length)])]);

    /// <summary>The rules for names, as a regular expression.</summary>
    private static bool Specified(string pattern, string id)
    {
        var expression = Regex.Replace(pattern, @"(?<=^|\.)\*\*+\.|\*+|[^*]", match => match.Value switch
        {
            "*" => @"[^.]*",
            [.., '.'] and { Length: > 1 } => @"(?:.*\.)?",
            ['*', ..] => ".*",
            var literal => Regex.Escape(literal),
        });
        return Regex.IsMatch(id, $@"^{expression}(?:$|\.)", RegexOptions.Singleline);
    }
}
