// ---------------------------------------------------------------------------------------------------------------
// Every table as a table: its cells as printed, each figure coloured by what the checks say of it.

function tablesView() {
  if (!data.tables.length) return [el("p", { class: "empty", text: say("no_tables") })];
  const table = tables.get(state.table) ?? data.tables[0];
  const select = el(
    "select",
    { attrs: { id: "choose-table" }, on: { change: (event) => go(`table/${event.target.value}`) } },
    data.tables.map((one) => el("option", { text: tableName(one), attrs: { value: one.id } })),
  );
  select.value = table.id;
  const { all, checked } = coverageOf(table);
  return [
    el("div", { class: "field choose-table" }, el("label", { text: say("tables_intro"), attrs: { for: "choose-table" } }), select),
    el("h2", {}, quoted(tableName(table))),
    el("p", { class: "muted" }, table.pages.map((page, at) => [at ? ", " : "", el("a", { text: say("page", { page }), attrs: { href: `#page/${page}` } })]), table.pages.length ? " · " : "", say("figures_covered", { checked: count(checked), all: count(all), percent: all ? Math.floor((checked * 100) / all) : 0 })),
    legend(),
    el("div", { class: "scroller", attrs: { tabindex: "0", role: "region", "aria-label": tableName(table) } }, printedTable(table)),
  ];
}

function printedTable(table) {
  return el(
    "table",
    { class: "printed-table" },
    el("thead", {}, table.header.map((row) => el("tr", {}, runs(row).map(([text, span]) => el("th", { attrs: { scope: span > 1 ? "colgroup" : "col", colspan: span > 1 ? span : null } }, quoted(text)))))),
    el("tbody", {}, table.rows.map((row) => el("tr", { class: row.kind }, row.cells.map(printedCell)))),
  );
}

/** Join neighbours that say the same: a heading over several columns stands in each of them. */
function runs(texts) {
  const joined = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last && text && last[0] === text) last[1] += 1;
    else joined.push([text, 1]);
  }
  return joined;
}

const LONG_CELL = 400;

function printedCell(cell) {
  const place = cell.place === null ? null : data.places[cell.place];
  const spans = { rowspan: cell.rows > 1 ? cell.rows : null, colspan: cell.columns > 1 ? cell.columns : null };
  const long = cell.text.length > LONG_CELL;
  const content = long ? el("details", { class: "long" }, el("summary", {}, quoted(short(cell.text, LONG_CELL))), quoted(cell.text)) : quoted(cell.text);
  if (!place) return el("td", { attrs: spans }, content);
  const classes = ["cell", place.state, place.corrected && "corrected", correctionOf(place) && "pending"].filter(Boolean).join(" ");
  const link = el("a", { class: "cell-link", attrs: { href: `#figure/${place.number}`, title: say(`state_${place.state}`) } }, long ? quoted(short(cell.text, LONG_CELL)) : content);
  return el("td", { class: classes, attrs: { ...spans, "data-place": place.number } }, link);
}

/** Bring the cell that was come from into sight. */
function showCell(place) {
  const cell = document.querySelector(`.printed-table [data-place="${place}"]`);
  if (!cell) return;
  cell.classList.add("chosen");
  cell.scrollIntoView({ block: "center", inline: "center" });
  cell.querySelector("a").focus({ preventScroll: true });
}
