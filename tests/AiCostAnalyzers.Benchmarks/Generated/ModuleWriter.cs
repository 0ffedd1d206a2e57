using System.Globalization;
using System.Text;

namespace AiCostAnalyzers.Benchmarks.Generated;

/// <summary>A module of code without models, whose members call one another and the base class library as business code does.</summary>
/// <param name="entities">Each is about two hundred and fifty lines.</param>
internal sealed class ModuleWriter(int module, int entities)
{

    private static readonly string[] s_nouns = ["Order", "Invoice", "Customer", "Shipment", "Product", "Payment", "Return", "Contract", "Supplier", "Price", "Stock", "Route"];

    private readonly StringBuilder _text = new();

    public string Text()
    {
        _text.AppendLine(CultureInfo.InvariantCulture, $"namespace Generated.Module{module};").AppendLine();
        for (int entity = 0; entity < entities; entity++)
        {
            string noun = s_nouns[(module * entities + entity) % s_nouns.Length] + entity.ToString(CultureInfo.InvariantCulture);
            foreach (string part in s_parts)
            {
                _text.AppendLine(part.Replace("@", noun)).AppendLine();
            }
        }

        return _text.ToString();
    }

    private static readonly string[] s_parts =
    [
        """
        public enum @State { Draft, Open, Held, Closed, Archived }

        public sealed record @Line(int Number, string Code, decimal Price, int Quantity)
        {
            public decimal Total => Price * Quantity;

            public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}: {1} x {2}", Number, Code, Quantity);
        }

        public sealed class @
        {
            private readonly List<@Line> _lines = new();

            public @(int id, string name, DateTime createdAt)
            {
                Id = id;
                Name = name ?? throw new ArgumentNullException(nameof(name));
                CreatedAt = createdAt;
            }

            public int Id { get; }

            public string Name { get; private set; }

            public DateTime CreatedAt { get; }

            public @State State { get; private set; }

            public IReadOnlyList<@Line> Lines => _lines;

            public decimal Total => _lines.Sum(l => l.Total);

            public void Add(string code, decimal price, int quantity)
            {
                if (State is @State.Closed or @State.Archived)
                {
                    throw new InvalidOperationException($"{Name} is closed.");
                }

                _lines.Add(new @Line(_lines.Count + 1, code.Trim().ToUpperInvariant(), Math.Round(price, 2), quantity));
            }

            public bool TryAdvance()
            {
                State = State switch
                {
                    @State.Draft when _lines.Count > 0 => @State.Open,
                    @State.Open => @State.Closed,
                    @State.Held => @State.Open,
                    @State.Closed when CreatedAt < DateTime.UtcNow.AddYears(-1) => @State.Archived,
                    _ => State,
                };
                return State is not @State.Draft;
            }
        }
        """,
        """
        public interface I@Repository
        {
            Task<@?> FindAsync(int id, CancellationToken cancellation);

            Task<IReadOnlyList<@>> ListAsync(@State state, CancellationToken cancellation);

            Task SendAsync(@ item, CancellationToken cancellation);
        }

        public sealed class @Repository : I@Repository
        {
            private readonly Dictionary<int, @> _items = new();
            private readonly SemaphoreSlim _gate = new(1);

            public async Task<@?> FindAsync(int id, CancellationToken cancellation)
            {
                await _gate.WaitAsync(cancellation).ConfigureAwait(false);
                try
                {
                    return _items.TryGetValue(id, out var found) ? found : null;
                }
                finally
                {
                    _gate.Release();
                }
            }

            public async Task<IReadOnlyList<@>> ListAsync(@State state, CancellationToken cancellation)
            {
                await _gate.WaitAsync(cancellation).ConfigureAwait(false);
                try
                {
                    return _items.Values.Where(i => i.State == state).OrderByDescending(i => i.CreatedAt).ThenBy(i => i.Id).ToList();
                }
                finally
                {
                    _gate.Release();
                }
            }

            public Task SendAsync(@ item, CancellationToken cancellation)
            {
                cancellation.ThrowIfCancellationRequested();
                _items[item.Id] = item;
                return Task.CompletedTask;
            }
        }
        """,
        """
        public sealed class @Service
        {
            private readonly I@Repository _repository;
            private readonly Dictionary<string, decimal> _rates = new(StringComparer.OrdinalIgnoreCase);

            public @Service(I@Repository repository) => _repository = repository;

            public event EventHandler<@>? Changed;

            public async Task<decimal> OpenTotalAsync(CancellationToken cancellation)
            {
                decimal total = 0;
                foreach (var item in await _repository.ListAsync(@State.Open, cancellation))
                {
                    foreach (var line in item.Lines)
                    {
                        total += Convert(line.Total, line.Code);
                    }
                }

                return Math.Round(total, 2, MidpointRounding.AwayFromZero);
            }

            public async Task<int> CloseOldAsync(TimeSpan age, CancellationToken cancellation)
            {
                int closed = 0;
                var items = await _repository.ListAsync(@State.Open, cancellation);
                for (int i = 0; i < items.Count; i++)
                {
                    var item = items[i];
                    if (DateTime.UtcNow - item.CreatedAt < age)
                    {
                        continue;
                    }

                    if (item.TryAdvance())
                    {
                        await _repository.SendAsync(item, cancellation);
                        Changed?.Invoke(this, item);
                        closed++;
                    }
                }

                return closed;
            }

            public IReadOnlyDictionary<string, int> CountByCode(IEnumerable<@> items) =>
                items.SelectMany(i => i.Lines).GroupBy(l => l.Code).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity));

            public string Describe(@ item)
            {
                var builder = new StringBuilder();
                builder.Append(item.Name).Append(" (").Append(item.Id.ToString(CultureInfo.InvariantCulture)).AppendLine(")");
                foreach (var line in item.Lines.Where(l => l.Quantity > 0).Take(20))
                {
                    builder.Append("  ").AppendLine(line.ToString());
                }

                if (item.Lines.Count > 20)
                {
                    builder.AppendLine($"  and {item.Lines.Count - 20} more");
                }

                return builder.ToString().TrimEnd();
            }

            public bool TryParse(string text, out @? item)
            {
                item = null;
                string[] parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                if (parts.Length < 3 || !int.TryParse(parts[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out int id))
                {
                    return false;
                }

                if (!DateTime.TryParse(parts[2], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created))
                {
                    return false;
                }

                item = new @(id, parts[1], created);
                foreach (string part in parts.Skip(3))
                {
                    int at = part.IndexOf('=', StringComparison.Ordinal);
                    if (at > 0 && decimal.TryParse(part.AsSpan(at + 1), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal price))
                    {
                        item.Add(part.Substring(0, at), price, 1);
                    }
                }

                return true;
            }

            private decimal Convert(decimal amount, string code)
            {
                string currency = code.Length >= 3 ? code.Substring(0, 3) : "EUR";
                if (!_rates.TryGetValue(currency, out decimal rate))
                {
                    rate = currency switch { "USD" => 0.92m, "GBP" => 1.17m, "CHF" => 1.04m, _ => 1m };
                    _rates.Add(currency, rate);
                }

                return amount * rate;
            }
        }
        """,
        """
        [Microsoft.AspNetCore.Mvc.ApiController]
        public sealed class @Controller(@Service service, I@Repository repository) : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            [Microsoft.AspNetCore.Mvc.HttpGet("@/{id}")]
            public async Task<Microsoft.AspNetCore.Mvc.IActionResult> Get(int id, CancellationToken cancellation)
            {
                var item = await repository.FindAsync(id, cancellation);
                return item is null ? NotFound() : Ok(new { item.Id, item.Name, State = item.State.ToString(), Text = service.Describe(item) });
            }

            [Microsoft.AspNetCore.Mvc.HttpPost("@/import")]
            public async Task<Microsoft.AspNetCore.Mvc.IActionResult> Import(CancellationToken cancellation)
            {
                using var reader = new StreamReader(Request.Body);
                int imported = 0;
                while (await reader.ReadLineAsync(cancellation) is { } line)
                {
                    if (service.TryParse(line, out var item) && item is not null)
                    {
                        await repository.SendAsync(item, cancellation);
                        imported++;
                    }
                }

                return Ok(imported);
            }
        }
        """,
    ];
}
