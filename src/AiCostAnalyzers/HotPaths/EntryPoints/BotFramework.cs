namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Turns of bots: Bot Framework and the Microsoft 365 Agents SDK.</summary>
internal sealed class BotFramework() : DeclaredFramework("bot-framework", "Bot Framework, Microsoft 365 Agents SDK", EntryPointKinds.Handler, EntryPointUnits.Request,
    Implementing("Microsoft.Bot.Builder.IBot", "OnTurnAsync"),
    Overriding("Microsoft.Bot.Builder.ActivityHandler"),
    Overriding("Microsoft.Bot.Builder.Dialogs.Dialog"),
    Implementing("Microsoft.Agents.Builder.IAgent", "OnTurnAsync"),
    Overriding("Microsoft.Agents.Builder.Compat.ActivityHandler"),
    GivenTo("Microsoft.Agents.Builder.App.AgentApplication", "OnActivity", "OnMessage", "OnConversationUpdate", "OnBeforeTurn", "OnAfterTurn", "OnMessageReactionsAdded"));
