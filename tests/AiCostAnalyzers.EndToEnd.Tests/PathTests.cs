namespace AiCostAnalyzers.EndToEnd;

/// <summary>The loop stands in one project and the model call in another.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class PathTests(PackedPackage package)
{
    private const string Assembly = "app/obj/Debug/net10.0/app.dll";
    private const string LibraryAssembly = "lib/obj/Debug/net10.0/lib.dll";

    /// <summary>The application's compiler never sees the SDK.</summary>
    private const string HiddenSdk = """<PackageReference Include="OpenAI" Version="2.15.0" PrivateAssets="compile" />""";

    [Fact]
    public void WarningStandsAtTheLoop_FollowsTheModel_AndAMovedLineRecompilesNothingElse()
    {
        var repository = package.NewWorkspace("paths")
            .Project("lib/lib.csproj", HiddenSdk, outputType: "Library").Write("lib/Classifier.cs", Sources.LibraryClassifier)
            .Project("app/app.csproj", """<ProjectReference Include="../lib/lib.csproj" />""").Write("app/Program.cs", Sources.LibraryApp);

        repository.Build("app").Succeeded()
            .Says("Program.cs(6,40): warning AIC1003: 'Classifier.ClassifyAsync' runs n(args) times per run of Main and calls 'gpt-4o', about $");

        repository.Run(
            "msbuild", "app", "-nologo", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-getItem:AdditionalFiles")
            .Succeeded().Says("lib/obj/Debug/net10.0/aicost/summary.txt");

        repository.Write("lib/Classifier.cs", Sources.LibraryClassifier.Replace("gpt-4o", "gpt-6.1-sol", StringComparison.Ordinal));
        repository.Build("app", "--no-restore").Succeeded().Says("and calls 'gpt-6.1-sol', about $").DoesNotSay("calls 'gpt-4o'");

        var (compiledAt, libraryCompiledAt) = (repository.WrittenAt(Assembly), repository.WrittenAt(LibraryAssembly));
        repository.Write("lib/Classifier.cs", "\n\n" + Sources.LibraryClassifier.Replace("gpt-4o", "gpt-6.1-sol", StringComparison.Ordinal));
        repository.Build("app", "--no-restore").Succeeded();
        Assert.NotEqual(libraryCompiledAt, repository.WrittenAt(LibraryAssembly));
        Assert.Equal(compiledAt, repository.WrittenAt(Assembly));
    }
}
