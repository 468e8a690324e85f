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
    el(
      "div",
      { class: "field choose-table" },
      el("label", { text: say("tables_intro"), attrs: { for: "choose-table" } }),
      select,
    ),
    el("h2", {}, quoted(tableName(table))),
    el(
      "p",
      { class: "muted" },
      table.pages.map((page, at) => [
        at ? ", " : "",
        el("a", { text: say("page", { page }), attrs: { href: `#page/${page}` } }),
      ]),
      table.pages.length ? " · " : "",
      say("figures_covered", {
        checked: count(checked),
        all: count(all),
        percent: all ? Math.floor((checked * 100) / all) : 0,
      }),
    ),
    legend([]),
    scroller(tableName(table), printedTable(table)),
  ];
}

function printedTable(table) {
  return el(
    "table",
    { class: "printed-table" },
    el("thead", {}, headerRows(table.header)),
    el(
      "tbody",
      {},
      table.rows.map((row) => el("tr", { class: `row-${row.kind}` }, row.cells.map(printedCell))),
    ),
  );
}

/** The header by rows: a heading over several columns stands in each of them, and one over several rows in each. */
function headerRows(rows) {
  const whole = (rows[0] ?? []).map((text, column) => rows.every((row) => row[column] === text));
  return rows.map((row, at) => {
    const joined = [];
    row.forEach((text, column) => {
      const last = joined.at(-1);
      if (whole[column]) {
        joined.push({ text, columns: 1, rows: rows.length, hidden: at > 0, whole: true });
      } else if (last && !last.whole && text && last.text === text) {
        last.columns += 1;
      } else {
        joined.push({ text, columns: 1, rows: 1 });
      }
    });
    const spans = (cell) => ({
      scope: cell.columns > 1 ? "colgroup" : "col",
      colspan: cell.columns > 1 ? cell.columns : null,
      rowspan: cell.rows > 1 ? cell.rows : null,
    });
    return el(
      "tr",
      {},
      joined
        .filter((cell) => !cell.hidden)
        .map((cell) => el("th", { attrs: spans(cell) }, quoted(cell.text))),
    );
  });
}

const LONG_CELL = 400;

function printedCell(cell) {
  const place = cell.place === null ? null : data.places[cell.place];
  const spans = {
    rowspan: cell.rows > 1 ? cell.rows : null,
    colspan: cell.columns > 1 ? cell.columns : null,
  };
  const long = cell.text.length > LONG_CELL;
  const content = long
    ? el(
        "details",
        { class: "long" },
        el("summary", {}, quoted(short(cell.text, LONG_CELL))),
        quoted(cell.text),
      )
    : quoted(cell.text);
  if (!place) return el("td", { attrs: spans }, content);
  const classes = ["cell", place.state, place.corrected && "corrected", correctionOf(place) && "pending"]
    .filter(Boolean)
    .join(" ");
  const link = el(
    "a",
    { class: "cell-link", attrs: { href: `#figure/${place.number}`, title: say(`state_${place.state}`) } },
    long ? quoted(short(cell.text, LONG_CELL)) : content,
  );
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
