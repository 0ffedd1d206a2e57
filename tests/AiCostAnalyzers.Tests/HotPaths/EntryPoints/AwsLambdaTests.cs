namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class AwsLambdaTests
{
    private const string Usings = """
        using Amazon.Lambda.APIGatewayEvents;
        using Amazon.Lambda.Annotations;
        using Amazon.Lambda.Annotations.APIGateway;
        using Amazon.Lambda.Annotations.SQS;
        using Amazon.Lambda.Core;
        using Amazon.Lambda.RuntimeSupport;
        using Amazon.Lambda.SQSEvents;

        """;

    [Theory]
    [InlineData("public class Function { public string FunctionHandler(string input, ILambdaContext c) => \"\"; }", "Function.FunctionHandler: FunctionHandler, handler, aws-lambda, request")]
    [InlineData("public class Function { public Task Triage(SQSEvent e, ILambdaContext c) => null!; }", "Function.Triage: Triage, message, aws-lambda, message")]
    [InlineData("public class Function { public Task Triage(APIGatewayProxyRequest e, ILambdaContext c) => null!; }", "Function.Triage: Triage, handler, aws-lambda, request")]
    [InlineData("public class Function { [LambdaFunction, RestApi(LambdaHttpMethod.Post, \"/tickets/triage\")] public Task Triage(string t) => null!; }", "POST /tickets/triage: Triage, handler, aws-lambda, request")]
    [InlineData("public class Function { [LambdaFunction, HttpApi(LambdaHttpMethod.Any, \"/tickets\")] public Task Triage(string t) => null!; }", "ANY /tickets: Triage, handler, aws-lambda, request")]
    [InlineData("public class Function { [LambdaFunction, SQSEvent(\"tickets\")] public Task Triage(string t) => null!; }", "Function.Triage: Triage, message, aws-lambda, message")]
    [InlineData("public class Function { [LambdaFunction] public Task Triage(string t) => null!; }", "Function.Triage: Triage, handler, aws-lambda, request")]
    [InlineData("class Function { void M() { var handler = async (SQSEvent e, ILambdaContext c) => await Model.CallAsync(\"a\"); LambdaBootstrapBuilder.Create(handler, null!); } }", "Function.Lambda: lambda, message, aws-lambda, message")]
    [InlineData("class Function { void M() => LambdaBootstrapBuilder.Create<string, string>(Run, null!); static Task<string> Run(string s, ILambdaContext c) => null!; }", "Function.Run: Run, handler, aws-lambda, request")]
    public void Function_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Amazon.Lambda")));

    [Theory]
    [InlineData("public class Function { string FunctionHandler(string input, ILambdaContext c) => \"\"; }")]
    [InlineData("public class Function { public string FunctionHandler(string input) => \"\"; public string Log(ILambdaContext c, string s) => s; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Amazon.Lambda")));
}
