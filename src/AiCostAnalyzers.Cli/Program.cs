using System.Text;
using AiCostAnalyzers.Cli;
using AiCostAnalyzers.Cli.Output;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await AicostCommand.RunAsync(args, Terminal.System);
