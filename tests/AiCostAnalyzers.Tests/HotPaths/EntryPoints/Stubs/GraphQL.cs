// Stub of GraphQL 8.5.0
namespace GraphQL.Builders
{
    public class FieldBuilder<TSourceType, TReturnType>
    {
        public FieldBuilder<TSourceType, TReturnType> Resolve(Func<object, TReturnType?> resolve) => this;
        public FieldBuilder<TSourceType, TReturnType> ResolveAsync(Func<object, Task<TReturnType?>> resolve) => this;
    }
}
