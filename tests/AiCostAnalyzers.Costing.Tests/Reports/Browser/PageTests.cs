using System.Globalization;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static AiCostAnalyzers.Tests.Linking.Project;

namespace AiCostAnalyzers.Tests.Reports.Browser;

/// <summary>report.html in a real browser.</summary>
public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aicost-page-");

    private readonly List<string> _problems = [];

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        Assert.Empty(_problems);
    }

    /// <summary>Loops, a nested one, arms that exclude one another, two loops over one name, a paced worker, unknown and free calls.</summary>
    private static CostReport Report(params IReadOnlyList<Usage.CountAnnotation> counts) => new Project("Desk")
        .Call("N.Triage.All", "dime", Loop(0, "tickets")).Call("N.Triage.All", "cent")
        .Call("N.Digest.Run", "cent", Loop(0, "teams"), Loop(1, "tickets")).Call("N.Digest.Run", "dollar", Loop(2, "tickets"))
        .Call("N.Answer.Run", "dollar", Arm(0, 0, 2)).Call("N.Answer.Run", "dime", Arm(0, 1, 2), Loop(1, "sources"))
        .Call("N.Chat.Go", "chat-prod").Free("N.Local.Go").Call("N.Export.Run", "cent")
        .Call("N.Nightly.Execute", "dollar", Paced(0, 86400m), Loop(1, "articles"))
        .Route("POST /tickets/triage", "N.Triage.All").Route("POST /digest", "N.Digest.Run").Route("POST /answer", "N.Answer.Run")
        .Route("POST /chat", "N.Chat.Go").Route("GET /local", "N.Local.Go").Route("Nightly", "N.Nightly.Execute", "worker", "run", "hosted-service")
        .Report(Inputs with { Counts = counts }, new PricingFile
        {
            EntryPoints = [new("POST /tickets/triage", new("aicost.json", 20, 5)) { RequestsPerMonth = 1000m, Owner = "support" }],
            Budgets = [new(new("aicost.json", 31, 5)) { EntryPoint = "POST /tickets/triage", PerRequest = 0.03m }],
        });

    private async Task<IPage> Open(CostReport report, ColorScheme scheme = ColorScheme.Light, bool bypassCsp = false)
    {
        var file = Path.Combine(_folder.FullName, "report.html");
        await File.WriteAllTextAsync(file, HtmlReportWriter.Write(report));
        var context = await chromium.Browser.NewContextAsync(new() { ColorScheme = scheme, Offline = true, BypassCSP = bypassCsp, ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        page.Console += (_, message) => _problems.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _problems.Add(error);
        page.Request += (_, request) => _problems.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) ? [] : [request.Url]);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    private static ILocator Button(IPage page, string entryPoint) => page.GetByRole(AriaRole.Button, new() { Name = entryPoint, Exact = true });

    [BrowserFact]
    public async Task BillAndEstimate_StandSideBySide()
    {
        var page = await Open(Report() with
        {
            Reconciliation = new ReconciliationReport(30m, 105m, 100m, 0m, [new("dime", 95m, 100m), new("<i>lost</i>", 10m, null), new("back", -1m, null)], ["POST /chat"], ["1 line is not used."]),
        });

        var table = page.Locator("section[aria-labelledby=bill]");
        Assert.Contains("$105.0000 billed in 30 days, $100.0000 explained", await table.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("no call site", await table.Locator("tr").Filter(new() { HasText = "<i>lost</i>" }).InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task TableAndChart_AgreeWithTheReport()
    {
        var report = Report();
        var page = await Open(report);

        foreach (var entry in report.EntryPoints.Where(entry => entry.ReachesCalls && entry.Cost.IsComplete))
        {
            var row = page.Locator("tr[data-entry]").Filter(new() { Has = Button(page, entry.Id) });
            Assert.Contains(Money.Format(entry.Cost.Typical), await row.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Contains(entry.Terms.ToString(), await row.InnerTextAsync(), StringComparison.Ordinal);
        }

        var dearest = report.EntryPoints.OrderByDescending(entry => entry.Cost.Typical).First();
        var drawn = await page.EvaluateAsync<double[]>("() => Chart.getChart(document.querySelector('canvas')).data.datasets.map(set => set.data[0])");
        Assert.Equal((double)dearest.Cost.Typical, drawn.Sum(), 9);
        Assert.Contains(Money.Format(report.Totals.PerMonth!.Typical), await page.Locator(".cards").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Sliders_ComputeWhatTheLinkerComputes()
    {
        foreach (var (entryPoint, count) in new[] { ("POST /tickets/triage", "tickets"), ("POST /digest", "teams"), ("POST /answer", "sources"), ("Nightly", "articles") })
        {
            var page = await Open(Report());
            await Button(page, entryPoint).ClickAsync();
            foreach (var number in new[] { "0", "1", "7", "13", "2500", "2.5" })
            {
                await page.GetByLabel($"n({count}), exact").FillAsync(number);

                var expected = Report(Count(count, decimal.Parse(number, CultureInfo.InvariantCulture))).EntryPoints.Single(entry => entry.Id == entryPoint);
                Assert.StartsWith(Money.Format(expected.Cost.Typical) + " per ", await page.Locator("[data-what-if=unit]").InnerTextAsync(), StringComparison.Ordinal);
            }
        }
    }

    [BrowserFact]
    public async Task Volume_GivesTheCostOfAMonth()
    {
        var report = Report();
        var triage = report.EntryPoints.Single(entry => entry.Id == "POST /tickets/triage");
        var page = await Open(report);
        await Button(page, triage.Id).ClickAsync();
        Assert.Equal(Money.Format(triage.PerMonth!.Typical) + " a month", await page.Locator("[data-what-if=month]").InnerTextAsync());

        await page.GetByLabel("requests per month, exact").FillAsync("250000");

        Assert.Equal(Money.Format(triage.Cost.Typical * 250000m) + " a month", await page.Locator("[data-what-if=month]").InnerTextAsync());
    }

    [BrowserFact]
    public async Task WrongNumber_IsMarked_AndChangesNothing()
    {
        var page = await Open(Report());
        await Button(page, "POST /tickets/triage").ClickAsync();
        var before = await page.Locator("[data-what-if=unit]").InnerTextAsync();
        var field = page.GetByLabel("n(tickets), exact");

        await field.FillAsync("many");

        Assert.Equal("true", await field.GetAttributeAsync("aria-invalid"));
        Assert.Equal(before, await page.Locator("[data-what-if=unit]").InnerTextAsync());
    }

    [BrowserFact]
    public async Task Keyboard_ReachesEverything()
    {
        var page = await Open(Report());
        await Button(page, "POST /digest").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("POST /digest", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));

        await page.EvaluateAsync("() => { document.activeElement.blur(); scrollTo(0, 0); }");
        var controls = await page.Locator("a, button, input").CountAsync();
        var reached = new HashSet<int>();
        for (var i = 0; i < 4 * controls; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<int>("() => [...document.querySelectorAll('a, button, input')].indexOf(document.activeElement)"));
        }

        reached.Remove(-1);
        Assert.Equal(controls, reached.Count);
    }

    [BrowserFact]
    public async Task LightAndDark_HaveNoAccessibilityViolation()
    {
        var screenshots = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots"));
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            // axe-core is put into the page, which the page's own policy rightly refuses.
            var page = await Open(Report(), scheme, bypassCsp: true);
            await Button(page, "POST /digest").ClickAsync();
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(screenshots.FullName, $"report-{scheme}.png") });

            var result = await page.RunAxe();

            Assert.Empty(result.Violations.Select(violation => $"{scheme} {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));
        }
    }

    [BrowserFact]
    public async Task HostileNames_AreText()
    {
        const string name = "GET /<script>document.title='hacked'</script><img src=x onerror=\"document.title='hacked'\">|'`\n{{x}}";
        var page = await Open(new Project("<b>Desk</b>").Call("N.<i>T</i>.Go", "cent", Loop(0, "<u>n</u>")).Route(name, "N.<i>T</i>.Go").Report());
        await page.Locator("tr[data-entry] button").ClickAsync();

        Assert.StartsWith("AiCost · <b>Desk</b>", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("b:has-text('Desk'), main i, main u, main img, main script").CountAsync());
        Assert.Contains("<script>document.title='hacked'</script><img src=x", await page.Locator("#entry-title").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task ProjectWithoutCalls_SaysSo()
    {
        var page = await Open(new Project("Empty").Member("N.T.Go").Route("GET /health", "N.T.Go").Report());

        Assert.Contains("1 in all", await page.Locator(".cards").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("canvas").CountAsync());
    }
}
