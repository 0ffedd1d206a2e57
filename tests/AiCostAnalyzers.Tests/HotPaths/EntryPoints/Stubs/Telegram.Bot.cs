// Stub of Telegram.Bot 22.4.4; updates are objects
namespace Telegram.Bot { public interface ITelegramBotClient { } public class TelegramBotClient : ITelegramBotClient { public event Func<object, object, Task> OnMessage { add { } remove { } } } }
namespace Telegram.Bot.Polling { public interface IUpdateHandler { Task HandleUpdateAsync(ITelegramBotClient botClient, object update, CancellationToken cancellationToken); } }
