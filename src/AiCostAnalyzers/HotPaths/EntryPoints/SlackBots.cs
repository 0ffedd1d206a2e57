namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Events that a Slack app receives.</summary>
internal sealed class SlackBots() : DeclaredFramework("slack", "SlackNet", EntryPointKinds.Message, EntryPointUnits.Message,
    Implementing("SlackNet.IEventHandler`1", "Handle"),
    Implementing("SlackNet.Interaction.ISlashCommandHandler", "Handle"));
