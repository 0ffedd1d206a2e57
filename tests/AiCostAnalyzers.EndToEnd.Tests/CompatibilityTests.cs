using System.Runtime.InteropServices;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>The package in projects of other kinds, languages and settings, and in other ways of building.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class CompatibilityTests(PackedPackage package)
{
    private const string AiCost = "obj/Debug/net10.0/aicost";

    private const string TopLevel = """
        using OpenAI.Chat;

        var client = new ChatClient("gpt-4o", "key");
        foreach (var ticket in args)
        {
            ChatCompletion completion = await client.CompleteChatAsync("Answer with the team that this ticket is for: " + ticket);
            Console.WriteLine(completion.Content[0].Text);
        }

        """;

    private const string CSharp7 = """
        using System;
        using System.Threading.Tasks;
        using OpenAI.Chat;

        internal static class Program
        {
            private static async Task Main(string[] tickets)
            {
                var client = new ChatClient("gpt-4o", "key");
                foreach (var ticket in tickets)
                {
                    ChatCompletion completion = await client.CompleteChatAsync("Answer with the team that this ticket is for: " + ticket);
                    Console.WriteLine(completion.Content[0].Text);
                }
            }
        }

        """;

    /// <summary>
    /// One solution whose root references the package for every project and manages versions centrally, with warnings as errors: C# 7.3
    /// without nullable and usings, the newest with top-level statements over libraries in Visual Basic and F#, and a project whose paths
    /// are mapped as for a reproducible build. Afterwards a project of the old kind, which imports the package's files itself.
    /// </summary>
    [Fact]
    public void LanguagesSettingsAndWaysOfBuilding_GiveTheSameBytes_AndOtherLanguagesAreLeftAlone()
    {
        var repository = Repository();

        string said = repository.Build("all.slnx", "-m", "-p:ContinuousIntegrationBuild=true").Succeeded()
            .Says("old/Program.cs(12,54): warning AIC1001")
            .Says("newest/Program.cs(6,46): warning AIC1001")
            .Says("mapped/Program.cs(6,46): warning AIC1001")
            .Says("AiCost · old (net10.0)").Says("AiCost · newest (net10.0)").Says("AiCost · mapped (net10.0)")
            .DoesNotSay("AiCost · visual").DoesNotSay("AiCost · functional").Output;
        Assert.DoesNotContain(said.Split('\n'), line => (line.Contains(".vbproj", StringComparison.Ordinal) || line.Contains(".fsproj", StringComparison.Ordinal)) && line.Contains("AIC", StringComparison.Ordinal));
        Assert.False(repository.Exists($"visual/{AiCost}"));
        Assert.False(repository.Exists($"functional/{AiCost}"));

        // Paths that the compiler maps are none of the report's, and places are where they were.
        string report = repository.Read($"mapped/{AiCost}/report.json");
        Assert.Contains("\"file\": \"Program.cs\",\n   \"line\": 6,", report, StringComparison.Ordinal);
        Assert.All(
            ["report.json", "report.md", "report.html", "facts.json", "summary.txt", "inputs.txt"],
            file => Assert.DoesNotContain(repository.Folder, repository.Read($"mapped/{AiCost}/{file}"), StringComparison.Ordinal));
        Assert.DoesNotContain("/_/", report, StringComparison.Ordinal);

        string[] outputs = [.. from project in new[] { "old", "mapped" } from file in new[] { "facts.json", "summary.txt", "report.json", "report.md", "report.html" } select $"{project}/{AiCost}/{file}"];
        var first = outputs.ToDictionary(file => file, repository.Read);

        // All projects on threads of one process; every task in a process of its own.
        string[] again = ["build", "csharp.slnx", "-nologo", "-tl:off", "-nodeReuse:false", "--no-restore", "-t:Rebuild", "-m:2", "-p:ContinuousIntegrationBuild=true"];
        repository.Run([.. again, "-mt"]).Succeeded().Says("AiCost · old (net10.0)").Says("AiCost · mapped (net10.0)");
        Assert.Equal(first, outputs.ToDictionary(file => file, repository.Read));
        repository.RunWith("MSBUILDFORCEALLTASKSOUTOFPROC", "1", ["build", "mapped", .. again.Skip(2)]).Succeeded().Says("AiCost · mapped (net10.0)");
        Assert.Equal(first, outputs.ToDictionary(file => file, repository.Read));

        WriteOldStyle(repository);
        repository.Build("classic").Succeeded().Says("Program.cs(12,54): warning AIC1001").Says("AiCost · classic ·");
        Assert.Contains("\"project\": \"classic\"", repository.Read("classic/obj/Debug/aicost/report.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void FileBasedApp_IsReported_AndItsBudgetHolds()
    {
        var app = package.NewWorkspace("script").Write("triage.cs", $"""
            #:package AiCostAnalyzers@{package.Version}
            #:package OpenAI@2.15.0
            #:property PublishAot=false
            #:property NuGetAudit=false

            {TopLevel}
            Console.WriteLine("it ran");
            """);

        // What such a program is compiled into lies in the user's folder of data.
        string data = Directory.CreateDirectory(app.PathOf("data")).FullName;
        app.RunWith("XDG_DATA_HOME", data, "build", "triage.cs", "-nologo").Succeeded().Says("triage.cs(11,46): warning AIC1001").Says("AiCost · triage (net10.0)");
        app.RunWith("XDG_DATA_HOME", data, "run", "triage.cs").Succeeded().Says("it ran").DoesNotSay("AIC9");

        app.Write("aicost.json", $$"""
            {
              "calls": { "Program.Main": { "inputTokens": 600, "outputTokens": 20 } },
              "counts": { "args": 40 },
              "budgets": [ { "perRequest": 0.001 } ]
            }
            """);
        app.RunWith("XDG_DATA_HOME", data, "build", "triage.cs", "-nologo").Failed().Says("aicost.json(4,16): error AIC3001");
    }

    private Workspace Repository()
    {
        var repository = package.NewWorkspace("many")
            .Write("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    <NuGetAudit>false</NuGetAudit>
                    <UseAppHost>false</UseAppHost>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="AiCostAnalyzers" PrivateAssets="all" />
                    <SourceRoot Include="$(MSBuildThisFileDirectory)" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup>
                    <PackageVersion Include="AiCostAnalyzers" Version="{package.Version}" />
                    <PackageVersion Include="OpenAI" Version="2.15.0" />
                  </ItemGroup>
                </Project>
                """)
            .Write("csharp.slnx", Solution(["old/old.csproj", "mapped/mapped.csproj"]))
            .Write("all.slnx", Solution(["old/old.csproj", "newest/newest.csproj", "mapped/mapped.csproj", "visual/visual.vbproj", "functional/functional.fsproj"]));

        WriteSdkStyle(repository, "old/old.csproj", "<OutputType>Exe</OutputType><LangVersion>7.3</LangVersion>").Write("old/Program.cs", CSharp7);
        WriteSdkStyle(
            repository, "newest/newest.csproj", "<OutputType>Exe</OutputType><LangVersion>preview</LangVersion><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>",
            """<ProjectReference Include="../visual/visual.vbproj" /><ProjectReference Include="../functional/functional.fsproj" />""")
            .Write("newest/Program.cs", TopLevel);
        WriteSdkStyle(
            repository, "mapped/mapped.csproj", "<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><DeterministicSourcePaths>true</DeterministicSourcePaths><PathMap>$(MSBuildProjectDirectory)=/_/elsewhere</PathMap>")
            .Write("mapped/Program.cs", TopLevel);
        WriteSdkStyle(repository, "visual/visual.vbproj", "").Write("visual/Triage.vb", """
            Imports OpenAI.Chat

            Public Module Triage
                Public Sub Run(tickets As String())
                    Dim client As New ChatClient("gpt-4o", "key")
                    For Each ticket In tickets
                        client.CompleteChat(ticket)
                    Next
                End Sub
            End Module

            """);
        return WriteSdkStyle(repository, "functional/functional.fsproj", "", """<Compile Include="Triage.fs" />""").Write("functional/Triage.fs", """
            module Triage

            open OpenAI.Chat

            let run (tickets: string list) =
                let client = ChatClient("gpt-4o", "key")
                for ticket in tickets do
                    client.CompleteChat(ticket) |> ignore

            """);
    }

    private static string Solution(IEnumerable<string> projects) => $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}\" />"))}</Solution>";

    private static Workspace WriteSdkStyle(Workspace repository, string file, string properties, string items = "") => repository.Write(file, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup><PackageReference Include="OpenAI" />{items}</ItemGroup>
        </Project>
        """);

    /// <summary>A project without an SDK, as packages.config leaves it: imports, analyzers and references are files.</summary>
    private static void WriteOldStyle(Workspace repository)
    {
        string packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        string framework = Path.Combine(Directory.EnumerateDirectories(packs).Where(pack => Directory.Exists(Path.Combine(pack, "ref", "net10.0"))).Order(StringComparer.Ordinal).Last(), "ref", "net10.0");
        repository.Write("classic/Program.cs", CSharp7).Write("classic/Directory.Build.props", "<Project />").Write("classic/classic.csproj", $"""
            <Project ToolsVersion="15.0" DefaultTargets="Build" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <Import Project="{repository.UnpackedPackage}/build/AiCostAnalyzers.props" />
              <PropertyGroup>
                <Configuration Condition="'$(Configuration)' == ''">Debug</Configuration>
                <OutputType>Exe</OutputType>
                <AssemblyName>classic</AssemblyName>
                <OutputPath>bin/Debug/</OutputPath>
                <TargetFrameworkIdentifier>.NETCoreApp</TargetFrameworkIdentifier>
                <TargetFrameworkVersion>v10.0</TargetFrameworkVersion>
                <_TargetFrameworkVersionWithoutV>10.0</_TargetFrameworkVersionWithoutV>
                <_TargetFrameworkDirectories>{framework}</_TargetFrameworkDirectories>
                <_FullFrameworkReferenceAssemblyPaths>{framework}</_FullFrameworkReferenceAssemblyPaths>
                <NoStdLib>true</NoStdLib>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="Program.cs" />
                <Reference Include="{framework}/*.dll" />
                <Reference Include="../old/bin/Debug/net10.0/OpenAI.dll" />
                <Reference Include="../old/bin/Debug/net10.0/System.ClientModel.dll" />
                <Analyzer Include="{repository.UnpackedPackage}/analyzers/dotnet/cs/*.dll" />
              </ItemGroup>
              <Import Project="$(MSBuildToolsPath)/Microsoft.CSharp.targets" />
              <Import Project="{repository.UnpackedPackage}/build/AiCostAnalyzers.targets" />
            </Project>
            """);
    }
}
