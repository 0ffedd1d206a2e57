using System.Globalization;
using AiCostAnalyzers.Budgets;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Files;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Reports;

/// <summary>report.json: a contract, described in docs/report.md. Amounts are decimal strings; equal reports give equal bytes.</summary>
public static class JsonReportWriter
{
    public const int SchemaVersion = 1;

    public static string Write(CostReport report) => ReportJson.Write(report).ToString();

    /// <summary>The same, not yet one string: a report may have megabytes.</summary>
    public static LongText WriteLong(CostReport report) => ReportJson.Write(report);

    private sealed class ReportJson(IndentedJson json) : JsonDocument(json)
    {
        public static LongText Write(CostReport report) => LongText(json => new ReportJson(json).Report(report));

        private void Report(CostReport report) => Object(() =>
        {
            Value("schemaVersion", SchemaVersion);
            Value("project", report.Project);
            Value("targetFramework", report.TargetFramework);
            Value("pricesAsOf", report.PricesAsOf.ToString());
            Value("currency", "USD");
            Array("assumptions", report.Assumptions, Json.Value);
            Array("notes", report.Notes, Json.Value);
            Array("drift", report.Drift, Drift);
            Array("callSites", report.CallSites, CallSite);
            Array("entryPoints", report.EntryPoints, EntryPoint);
            Array("unreached", report.Unreached, Unreached);
            Array("projects", report.Projects, project => Object(() =>
            {
                Value("name", project.Name);
                Value("callSites", project.CallSites);
                Value("entryPoints", project.EntryPoints);
            }));
            Array("spend", report.Spend, Spend);
            Array("unseen", report.Unseen, Json.Value);
            Member("baseline", () => Optional(report.Baseline, Baseline));
            Array("budgets", report.Budgets, Budget);
            Member("totals", () => Totals(report));
            if (report.Reconciliation is { } reconciliation)
            {
                Member("reconciliation", () => ReconciliationText.WriteInto(Json, reconciliation));
            }
        });

        private void Drift(DriftReport drift) => Object(() =>
        {
            Value("of", drift.Subject);
            Value("id", drift.Id);
            Value("kind", drift.Kind.ToWord());
            Value("text", drift.Text);
            Value("project", drift.Project);
            Position(drift.Position);
        });

        private void CallSite(CallSiteReport site)
        {
            Json.StartObject();
            Value("id", site.Id);
            Value("project", site.Project);
            Position(site.Position);
            Value("sdk", site.Sdk);
            Value("operation", site.Operation);
            Value("kind", site.Kind.ToWord());
            Value("free", site.IsFree);
            Value("mayBeFree", site.MayBeFree);
            Value("model", site.Model);
            Value("vendor", site.Vendor);
            Array("candidates", site.Candidates, Json.Value);
            Value("modelSource", site.ModelSource.ToWord());
            Json.Name("modelPosition");
            OptionalPosition(site.ModelPosition);
            Value("modelVia", site.ModelVia);
            Json.Name("inputTokens");
            Quantity(site.Usage.Input);
            Json.Name("outputTokens");
            Quantity(site.Usage.Output);
            Amount("cacheReadRatio", site.Usage.CacheReadRatio);
            Value("tier", site.Usage.Tier.ToWord());
            Json.Name("rounds");
            Quantity(site.Usage.Rounds);
            Amount("share", site.Usage.Share);
            Json.Name("outputLimit");
            OutputLimit(site.OutputLimit);
            Json.Name("costPerCall");
            Range(site.Cost);
            Value("grounded", site.IsGrounded);
            Value("unreached", site.IsUnreached);
            Json.Name("hotPath");
            HotPath(site.HotPath);
            Json.Name("suggestion");
            Optional(site.Suggestion, Suggestion);
            Json.EndObject();
        }

        private void OutputLimit(LimitFacts limit)
        {
            Json.StartObject();
            Value("status", limit.Status.ToWord());
            Amount("tokens", limit.Tokens);
            Value("source", limit.Source.ToWord());
            Json.EndObject();
        }

        private void HotPath(HotPathReport path)
        {
            Json.StartObject();
            Value("kind", path.Kind);
            Value("interactive", path.IsInteractive);
            Value("cached", path.IsCached);
            Value("multiplicity", path.Multiplicity);
            Value("entryPoint", path.EntryPoint);
            Array("via", path.Via, Json.Value);
            Json.EndObject();
        }

        private void Suggestion(SuggestionReport suggestion)
        {
            Value("model", suggestion.Model);
            Amount("saving", Math.Round(suggestion.Saving, 6));
            Value("reason", suggestion.Reason);
        }

        private void EntryPoint(EntryPointReport entry)
        {
            Json.StartObject();
            Value("id", entry.Id);
            Value("kind", entry.Kind);
            Value("framework", entry.Framework);
            Value("unit", entry.Unit);
            Value("member", entry.Member);
            Value("owner", entry.Owner);
            Value("project", entry.Project);
            Position(entry.Position);
            Json.Name("costPerRequest");
            Figure(entry.Cost);
            Value("expression", entry.Terms.ToString());
            Json.Name("terms");
            Terms(entry.Terms.Terms);
            Value("growth", entry.Terms.Growth);
            Member("perN", () => Object(() =>
            {
                for (var i = 0; i < entry.PerN.Count; i++)
                {
                    Amount(Linking.Scenarios.Sizes[i].ToString(CultureInfo.InvariantCulture), entry.PerN[i]);
                }
            }));
            Amount("requestsPerMonth", entry.Volume);
            Value("requestsPerMonthSource", entry.VolumeSource.ToWord());
            Json.Name("costPerMonth");
            OptionalFigure(entry.PerMonth);
            Array("models", entry.Models, Json.Value);
            Array("callSites", entry.CallSites, Json.Value);
            Array("drivers", entry.Drivers, Driver);
            Array("paths", entry.Paths, Path);
            Array("spend", entry.Spend, Spend);
            Json.EndObject();
        }

        private void Path(PathReport path)
        {
            Json.StartObject();
            Value("callSite", path.CallSite);
            Amount("typical", path.Typical);
            Value("multiplicity", path.Multiplicity);
            Array("via", path.Via, Json.Value);
            Json.EndObject();
        }

        private void Unreached(UnreachedReport row)
        {
            Json.StartObject();
            Value("member", row.Member);
            Value("project", row.Project);
            Json.Name("cost");
            Figure(row.Cost);
            Value("expression", row.Terms.ToString());
            Array("callSites", row.CallSites, Json.Value);
            Json.EndObject();
        }

        private void Driver(DriverReport driver)
        {
            Json.StartObject();
            Value("callSite", driver.CallSite);
            Value("project", driver.Project);
            Position(driver.Position);
            Value("model", driver.Model);
            Amount("typical", driver.Typical);
            Json.EndObject();
        }

        private void Spend(SpendReport spend)
        {
            Json.StartObject();
            Value("vendor", spend.Vendor);
            Value("model", spend.Model);
            Amount("perUnits", spend.PerUnits);
            Amount("perMonth", spend.PerMonth);
            Json.EndObject();
        }

        private void Baseline(BaselineReport baseline)
        {
            Value("pricesAsOf", baseline.PricesAsOf.ToString());
            Array("changes", baseline.Changes, change => Object(() =>
            {
                Value("project", change.Project);
                Value("entryPoint", change.Id);
                Value("unit", change.Unit);
                Amount("before", change.Before);
                Amount("after", change.After);
                Amount("code", change.Code);
                Amount("usage", change.Usage);
                Amount("price", change.Price);
                Amount("beforePerMonth", change.BeforePerMonth);
                Amount("afterPerMonth", change.AfterPerMonth);
            }));
        }

        private void Budget(BudgetReport budget) => Object(() =>
        {
            Value("name", budget.Name);
            Value("scope", budget.Scope);
            Value("level", budget.Level == BudgetLevel.High ? "high" : "typical");
            Value("figure", budget.Figure);
            Amount("limit", budget.Limit);
            Amount("actual", budget.Actual);
            Value("entryPoint", budget.EntryPoint);
            Value("owner", budget.Owner);
            Value("status", Word(budget.Status));
            Value("remedy", budget.Remedy);
            Position(budget.Position);
        });

        private void Totals(CostReport report) => Object(() =>
        {
            var totals = report.Totals;
            Member("perMonth", () => OptionalFigure(totals.PerMonth));
            Amount("provisionedPerMonth", totals.Provisioned);
            Value("atLeast", totals.IsAtLeast);
            Member("callSites", () => Object(() =>
            {
                Value("detected", totals.CallSites.Detected);
                Value("priced", totals.CallSites.Priced);
                Value("free", totals.CallSites.Free);
                Value("assumed", totals.CallSites.Assumed);
                Value("unknown", totals.CallSites.Unknown);
                Value("unreached", totals.CallSites.Unreached);
                Value("observed", totals.CallSites.Observed);
                Value("annotated", totals.CallSites.Annotated);
            }));
            Array("unknown", report.Answers.Where(answer => answer.IsUnknown), Answer);
            Array("assumed", report.Answers.Where(answer => !answer.IsUnknown), Answer);
        });

        private void Answer(Answer answer)
        {
            Json.StartObject();
            Value("settles", answer.Text);
            Value("unitPrice", answer.UnitPrice);
            Position(answer.Position);
            Array("callSites", answer.CallSites, Json.Value);
            Json.EndObject();
        }

        private void Terms(IReadOnlyList<CostTerm> terms)
        {
            Json.StartArray();
            foreach (var term in terms)
            {
                Term(term);
            }

            Json.EndArray();
        }

        private void Term(CostTerm term)
        {
            Json.StartObject();
            if (term.IsMaximum)
            {
                Array("max", term.Arms, Terms);
            }
            else
            {
                Amount("price", term.Price);
                Array("counts", term.Counts, Count);
            }

            Json.EndObject();
        }

        private void Count(CountFactor count)
        {
            Json.StartObject();
            Value("id", count.Id);
            Value("name", count.Name);
            Value("power", count.Power);
            Json.Name("count");
            Quantity(count.Count);
            Json.EndObject();
        }

        private void Quantity(Quantity quantity)
        {
            Json.StartObject();
            Amount("low", quantity.Low);
            Amount("typical", quantity.Source == FigureSource.Unknown ? null : quantity.Typical);
            Amount("high", quantity.High);
            Value("source", quantity.Source.ToWord());
            Json.EndObject();
        }

        private void Range(CostRange? cost)
        {
            if (cost is null)
            {
                Json.Null();
                return;
            }

            Json.StartObject();
            Amount("low", cost.Low);
            Amount("typical", cost.Typical);
            Amount("high", cost.High);
            Json.EndObject();
        }

        private void OptionalFigure(CostFigure? figure)
        {
            if (figure is null)
            {
                Json.Null();
            }
            else
            {
                Figure(figure);
            }
        }

        private void Figure(CostFigure figure)
        {
            Json.StartObject();
            Amount("low", figure.Low);
            Amount("typical", figure.Typical);
            Amount("high", figure.High);
            Amount("grounded", figure.Grounded);
            Amount("assumed", figure.Assumed);
            Value("complete", figure.IsComplete);
            Json.EndObject();
        }

        private void Position(SourcePosition position)
        {
            Value("file", position.File ?? "");
            Value("line", position.Line);
            Value("column", position.Column);
        }

        private void OptionalPosition(SourcePosition? position)
        {
            if (position is { } given)
            {
                Object(() => Position(given));
            }
            else
            {
                Json.Null();
            }
        }

        private static string Word(BudgetStatus status) => status switch
        {
            BudgetStatus.Ok => "ok",
            BudgetStatus.Near => "near",
            BudgetStatus.Over => "over",
            BudgetStatus.OverIfAssumed => "overIfAssumed",
            BudgetStatus.Incomplete => "incomplete",
            _ => "unmatched",
        };
    }
}
