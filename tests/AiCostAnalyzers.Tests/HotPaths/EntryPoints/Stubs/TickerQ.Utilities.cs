// Stub of TickerQ.Utilities 2.4.0
namespace TickerQ.Utilities.Base { [AttributeUsage(AttributeTargets.Method)] public class TickerFunctionAttribute(string functionName, string? cronExpression = null) : Attribute { public string Name => functionName + cronExpression; } }
