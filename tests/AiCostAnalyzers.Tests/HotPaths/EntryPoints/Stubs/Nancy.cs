// Stub of Nancy 2.0.0
namespace Nancy
{
    public abstract class NancyModule
    {
        public virtual void Get(string path, Func<dynamic, object> action) { }
        public virtual void Post<T>(string path, Func<dynamic, CancellationToken, Task<T>> action) { }
    }
}
