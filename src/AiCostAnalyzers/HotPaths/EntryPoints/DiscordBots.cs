namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Events and commands of Discord bots.</summary>
internal sealed class DiscordBots() : DeclaredFramework("discord", "Discord.Net, DSharpPlus", EntryPointKinds.Message, EntryPointUnits.Message,
    SubscribedTo("Discord.WebSocket.BaseSocketClient"),
    MarkedBy("Discord.Interactions.SlashCommandAttribute"),
    MarkedBy("Discord.Commands.CommandAttribute"),
    SubscribedTo("DSharpPlus.DiscordClient"),
    MarkedBy("DSharpPlus.CommandsNext.Attributes.CommandAttribute"),
    MarkedBy("DSharpPlus.SlashCommands.SlashCommandAttribute"));
