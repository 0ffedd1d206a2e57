namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Functions of the Google Cloud Functions framework.</summary>
internal sealed class GoogleCloudFunctions() : DeclaredFramework("gcp-functions", "Google Cloud Functions", EntryPointKinds.Handler, EntryPointUnits.Request,
    Implementing("Google.Cloud.Functions.Framework.IHttpFunction", "HandleAsync"),
    Implementing("Google.Cloud.Functions.Framework.ICloudEventFunction", "HandleAsync").As(EntryPointKinds.Message, EntryPointUnits.Message),
    Implementing("Google.Cloud.Functions.Framework.ICloudEventFunction`1", "HandleAsync").As(EntryPointKinds.Message, EntryPointUnits.Message));
