using System.Globalization;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Facts;

/// <summary>Writes facts.json. The same facts give the same bytes, in whatever order they were found.</summary>
public static class FactsWriter
{
    /// <summary>JSON, one fact a line, sorted by place and key; what is null, false or empty is left out.</summary>
    public static string Write(CompilationFacts facts) =>
        JsonText.Object(json =>
        {
            json.Number("schemaVersion", CompilationFacts.SchemaVersion);
            json.Text("project", facts.Project);
            json.ArrayIfAny("references", facts.References.OrderBy(name => name, StringComparer.Ordinal).Select(JsonText.Quoted));
            json.ArrayIfAny("members", Sorted(facts.Members, m => m.Key, m => default, Member), "\n");
            json.ArrayIfAny("callSites", Sorted(facts.CallSites, _ => "", c => c.Position, CallSite), "\n");
            json.ArrayIfAny("entryPoints", Sorted(facts.EntryPoints, e => e.Id, e => e.Position, EntryPoint), "\n");
            json.ArrayIfAny("implementations", Sorted(facts.Implementations, i => i.Declaration, _ => default, Implementation), "\n");
            json.ArrayIfAny("registrations", Sorted(facts.Registrations, _ => "", r => r.Position, Registration), "\n");
        }) + "\n";

    /// <summary>By key, then place, then the whole text, so that no two different facts are left to the order they came in.</summary>
    private static IEnumerable<string> Sorted<T>(
        IEnumerable<T> facts, Func<T, string> key, Func<T, SourcePosition> position, Func<T, string> write) =>
        facts.Select(fact => (Key: key(fact), Position: position(fact), Text: write(fact)))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .ThenBy(f => f.Position.File, StringComparer.Ordinal)
            .ThenBy(f => f.Position.Line)
            .ThenBy(f => f.Position.Column)
            .ThenBy(f => f.Text, StringComparer.Ordinal)
            .Select(f => f.Text);

    private static string Member(MemberFacts member) => JsonText.Object(json =>
    {
        json.Text("key", member.Key);
        json.Text("name", member.Name);
        json.FlagIfTrue("operation", member.IsOperation);
        Place(json, member.Position);
        json.ArrayIfAny("calls", Sorted(member.Calls, _ => "", c => c.Position, Call));
        json.ArrayIfAny("invokes", Sorted(member.Invokes, _ => "", _ => default, Invoke));
    });

    private static string Invoke(InvokeFacts invoke) => JsonText.Object(json =>
    {
        json.Number("parameter", invoke.Parameter);
        Frames(json, invoke.Frames);
    });

    private static string Call(CallFacts call) => JsonText.Object(json =>
    {
        json.Text("target", call.Target);
        json.FlagIfTrue("open", call.IsOpen);
        Place(json, call.Position);
        Frames(json, call.Frames);
        Arguments(json, call.Arguments);
    });

    private static void Arguments(JsonText json, IReadOnlyList<ArgumentFacts> arguments) =>
        json.ArrayIfAny("arguments", arguments.OrderBy(argument => argument.Parameter).Select(argument => JsonText.Object(a =>
        {
            a.Number("parameter", argument.Parameter);
            a.OptionalText("name", argument.Name);
            a.OptionalNumber("count", argument.Count);
            a.OptionalNumber("from", argument.From);
        })));

    private static string CallSite(CallSiteFacts site) => JsonText.Object(json =>
    {
        json.Text("id", site.Id);
        json.Text("member", site.Member);
        Place(json, site.Position);
        json.Text("sdk", site.Sdk);
        json.Text("operation", site.Operation);
        json.Text("kind", site.Kind.ToWord());
        json.FlagIfTrue("free", site.IsFree);
        json.FlagIfTrue("mayBeFree", site.MayBeFree);
        json.Raw("model", Model(site.Model));
        json.Raw("input", JsonText.Object(input =>
        {
            input.Number("constantTokens", site.Input.ConstantTokens);
            input.FlagIfTrue("complete", site.Input.IsComplete);
        }));
        json.Raw("outputLimit", JsonText.Object(limit =>
        {
            limit.Text("status", site.OutputLimit.Status.ToWord());
            limit.OptionalNumber("tokens", site.OutputLimit.Tokens);
            limit.OptionalText("source", site.OutputLimit.Source == FigureSource.Unknown ? null : site.OutputLimit.Source.ToWord());
        }));
        json.OptionalText("needs", site.Needs == ModelCapabilities.None ? null : site.Needs.ToWords());
        json.OptionalText("task", site.Task == CallTask.Unknown ? null : site.Task.ToWord());
        if (site.Stated != StatedUsage.None)
        {
            json.Raw("stated", Stated(site.Stated));
        }

        Frames(json, site.Frames);
    });

    private static string Stated(StatedUsage stated) => JsonText.Object(json =>
    {
        json.OptionalText("tier", stated.Tier?.ToWord());
        Given(json, "inputTokens", stated.InputTokens);
        Given(json, "outputTokens", stated.OutputTokens);
        json.OptionalText("cacheReadRatio", Number(stated.CacheReadRatio));
        Given(json, "rounds", stated.Rounds);
        json.OptionalText("share", Number(stated.Share));
    });

    private static void Given(JsonText json, string name, GivenQuantity? quantity)
    {
        if (quantity is not null)
        {
            json.Raw(name, JsonText.Object(given =>
            {
                given.OptionalText("low", Number(quantity.Low));
                given.OptionalText("typical", Number(quantity.Typical));
                given.OptionalText("high", Number(quantity.High));
            }));
        }
    }

    private static string? Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Model(ModelFacts model) => JsonText.Object(json =>
    {
        // In the order they were found: the first is the one that runs unless a branch decides otherwise.
        json.ArrayIfAny("candidates", model.Candidates.Select(Candidate));
        if (model.Open is { } open)
        {
            json.Raw("open", JsonText.Object(o =>
            {
                o.Text("service", open.Service);
                o.OptionalText("key", open.Key);
            }));
        }
    });

    private static string Candidate(ModelCandidate candidate) => JsonText.Object(json =>
    {
        json.Text("text", candidate.Text);
        json.Text("source", candidate.Source.ToWord());
        if (candidate.Position is { } position)
        {
            Place(json, position);
        }

        json.OptionalText("provider", candidate.Provider);
        json.OptionalText("configurationKey", candidate.ConfigurationKey);
        json.OptionalText("via", candidate.Via);
    });

    private static string EntryPoint(EntryPointFacts entry) => JsonText.Object(json =>
    {
        json.Text("id", entry.Id);
        json.Text("kind", entry.Kind);
        json.Text("framework", entry.Framework);
        json.Text("unit", entry.Unit);
        json.Text("member", entry.Member);
        json.OptionalNumber("period", entry.Period);
        json.FlagIfTrue("cached", entry.IsCached);
        Place(json, entry.Position);
    });

    private static string Implementation(ImplementationFacts implementation) => JsonText.Object(json =>
    {
        json.Text("declaration", implementation.Declaration);
        json.Text("implementation", implementation.Implementation);
        json.Text("type", implementation.Type);
    });

    private static string Registration(RegistrationFacts registration) => JsonText.Object(json =>
    {
        json.Text("service", registration.Service);
        json.OptionalText("key", registration.Key);
        json.OptionalText("implementation", registration.Implementation);
        if (registration.Model is { } model)
        {
            json.Raw("model", Model(model));
        }

        Place(json, registration.Position);
    });

    private static void Frames(JsonText json, IReadOnlyList<Frame> frames) => json.ArrayIfAny("frames", frames.Select(frame => JsonText.Object(f =>
    {
        f.Text("kind", frame.Kind.ToWord());
        f.Number("id", frame.Id);
        f.OptionalText("name", frame.Name);
        f.OptionalNumber("count", frame.Count);
        if (frame.Kind == FrameKind.Arm)
        {
            f.Number("arm", frame.Arm);
            f.Number("arms", frame.Arms);
        }

        f.OptionalNumber("period", frame.Period);
        f.OptionalNumber("parameter", frame.Parameter ?? frame.Passed?.Parameter);
        f.FlagIfTrue("grows", frame.Grows);
        if (frame.Passed is { } passed)
        {
            f.Text("target", passed.Target);
            f.FlagIfTrue("open", passed.IsOpen);
            Arguments(f, passed.Arguments);
        }
    })));

    private static void Place(JsonText json, SourcePosition position)
    {
        json.Text("file", position.File ?? "");
        json.Number("line", position.Line);
        json.Number("column", position.Column);
    }
}
