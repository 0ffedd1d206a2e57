"use strict";

// The cost of an entry point from its terms, as report.json carries them, with counts that the reader may change.
const Cost = (() => {
  const key = count => count.count.source === "annotation" || count.count.source === "observed" ? "=" + count.name : count.id;

  // A count that the report cannot put a number on is taken as one, and said to be.
  const typical = count => Decimal.parse(count.count.typical) ?? Decimal.of(1);

  const product = (term, counts) => {
    let amount = Decimal.parse(term.price) ?? Decimal.zero;
    for (const count of term.counts) {
      const number = counts.get(key(count)) ?? typical(count);
      for (let i = 0; i < count.power; i++) amount = Decimal.multiply(amount, number);
    }
    return amount;
  };

  const sum = (terms, counts) => terms.reduce(
    (total, term) => Decimal.add(total, term.max ? term.max.map(arm => sum(arm, counts)).reduce(Decimal.max, Decimal.zero) : product(term, counts)),
    Decimal.zero);

  // The distinct counts of an entry point, in the order of its expression.
  const countsOf = terms => {
    const found = new Map();
    const visit = list => list.forEach(term => (term.max ? term.max.forEach(visit) : term.counts.forEach(count => {
      if (!found.has(key(count))) found.set(key(count), count);
    })));
    visit(terms);
    return found;
  };

  // Terms that an expression had no room for cannot be evaluated: the figure then stays the build's.
  const isElided = entry => entry.expression.endsWith("…");

  const perUnit = (entry, counts) => (isElided(entry) ? Decimal.parse(entry.costPerRequest.typical) : sum(entry.terms, counts));

  const isUnknown = figure => !figure.complete && Number(figure.typical) === 0;

  return { key, typical, sum, countsOf, isElided, perUnit, isUnknown };
})();
