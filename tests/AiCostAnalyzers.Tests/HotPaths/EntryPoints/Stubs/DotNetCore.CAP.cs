// Stub of DotNetCore.CAP 8.3.3
namespace DotNetCore.CAP { [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] public class CapSubscribeAttribute(string name) : Attribute { public string Name => name; } }
