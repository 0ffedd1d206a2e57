namespace AiCostAnalyzers.EndToEnd;

/// <summary>The sample whose loop stands in a project that references the domain alone.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class LayeredTests(PackedPackage package)
{
    [Fact]
    public void LoopThatOnlyTheLinkerSees_IsPricedAndPointedAt_AndWithoutAPricingFileTheReportSaysWhatItDoesNotSee()
    {
        var (sample, build, _) = package.Sample("Layered");

        build
            .Says("POST /invoices/import")
            .Says("·n(scans)")
            .Says(Path.Combine("Invoices.Application", "InvoiceImport.cs") + "(13,32): warning AIC3007: 'IInvoiceReader.ReadAsync' runs n(scans) times per call of InvoiceImport.ImportAsync "
                + "and calls 'gpt-4o' (OpenAIInvoiceReader.ReadAsync), about $0.0032 each; ")
            .DoesNotSay("Not seen into");

        // Again on a build that compiles nothing.
        sample.Build("Invoices.Web", "--no-restore").Succeeded().Says("warning AIC3007");

        File.Delete(sample.PathOf("aicost.json"));
        sample.Build("Invoices.Web", "--no-restore", "-t:Rebuild").Succeeded()
            .DoesNotSay("AIC3007")
            .Says("Not seen into: Invoices.Application, which has no SDK and no aicost.json");
    }
}
