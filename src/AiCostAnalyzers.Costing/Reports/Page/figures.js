"use strict";

// How figures are written: as the table of the build writes them.
const Figures = (() => {
  const marks = figure => (Number(figure.assumed) > 0 ? "*" : "") + (figure.complete ? "" : "!");
  const money = text => Decimal.money(Decimal.parse(text));
  const low = figure => (Cost.isUnknown(figure) ? "unknown" : money(figure.low));
  const typical = figure => (Cost.isUnknown(figure) ? "unknown" : money(figure.typical)) + marks(figure);
  const high = figure => (Cost.isUnknown(figure) ? "unknown" : figure.high === null ? "unbounded" : money(figure.high));
  const perCall = site => (site.free ? "free" : site.costPerCall ? money(site.costPerCall.typical) + (site.grounded ? "" : "*") : "unknown!");
  const model = site => (site.model ?? (site.candidates.length > 0 ? site.candidates.join(" or ") : "unknown")) + ` (${site.modelSource})`;
  const tokens = quantity => (quantity.typical === null ? "unknown" : Number(quantity.typical).toLocaleString("en-US")) + ` (${quantity.source})`;
  return { money, low, typical, high, perCall, model, tokens };
})();
