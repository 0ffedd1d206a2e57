// Stub of Akka 1.5.38
namespace Akka.Actor
{
    public abstract class ActorBase { protected abstract bool Receive(object message); }
    public abstract class UntypedActor : ActorBase { protected sealed override bool Receive(object message) => true; protected abstract void OnReceive(object message); }
    public abstract class ReceiveActor : ActorBase
    {
        protected sealed override bool Receive(object message) => true;
        protected void Receive<T>(Action<T> handler, Predicate<T>? shouldHandle = null) { }
        protected void ReceiveAsync<T>(Func<T, Task> handler, Predicate<T>? shouldHandle = null) { }
        protected void ReceiveAsync<T>(Predicate<T> shouldHandle, Func<T, Task> handler) { }
    }
}
