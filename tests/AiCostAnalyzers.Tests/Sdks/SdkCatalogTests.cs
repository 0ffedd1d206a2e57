using AiCostAnalyzers.Sdks;
using AiCostAnalyzers.Tests.Facts;

namespace AiCostAnalyzers.Tests.Sdks;

public class SdkCatalogTests
{
    [Fact]
    public void Names_AreUnique() =>
        Assert.Equal(SdkCatalog.All.Count, SdkCatalog.All.Select(static sdk => sdk.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public async Task OwnTypeOfAnSdksName_IsNone() => Assert.Empty(await ExportRun.CallSitesAsync("""
        namespace OpenAI.Videos { class VideoClient { public void CreateVideo(string prompt) { } } }
        class Service { void Run(OpenAI.Videos.VideoClient own) => own.CreateVideo("x"); }
        """));
}
