using AiCostAnalyzers.Tests.Entries;
using AiCostAnalyzers.Tests.Linking;
using Newtonsoft.Json.Linq;

namespace AiCostAnalyzers.Cli.Tests;

/// <summary>A program that asks <c>cent</c> for $10 and, by the deployment <c>chat-prod</c>, <c>dime</c> for $100 a month of 365/12 days.</summary>
public sealed class ReconcileCommandTests : IDisposable
{
    private const string Days = "30.416666666666666666666666667";

    private readonly BuiltSolution _solution = new BuiltSolution()
        .Pricing("""
              "deployments": { "chat-prod": "dime" },
              "entryPoints": { "GET /one": { "requestsPerMonth": 1000 } }
            """)
        .Entry(new Project("Web").Call("Shop.Service.Small", "cent").Call("Shop.Service.Large", "chat-prod")
            .Member("Shop.Web.One", ("Shop.Service.Small", []), ("Shop.Service.Large", [])).Route("GET /one", "Shop.Web.One"));

    public void Dispose() => _solution.Dispose();

    [Theory]
    [InlineData("OpenAI", "start_time_iso,amount_value,amount_currency,line_item\n2026-10-01,4,usd,\"cent, input\"\n2026-10-01,6,usd,\"cent, output\"\n2026-10-01,95,usd,chat-prod\n")]
    [InlineData("Anthropic", "usage_date_utc,model,workspace,token_type,cost_usd\n2026-10-01,cent,main,uncached_input,10\n2026-10-02,chat-prod,main,output,95\n")]
    [InlineData("Azure", "Date,MeterCategory,MeterName,DeploymentName,CostInBillingCurrency,BillingCurrency\n10/01/2026,Cognitive Services,cent Inp glbl Tokens,,10,USD\n10/02/2026,Azure OpenAI,dime 0806 Outp regnl Tokens,chat-prod,95,USD\n10/02/2026,Storage,Hot LRS,,400,USD\n")]
    [InlineData("AWS", "lineItem/UsageStartDate,lineItem/ProductCode,lineItem/UsageType,lineItem/UnblendedCost,lineItem/CurrencyCode\n2026-10-01T00:00:00Z,AmazonBedrock,USE1-cent-input-tokens,10,USD\n2026-10-01T00:00:00Z,AmazonBedrock,USE1-dime-output-tokens,95,USD\n2026-10-01T00:00:00Z,AmazonEC2,BoxUsage,7,USD\n")]
    [InlineData("FOCUS", "ChargePeriodStart,ChargePeriodEnd,BilledCost,BillingCurrency,ServiceCategory,ServiceName,SkuMeter\n2026-10-01,2026-11-01,10,USD,AI and Machine Learning,Models,cent input tokens\n2026-10-01,2026-11-01,95,USD,AI and Machine Learning,Models,dime cached input tokens\n")]
    public void EveryVendorsColumns_AreRead(string vendor, string bill)
    {
        var run = Reconcile(bill, "--output", "json", "--days", Days);
        var result = JObject.Parse(run.Output);

        Assert.True(run.Code == ExitCode.WithinBudget, vendor + run.Output);
        Assert.Equal((105m, 105m), ((decimal)result["billed"]!, (decimal)result["explained"]!));
        Assert.Equal(["10", "95"], result["rows"]!.Select(row => (string)row["billed"]!).Order(StringComparer.Ordinal));
        Assert.Equal(Math.Round(100m / 95m, 6), (decimal)result["rows"]![0]!["ratio"]!);
    }

    [Fact]
    public void DeploymentThatNobodyMapped_IsNamed()
    {
        var run = Reconcile("date,deployment,model,cost\n2026-10-01,,cent,10\n2026-10-01,chat-prod,,100\n2026-10-01,gpt-4o-experiment,,50\n", "--days", Days);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("No call site explains gpt-4o-experiment ($50.0000).", run.Output, StringComparison.Ordinal);
        Assert.Contains("$160.0000 billed in 30.42 days, $110.0000 explained: 68.8 %.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void DatesOfTheBill_SayHowMuchOfAMonthItIs()
    {
        var run = Reconcile("ChargePeriodStart,ChargePeriodEnd,BilledCost,SkuMeter\n2026-10-01,2026-10-04,1,cent\n", "--output", "json");

        Assert.Equal("3", (string)JObject.Parse(run.Output)["days"]!);
        Assert.Equal(Math.Round(10m * 3m / (365m / 12m), 10), (decimal)JObject.Parse(run.Output)["rows"]!.Single(row => (string)row["name"]! == "cent")["estimated"]!);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "no column of costs is known in it")]
    [InlineData("model,cost,currency\ncent,1,EUR\n", "its costs are in EUR")]
    [InlineData("model,cost\ncent,1\n", "it has no dates; --days says how many days it covers")]
    public void BillThatCannotBeRead_IsSaid(string bill, string message)
    {
        var run = Reconcile(bill);

        Assert.Equal(ExitCode.Broken, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Forms_SayTheSame()
    {
        const string bill = "date,model,cost\n2026-10-01,cent,10\n2026-10-01,<b>|x,1\n";

        Assert.Contains("| &lt;b&gt;\\|x | \\$1.0000 | no call site |", Reconcile(bill, "--days", Days, "--output", "markdown").Output, StringComparison.Ordinal);
        var page = Reconcile(bill, "--days", Days, "--output", "html").Output;
        Assert.Contains("\"reconciliation\":{\"days\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>|x", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ten")]
    [InlineData("7e28")]
    public void LinesThatAreNone_AreCounted(string amount) =>
        Assert.Contains("1 lines without a readable cost are not used.", Reconcile($"date,model,cost\n2026-10-01,cent,{amount}\n2026-10-01,cent,10\n", "--days", Days).Output, StringComparison.Ordinal);

    private Run Reconcile(string bill, params string[] options)
    {
        _solution.File("bill.csv", bill);
        return Run.Of(["reconcile", Path.Combine(_solution.Path, "bill.csv"), "--project", _solution.Path, .. options]);
    }
}
