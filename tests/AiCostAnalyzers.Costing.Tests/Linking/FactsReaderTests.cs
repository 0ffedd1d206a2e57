using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Tests.Linking;

public class FactsReaderTests
{
    private const string Head = "{\"schemaVersion\":1,\"project\":\"A\"";

    private static readonly CompilationFacts Everything = new(
        "SupportDesk",
        [
            new("A|M:N.T.M(System.String)", "N.T.M", new("src/T.cs", 3, 5),
            [
                new("A|M:N.T.X", false, [], new("src/T.cs", 4, 9)),
                new("B|M:N.I.Y", true, [new(FrameKind.Query, 1, "tickets"), new(FrameKind.Arm, 2, Arm: 1, Arms: 3)], new("src/T.cs", 5, 9)),
            ])
            {
                IsOperation = true,
            },
        ],
        [
            new("N.T.M(Ask)#1", "A|M:N.T.M(System.String)", new("src/T.cs", 6, 13), "OpenAI", "OpenAI.Chat.ChatClient.CompleteChatAsync", OperationKind.Chat, false,
                new ModelFacts(
                    [new("gpt-6-luna", FigureSource.Configuration, new("appsettings.json", 2, 3), "openai", "Ai:Model"), new("x", FigureSource.Fallback, null)],
                    new OpenModel("M.IChatClient", "smart")),
                new PromptFacts(120, true), new LimitFacts(LimitStatus.Set, 500, FigureSource.Constant),
                [new(FrameKind.Loop, 3, Count: 7), new(FrameKind.Paced, 4, Period: 0.25m), new(FrameKind.Interactive, 5)])
            {
                MayBeFree = true,
                Needs = ModelCapabilities.Tools,
                Task = CallTask.Routing,
            },
            new("N.T.M(Embed)#1", "A|M:N.T.M(System.String)", new("src/T.cs", 7, 13), "MEAI", "M.Embed", OperationKind.Embedding, true,
                ModelFacts.Unknown, PromptFacts.Unknown, new LimitFacts(LimitStatus.NotApplicable), []),
        ],
        [new("POST /tickets/{id:int}", "handler", "minimal-api", "request", "A|M:N.T.M(System.String)", new("src/P.cs", 1, 1))],
        [new("B|M:N.I.Y", "A|M:N.T.M(System.String)", "N.T")],
        [
            new("M.IChatClient", "smart", null, new ModelFacts([new("gpt-6-luna", FigureSource.Literal, null)]), new("src/P.cs", 2, 1)),
            new("N.I", null, "N.T", null, new("src/P.cs", 3, 1)),
        ]);

    private static FactsReading Read(string json) => FactsReader.Read(new StringReader(json));

    [Fact]
    public void WhatIsWritten_IsReadBack()
    {
        var written = FactsWriter.Write(Everything);

        var reading = Read(written);

        Assert.Null(reading.Problem);
        Assert.Equal(written, FactsWriter.Write(reading.Facts!));
        Assert.Equal(Everything.CallSites[0].Model.Candidates, reading.Facts!.CallSites[0].Model.Candidates);
        Assert.Equal(Everything.CallSites[0].Frames, reading.Facts.CallSites[0].Frames);
        Assert.True(Assert.Single(reading.Facts.Members).IsOperation);
        Assert.Equal([true, false], reading.Facts.CallSites.Select(site => site.MayBeFree));
        Assert.Equal(Everything.CallSites[1].OutputLimit, reading.Facts.CallSites[1].OutputLimit);
        Assert.Equal(Everything.Registrations[1], reading.Facts.Registrations[1]);
        Assert.Equal(Everything.Members[0].Calls[1].Frames, reading.Facts.Members[0].Calls[1].Frames);
    }

    [Fact]
    public void MembersOfALaterVersion_ArePassedOver() =>
        Assert.Equal("A", Read(Head + ",\"later\":{\"a\":[1,{\"b\":null}]}}").Facts!.Project);

    [Theory]
    [InlineData("", "it is cut off")]
    [InlineData("{", "it is cut off")]
    [InlineData("nonsense", "it is no JSON")]
    [InlineData("[]", "an object is expected")]
    [InlineData("{}", "'schemaVersion' is missing")]
    [InlineData("{\"schemaVersion\":1}", "'project' is missing")]
    [InlineData("{\"schemaVersion\":2,\"project\":\"A\"}", "its version is 2, and this reads 1: build all projects with one version of AiCostAnalyzers")]
    [InlineData("{\"schemaVersion\":\"1\"}", "a whole number is expected")]
    [InlineData(Head + "} {}", "it is no JSON")]
    [InlineData(Head + ",\"members\":{}}", "an array is expected")]
    [InlineData(Head + ",\"members\":[{\"key\":\"k\"}]}", "'name' is missing")]
    [InlineData(Head + ",\"members\":[{\"key\":7}]}", "a text is expected")]
    [InlineData(Head + ",\"members\":[{\"line\":-1}]}", "a number must be from 0 to 2147483647")]
    [InlineData(Head + ",\"members\":[{\"line\":99999999999999999999999}]}", "a number must be from 0 to 2147483647")]
    [InlineData(Head + ",\"callSites\":[{\"kind\":\"chatty\"}]}", "'kind' is none of the words known")]
    [InlineData(Head + ",\"callSites\":[{\"free\":1}]}", "true or false is expected")]
    [InlineData(Head + ",\"callSites\":[{\"frames\":[{\"kind\":\"paced\",\"period\":0}]}]}", "a number must be above 0")]
    [InlineData(Head + ",\"callSites\":[{\"model\":{\"candidates\":[{\"source\":\"rumour\"}]}}]}", "a source is none of those known")]
    public void DamagedFile_IsAClearProblem(string json, string problem)
    {
        var reading = Read(json);

        Assert.Null(reading.Facts);
        Assert.EndsWith(problem, reading.Problem, StringComparison.Ordinal);
        Assert.Matches(@"^line \d+, column \d+: ", reading.Problem);
    }

    [Fact]
    public void EveryPrefixOfAFile_IsAProblemAndNoCrash()
    {
        var written = FactsWriter.Write(Everything).TrimEnd('\n');
        for (var length = 0; length < written.Length; length++)
        {
            var reading = Read(written[..length]);

            Assert.Null(reading.Facts);
            Assert.NotNull(reading.Problem);
        }
    }

    [Fact]
    public void FileOfManyPieces_IsReadWhole()
    {
        var members = Enumerable.Range(0, 5_000)
            .Select(i => new MemberFacts($"A|M:{new string('x', i % 97)}\"\\.M{i}é", i % 3 == 0 ? "same" : $"\U0001F600{i}", new("src/T.cs", i, 5), []))
            .ToList();
        var written = FactsWriter.Write(new CompilationFacts("A", members, [], [], [], []));

        Assert.Equal(written, FactsWriter.Write(Read(written).Facts!));
    }

    [Fact]
    public void EqualTexts_AreOneText()
    {
        var facts = Read(Head + ",\"members\":[{\"key\":\"A|M:T.M\",\"name\":\"T.M\"},{\"key\":\"A|M:T.M\",\"name\":\"T.\\u004d\"}]}").Facts!;

        Assert.Same(facts.Members[0].Key, facts.Members[1].Key);
        Assert.Same(facts.Members[0].Name, facts.Members[1].Name);
    }

    [Theory]
    [InlineData(",\"later\":[1,]}")]
    [InlineData(",\"later\":[,1]}")]
    [InlineData(",}")]
    [InlineData(",\"later\":[1 2]}")]
    [InlineData(",\"later\":[1}")]
    [InlineData(",\"later\":01}")]
    [InlineData(",\"later\":-}")]
    [InlineData(",\"later\":1-2}")]
    [InlineData(",\"later\":1.2.3}")]
    [InlineData(",\"later\":tru}")]
    [InlineData(",\"later\":\"\\q\"}")]
    [InlineData(",\"later\":\"\\u12\"}")]
    [InlineData(",\"later\":\"\n\"}")]
    [InlineData(",'later':1}")]
    [InlineData(",later:1}")]
    [InlineData(",\"later\" 1}")]
    [InlineData("} x")]
    public void WhatIsNoJson_IsAProblem(string rest) =>
        Assert.EndsWith("it is no JSON", Read(Head + rest).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("[1, -2.5e3, true, false, null, \"a\", [], {}, [[]], {\"b\": {\"c\": []}}]")]
    [InlineData("99999999999999999999999999")]
    [InlineData("\"\\ud800 \\ud83d\\ude00\"")]
    public void ValuesOfALaterVersion_ArePassedOver(string value) =>
        Assert.Equal("A", Read("{ \"later\" : " + value + " ,\r\n\t\"schemaVersion\": 1, \"project\": \"A\" }\n").Facts?.Project);

    [Fact]
    public void NestingBeyondBounds_IsAProblem() =>
        Assert.NotNull(Read(Head + ",\"later\":" + new string('[', 100_000)).Problem);

    [Fact]
    public void TextBeyondBounds_IsAProblem() =>
        Assert.EndsWith("a text is longer than facts may hold", Read("{\"schemaVersion\":1,\"project\":\"" + new string('x', 10_000) + "\"}").Problem, StringComparison.Ordinal);

    /// <summary>Found by damaged sources: one name of 9,000 characters cost the facts of a whole project.</summary>
    [Theory]
    [InlineData("x")]
    [InlineData("\ud835\udc00")]
    public void NamesBeyondBounds_AreWrittenShorter_AndStayTheSameEverywhere(string letter)
    {
        string name = "N.T." + string.Concat(Enumerable.Repeat(letter, 9_000));
        var written = new Project("App")
            .Member(name + "A", (name + "B", []))
            .Call(name + "B", "gpt-4o")
            .Route("GET /", name + "A").Facts;

        var read = Read(FactsWriter.Write(written)).Facts;

        Assert.NotNull(read);
        var caller = Assert.Single(read.Members, member => member.Calls.Count > 0);
        Assert.Equal(Assert.Single(read.CallSites).Member, Assert.Single(caller.Calls).Target);
        Assert.Equal(caller.Key, Assert.Single(read.EntryPoints).Member);
        Assert.NotEqual(caller.Key, Assert.Single(caller.Calls).Target);
    }

    [Fact]
    public void FramesBeyondBounds_AreAProblem()
    {
        var frames = string.Join(",", Enumerable.Range(0, 65).Select(id => $"{{\"kind\":\"loop\",\"id\":{id}}}"));

        Assert.EndsWith("more elements than facts may have", Read(Head + ",\"callSites\":[{\"frames\":[" + frames + "]}]}").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ControlCharacters_NeverReachALog() =>
        Assert.Equal("A\ufffd##vso[task]\ufffd", Read("{\"schemaVersion\":1,\"project\":\"A\\n##vso[task]\\u001b\"}").Facts!.Project);

    [Fact]
    public void MissingFile_IsAProblem() =>
        Assert.NotNull(FactsReader.ReadFile(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "facts.json")).Problem);

    [Fact]
    public void FileBeyondBounds_IsAProblemWithoutBeingRead()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
            {
                file.SetLength(FactsReader.MostBytes + 1);
            }

            Assert.StartsWith("it holds 67108865 bytes", FactsReader.ReadFile(path).Problem, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void WrittenFile_IsReadFromDisk()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, FactsWriter.Write(Everything));

            Assert.Equal("SupportDesk", FactsReader.ReadFile(path).Facts!.Project);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
