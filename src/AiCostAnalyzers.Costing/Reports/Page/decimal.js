"use strict";

// Exact decimals, as the build has them: what the sliders compute is what the build would compute.
const Decimal = (() => {
  const MOST = { n: 10n ** 15n, s: 0 };

  const parse = text => {
    if (text === null || text === undefined) return null;
    const [, sign, whole, part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    return { n: BigInt(sign + whole + part), s: part.length };
  };
  const scaled = (a, s) => a.n * 10n ** BigInt(s - a.s);
  const compare = (a, b) => {
    const s = Math.max(a.s, b.s);
    const difference = scaled(a, s) - scaled(b, s);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  };
  const least = a => (compare(a, MOST) > 0 ? MOST : a);
  const add = (a, b) => {
    const s = Math.max(a.s, b.s);
    return least({ n: scaled(a, s) + scaled(b, s), s });
  };
  const multiply = (a, b) => least({ n: a.n * b.n, s: a.s + b.s });
  const max = (a, b) => (compare(a, b) >= 0 ? a : b);
  const rounded = (a, decimals) => {
    if (a.s <= decimals) return scaled(a, decimals);
    const unit = 10n ** BigInt(a.s - decimals);
    return (a.n + unit / 2n) / unit;
  };

  // Four decimals, more until two digits are significant; 0.00009999 becomes 0.00010.
  const decimalsOf = a => {
    if (a.n === 0n) return 4;
    const firstDigit = Math.max(0, a.s - (a.n.toString().length - 1));
    return Math.min(28, Math.max(4, firstDigit + 1));
  };
  const money = a => {
    let decimals = decimalsOf(a);
    let n = rounded(a, decimals);
    const again = decimalsOf({ n, s: decimals });
    n = rounded({ n, s: decimals }, again);
    decimals = again;
    const digits = n.toString().padStart(decimals + 1, "0");
    const whole = digits.slice(0, -decimals).replace(/\B(?=(\d{3})+$)/g, ",");
    return "$" + whole + "." + digits.slice(-decimals);
  };

  // For bar lengths and chart axes alone: never for a figure that is shown.
  const approximate = a => Number(a.n) / 10 ** a.s;

  return { parse, add, multiply, max, compare, money, approximate, zero: { n: 0n, s: 0 }, of: n => ({ n: BigInt(n), s: 0 }) };
})();
