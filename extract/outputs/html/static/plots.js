// ---------------------------------------------------------------------------------------------------------------
// Plots of what is printed: drawn as SVG, with the same numbers as a table below.

const PLOT_WIDTH = 960;
const LABEL_WIDTH = 400;
const VALUE_WIDTH = 70;
const BAR_ROW = 28;
const MOST_PERCENT = 200;

function plotsView() {
  const { units, sections, targets } = data.plots;
  const shown = [
    plot("plot_units", units, []),
    plot("plot_sections", sections, []),
    ...byBands(targets).map(({ bands, bars }) => plot("plot_targets", bars, bands)),
  ];
  const drawn = shown.filter(Boolean);
  return drawn.length
    ? [el("p", { class: "muted", text: say("plot_note") }), drawn]
    : [el("p", { class: "empty", text: say("plots_none") })];
}

/** Group indicators by the bands that their tables print, so that each plot has one ground. */
function byBands(bars) {
  const groups = new Map();
  for (const bar of bars) {
    const key = JSON.stringify(bar.bands);
    if (!groups.has(key)) groups.set(key, { bands: bar.bands, bars: [] });
    groups.get(key).bars.push(bar);
  }
  return [...groups.values()];
}

function plot(name, bars, bands) {
  if (!bars.length) return null;
  const values = bars.map((bar) => Number(bar.value));
  const isPercent = name !== "plot_units";
  const most = axisEnd(values, bands, isPercent);
  const top = bands.length ? 26 : 8;
  const height = top + bars.length * BAR_ROW + 26;
  const room = PLOT_WIDTH - LABEL_WIDTH - VALUE_WIDTH;
  const x = (value) => LABEL_WIDTH + (Math.min(Math.max(value, 0), most) / most) * room;
  return el(
    "figure",
    { class: "plot" },
    el(
      "figcaption",
      {},
      el("h2", { text: say(name) }),
      bands.length ? el("p", { class: "muted", text: say("plot_bands") }) : null,
    ),
    scroller(
      say(name),
      svg(
        "svg",
        { attrs: { viewBox: `0 0 ${PLOT_WIDTH} ${height}`, role: "group", "aria-label": say(name) } },
        bands.map((band, at) => bandGround(band, at, x, top, height - 26, most)),
        ticks(most).map((value) => [
          svg("line", {
            class: "tick-line",
            attrs: { x1: x(value), x2: x(value), y1: top, y2: height - 22 },
          }),
          svg("text", {
            class: "tick-text",
            text: String(value),
            attrs: { x: x(value), y: height - 8, "text-anchor": "middle" },
          }),
        ]),
        bars.map((bar, at) => barRow(bar, values[at], top + at * BAR_ROW, x, most)),
      ),
    ),
    plotTable(bars, bands),
  );
}

function axisEnd(values, bands, isPercent) {
  const highest = Math.max(
    ...values,
    ...bands.map((band) => Number(band.high ?? band.low)),
    isPercent ? 100 : 5,
  );
  const step = highest > 50 ? 20 : 1;
  const end = Math.ceil(highest / step) * step;
  return isPercent ? Math.min(end, MOST_PERCENT) : end;
}

function ticks(most) {
  const step = most > 50 ? 20 : most > 10 ? 5 : 1;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}

function bandGround(band, at, x, top, bottom, most) {
  const left = x(Number(band.low));
  const right = band.high === null ? x(most) : x(Number(band.high));
  return [
    svg("rect", {
      class: at % 2 ? "band odd" : "band",
      attrs: { x: left, y: top, width: Math.max(right - left, 0), height: bottom - top },
    }),
    svg("text", {
      class: "band-level",
      text: String(band.level),
      attrs: { x: (left + right) / 2, y: top - 8, "text-anchor": "middle" },
    }),
  ];
}

function barRow(bar, value, top, x, most) {
  const differs = bar.place !== null && data.places[bar.place].state === "differs";
  const beyond = value > most;
  const full = short(bar.label, 300);
  const row = [
    svg("title", { text: `${full}: ${visible(bar.raw)}${beyond ? ` (${say("plot_beyond")})` : ""}` }),
    svg("rect", { class: "row-ground", attrs: { x: 0, y: top, width: PLOT_WIDTH, height: BAR_ROW } }),
    svg("text", {
      class: "bar-label",
      text: short(bar.label, 60),
      attrs: { x: LABEL_WIDTH - 10, y: top + 18, "text-anchor": "end" },
    }),
    svg("rect", {
      class: "bar",
      attrs: {
        x: LABEL_WIDTH,
        y: top + 6,
        width: Math.max(x(value) - LABEL_WIDTH, 1),
        height: BAR_ROW - 12,
        rx: 2,
      },
    }),
    svg("text", {
      class: "bar-value",
      text: (beyond ? "» " : "") + visible(short(bar.raw, 14)),
      attrs: { x: x(value) + 6, y: top + 18 },
    }),
  ];
  const className = differs ? "bar-row differs" : "bar-row";
  if (bar.place === null) return svg("g", { class: className }, row);
  return svg(
    "a",
    {
      class: className,
      attrs: { href: `#figure/${bar.place}`, "aria-label": `${full}: ${visible(bar.raw)}` },
    },
    row,
  );
}

function plotTable(bars, bands) {
  const rows = bars.map((bar) =>
    el(
      "tr",
      {},
      el(
        "th",
        { attrs: { scope: "row" } },
        bar.place === null
          ? quoted(bar.label)
          : el("a", { attrs: { href: `#figure/${bar.place}` } }, quoted(bar.label)),
      ),
      el("td", { class: "number" }, quoted(bar.raw)),
    ),
  );
  const told = bands.map((band) => `${band.level}: ${band.low}–${band.high ?? "∞"}`).join(" · ");
  return el(
    "details",
    {},
    el("summary", { text: say("plot_table") }),
    told ? el("p", { class: "muted", text: `${say("col_bands")} ${told}` }) : null,
    scroller(say("plot_table"), grid("listing", [say("col_label"), say("col_printed")], rows, [1])),
  );
}
