"use strict";

(() => {
  const report = JSON.parse(document.getElementById("report").textContent);
  const sites = new Map(report.callSites.map(site => [site.id, site]));
  const entries = report.entryPoints.filter(entry => entry.callSites.length > 0)
    .sort((a, b) => Decimal.compare(Decimal.parse(b.costPerRequest.typical), Decimal.parse(a.costPerRequest.typical)));
  const page = document.getElementById("page");
  const shown = { entry: null };
  const detailsPlace = element("div");

  const pick = entry => {
    shown.entry = entry;
    detailsPlace.replaceChildren(Entry.details(entry, sites));
    document.querySelectorAll("tr[data-entry]").forEach(row => row.setAttribute("aria-current", String(row.dataset.entry === String(entries.indexOf(entry)))));
    document.getElementById("entry-title").focus();
  };

  // What taking a suggestion saves per unit of every entry point, and a month where volumes are known.
  const savings = report.callSites.filter(site => site.suggestion).map(site => {
    let [perUnits, perMonth] = [Decimal.zero, Decimal.zero];
    for (const entry of entries) {
      const path = entry.paths.find(one => one.callSite === site.id);
      if (!path) continue;
      const saved = Decimal.multiply(Decimal.parse(path.typical), Decimal.parse(site.suggestion.saving));
      perUnits = Decimal.add(perUnits, saved);
      if (entry.requestsPerMonth !== null) perMonth = Decimal.add(perMonth, Decimal.multiply(saved, Decimal.parse(entry.requestsPerMonth)));
    }
    return { site, perUnits, perMonth };
  }).sort((a, b) => Decimal.compare(b.perMonth, a.perMonth) || Decimal.compare(b.perUnits, a.perUnits));

  const summary = () => {
    const { totals } = report;
    const counts = totals.callSites;
    const card = (title, value, more) => element("li", {}, title, element("b", {}, value), element("span", { class: "soft" }, more));
    const silent = entries.filter(entry => entry.requestsPerMonth === null).length;
    return [
      report.assumptions.length > 0 ? element("p", { class: "soft" }, `* assumes ${report.assumptions.join(", ")} where nothing says otherwise (aicost.json: defaults). ! has a part without a price.`) : null,
      report.unseen.length > 0 ? element("p", { class: "soft" }, `Not seen into: ${report.unseen.join(", ")}. Loops there around model calls do not count.`) : null,
      element("ul", { class: "cards" },
        card("Per month", totals.perMonth ? (totals.atLeast ? "≥ " : "") + Figures.typical(totals.perMonth) : "not known",
          silent > 0 ? `${silent} entry points without a volume` : "all volumes known"),
        card("Entry points with calls", String(entries.length), `${report.entryPoints.length} in all`),
        card("Call sites", String(counts.detected), `${counts.priced} priced, ${counts.free} free, ${counts.assumed} assumed, ${counts.unknown} unknown, ${counts.unreached} unreached`),
        card("Cheaper model fits", `${savings.length} calls`, savings.length > 0 ? `the first saves ${percent(savings[0].site.suggestion.saving)}` : "")),
    ];
  };

  const budgets = () => (report.budgets.length === 0 ? null : section("budgets", "Budgets", table("Budgets and how they stand", [
    { title: "Budget", cell: budget => budget.name },
    { title: "Status", cell: budget => element("span", { class: "status " + ({ over: "over", near: "near", ok: "ok" }[budget.status] ?? "near") }, { over: "over", overIfAssumed: "over if assumed", near: "near", ok: "within", incomplete: "not checked", unmatched: "matches nothing" }[budget.status]) },
    { title: "Actual", number: true, cell: budget => (budget.actual === null ? "–" : Figures.money(budget.actual)) },
    { title: "Limit", number: true, cell: budget => Figures.money(budget.limit) + (budget.figure === "perMonth" ? " a month" : "") },
    { title: "Owner", cell: budget => budget.owner ?? "" },
    { title: "What helps", cell: budget => budget.remedy ?? "" },
    { title: "Set at", cell: place },
  ], report.budgets)));

  const costliest = () => {
    const holder = Charts.canvas("Bar chart of the dearest entry points; the table below holds its figures.");
    const toggle = element("button", { type: "button", "aria-pressed": "false" }, "Per month");
    let chart = null;
    const draw = perMonth => {
      if (chart) Charts.remove(chart);
      const figure = entry => (perMonth ? entry.costPerMonth : entry.costPerRequest);
      const top = entries.filter(figure).sort((a, b) => Number(figure(b).typical) - Number(figure(a).typical)).slice(0, 12);
      chart = Charts.bars(holder.firstChild, top.map(entry => entry.id), [
        { label: "grounded", colour: "--grounded", values: top.map(entry => Number(figure(entry).grounded)) },
        { label: "assumed", colour: "--assumed", values: top.map(entry => Number(figure(entry).assumed)) },
      ], index => pick(top[index]));
      toggle.setAttribute("aria-pressed", String(perMonth));
    };
    toggle.addEventListener("click", () => draw(toggle.getAttribute("aria-pressed") !== "true"));
    const made = section("costliest", "What costs most", element("p", { class: "soft" }, "USD per unit, typically. "), entries.some(entry => entry.costPerMonth) ? toggle : null, holder);
    return { made, draw: () => draw(false) };
  };

  const entryPoints = () => {
    const rows = entries.map((entry, i) => ({ entry, i }));
    const made = table("Entry points, the dearest first; choose one to see why", [
      { title: "Entry point", cell: ({ entry }) => element("button", { type: "button", onclick: () => pick(entry) }, entry.id) },
      { title: "Per unit", cell: ({ entry }) => element("code", {}, `${entry.expression} per ${entry.unit}`) },
      { title: "Low", number: true, cell: ({ entry }) => Figures.low(entry.costPerRequest) },
      { title: "Typical", number: true, cell: ({ entry }) => Figures.typical(entry.costPerRequest) },
      { title: "High", number: true, cell: ({ entry }) => Figures.high(entry.costPerRequest) },
      { title: "A month", number: true, cell: ({ entry }) => (entry.costPerMonth ? Figures.typical(entry.costPerMonth) : "") },
      { title: "Models", cell: ({ entry }) => entry.models.join(", ") },
    ], rows, Infinity);
    made.querySelectorAll("tbody tr").forEach((row, i) => row.setAttribute("data-entry", String(i)));
    const filter = element("input", {
      type: "search", "aria-label": "Filter entry points",
      oninput: event => made.querySelectorAll("tbody tr").forEach((row, i) => { row.hidden = !entries[i].id.toLowerCase().includes(event.target.value.toLowerCase()); }),
    });
    return section("entry-points", "Entry points", entries.length > 12 ? element("p", {}, "Filter ", filter) : null, made, detailsPlace);
  };

  const help = () => (savings.length === 0 ? null : section("help", "What can I do", table("Cheaper models that fit, by what they save typically", [
    { title: "Call", cell: ({ site }) => element("code", {}, site.id) },
    { title: "Place", cell: ({ site }) => place(site) },
    { title: "Now", cell: ({ site }) => Figures.model(site) },
    { title: "Instead", cell: ({ site }) => site.suggestion.model },
    { title: "Saves", number: true, cell: ({ site }) => percent(site.suggestion.saving) },
    { title: "Of one unit each", number: true, cell: ({ perUnits }) => Decimal.money(perUnits) },
    { title: "A month", number: true, cell: ({ perMonth }) => (perMonth.n === 0n ? "" : Decimal.money(perMonth)) },
    { title: "Evidence", cell: ({ site }) => site.suggestion.reason },
  ], savings)));

  const spend = () => {
    if (report.spend.length === 0) return null;
    const monthly = report.spend.some(one => one.perMonth !== null);
    const amount = one => Decimal.parse(monthly ? one.perMonth ?? "0" : one.perUnits);
    const unit = monthly ? "USD a month, of the entry points with a volume" : "USD for one unit of every entry point";
    const vendors = new Map();
    report.spend.forEach(one => { const vendor = one.vendor ?? "own or several"; vendors.set(vendor, Decimal.add(vendors.get(vendor) ?? Decimal.zero, amount(one))); });
    const byVendor = [...vendors].sort((a, b) => Decimal.compare(b[1], a[1]));
    const byModel = report.spend.slice(0, 12);
    const [vendorChart, modelChart] = [Charts.canvas("Bar chart of spend by vendor; the table holds its figures."), Charts.canvas("Bar chart of spend by model; the table holds its figures.")];
    const made = section("spend", "Spend by vendor and by model", element("p", { class: "soft" }, unit + "."),
      element("div", { class: "split" }, vendorChart, modelChart),
      table("Spend by model", [
        { title: "Model", cell: one => one.model ?? "several" },
        { title: "Vendor", cell: one => one.vendor ?? "own or several" },
        { title: "Of one unit each", number: true, cell: one => Figures.money(one.perUnits) },
        { title: "A month", number: true, cell: one => (one.perMonth === null ? "" : Figures.money(one.perMonth)) },
      ], report.spend));
    const bars = (holder, rows) => Charts.bars(holder.firstChild, rows.map(row => row[0]), [{ label: unit, colour: "--accent", values: rows.map(row => Decimal.approximate(row[1])) }]);
    return { made, draw: () => { bars(vendorChart, byVendor); bars(modelChart, byModel.map(one => [one.model ?? "several", amount(one)])); } };
  };

  const open = () => {
    const answers = [...report.totals.unknown.map(one => ({ ...one, what: "unknown" })), ...report.totals.assumed.map(one => ({ ...one, what: "assumed" }))];
    return answers.length === 0 ? null : section("open", "What would settle most", table("One answer a row; those first that settle most calls", [
      { title: "Write", cell: answer => element("code", {}, answer.settles) },
      { title: "Settles", number: true, cell: answer => `${answer.callSites.length} ${answer.what}` },
      { title: "A unit costs", cell: answer => answer.unitPrice ?? "" },
      { title: "First at", cell: place },
    ], answers));
  };

  const drift = () => (report.drift.length === 0 ? null : section("drift", "Measured otherwise", table("Estimates that no longer go with what was measured", [
    { title: "Of", cell: one => element("code", {}, one.id) },
    { title: "What", cell: one => one.text },
    { title: "Place", cell: place },
  ], report.drift)));

  const unreached = () => (report.unreached.length === 0 ? null : section("unreached", "In no entry point", table("Members whose calls no entry point reaches; in no total", [
    { title: "Member", cell: row => element("code", {}, row.member) },
    { title: "Per run", cell: row => element("code", {}, row.expression) },
    { title: "Typical", number: true, cell: row => Figures.typical(row.cost) },
    { title: "Project", cell: row => row.project },
  ], report.unreached)));

  const calls = () => section("calls", "All call sites", table("Call sites in source order", [
    { title: "Call", cell: site => element("code", {}, site.id) },
    { title: "Place", cell: place },
    { title: "Model", cell: site => Figures.model(site) },
    { title: "Input", number: true, cell: site => Figures.tokens(site.inputTokens) },
    { title: "Output", number: true, cell: site => Figures.tokens(site.outputTokens) },
    { title: "Per call", number: true, cell: site => Figures.perCall(site) },
    { title: "Runs", cell: site => (site.unreached ? "in no entry point" : `${site.hotPath.multiplicity} in ${site.hotPath.entryPoint}`) },
  ], report.callSites));

  const bill = () => {
    const made = report.reconciliation;
    return made === undefined ? null : section("bill", "Bill and estimate",
      element("p", {}, `${Figures.money(made.billed)} billed in ${Number(made.days)} days, ${Figures.money(made.explained)} explained` + (made.part === null ? "." : `: ${percent(made.part)}.`)),
      table("What is billed, and what the estimate says of it, the dearest first", [
        { title: "Billed for", cell: row => element("code", {}, row.name) },
        { title: "Billed", number: true, cell: row => (Number(row.billed) === 0 ? "–" : Figures.money(row.billed)) },
        { title: "Estimated", number: true, cell: row => (row.estimated === null ? "no call site" : Figures.money(row.estimated)) },
        { title: "Explained", number: true, cell: row => Figures.money(row.explained) },
        { title: "Ratio", number: true, cell: row => (row.ratio === null ? "" : Number(row.ratio).toFixed(2)) },
      ], made.rows),
      made.silent.length > 0 ? element("p", { class: "soft" }, `Nothing says how often ${made.silent.join(", ")} run: not in the estimate.`) : null,
      ...made.notes.map(note => element("p", { class: "soft" }, note)));
  };

  const theme = document.getElementById("theme");
  const dress = dark => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    theme.setAttribute("aria-pressed", String(dark));
  };
  dress(matchMedia("(prefers-color-scheme: dark)").matches);
  theme.addEventListener("click", () => { dress(theme.getAttribute("aria-pressed") !== "true"); Charts.repaint(); });

  const [top, vendors] = [costliest(), spend()];
  page.append(...[...summary(), bill(), budgets(), entries.length > 0 ? top.made : null, entryPoints(), help(), vendors?.made, open(), drift(), unreached(), calls()].filter(Boolean));
  if (entries.length > 0) top.draw();
  vendors?.draw();
})();
