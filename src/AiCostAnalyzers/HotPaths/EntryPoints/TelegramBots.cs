namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Updates that a Telegram bot receives.</summary>
internal sealed class TelegramBots() : DeclaredFramework("telegram", "Telegram.Bot", EntryPointKinds.Message, EntryPointUnits.Message,
    Implementing("Telegram.Bot.Polling.IUpdateHandler", "HandleUpdateAsync"),
    GivenTo("Telegram.Bot.TelegramBotClientExtensions", "StartReceiving", "ReceiveAsync"),
    SubscribedTo("Telegram.Bot.TelegramBotClient", "OnMessage", "OnUpdate"));
