using System.Globalization;
using AiCostAnalyzers.Calibration.Reading;

namespace AiCostAnalyzers.Reconciliation;

/// <summary>
/// Reads cost exports of OpenAI, Anthropic, Azure Cost Management and AWS (cost and usage reports of both generations), and tables with
/// FOCUS columns. They are told by their columns, whose names are compared by their letters and digits alone.
/// </summary>
public static class BillReader
{
    private const int MostLines = 100_000;

    /// <summary>USD of a line: far above any bill, and low enough that no sum of lines overflows.</summary>
    private const decimal MostAmount = 1_000_000_000_000m;

    private const long MillisecondsPerDay = 86_400_000;

    private static readonly string[] DollarAmounts = ["costusd", "costinusd", "amountusd"];

    /// <summary>The first that a file has holds.</summary>
    private static readonly string[] Amounts =
        [.. DollarAmounts, "amountvalue", "billedcost", "costinbillingcurrency", "lineitemunblendedcost", "pretaxcost", "effectivecost", "cost", "amount", "totalcost"];

    private static readonly string[] Currencies = ["amountcurrency", "billingcurrency", "billingcurrencycode", "lineitemcurrencycode", "currency", "currencycode"];

    private static readonly string[] Starts =
        ["chargeperiodstart", "lineitemusagestartdate", "starttimeiso", "starttime", "usagedateutc", "usagedate", "usagedatetime", "servicedate", "date"];

    private static readonly string[] Ends = ["chargeperiodend", "lineitemusageenddate", "endtimeiso", "endtime"];

    private static readonly string[] ExactNames = ["deployment", "deploymentname", "xdeployment", "model", "modelname", "productmodel"];

    private static readonly string[] WordyNames = ["lineitem", "skumeter", "metername", "lineitemusagetype", "chargedescription", "description", "resourcename", "skuid"];

    private static readonly string[] Services = ["servicename", "metercategory", "lineitemproductcode", "productservicename", "servicecategory", "consumedservice", "productname"];

    /// <summary>Of whole clouds' bills, the services that models are billed by.</summary>
    private static readonly string[] ModelServices = ["bedrock", "openai", "cognitiveservices", "foundry", "anthropic", "claude", "aiandmachinelearning", "vertex", "gemini"];

    /// <exception cref="BillException">It has no column of costs, or costs in another currency than USD.</exception>
    public static Bill Read(TextReader text)
    {
        var table = new CsvReader(text);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < table.Header.Count; i++)
        {
            var name = Plain(table.Header[i]);
            if (!columns.ContainsKey(name))
            {
                columns.Add(name, i);
            }
        }

        if (Array.Find(Amounts, columns.ContainsKey) is not { } amountName)
        {
            throw new BillException("no column of costs is known in it; known are those of OpenAI, Anthropic, Azure Cost Management, AWS and FOCUS.");
        }

        return new Reading(table, columns, amountName).Bill();
    }

    /// <summary>Whatever case, separator or prefix an export writes.</summary>
    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private sealed class Reading(CsvReader table, Dictionary<string, int> columns, string amountName)
    {
        private readonly SortedDictionary<string, BilledLine> _lines = new(StringComparer.Ordinal);
        private long _first = long.MaxValue, _last;
        private int _unreadable, _others;
        private decimal _othersCost;

        public Bill Bill()
        {
            var currency = Present(Currencies).Take(1).ToList();
            while (table.NextRow() is { } row)
            {
                if (row.Count < table.Header.Count || !decimal.TryParse(row[columns[amountName]], NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) || Math.Abs(amount) > MostAmount)
                {
                    _unreadable++;
                    continue;
                }

                if (!DollarAmounts.Contains(amountName) && currency.Count > 0 && row[currency[0]] is { Length: > 0 } code && !code.Equals("USD", StringComparison.OrdinalIgnoreCase))
                {
                    throw new BillException($"its costs are in {code}; the estimate is in USD. Export it in USD.");
                }

                Take(row, amount);
            }

            return new Bill([.. _lines.Values], _last == 0 ? null : SpanTime.Date(SpanTime.DayOf(_first)), _last == 0 ? null : Math.Round((_last - _first) / (decimal)MillisecondsPerDay, 4), [.. Notes()]);
        }

        private void Take(IReadOnlyList<string> row, decimal amount)
        {
            if (amount == 0m)
            {
                return;
            }

            if (!IsOfModels(row))
            {
                (_others, _othersCost) = (_others + 1, _othersCost + amount);
                return;
            }

            TakeTime(row);
            var names = Present(ExactNames).Select(i => new BilledText(row[i].Trim(), IsExact: true))
                .Concat(Present(WordyNames).Select(i => new BilledText(row[i].Trim(), IsExact: false)))
                .Where(name => name.Text.Length > 0).ToList();
            var key = string.Join("\n", names.Select(name => name.Text));
            if (_lines.TryGetValue(key, out var line))
            {
                _lines[key] = line with { Amount = line.Amount + amount };
            }
            else if (_lines.Count < MostLines)
            {
                _lines.Add(key, new BilledLine(names, amount));
            }
            else
            {
                throw new BillException("it has more different names than a bill for models can have.");
            }
        }

        /// <summary>A vendor's own bill is for models alone; a cloud's says for what service a line is.</summary>
        private bool IsOfModels(IReadOnlyList<string> row)
        {
            var services = Present(Services).Select(i => Plain(row[i])).ToList();
            return services.Count == 0 || services.Exists(service => Array.Exists(ModelServices, service.Contains));
        }

        private void TakeTime(IReadOnlyList<string> row)
        {
            if (Present(Starts).Select(i => SpanTime.Parse(row[i])).FirstOrDefault(time => time is not null) is not { } start)
            {
                return;
            }

            var end = Present(Ends).Select(i => SpanTime.Parse(row[i])).FirstOrDefault(time => time is not null) ?? start + MillisecondsPerDay;
            (_first, _last) = (Math.Min(_first, start), Math.Max(_last, Math.Max(end, start + 1)));
        }

        private IEnumerable<int> Present(string[] names) => names.Where(columns.ContainsKey).Select(name => columns[name]);

        private IEnumerable<string> Notes()
        {
            if (_unreadable > 0)
            {
                yield return FormattableString.Invariant($"{_unreadable} lines without a readable cost are not used.");
            }

            if (_others > 0)
            {
                yield return FormattableString.Invariant($"{_others} lines of other services, {Costs.Money.Format(_othersCost)} together, are not part of it.");
            }
        }
    }
}
