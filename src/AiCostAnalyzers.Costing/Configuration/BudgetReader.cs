using AiCostAnalyzers.Configuration.Json;

namespace AiCostAnalyzers.Configuration;

/// <summary>Reads <c>budgets</c>.</summary>
internal sealed class BudgetReader(ProblemList problems)
{
    public IReadOnlyList<BudgetEntry> Read(JsonValue? section)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var budgets = new List<BudgetEntry>();
        foreach (var item in section?.Items ?? [])
        {
            var budget = Budget(item);
            if (budget?.Name is { } name && !names.Add(name))
            {
                problems.Add(item.Position, $"two budgets are named '{ProblemList.Shown(name)}'; the first holds");
                budget = null;
            }

            if (budget is not null)
            {
                budgets.Add(budget);
            }
        }

        return budgets;
    }

    private BudgetEntry? Budget(JsonValue item)
    {
        var reader = new ObjectReader(item, Shape.Budget, "an entry of budgets", problems);
        var budget = new BudgetEntry(item.Position)
        {
            Name = reader.Text("name"),
            EntryPoint = reader.Text("entryPoint"),
            Project = reader.Text("project"),
            Scope = reader.Word("scope", Words.Scopes),
            PerRequest = reader.Number("perRequest", Limits.Money),
            PerMonth = reader.Number("perMonth", Limits.Money),
            Increase = Increase(reader),
            Apply = reader.Word("apply", Words.Applies),
            Level = reader.Word("level", Words.Levels),
            WarnAt = reader.Ratio("warnAt"),
            Assumed = reader.Word("assumed", Words.Severities),
            Owner = reader.Text("owner"),
            Message = reader.Text("message"),
            Ticket = reader.Text("ticket"),
            Unknown = reader.Word("unknown", Words.UnknownSeverities),
            Accepted = Accepted(reader),
        };
        return reader.IsBad ? null : budget;
    }

    private static Acceptance? Accepted(ObjectReader reader)
    {
        if (reader.Value("accepted") is not { } value)
        {
            return null;
        }

        var inner = reader.Inner(value, Shape.Acceptance, "'accepted'");
        var (reason, until) = (inner.Text("reason"), inner.Date("until"));
        if (!inner.IsBad && (reason is null || until is null))
        {
            inner.Bad(value.Position, "'accepted' needs 'reason' and 'until', the last day");
        }

        reader.Include(inner);
        return inner.IsBad ? null : new Acceptance(reason!, until!.Value);
    }

    private static IncreaseLimit? Increase(ObjectReader reader)
    {
        if (reader.Value("increase") is not { } value)
        {
            return null;
        }

        var inner = reader.Inner(value, Shape.Increase, "'increase'");
        var limit = new IncreaseLimit(inner.Number("percent", Limits.Percent), inner.Number("perMonth", Limits.Money));
        if (!inner.IsBad && limit is { Percent: null, PerMonth: null })
        {
            inner.Bad(value.Position, "'increase' needs 'percent', 'perMonth' or both");
        }

        reader.Include(inner);
        return limit;
    }
}
