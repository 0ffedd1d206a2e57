// Stub of Spectre.Console.Cli 0.50.0
namespace Spectre.Console.Cli { public class CommandContext { } public abstract class AsyncCommand { public abstract Task<int> ExecuteAsync(CommandContext context); } }
