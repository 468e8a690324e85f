// ---------------------------------------------------------------------------------------------------------------
// The list of checks: filtered, searched, and grouped by the cause that they share.

/** Give the checks that pass the filters, those of one cause together, in the document's order. */
function filtered() {
  const { verdict, rule, table, decisive, text } = state.filters;
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return data.checks.filter(
    (check) =>
      (!verdict || check.verdict === verdict) &&
      (!rule || check.rule === rule) &&
      (!table || (data.places[check.subject.place].table ?? "-") === table) &&
      (!decisive || check.decisive) &&
      words.every((word) => searched(check).includes(word)),
  );
}

/** Give all words of a check that a search looks through; made once. */
function searched(check) {
  check.searched ??= [
    check.id,
    check.rule,
    check.name,
    check.message.th,
    check.message.en,
    check.subject.label,
    check.subject.raw,
    check.subject.value,
    number(check.subject.value),
    ...check.recomputed,
    ...check.recomputed.map(number),
    ...check.inputs.flatMap((input) => [input.raw, input.value]),
  ]
    .filter(Boolean)
    .join("\n")
    .toLowerCase();
  return check.searched;
}

/** Give groups of checks: one for each cause that several share, and the others by the table they stand in. */
function grouped(found) {
  const groups = new Map();
  for (const check of found) {
    const shared = check.cause && causes.get(check.cause).length > 1;
    const key = shared ? `cause ${check.cause}` : `table ${data.places[check.subject.place].table ?? ""}`;
    if (!groups.has(key)) groups.set(key, { cause: shared ? check.cause : null, checks: [] });
    groups.get(key).checks.push(check);
  }
  return [...groups.values()];
}

function groupTitle(group) {
  if (group.cause) return say("cause", { count: causes.get(group.cause).length });
  const table = tables.get(data.places[group.checks[0].subject.place].table);
  return table ? tableName(table) : say("outside_tables");
}

/** The filters over the list. */
function filterBar() {
  const present = (values) => [...new Set(values)].sort();
  const used = present(data.checks.map((check) => check.rule));
  const standing = data.tables.filter((table) =>
    data.checks.some((check) => data.places[check.subject.place].table === table.id),
  );
  const verdicts = VERDICTS.filter((verdict) => data.summary[verdict]);
  return el(
    "form",
    { class: "filters", attrs: { role: "search" }, on: { submit: (event) => event.preventDefault() } },
    el(
      "div",
      { class: "field wide" },
      el("label", { class: "visually-hidden", text: say("search"), attrs: { for: "search" } }),
      el("input", {
        attrs: {
          id: "search",
          type: "search",
          placeholder: say("search_hint"),
          value: state.filters.text,
          autocomplete: "off",
        },
        on: { input: (event) => refilter({ text: event.target.value }) },
      }),
    ),
    choice("verdict", [
      ["", say("every")],
      ...verdicts.map((verdict) => [verdict, `${say(verdict)} (${count(data.summary[verdict])})`]),
    ]),
    choice("rule", [
      ["", say("every")],
      ...used.map((code) => [code, `${code} ${data.rules[code]?.name ?? ""}`]),
    ]),
    choice("table", [
      ["", say("every")],
      ...standing.map((table) => [table.id, tableName(table)]),
      ["-", say("outside_tables")],
    ]),
    data.checks.some((check) => check.decisive) &&
      el(
        "label",
        { class: "tick wide" },
        el("input", {
          attrs: { type: "checkbox", id: "filter-decisive", checked: state.filters.decisive },
          on: { change: (event) => refilter({ decisive: event.target.checked }) },
        }),
        say("filter_decisive"),
      ),
  );
}

function choice(name, options) {
  const select = el(
    "select",
    { attrs: { id: `filter-${name}` }, on: { change: (event) => refilter({ [name]: event.target.value }) } },
    options.map(([value, text]) => el("option", { text, attrs: { value } })),
  );
  select.value = state.filters[name];
  return el(
    "div",
    { class: "field" },
    el("label", { text: say(`filter_${name}`), attrs: { for: `filter-${name}` } }),
    select,
  );
}

function refilter(change) {
  Object.assign(state.filters, change);
  state.shown = 200;
  drawList();
}

/** Draw the list anew; the filters above it stay, so that typing goes on. */
function drawList() {
  const list = document.getElementById("list");
  if (!list) return;
  const found = filtered();
  const groups = grouped(found);
  let left = state.shown;
  const shown = [];
  for (const group of groups) {
    if (left <= 0) break;
    shown.push({ ...group, checks: group.checks.slice(0, left) });
    left -= group.checks.length;
  }
  fill(
    list,
    el("p", {
      class: "count",
      text: say("shown_count", { count: count(found.length) }),
      attrs: { role: "status" },
    }),
    found.length === 0 && data.checks.length > 0
      ? el(
          "p",
          { class: "empty" },
          say("no_match"),
          " ",
          el("button", {
            class: "link",
            text: say("reset"),
            attrs: { type: "button" },
            on: { click: clearFilters },
          }),
        )
      : null,
    shown.map((group) =>
      el(
        "section",
        { class: group.cause ? "group shared" : "group" },
        el("h2", {}, quoted(groupTitle(group))),
        el("ul", {}, group.checks.map(listItem)),
      ),
    ),
    found.length > state.shown
      ? el("button", {
          class: "quiet more",
          text: say("more", { count: count(Math.min(200, found.length - state.shown)) }),
          attrs: { type: "button" },
          on: {
            click: () => {
              state.shown += 200;
              drawList();
            },
          },
        })
      : null,
  );
  markChosen();
}

function clearFilters() {
  state.filters = { verdict: "", rule: "", table: "", decisive: false, text: "" };
  drawEvidenceView();
  document.getElementById("search").focus();
}

function listItem(check) {
  const place = data.places[check.subject.place];
  const numeric = check.subject.value !== null && check.recomputed.length > 0;
  return el(
    "li",
    {},
    el(
      "a",
      {
        class: `item ${check.verdict}`,
        attrs: { href: `#finding/${check.id}`, "data-check": check.id, tabindex: "-1" },
      },
      el(
        "span",
        { class: "item-head" },
        el("span", { class: "sign", text: mark(check.verdict), attrs: { "aria-hidden": "true" } }),
        el("span", { class: "visually-hidden", text: say(check.verdict) }),
        el("span", { class: "code", text: check.rule }),
        check.decisive && el("span", { class: "decisive", text: "! " + say("decisive") }),
        el("span", { class: "where", text: where(place) }),
      ),
      el("span", { class: "item-words" }, quoted(subjectWords(check))),
      numeric &&
        el(
          "span",
          { class: "item-numbers" },
          quoted(short(check.subject.raw || number(check.subject.value), 40), "printed"),
          el("span", {
            class: "arrow",
            text: check.verdict === "inconsistent" ? "≠" : "=",
            attrs: { "aria-hidden": "true" },
          }),
          el("span", { class: "recomputed", text: recomputedWords(check) }),
        ),
    ),
  );
}

/** Mark the chosen finding in the list; one item can be reached by tab, the others by arrows. */
function markChosen() {
  const items = listItems();
  for (const item of items) {
    const chosen = item.dataset.check === state.check;
    item.toggleAttribute("aria-current", chosen);
    if (chosen) item.setAttribute("aria-current", "true");
    item.tabIndex = -1;
  }
  const first = items.find((item) => item.dataset.check === state.check) ?? items[0];
  if (first) first.tabIndex = 0;
}

function listItems() {
  return [...document.querySelectorAll("#list .item")];
}

/** Move in the list by arrows. */
function moveInList(event) {
  const items = listItems();
  const at = items.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  if (at < 0 || !(event.key in steps)) return;
  event.preventDefault();
  const next = items[Math.min(Math.max(steps[event.key], 0), items.length - 1)];
  items[at].tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}
