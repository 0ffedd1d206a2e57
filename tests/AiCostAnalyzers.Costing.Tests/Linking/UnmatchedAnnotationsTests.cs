using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Linking;

namespace AiCostAnalyzers.Tests.Linking;

public sealed class UnmatchedAnnotationsTests
{
    private static readonly Project Web = new Project("Web")
        .Route("POST /tickets/triage", "Web.Endpoints.Triage")
        .Member("Web.Endpoints.Triage", ("App|App.Support.Classifier.ClassifyAsync", [Project.Loop(1, "tickets")]));

    private static readonly Project App = new Project("App").Call("App.Support.Classifier.ClassifyAsync", "cent");

    private static IReadOnlyList<UnmatchedAnnotation> Of(string file)
    {
        var reading = PricingFileReader.Read(file, "aicost.json");
        return UnmatchedAnnotations.Of(PricingFileMerge.Merge([reading.File]), [Web.Facts, App.Facts]);
    }

    [Theory]
    [InlineData("""{ "calls": { "App.Support.Classifier.ClassifyAsync": { "share": 1 }, "App.**": { "share": 1 }, "**.Classify*": { "share": 1 } } }""")]
    [InlineData("""{ "calls": { "App.Support.Classifier.ClassifyAsync(Ask)#1": { "share": 1 } } }""")]
    [InlineData("""{ "counts": { "tickets": 4, "Endpoints.Triage:tickets": 4, "tickets@POST /tickets/*": 4, "X.Y:recursion": 3 } }""")]
    [InlineData("""{ "entryPoints": { "POST /tickets/triage": { "owner": "a" }, "POST /**": { "owner": "a" } } }""")]
    [InlineData("""{ "calls": { "Gone": { "share": 9 } } }""")] // invalid, which is said elsewhere
    [InlineData("""{ "observed": { "calls": { "Gone.M(Ask)#1": { "samples": 1, "first": "2026-10-01", "last": "2026-10-02", "inputTokens": { "p50": 1 } } } } }""")]
    public void AnnotationThatMatchesInAnyProject_IsNotListed(string file) => Assert.Empty(Of(file));

    [Theory]
    [InlineData("""{ "calls": { "App.Support.Clasifier.ClassifyAsync": { "share": 1 } } }""", "calls", "App.Support.Clasifier.ClassifyAsync", "App.Support.Classifier.ClassifyAsync")]
    [InlineData("""{ "calls": { "Shop.Classifier.ClasifyAsync": { "share": 1 } } }""", "calls", "Shop.Classifier.ClasifyAsync", "App.Support.Classifier.ClassifyAsync")]
    [InlineData("""{ "calls": { "App.Support.Classifier.ClassifyAsync(Ask)#2": { "share": 1 } } }""", "calls", "App.Support.Classifier.ClassifyAsync(Ask)#2", "App.Support.Classifier.ClassifyAsync")]
    [InlineData("""{ "counts": { "ticket": 4 } }""", "counts", "ticket", "tickets")]
    [InlineData("""{ "counts": { "Nightly.Run:tickets": 4 } }""", "counts", "Nightly.Run:tickets", "tickets")]
    [InlineData("""{ "counts": { "tickets@GET /x": 4 } }""", "counts", "tickets@GET /x", "tickets")]
    [InlineData("""{ "entryPoints": { "POST /ticket/triage": { "owner": "a" } } }""", "entryPoints", "POST /ticket/triage", "POST /tickets/triage")]
    [InlineData("""{ "entryPoints": { "NightlySummary": { "owner": "a" } } }""", "entryPoints", "NightlySummary", null)]
    public void AnnotationThatMatchesNothing_IsListedWithWhatItMayMean(string file, string section, string key, string? nearest)
    {
        var annotation = Assert.Single(Of(file));

        Assert.Equal((section, key, nearest), (annotation.Section, annotation.Key, annotation.Nearest.FirstOrDefault()));
        Assert.Equal(1, annotation.Position.Line);
    }
}
