// ---------------------------------------------------------------------------------------------------------------
// The frame: the verdict at the top, the views, the address bar, the keyboard.

const VIEWS = {
  findings: "view_findings",
  pages: "view_pages",
  tables: "view_tables",
  plots: "view_plots",
  corrections: "view_corrections",
};

/** Go to a place of the page: `finding/c1`, `figure/12`, `page/3`, `table/t1`, or a view. */
function go(address) {
  if (location.hash === `#${address}`) route();
  else location.hash = address;
}

/** Take from the address bar what is chosen, and draw it. */
function route() {
  const [name, value, extra] = decodeURIComponent(location.hash.slice(1)).split("/");
  const before = state.view;
  Object.assign(state, { chosen: ["finding", "figure", "page"].includes(name), pointed: null });
  if (name === "finding" && checks.has(value)) chooseCheck(checks.get(value));
  else if (name === "figure" && data.places[Number(value)]) choosePlace(data.places[Number(value)]);
  else if (name === "page" && pages.has(Number(value))) choosePage(Number(value));
  else if (name === "table" && tables.has(value)) Object.assign(state, { view: "tables", table: value });
  else if (name in VIEWS) showView(name);
  else showView("findings");
  if (before === "findings" && state.view === "findings" && document.querySelector(".evidence"))
    drawEvidence();
  else draw();
  if (state.view === "tables" && extra !== undefined) showCell(Number(extra));
  document.body.dataset.drawn = location.hash.slice(1);
}

function chooseCheck(check) {
  const page = data.places[check.subject.place].page;
  Object.assign(state, { view: "findings", check: check.id, place: null, page: page ?? state.page });
}

/** A figure that one finding is about opens that finding; any other opens its list of checks, beside what was chosen. */
function choosePlace(place) {
  const { subject } = roles[place.number];
  const differing = subject.filter((check) => check.verdict === "inconsistent");
  const current = checks.get(state.check);
  if (differing.length === 1 && current !== differing[0]) {
    chooseCheck(differing[0]);
    return;
  }
  const belongs =
    current && [current.subject, ...current.inputs].some((operand) => operand.place === place.number);
  Object.assign(state, {
    view: "findings",
    check: belongs ? current.id : null,
    place: place.number,
    page: place.page ?? state.page,
  });
}

function choosePage(page) {
  Object.assign(state, { view: "findings", check: null, place: null, page });
}

/** Open a view; beside the list stands the first finding, where the reader has not chosen one. */
function showView(name) {
  const first = checks.get(state.check) ?? filtered()[0];
  const page = first ? data.places[first.subject.place].page : null;
  Object.assign(state, {
    view: name,
    check: first?.id ?? null,
    place: null,
    page: page ?? state.page ?? data.pages[0]?.number ?? null,
  });
}

function draw() {
  const { scrollX, scrollY } = window;
  document.documentElement.lang = state.language;
  document.body.dataset.view = state.view;
  fill(document.getElementById("app"), frame());
  if (state.view === "findings") drawEvidenceView();
  else
    fill(
      document.getElementById("view"),
      el(
        "div",
        { class: "single" },
        { pages: coverageView, tables: tablesView, plots: plotsView, corrections: correctionsView }[
          state.view
        ](),
      ),
    );
  window.scrollTo(scrollX, scrollY);
}

function frame() {
  return [
    el("a", { class: "skip", text: say("skip"), attrs: { href: "#view" }, on: { click: skipToContent } }),
    el(
      "header",
      { class: "top", attrs: { role: "banner" } },
      el("div", { class: "top-line" }, titleBlock(), controls()),
      verdictBlock(),
      problemsBlock(),
      navigation(),
    ),
    el("main", { attrs: { id: "view", tabindex: "-1" } }),
    el("div", { class: "visually-hidden", attrs: { id: "live", role: "status", "aria-live": "polite" } }),
    keysDialog(),
  ];
}

function skipToContent(event) {
  event.preventDefault();
  (document.querySelector("#list .item") ?? document.getElementById("view")).focus();
}

function titleBlock() {
  const { title, agency, fiscal_year: year } = data.report;
  const about = [
    agency && short(agency, 160),
    year && say("fiscal_year", { year }),
    title && data.source.name,
  ].filter(Boolean);
  return el(
    "div",
    { class: "title" },
    el("p", { class: "app-name", text: say("app") }),
    el("h1", {}, quoted(short(title ?? data.source.name, 200))),
    el("p", { class: "muted" }, quoted(about.join(" · "))),
  );
}

function controls() {
  return el(
    "div",
    { class: "controls" },
    el("button", {
      class: "quiet",
      text: say("other_language"),
      attrs: { type: "button", id: "language", lang: state.language === "th" ? "en" : "th" },
      on: { click: switchLanguage },
    }),
    el("button", {
      class: "quiet",
      text: "?",
      attrs: { type: "button", id: "keys-button", "aria-label": say("keys"), title: say("keys") },
      on: { click: () => document.getElementById("keys").showModal() },
    }),
  );
}

function switchLanguage() {
  state.language = state.language === "th" ? "en" : "th";
  draw();
  document.getElementById("language").focus();
}

function verdictBlock() {
  const {
    checks: all,
    inconsistent,
    consistent,
    unverifiable,
    figures,
    figures_checked: checked,
  } = data.summary;
  const kind = inconsistent ? "fails" : consistent ? "holds" : all ? "nothing" : "unchecked";
  const words =
    inconsistent === 1 ? say("verdict_fails_one") : say(`verdict_${kind}`, { count: count(inconsistent) });
  const apart = new Set(
    data.checks.filter((check) => check.verdict === "inconsistent").map((check) => check.cause ?? check.id),
  ).size;
  const percent = figures ? Math.floor((checked * 100) / figures) : 0;
  const key = (name, value) =>
    el(
      "li",
      {},
      el("span", { class: `swatch ${name}`, attrs: { "aria-hidden": "true" } }),
      `${say(name)} ${count(value)}`,
    );
  return el(
    "div",
    { class: `verdict ${kind}` },
    el(
      "p",
      { class: "verdict-words" },
      el("span", {
        class: "verdict-sign",
        text: { fails: "✕", holds: "✓" }[kind] ?? "?",
        attrs: { "aria-hidden": "true" },
      }),
      el(
        "span",
        {},
        el("strong", { text: words }),
        inconsistent > 1 &&
          el("span", {
            class: "muted",
            text: " " + (apart === 1 ? say("causes_one") : say("causes", { count: count(apart) })),
          }),
      ),
    ),
    el(
      "div",
      { class: "measures" },
      el(
        "div",
        { class: "measure" },
        el("p", { text: say("checks_made", { count: count(all) }) }),
        meter([
          ["inconsistent", inconsistent],
          ["unverifiable", unverifiable],
          ["consistent", consistent],
        ]),
        el(
          "ul",
          { class: "key" },
          [
            ["inconsistent", inconsistent],
            ["unverifiable", unverifiable],
            ["consistent", consistent],
          ]
            .filter(([, value]) => value)
            .map(([name, value]) => key(name, value)),
        ),
      ),
      el(
        "div",
        { class: "measure" },
        el("p", { text: say("figures_covered", { checked: count(checked), all: count(figures), percent }) }),
        meter([
          ["agrees", checked],
          ["unchecked", figures - checked],
        ]),
        figures > checked &&
          el(
            "ul",
            { class: "key" },
            el(
              "li",
              {},
              el("span", { class: "swatch unchecked", attrs: { "aria-hidden": "true" } }),
              `${count(figures - checked)} ${say("figures_uncovered")}`,
            ),
          ),
      ),
    ),
  );
}

function problemsBlock() {
  if (!data.problems.length) return null;
  const items = data.problems.map((problem) =>
    el(
      "li",
      {},
      el("strong", {
        text: problem.page === null ? say("whole_report") : say("page", { page: problem.page }),
      }),
      " ",
      quoted(short(problem.message, 400)),
    ),
  );
  return el(
    "details",
    { class: "problems" },
    el("summary", { text: say("problems", { count: count(data.problems.length) }) }),
    el("ul", {}, items),
  );
}

function navigation() {
  const link = ([name, words]) => {
    const pending = name === "corrections" && corrections.length ? ` (${corrections.length})` : "";
    return el(
      "li",
      {},
      el("a", {
        text: say(words) + pending,
        attrs: { href: `#${name}`, "aria-current": state.view === name ? "page" : null },
      }),
    );
  };
  return el(
    "nav",
    { class: "views", attrs: { "aria-label": say("views") } },
    el("ul", {}, Object.entries(VIEWS).map(link)),
  );
}

function keysDialog() {
  const keys = [
    ["/", "key_search"],
    ["↑ ↓ ← →", "key_move"],
    ["Enter", "key_open"],
    ["Esc", "key_back"],
    ["[ ]", "key_page"],
    ["?", "key_help"],
  ];
  return el(
    "dialog",
    { attrs: { id: "keys", "aria-labelledby": "keys-title" } },
    el("h2", { text: say("keys"), attrs: { id: "keys-title" } }),
    el(
      "dl",
      { class: "keys" },
      keys.map(([key, words]) =>
        el("div", {}, el("dt", {}, el("kbd", { text: key })), el("dd", { text: say(words) })),
      ),
    ),
    el("button", {
      class: "primary",
      text: say("close"),
      attrs: { type: "button" },
      on: { click: () => document.getElementById("keys").close() },
    }),
  );
}

/** Say something to a reader who hears the page. */
function announce(words) {
  document.getElementById("live").textContent = words;
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.getElementById("keys").open) return;
  const typing = event.target.matches("input, select, textarea");
  if (event.key === "Escape" && state.view === "findings") {
    if (typing) event.target.blur();
    backToList();
  } else if (!typing && event.key === "/" && document.getElementById("search")) {
    event.preventDefault();
    document.getElementById("search").focus();
  } else if (!typing && event.key === "?") {
    document.getElementById("keys").showModal();
  } else if (!typing && event.key === "[") {
    turnBy(-1);
  } else if (!typing && event.key === "]") {
    turnBy(1);
  }
}

/** From a figure back to the finding that it belongs to, and from a finding back to the list, where it stands. */
function backToList() {
  const check = state.check;
  if (check && (state.place !== null || state.pointed !== null)) {
    go(`finding/${check}`);
    return;
  }
  const item =
    document.querySelector(`#list .item[data-check="${check}"]`) ?? document.querySelector("#list .item");
  document.querySelector(".evidence").classList.remove("has-choice");
  item?.focus();
}

/** Where one is sent by Enter: on a narrow screen the panel takes the place of the list, and so the focus. */
function onChosen(event) {
  const link = event.target.closest?.("a[href^='#finding/'], a[href^='#figure/']");
  if (!link || link.closest("#list")) return;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.getElementById("detail-title")?.focus({ preventScroll: true })),
  );
}

document.addEventListener("keydown", onKey);
document.addEventListener("click", onChosen);
window.addEventListener("hashchange", route);
route();
