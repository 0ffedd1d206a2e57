namespace AiCostAnalyzers.EndToEnd;

/// <summary>A library that is packed brings its summary along.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class PackageSummaryTests(PackedPackage package)
{
    [Fact]
    public void PackedLibrary_IsWarnedOfAndPricedInWhoReferencesThePackage()
    {
        var workspace = package.NewWorkspace("packed")
            .Project("lib/Lib.csproj", """<PackageReference Include="OpenAI" Version="2.15.0" PrivateAssets="compile" />""", outputType: "Library")
            .Write("lib/Classifier.cs", Sources.LibraryClassifier)
            .Project("app/app.csproj", """<PackageReference Include="Lib" Version="1.0.0" />""").Write("app/Program.cs", Sources.LibraryApp)
            .Write("app/nuget.config", """<configuration><packageSources><add key="lib" value="../feed" /></packageSources></configuration>""");

        workspace.Run("pack", "lib", "-nologo", "-tl:off", "-o", workspace.PathOf("feed"), "-nodeReuse:false").Succeeded();
        workspace.Build("app").Succeeded()
            .Says("Program.cs(6,40): warning AIC1003: 'Classifier.ClassifyAsync' runs n(args) times per run of Main and calls 'gpt-4o', about $")
            .Says("·n(args)").Says("Lib.dll").Says("1 detected: 0 priced, 0 free, 1 assumed");
    }
}
