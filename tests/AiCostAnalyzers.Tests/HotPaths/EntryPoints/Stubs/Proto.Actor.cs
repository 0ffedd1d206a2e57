// Stub of Proto.Actor 1.7.0
namespace Proto { public interface IContext { } public interface IActor { Task ReceiveAsync(IContext context); } }
