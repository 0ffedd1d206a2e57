// Stub of Microsoft.ServiceFabric.Actors and Microsoft.ServiceFabric.Services.Remoting 8.0.0
namespace Microsoft.ServiceFabric.Actors { public interface IActor { } }
namespace Microsoft.ServiceFabric.Services.Remoting { public interface IService { } }
namespace Microsoft.ServiceFabric.Services.Runtime { public abstract class StatelessService { protected virtual Task RunAsync(CancellationToken cancellationToken) => null!; } }
