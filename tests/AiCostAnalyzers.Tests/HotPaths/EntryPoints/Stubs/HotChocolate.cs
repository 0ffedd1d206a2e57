// Stub of HotChocolate.Types 15.1.3
namespace HotChocolate
{
    [AttributeUsage(AttributeTargets.Method)] public class DataLoaderAttribute : Attribute { }
}

namespace HotChocolate.Types
{
    public class QueryTypeAttribute : Attribute { }
    public class MutationTypeAttribute : Attribute { }
    public class ExtendObjectTypeAttribute(string name) : Attribute { public string Name => name; }
    public interface IObjectFieldDescriptor { IObjectFieldDescriptor Resolve(Func<object, ValueTask<object?>> fieldResolver); }
}

namespace GreenDonut
{
    public abstract class BatchDataLoader<TKey, TValue> where TKey : notnull { protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken ct); }
}
