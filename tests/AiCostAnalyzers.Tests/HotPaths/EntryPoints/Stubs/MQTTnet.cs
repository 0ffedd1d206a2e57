// Stub of MQTTnet 5.0.1
namespace MQTTnet { public interface IMqttClient { event Func<EventArgs, Task> ApplicationMessageReceivedAsync; event Func<EventArgs, Task> ConnectedAsync; } }
