using System.Text.RegularExpressions;
using AiCostAnalyzers.Configuration;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AiCostAnalyzers.Tests.Configuration;

/// <summary>The schema, the reader and the page say the same.</summary>
public class SchemaTests
{
    private static readonly JObject Schema = JObject.Parse(Repository.Read("src", "AiCostAnalyzers.Package", "schema", "aicost.schema.json"));

    private static readonly string Page = Repository.Read("docs", "pricing-file.md");

    public static TheoryData<string> Shapes => [.. Shape.All.Select(shape => shape.Name)];

    private static readonly string[] Blocks = [.. Regex.Matches(Page, "(?s)```json\n(.*?)```").Select(block => block.Groups[1].Value)];

    public static TheoryData<string> Examples => [.. Blocks];

    private static JObject Definition(string name) => name == Shape.File.Name ? Schema : (JObject)Schema["definitions"]![name]!;

    private static JToken Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JToken.Load(reader, new JsonLoadSettings { CommentHandling = CommentHandling.Ignore });
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Definition_HasTheKeysOfTheReader_AndNoOther(string shape)
    {
        var definition = Definition(shape);

        Assert.Equal(Shape.All.Single(s => s.Name == shape).Keys.Order(), ((JObject)definition["properties"]!).Properties().Select(property => property.Name).Order());
        Assert.False((bool)definition["additionalProperties"]!);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void EveryKey_IsDescribed_InTheSchemaAndOnThePage(string shape)
    {
        foreach (var property in ((JObject)Definition(shape)["properties"]!).Properties())
        {
            var described = property.Value["description"] ?? Definition(((string?)property.Value["$ref"])?.Split('/')[^1] ?? "")["description"];
            Assert.False(string.IsNullOrEmpty((string?)described), $"{shape}.{property.Name}");
            Assert.Contains($"`{property.Name}`", Page);
        }
    }

    [Fact]
    public void EveryDefinition_IsAShapeOfTheReader()
    {
        var definitions = ((JObject)Schema["definitions"]!).Properties().Select(property => property.Name).Except(["text", "date"]);

        Assert.Equal(Shape.All.Select(shape => shape.Name).Where(name => name != Shape.File.Name).Order(), definitions.Order());
    }

    [Fact]
    public void Words_AreThoseOfTheReader()
    {
        void Same(string path, IEnumerable<string> words) =>
            Assert.Equal(words.Order(), Schema.SelectToken($"definitions.{path}.enum")!.Select(word => (string)word!).Order());

        Same("model.properties.kind", Words.Kinds.Keys);
        Same("model.properties.size", Words.Sizes.Keys);
        Same("model.properties.capabilities.items", Words.Capabilities.Keys);
        Same("deployment.properties.sku", Words.Skus.Keys);
        Same("entryPoint.properties.unit", Words.Units.Keys);
        Same("budget.properties.scope", Words.Scopes.Keys);
        Same("budget.properties.apply", Words.Applies.Keys);
        Same("budget.properties.level", Words.Levels.Keys);
        Same("budget.properties.assumed", Words.Severities.Keys);
        Same("budget.properties.unknown", Words.UnknownSeverities.Keys);
    }

    [Fact]
    public void FullFile_UsesEveryKey_AndIsValid()
    {
        Assert.Empty(new SchemaValidator(Schema).Problems(Parse(FullPricingFile.Text)));
        Assert.All(Shape.All.SelectMany(shape => shape.Keys), key => Assert.Contains($"\"{key}\":", FullPricingFile.Text));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void ExampleOfThePage_IsSoundAndValid(string example)
    {
        var reading = PricingFileReader.Read(example, "aicost.json");
        var (_, incomplete) = PricingFileCompleteness.Check(PricingFileMerge.Merge([reading.File]));

        Assert.Empty(reading.Problems.Concat(incomplete));
        Assert.Empty(new SchemaValidator(Schema).Problems(Parse(example)));
    }

    [Fact]
    public void ExamplesOfThePage_UseEveryKey()
    {
        var examples = string.Concat(Blocks);
        var kindsAlike = Words.Kinds.Keys; // one stands for all in the page's example of defaults

        Assert.All(Shape.All.SelectMany(shape => shape.Keys).Except(kindsAlike), key => Assert.Contains($"\"{key}\":", examples));
    }

    [Theory]
    [InlineData("""{ "calls": { "A": { "inputToken": 1 } } }""")]
    [InlineData("""{ "calls": { "A": { "share": 2 } } }""")]
    [InlineData("""{ "calls": { "A": { "rounds": {} } } }""")]
    [InlineData("""{ "counts": { "n": -1 } }""")]
    [InlineData("""{ "counts": { "n": { "low": 1 } } }""")]
    [InlineData("""{ "prices": { "asOf": "soon" } }""")]
    [InlineData("""{ "prices": { "models": [ { "input": 1 } ] } }""")]
    [InlineData("""{ "prices": { "models": [ { "id": "m", "kind": "Chat" } ] } }""")]
    [InlineData("""{ "prices": { "discounts": { "openai": 12 } } }""")]
    [InlineData("""{ "deployments": { "d": { "model": "m", "perMonth": 1 } } }""")]
    [InlineData("""{ "deployments": { "d": "" } }""")]
    [InlineData("""{ "budgets": {} }""")]
    [InlineData("""{ "budgets": [ { "increase": {} } ] }""")]
    [InlineData("""{ "substitutes": { "approved": [ { "from": "m" } ] } }""")]
    public void WhatTheReaderRefuses_TheSchemaRefusesToo(string text)
    {
        Assert.NotEmpty(PricingFileReader.Read(text, "aicost.json").Problems);
        Assert.NotEmpty(new SchemaValidator(Schema).Problems(Parse(text)));
    }

    [Fact]
    public void PricingFileOfTheSample_IsSoundAndValid()
    {
        var text = Repository.Read("samples", "SupportDesk", "aicost.json");

        Assert.Empty(PricingFileReader.Read(text, "aicost.json").Problems);
        Assert.Empty(new SchemaValidator(Schema).Problems(Parse(text)));
    }
}
