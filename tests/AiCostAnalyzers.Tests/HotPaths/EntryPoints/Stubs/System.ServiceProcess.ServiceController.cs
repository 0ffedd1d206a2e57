// Stub of System.ServiceProcess.ServiceController 10.0.0
namespace System.ServiceProcess { public class ServiceBase { protected virtual void OnStart(string[] args) { } } }
