using System.Globalization;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;
using AiCostAnalyzers.Usage;
using Newtonsoft.Json.Linq;
using static AiCostAnalyzers.Tests.Linking.Project;

namespace AiCostAnalyzers.Tests.Reports;

/// <summary>What a report asks for, says of its models, and suggests.</summary>
public class AnswerTests
{
    [Fact]
    public void ManyUnknownCalls_AreOneQuestion()
    {
        var project = new Project().Call("N.A.Go", "team-a").Call("N.B.Go", "team-b");
        for (var i = 0; i < 5; i++)
        {
            project.Call($"N.T{i}.Go", "team-b");
        }

        var answers = project.Report().Answers;

        Assert.Equal(
            [("\"deployments\": { \"team-b\": \"…\" }", 6), ("\"deployments\": { \"team-a\": \"…\" }", 1)],
            answers.Select(answer => (answer.Text, answer.CallSites.Count)));
    }

    [Theory]
    [InlineData("Ai:Model", null, "\"Ai:Model\" in appsettings.json")]
    [InlineData(null, "M.IChatClient", "a registration of M.IChatClient that names its model")]
    [InlineData(null, "options:N.AiOptions", "\"calls\": { \"N.T.Go\": { \"model\": \"…\" } }")]
    [InlineData(null, "options:N.AiOptions Model", "the setting that N.AiOptions.Model is bound to, in appsettings.json")]
    [InlineData(null, "M.IChatClient deep", "a registration of M.IChatClient with the key \"deep\" that names its model")]
    [InlineData(null, null, "\"calls\": { \"N.T.Go\": { \"model\": \"…\" } }")]
    public void UnknownModel_AsksForWhatSettlesIt(string? configurationKey, string? service, string answer)
    {
        var model = new ModelFacts(
            configurationKey is null ? [] : [new("", FigureSource.Unknown, null, null, configurationKey)],
            service is null ? null : new OpenModel(service.Split(' ')[0], service.Split(' ').ElementAtOrDefault(1)));

        Assert.Equal(answer, Assert.Single(new Project().CallOf("N.T.Go", model).Report().Answers).Text);
    }

    [Fact]
    public void WhatSettlesMost_StandsFirst()
    {
        var key = new ModelFacts([new("", FigureSource.Unknown, null, null, "Ai:Model")]);
        var service = new ModelFacts([], new OpenModel("M.IChatClient", null));
        var project = new Project().CallOf("N.A.Go", ModelFacts.Unknown).CallOf("N.B.Go", key).CallOf("N.B.Go", key).CallOf("N.C.Go", service).CallOf("N.D.Go", service).CallOf("N.E.Go", service);

        var unknown = JObject.Parse(JsonReportWriter.Write(project.Report()))["totals"]!["unknown"]!;

        Assert.Equal([3, 2, 1], unknown.Select(answer => answer["callSites"]!.Count()));
        Assert.Contains("Settles most: a registration of M.IChatClient that names its model (C.cs:11)", TableWriter.Write(project.Report()).ReplaceLineEndings(" ").Replace("  ", " "), StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralModels_AreSaidWithTheirRange()
    {
        var model = new ModelFacts([new("cent", FigureSource.Literal, null), new("dime", FigureSource.Literal, null)]);
        var report = new Project().CallOf("N.T.Go", model).Route("GET /", "N.T.Go").Report();

        var site = Assert.Single(report.CallSites);
        Assert.Equal((null, 0.01m, 0.10m, false), (site.Model, site.Cost!.Low, site.Cost.High, site.IsGrounded));
        Assert.Equal(["cent", "dime"], site.Candidates);
        Assert.Contains("1 call uses one of several models, low by the cheapest and high by the dearest: cent or dime (T.cs:11).", TableWriter.Write(report).Replace("\n   ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void OneModel_IsNotSaidToBeSeveral() =>
        Assert.DoesNotContain("several models", TableWriter.Write(new Project().Call("N.T.Go", "cent").Route("GET /", "N.T.Go").Report()), StringComparison.Ordinal);

    [Fact]
    public void KeyOfALibrary_IsReadFromTheProgramsSettings()
    {
        var settings = Inputs with { Settings = [new Setting("ai:model", "dime", new("appsettings.json", 4, 9))] };
        var library = new Project("Lib").CallOf("L.T.Go", new ModelFacts([new("cent", FigureSource.Fallback, null, null, "Ai:Model")]));
        var app = new Project().Member("N.M.Main", ("Lib|L.T.Go", [])).Route("GET /", "N.M.Main");

        var site = Assert.Single(Project.Report([app, library], settings).CallSites);

        Assert.Equal(("dime", FigureSource.Configuration, "appsettings.json"), (site.Model, site.ModelSource, site.ModelPosition!.Value.File));
        Assert.Equal(("cent", FigureSource.Fallback), Project.Report([app, library]).CallSites.Select(s => (s.Model, s.ModelSource)).Single());
    }

    [Fact]
    public void AssumedTokens_AskForTheCallsTokensAndStandAtTheHead()
    {
        var report = new Project().Call("N.T.Go", "cent").Route("GET /", "N.T.Go").Report(Inputs with { Calls = [] });

        Assert.Equal(["1,000 input and 300 output tokens per chat call"], report.Assumptions);
        Assert.Equal("\"calls\": { \"N.T.Go\": { \"inputTokens\": …, \"outputTokens\": … } }", Assert.Single(report.Answers).Text);
        Assert.Contains("* assumes 1,000 input and 300 output tokens per chat call where nothing says otherwise", TableWriter.Write(report), StringComparison.Ordinal);
        Assert.EndsWith("  Settles it: \"calls\": { \"N.T.Go\": { \"inputTokens\": …, \"outputTokens\": … } } (T.cs:11)\n", TableWriter.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingAssumed_StandsInNoHead()
    {
        var report = new Project().Call("N.T.Go", "cent").Route("GET /", "N.T.Go").Report();

        Assert.Empty(report.Assumptions);
        Assert.Empty(report.Answers);
    }

    [Fact]
    public void Suggestion_NamesModelSavingAndReason()
    {
        var inputs = Inputs with { Substitutes = [new SubstituteRule(IsApproved: true, "dime", "cent", "evaluation 12")] };

        var suggestion = new Project().Call("N.T.Go", "dime").Report(inputs).CallSites[0].Suggestion!;

        Assert.Equal(("cent", 0.9m, "approved: evaluation 12"), (suggestion.Model, suggestion.Saving, suggestion.Reason));
    }

    [Fact]
    public void DeniedSubstitute_IsNotSuggested()
    {
        var inputs = Inputs with { Substitutes = [new SubstituteRule(IsApproved: false, null, "*", null)] };

        Assert.Null(new Project().Call("N.T.Go", "dime").Report(inputs).CallSites[0].Suggestion);
    }
}
