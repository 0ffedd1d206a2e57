namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Pages and controls of Web Forms.</summary>
internal sealed class WebForms() : UserInterface("web-forms", "Web Forms", "System.Web.UI.Control")
{
    protected override string Unit => EntryPointUnits.Request;
}
