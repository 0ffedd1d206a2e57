namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class AzureFunctionsTests
{
    private const string Usings = """
        using Microsoft.Azure.Functions.Worker;
        using WebJobs = Microsoft.Azure.WebJobs;

        """;

    [Theory]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([HttpTrigger(AuthorizationLevel.Function, \"post\", Route = \"tickets/triage\")] string r) => null!; }", "POST /api/tickets/triage: Run, handler, azure-functions, request")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([HttpTrigger(AuthorizationLevel.Function, \"get\", \"post\")] string r) => null!; }", "GET,POST /api/Triage: Run, handler, azure-functions, request")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([HttpTrigger] string r) => null!; }", "ANY /api/Triage: Run, handler, azure-functions, request")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([TimerTrigger(\"0 */5 * * * *\")] string r) => null!; }", "Triage: Run, timer, azure-functions, run, every 300 s")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([TimerTrigger(\"01:30:00\")] string r) => null!; }", "Triage: Run, timer, azure-functions, run, every 5400 s")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([TimerTrigger(\"%Schedule%\")] string r) => null!; }", "Triage: Run, timer, azure-functions, run")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([QueueTrigger(\"tickets\")] string r) => null!; }", "Triage: Run, message, azure-functions, message")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([ServiceBusTrigger(\"tickets\")] string r) => null!; }", "Triage: Run, message, azure-functions, message")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([BlobTrigger(\"tickets\")] string r) => null!; }", "Triage: Run, message, azure-functions, message")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([EventHubTrigger(\"tickets\")] string[] r) => null!; }", "Triage: Run, message, azure-functions, message")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([CosmosDBTrigger(\"a\", \"b\")] string r) => null!; }", "Triage: Run, message, azure-functions, message")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([ActivityTrigger] string r) => null!; }", "Triage: Run, worker, azure-functions, run")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([OrchestrationTrigger] string r) => null!; }", "Triage: Run, worker, azure-functions, run")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([WarmupTrigger] string r) => null!; }", "Triage: Run, start, azure-functions, start")]
    [InlineData("class Functions { [Microsoft.Azure.Functions.Worker.Function(\"Triage\")] public Task Run([Microsoft.Azure.Functions.Worker.Extensions.Mcp.McpToolTrigger(\"a\", \"b\")] string r) => null!; }", "Triage: Run, handler, azure-functions, request")]
    [InlineData("class Functions { [Microsoft.Azure.WebJobs.FunctionName(\"Triage\")] public Task Run([WebJobs.HttpTrigger(\"post\", Route = \"triage\")] string r) => null!; }", "POST /api/triage: Run, handler, azure-functions, request")]
    [InlineData("class Functions { [Microsoft.Azure.WebJobs.FunctionName(\"Triage\")] public Task Run([WebJobs.TimerTrigger(\"0 0 3 * * *\")] string r) => null!; }", "Triage: Run, timer, azure-functions, run, every 86400 s")]
    [InlineData("class Functions { [Microsoft.Azure.WebJobs.FunctionName(\"Triage\")] public Task Run([Microsoft.Azure.WebJobs.Extensions.DurableTask.ActivityTrigger] string r) => null!; }", "Triage: Run, worker, azure-functions, run")]
    [InlineData("class Functions {  public Task Run([WebJobs.QueueTrigger(\"tickets\")] string r) => null!; }", "Functions.Run: Run, message, azure-functions, message")]
    public void Function_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Microsoft.Azure.Functions.Worker", "Microsoft.Azure.WebJobs")));

    [Theory]
    [InlineData("class Functions { public Task Run(string r) => null!; }")]
    [InlineData("class FunctionAttribute : Attribute { public FunctionAttribute(string n) { } } class Functions { [global::FunctionAttribute(\"Triage\")] public Task Run(string r) => null!; }")]
    [InlineData("class Functions { public Task Run([Own.QueueTrigger] string r) => null!; } namespace Own { class QueueTriggerAttribute : Attribute { } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Microsoft.Azure.Functions.Worker", "Microsoft.Azure.WebJobs")));
}
