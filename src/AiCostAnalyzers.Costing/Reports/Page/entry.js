"use strict";

// One entry point: what it costs, why, and what it would cost with other counts and another volume.
const Entry = (() => {
  const number = text => (/^\d{1,15}(\.\d{1,6})?$/.test(text) ? Decimal.parse(text) : null);

  // A slider over powers of ten beside a field for the exact number.
  const slider = (label, start, largest, changed) => {
    const steps = 60 * largest;
    const toStep = value => (value < 1 ? 0 : Math.min(steps, Math.round(Math.log10(value) * 60)));
    const toValue = step => { const value = 10 ** (step / 60); return String(Math.round(value < 100 ? value : Number(value.toPrecision(2)))); };
    const range = element("input", { type: "range", min: "0", max: String(steps), value: String(toStep(Number(start))), "aria-label": label, "aria-valuetext": start });
    const field = element("input", { type: "text", inputmode: "decimal", value: start, "aria-label": label + ", exact" });
    const set = text => {
      const valid = number(text);
      field.setAttribute("aria-invalid", valid === null ? "true" : "false");
      range.setAttribute("aria-valuetext", text);
      if (valid !== null) changed(valid);
    };
    range.addEventListener("input", () => { field.value = toValue(Number(range.value)); set(field.value); });
    field.addEventListener("input", () => { range.value = String(toStep(Number(field.value) || 0)); set(field.value); });
    return element("div", { class: "slider" }, element("span", {}, label), range, field);
  };

  const whatIf = entry => {
    const counts = new Map();
    let volume = entry.requestsPerMonth === null ? null : Decimal.parse(entry.requestsPerMonth);
    const output = element("output", { class: "figure", "aria-live": "polite", "data-what-if": "unit" });
    const month = element("output", { class: "figure", "aria-live": "polite", "data-what-if": "month" });
    const show = () => {
      const cost = Cost.perUnit(entry, counts);
      output.textContent = `${Decimal.money(cost)} per ${entry.unit}`;
      month.textContent = volume === null ? "" : `${Decimal.money(Decimal.multiply(cost, volume))} a month`;
    };
    const named = [...Cost.countsOf(entry.terms)];
    const sliders = Cost.isElided(entry) ? [] : named.map(([key, count]) => slider(
      `n(${named.filter(([, other]) => other.name === count.name).length > 1 ? count.id : count.name})`,
      count.count.typical ?? "1", 5, value => { counts.set(key, value); show(); }));
    sliders.push(slider(`${entry.unit}s per month`, entry.requestsPerMonth ?? "0", 9, value => { volume = value; show(); }));
    show();
    return element("div", {}, element("h3", {}, "What if"),
      Cost.isElided(entry) ? element("p", { class: "soft" }, "Its expression has more terms than can be shown, so its counts cannot be changed here.") : null,
      sliders, element("p", {}, output, " ", month));
  };

  // Ways that begin alike are joined: from the request down to the calls.
  const tree = (entry, sites) => {
    const root = { children: new Map(), typical: Decimal.zero };
    for (const path of entry.paths) {
      const typical = Decimal.parse(path.typical);
      let node = root;
      node.typical = Decimal.add(node.typical, typical);
      for (const name of path.via) {
        if (!node.children.has(name)) node.children.set(name, { children: new Map(), typical: Decimal.zero });
        node = node.children.get(name);
        node.typical = Decimal.add(node.typical, typical);
      }
      node.children.set("\u0000" + path.callSite, { path, typical, site: sites.get(path.callSite) });
    }
    const whole = Decimal.approximate(root.typical) || 1;
    const bar = node => {
      const made = element("span", { class: "bar" + (node.site && !node.site.grounded ? " assumed" : ""), "aria-hidden": "true" });
      made.style.width = 100 * Decimal.approximate(node.typical) / whole + "%";
      return made;
    };
    const leaf = node => [element("code", {}, node.site.id), ` ${fileAndLine(node.site)}, ${Figures.model(node.site)}, runs ${node.path.multiplicity}`];
    const list = (node, top) => element("ul", { class: top ? "tree" : null }, [...node.children].map(([name, child]) => element("li", {},
      element("div", { class: "node" },
        element("span", {}, child.site ? leaf(child) : element("code", {}, name)),
        element("span", { class: "n" }, child.site && !child.site.free && !child.site.costPerCall ? "unknown!" : Decimal.money(child.typical)),
        bar(child)),
      child.children ? list(child, false) : null)));
    return element("div", {}, element("h3", {}, "From the request to its calls"),
      element("p", { class: "soft" }, "Typical cost of one ", entry.unit, ", by the way it takes", entry.callSites.length > entry.paths.length ? `; the dearest ${entry.paths.length} of ${entry.callSites.length} calls` : "", "."),
      list(root, true));
  };

  const details = (entry, sites) => element("div", { class: "panel", id: "entry" },
    element("h3", { tabindex: "-1", id: "entry-title" }, entry.id),
    element("p", { class: "soft" }, `${entry.framework || entry.kind}, ${entry.member}, ${entry.project}, ${place(entry)}${entry.owner ? ", owner " + entry.owner : ""}`),
    element("p", {}, element("code", {}, entry.expression), ` per ${entry.unit}, grows as ${entry.growth}`),
    element("p", {}, "low ", Figures.low(entry.costPerRequest), ", typical ", element("b", {}, Figures.typical(entry.costPerRequest)), ", high ", Figures.high(entry.costPerRequest)),
    entry.perN["1"] === entry.perN["100"] ? null : element("p", { class: "soft" }, `With every unset count at 1, 10 and 100: ${["1", "10", "100"].map(n => Figures.money(entry.perN[n])).join(", ")}`),
    whatIf(entry),
    tree(entry, sites));

  return { details };
})();
