namespace AiCostAnalyzers.Tests.Sdks;

public class TryAgiReplicateSdkTests
{
    private const string Clients = "IReplicateClient c, object input";

    private static readonly StubCalls s_calls = new("Replicate", "using Replicate;");

    [Theory]
    [InlineData("Replicate.IReplicateClient.PredictionsCreateAsync image", "await c.PredictionsCreateAsync(input, \"v\")")]
    [InlineData("Replicate.IReplicateClient.ModelsPredictionsCreateAsync image flux-pro literal", "await c.ModelsPredictionsCreateAsync(\"black-forest-labs\", \"flux-pro\", input)")]
    [InlineData("Replicate.IReplicateClient.DeploymentsPredictionsCreateAsync image", "await c.DeploymentsPredictionsCreateAsync(\"me\", \"mine\", input)")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await c.PredictionsGetAsync(\"id\")")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
