// Stub of Discord.Net 3.17.4; messages are objects
namespace Discord.WebSocket { public abstract class BaseSocketClient { public event Func<object, Task> MessageReceived { add { } remove { } } } public class DiscordSocketClient : BaseSocketClient { } }
namespace Discord.Interactions { [AttributeUsage(AttributeTargets.Method)] public class SlashCommandAttribute(string name, string description) : Attribute { public string Name => name + description; } }
