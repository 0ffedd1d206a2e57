namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class UnityTests
{
    private const string Usings = """
        using UnityEngine;

        """;

    [Theory]
    [InlineData("class Npc : MonoBehaviour { void Update() { } }", "Npc.Update: Update, timer, unity, tick")]
    [InlineData("class Npc : MonoBehaviour { void Start() { } }", "Npc.Start: Start, start, unity, start")]
    public void Message_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("UnityEngine")));

    [Theory]
    [InlineData("class Npc { void Update() { } }")]
    [InlineData("class Npc : MonoBehaviour { void Talk() { } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("UnityEngine")));
}
