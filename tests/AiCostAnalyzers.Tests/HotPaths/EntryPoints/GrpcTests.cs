namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class GrpcTests
{
    private const string Usings = """
        using Grpc.Core;
        using Grpc.Core.Interceptors;

        """;

    [Theory]
    [InlineData("[BindServiceMethod(typeof(object), \"BindService\")] public abstract class TriageBase { public virtual Task<string> Classify(string r, ServerCallContext c) => null!; public virtual Task Watch(string r, IServerStreamWriter<string> w, ServerCallContext c) => null!; } class TriageService : TriageBase { public override Task<string> Classify(string r, ServerCallContext c) => null!; }", "TriageService.Classify: Classify, handler, grpc, request")]
    [InlineData("[BindServiceMethod(typeof(object), \"BindService\")] public abstract class TriageBase { public virtual Task<string> Classify(string r, ServerCallContext c) => null!; public virtual Task Watch(string r, IServerStreamWriter<string> w, ServerCallContext c) => null!; } class TriageService : TriageBase { public override Task Watch(string r, IServerStreamWriter<string> w, ServerCallContext c) => null!; }", "TriageService.Watch: Watch, handler, grpc, request")]
    [InlineData("class Audit : Interceptor { public override Task<B> UnaryServerHandler<A, B>(A a, ServerCallContext c, UnaryServerMethod<A, B> next) => next(a, c); }", "Audit.UnaryServerHandler: UnaryServerHandler, handler, grpc, request")]
    public void Method_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Grpc.Core.Api")));

    [Theory]
    [InlineData("[BindServiceMethod(typeof(object), \"BindService\")] public abstract class TriageBase { public virtual Task<string> Classify(string r, ServerCallContext c) => null!; public virtual Task Watch(string r, IServerStreamWriter<string> w, ServerCallContext c) => null!; } ")]
    [InlineData("[BindServiceMethod(typeof(object), \"BindService\")] public abstract class TriageBase { public virtual Task<string> Classify(string r, ServerCallContext c) => null!; public virtual Task Watch(string r, IServerStreamWriter<string> w, ServerCallContext c) => null!; } class TriageService : TriageBase { public Task<string> Classify(int r, ServerCallContext c) => null!; public override string ToString() => \"\"; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Grpc.Core.Api")));
}
