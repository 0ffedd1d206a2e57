"use strict";

// Everything from the report enters the page as text, never as markup, and on one line: no control characters, none that turn the
// direction of what follows.
const plain = text => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");

const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : plain(value));
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined).map(child => (typeof child === "string" ? plain(child) : child)));
  return made;
};

const section = (id, title, ...children) => element("section", { "aria-labelledby": id }, element("h2", { id, tabindex: "-1" }, title), children);

// A table of at most `most` rows until the reader asks for the others. Columns: { title, number, cell(row) }.
const table = (caption, columns, rows, most = 100) => {
  const body = element("tbody");
  const row = one => element("tr", {}, columns.map((column, i) => element(i === 0 ? "th" : "td", { class: column.number ? "n" : null, scope: i === 0 ? "row" : null }, column.cell(one))));
  body.append(...rows.slice(0, most).map(row));
  const made = element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    element("table", {}, element("caption", {}, caption),
      element("thead", {}, element("tr", {}, columns.map(column => element("th", { scope: "col", class: column.number ? "n" : null }, column.title)))),
      body));
  if (rows.length > most) {
    const rest = element("button", { type: "button", onclick: () => { body.append(...rows.slice(most).map(row)); rest.remove(); } }, `Show all ${rows.length}`);
    made.append(rest);
  }
  return made;
};

const percent = text => Math.round(Number(text) * 100) + " %";

const place = site => `${site.file}:${site.line}`;

const fileAndLine = site => `${site.file.slice(site.file.lastIndexOf("/") + 1)}:${site.line}`;
