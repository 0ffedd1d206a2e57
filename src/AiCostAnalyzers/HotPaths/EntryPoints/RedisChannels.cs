namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Messages on Redis channels.</summary>
internal sealed class RedisChannels() : DeclaredFramework("redis", "StackExchange.Redis", EntryPointKinds.Message, EntryPointUnits.Message,
    GivenTo("StackExchange.Redis.ISubscriber", "Subscribe", "SubscribeAsync"),
    GivenTo("StackExchange.Redis.ChannelMessageQueue", "OnMessage"));
