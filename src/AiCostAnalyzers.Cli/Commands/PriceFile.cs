using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary>A file of prices: a catalog as the built-in one, or a pricing file.</summary>
internal static class PriceFile
{
    public const string BuiltIn = "built-in";

    /// <exception cref="BrokenInputException">It cannot be read, or is neither.</exception>
    public static PriceCatalog Read(string path)
    {
        if (path == BuiltIn)
        {
            return PriceCatalog.BuiltIn;
        }

        try
        {
            if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
            {
                var reading = PricingFileReader.Read(File.ReadAllBytes(path), path);
                return reading.Problems.Count == 0
                    ? PriceCatalog.BuiltIn.With(InputsBuilder.OwnModels(reading.File))
                    : throw new BrokenInputException($"{reading.Problems[0].Position}: {reading.Problems[0].Message}");
            }

            using var text = new StreamReader(path);
            return PriceCatalog.Read(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new BrokenInputException($"{path} cannot be read: {exception.Message}");
        }
    }
}
