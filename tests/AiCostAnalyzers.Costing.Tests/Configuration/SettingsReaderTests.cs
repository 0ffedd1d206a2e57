using AiCostAnalyzers.Configuration;

namespace AiCostAnalyzers.Tests.Configuration;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly TemporaryFolder _project = new();

    public void Dispose() => _project.Dispose();

    private ProjectSettings Read(string environment = "Production") => SettingsReader.Read(_project.Path, environment, name => name is "gpt-4o" or "chat-prod");

    private IEnumerable<string> Kept(string content)
    {
        _project.Write("appsettings.json", content);
        return Read().Settings.Select(setting => $"{setting.Key}={setting.Value}");
    }

    [Fact]
    public void NoFile_IsNoSetting()
    {
        Assert.Empty(Read().Settings);
        Assert.Empty(Read().Files);
        Assert.Empty(Read().Messages);
    }

    [Theory]
    [InlineData("ChatModel")]
    [InlineData("modelid")]
    [InlineData("EmbeddingModelName")]
    [InlineData("Deployment")]
    [InlineData("DEPLOYMENTNAME")]
    public void ModelKey_KeepsAShortIdentifier(string key) =>
        Assert.Equal([$"Ai:{key}=us.anthropic.claude-haiku-4-5@20251001-v1:0"], Kept($$"""{ "Ai": { "{{key}}": "us.anthropic.claude-haiku-4-5@20251001-v1:0" } }"""));

    [Theory]
    [InlineData("gpt-4o")]
    [InlineData("chat-prod")]
    public void KnownName_IsKeptUnderAnyKey(string name) => Assert.Equal([$"Ai:Fast={name}"], Kept($$"""{ "Ai": { "Fast": "{{name}}" } }"""));

    [Theory]
    [InlineData("""{ "Ai": { "Key": "sk-0123456789" } }""")]
    [InlineData("""{ "Ai": { "Endpoint": "example.org" } }""")]
    [InlineData("""{ "Ai": { "ApiKeyModel": "sk-0123456789" } }""")]
    [InlineData("""{ "Secrets": { "Model": "hunter2" } }""")]
    [InlineData("""{ "Ai": { "Model": "https://example.org/models" } }""")]
    [InlineData("""{ "Ai": { "Model": "You are a helpful model" } }""")]
    [InlineData("""{ "Ai": { "Model": "a;b" } }""")]
    [InlineData("""{ "Ai": { "Model": "" } }""")]
    [InlineData("""{ "Ai": { "Model": null } }""")]
    [InlineData("""{ "Ai": { "Model": 4 } }""")]
    [InlineData("""{ "Ai": { "Model": { "Name": "other" } } }""")]
    [InlineData("""{ "Ai": { "Models": "other" } }""")]
    [InlineData("""{ "ConnectionStrings": { "ChatModel": "gpt-4o" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Db": "Server=db;Password=gpt-4o" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Chat": "Key='abc;Deployment=chat'" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Chat": "Deployment=not an identifier" } }""")]
    public void AnythingElse_IsNotKept(string content) => Assert.Empty(Kept(content));

    [Fact]
    public void ValueOfMoreThanAHundredCharacters_IsNotKept()
    {
        Assert.Empty(Kept($$"""{ "Model": "{{new string('m', 101)}}" }"""));
        Assert.Single(Kept($$"""{ "Model": "{{new string('m', 100)}}" }"""));
    }

    [Fact]
    public void ConnectionString_KeepsDeploymentAndModelAlone() =>
        Assert.Equal(
            ["ConnectionStrings:chat:Deployment=chat-prod", "ConnectionStrings:chat:Model=gpt-4o"],
            Kept("""{ "ConnectionStrings": { "chat": "Endpoint=https://example.org/;Key=abc123;deployment=chat-prod;Model=gpt-4o" } }"""));

    [Fact]
    public void SectionsAndArrays_AreFlattened_WithPositions()
    {
        _project.Write("appsettings.json", "{\n  // comment\n  \"Ai\": {\n    \"Chat\": { \"Model\": \"a\", },\n    \"All\": [ { \"Model\": \"b\" } ]\n  }\n}");

        Assert.Equal(
            ["Ai:All:0:Model=b appsettings.json 5:25", "Ai:Chat:Model=a appsettings.json 4:24"],
            Read().Settings.Select(s => $"{s.Key}={s.Value} {s.Position.File} {s.Position.Line}:{s.Position.Column}"));
    }

    [Fact]
    public void EnvironmentFile_WinsOverBase_CaseOfKeysAside()
    {
        _project.Write("appsettings.json", """{ "Ai": { "Model": "base", "OtherModel": "other" } }""");
        _project.Write("appsettings.Production.json", """{ "ai": { "model": "gpt-4o" } }""");

        var settings = Read();

        Assert.Equal(["Ai:OtherModel=other", "ai:model=gpt-4o"], settings.Settings.Select(s => $"{s.Key}={s.Value}"));
        Assert.Equal(2, settings.Files.Count);
    }

    [Fact]
    public void EnvironmentFile_ThatHidesAModel_LeavesNone()
    {
        _project.Write("appsettings.json", """{ "Ai": { "Model": "gpt-4o" } }""");
        _project.Write("appsettings.Production.json", """{ "Ai": { "Model": "set by the pipeline" } }""");

        Assert.Empty(Read().Settings);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("development")]
    [InlineData("../other/x")]
    [InlineData("")]
    public void DevelopmentAndOddEnvironments_ReadTheBaseAlone(string environment)
    {
        _project.Write("appsettings.json", """{ "Model": "base" }""");
        _project.Write("appsettings.Development.json", """{ "Model": "dev" }""");
        _project.Write("appsettings.development.json", """{ "Model": "dev" }""");

        Assert.Equal("base", Assert.Single(Read(environment).Settings).Value);
    }

    [Theory]
    [InlineData("{ \"Model\": \"sk-secret", "appsettings.json is not read: it is not valid JSON at line 1")]
    [InlineData("[1]", "appsettings.json is not read: it is no JSON object")]
    [InlineData("\"a\"", "appsettings.json is not read: it is no JSON object")]
    [InlineData("\"a\" { \"b\": 1 }", "appsettings.json is not read: it is not valid JSON at line 1")]
    public void BrokenFile_IsAMessageWithoutItsContent(string content, string expected)
    {
        _project.Write("appsettings.json", content);

        var settings = Read();

        Assert.Equal(expected, Assert.Single(settings.Messages));
        Assert.Empty(settings.Settings);
        Assert.Single(settings.Files);
    }
}
