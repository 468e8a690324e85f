// ---------------------------------------------------------------------------------------------------------------
// Coverage at a glance: every page in small with its figures as boxes, and every table by how much was checked.

function coverageView() {
  const drawn = data.pages.filter((page) => page.width);
  return [
    el("p", {
      class: "muted",
      text: data.source.kind === "text" ? say("coverage_dump") : say("coverage_intro"),
    }),
    legend([]),
    drawn.length
      ? el(
          "ul",
          { class: "miniatures" },
          drawn.map((page) => el("li", {}, miniature(page))),
        )
      : null,
    tableCoverage(),
  ];
}

function miniature(page) {
  const places = placesOfPage.get(page.number) ?? [];
  const differing = places.filter((place) => place.state === "differs").length;
  return el(
    "a",
    {
      class: differing ? "miniature differing" : "miniature",
      attrs: {
        href: `#page/${page.number}`,
        "aria-label": say("page_figures", { page: page.number, count: places.length, differs: differing }),
      },
    },
    svg(
      "svg",
      { attrs: { viewBox: `0 0 ${page.width} ${page.height}`, "aria-hidden": "true" } },
      svg("rect", { class: "paper", attrs: { width: page.width, height: page.height } }),
      places.map((place) => {
        const [x0, top, x1, bottom] = place.bbox;
        return svg("rect", {
          class: place.state,
          attrs: { x: x0, y: top, width: x1 - x0, height: bottom - top },
        });
      }),
    ),
    el("span", { class: "miniature-number", text: String(page.number), attrs: { "aria-hidden": "true" } }),
  );
}

/** How many figures of a table are counted, and how many of them took part in a check that was made. */
function coverageOf(table) {
  const counted = (placesOfTable.get(table.id) ?? []).filter((place) => place.counted);
  return {
    all: counted.length,
    checked: counted.filter((place) => place.state === "differs" || place.state === "agrees").length,
  };
}

function tableCoverage() {
  const rows = data.tables
    .map((table) => ({ table, ...coverageOf(table) }))
    .filter(({ all }) => all)
    .map(({ table, all, checked }) =>
      el(
        "tr",
        {},
        el(
          "th",
          { attrs: { scope: "row" } },
          el("a", { attrs: { href: `#table/${table.id}` } }, quoted(tableName(table))),
        ),
        el("td", { class: "number", text: say("checked_of", { checked: count(checked), all: count(all) }) }),
        el(
          "td",
          { class: "meter-cell" },
          meter([
            ["agrees", checked],
            ["unchecked", all - checked],
          ]),
        ),
      ),
    );
  if (!rows.length) return null;
  return section(
    say("coverage_tables"),
    scroller(say("coverage_tables"), el("table", { class: "listing" }, el("tbody", {}, rows))),
  );
}

/** A bar in parts by their share; the numbers stand beside it in words. */
function meter(parts) {
  const whole = parts.reduce((sum, [, value]) => sum + value, 0) || 1;
  return el(
    "span",
    { class: "meter", attrs: { "aria-hidden": "true" } },
    parts.map(([name, value]) => el("span", { class: name, style: { width: `${(value / whole) * 100}%` } })),
  );
}
