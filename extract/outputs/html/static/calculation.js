// ---------------------------------------------------------------------------------------------------------------
// One finding in full: its calculation as a table, what would explain it, and what else speaks of the same figure.

/** Everything about a check, for the panel and for print; `forms` adds what can be done on the screen only. */
function checkDetail(check, forms = true) {
  const subject = data.places[check.subject.place];
  return [
    el(
      "header",
      { class: "detail-head" },
      el(
        "p",
        { class: "badges" },
        badge(check.verdict),
        check.decisive &&
          el("span", {
            class: "badge decisive",
            text: say("decisive"),
            attrs: { title: say("decisive_long") },
          }),
        el("span", { class: "code", text: `${check.rule} ${check.name}` }),
        el("span", { class: "where", text: `${check.id} · ${where(subject)}` }),
      ),
      el("h2", { attrs: { tabindex: "-1", id: forms ? "detail-title" : null } }, quoted(subjectWords(check))),
      el(
        "p",
        { class: "message" },
        quoted(short(told(check), 600)),
        check.agreement && el("span", { class: "muted", text: ` (${say(check.agreement)})` }),
      ),
      correctedNote(subject),
    ),
    closeUp(subject),
    outcome(check),
    section(
      say("formula"),
      check.formula && el("p", { class: "formula", text: visible(check.formula) }),
      data.rules[check.rule] &&
        el("p", { class: "muted note", text: data.rules[check.rule].question, attrs: { lang: "en" } }),
    ),
    section(say("calculation"), calculation(check)),
    section(say("hypotheses"), hypotheses(check)),
    section(say("elsewhere"), elsewhere(check)),
    section(say("same_figure"), linked(sameFigure(check))),
    section(say("same_cause"), linked(sameCause(check))),
    forms && rawTexts(check),
    forms && correctionForm(subject),
  ];
}

/** Printed against recomputed, and the difference. */
function outcome(check) {
  if (check.subject.value === null || !check.recomputed.length) return null;
  const row = (name, value, className) =>
    el("div", { class: className }, el("dt", { text: say(name) }), el("dd", {}, value));
  return el(
    "dl",
    { class: `outcome ${check.verdict}` },
    row("row_printed", quoted(short(check.subject.raw || number(check.subject.value), 60)), "printed"),
    row("row_recomputed", recomputedWords(check), "recomputed"),
    check.difference !== null && row("row_difference", number(check.difference), "difference"),
  );
}

/** The inputs with the numbers that they stand for, and below them what is printed and what follows. */
function calculation(check) {
  if (!check.inputs.length) return el("p", { class: "muted", text: say("no_inputs") });
  const headers = ["", say("col_label"), say("col_printed"), say("col_least"), say("col_most")];
  const suspect = check.hypotheses[0]?.place;
  const inputs = check.inputs.map((input, at) =>
    operandRow(input, String(at + 1), input.place === suspect ? "input suspect" : "input"),
  );
  const table = grid("calculation", headers, inputs, [2, 3, 4]);
  table.append(
    el(
      "tfoot",
      {},
      operandRow(check.subject, "", "subject"),
      check.subject.value === null ? null : followsRows(check),
    ),
  );
  return [
    el(
      "div",
      {
        class: "calculation-scroller",
        attrs: { tabindex: "0", role: "region", "aria-label": say("calculation") },
      },
      table,
    ),
    el("p", { class: "muted note", text: say("bounds_note") }),
  ];
}

/** What follows from the inputs, a number or the least and the most, and the difference. */
function followsRows(check) {
  const follows = check.recomputed.map(number);
  if (!follows.length) return null;
  const row = (className, name, printed, least, most) =>
    el(
      "tr",
      { class: className },
      el("td"),
      el("th", { text: say(name), attrs: { scope: "row" } }),
      [printed, least, most].map((text) => el("td", { class: "number", text: text ?? "" })),
    );
  const recomputed =
    follows.length === 1
      ? row("follows", "row_recomputed", follows[0])
      : row("follows", "row_recomputed", "", ...follows);
  return [
    recomputed,
    check.difference === null ? null : row("difference", "row_difference", number(check.difference)),
  ];
}

function operandRow(operand, label, part) {
  const place = data.places[operand.place];
  const link = el(
    "button",
    {
      class: "operand",
      attrs: { type: "button", title: say("show_on_page"), "data-show": operand.place },
      on: { click: () => pointAt(place) },
    },
    quoted(short(operand.label, 200)),
    " ",
    el("span", { class: "where", text: where(place) }),
  );
  return el(
    "tr",
    { class: part, attrs: { "data-operand": operand.place } },
    el("td", { class: "order" }, label && el("span", { class: "tag", text: label })),
    el("th", { attrs: { scope: "row" } }, link),
    el("td", { class: "number" }, quoted(short(operand.raw || number(operand.value), 60))),
    el("td", { class: "number", text: number(operand.least) }),
    el("td", { class: "number", text: number(operand.most) }),
  );
}

/** Hypotheses that name columns or rows themselves, and change no figure. */
const OF_HEADERS = new Set(["shifted-column", "range-of-rows"]);

/** What would reconcile: the suspected figure, its characters marked that would have to be others. */
function hypotheses(check) {
  if (!check.hypotheses.length) return null;
  const items = check.hypotheses.map((one, at) => {
    const place = data.places[one.place];
    const settled = one.reconciles.map((id, order) => [
      order ? ", " : "",
      el("a", { text: `${checks.get(id)?.rule ?? ""} ${id}`, attrs: { href: `#finding/${id}` } }),
    ]);
    return el(
      "li",
      {},
      el(
        "p",
        { class: "hypothesis" },
        placeLink(place),
        " ",
        OF_HEADERS.has(one.kind) ? null : columnWords(place),
        changed(one.from),
        el("span", { class: "arrow", text: "→", attrs: { role: "img", "aria-label": say("hypothesis_to") } }),
        changed(one.to),
        el("span", { class: "kind", text: data.kinds[state.language][one.kind] ?? one.kind }),
      ),
      one.place === check.subject.place || at > 0 ? null : closeUp(place),
      settled.length ? el("p", { class: "muted" }, say("reconciles", { checks: "" }), settled) : null,
    );
  });
  return [
    el("ol", { class: "hypotheses" }, items),
    el("p", { class: "muted note", text: say("hypotheses_note") }),
  ];
}

/** The header over a place's column. */
function columnWords(place) {
  const header = tables.get(place.table)?.columns[place.column];
  return header ? el("span", { class: "muted" }, "“", quoted(short(header, 60)), "” ") : null;
}

/** What other places print of the same fact. */
function elsewhere(check) {
  if (!check.elsewhere.length) return null;
  return el(
    "ul",
    { class: "plain" },
    check.elsewhere.map((one) => {
      const place = one.place === null ? one : data.places[one.place];
      const words = [
        quoted(short(one.raw, 80), "printed"),
        " ",
        el("span", { class: "where", text: where(place) }),
      ];
      return el(
        "li",
        {},
        one.place === null ? words : el("a", { attrs: { href: `#figure/${one.place}` } }, words),
      );
    }),
  );
}

function sameFigure(check) {
  const { subject, input } = roles[check.subject.place];
  return [...subject, ...input].filter((other) => other !== check);
}

function sameCause(check) {
  const shown = new Set(sameFigure(check));
  return check.cause ? causes.get(check.cause).filter((other) => other !== check && !shown.has(other)) : [];
}

const MOST_LINKS = 60;

function linked(found) {
  if (!found.length) return null;
  const rest = found.length - MOST_LINKS;
  return [
    el(
      "ul",
      { class: "plain links" },
      found.slice(0, MOST_LINKS).map((check) => el("li", {}, checkLink(check))),
    ),
    rest > 0 && el("p", { class: "muted", text: `+ ${count(rest)}` }),
  ];
}

/** The texts as they were read, of the subject and the inputs. */
function rawTexts(check) {
  const lines = [check.subject, ...check.inputs].map((operand) => {
    const place = data.places[operand.place];
    const raw = place.raw ?? operand.raw;
    return el(
      "tr",
      {},
      el("th", { attrs: { scope: "row" } }, quoted(short(operand.label, 90))),
      el("td", {}, el("pre", { class: "raw" }, raw ? quoted(raw) : say("raw_none"))),
    );
  });
  return el(
    "details",
    { class: "part raw-texts" },
    el("summary", { text: say("raw_text") }),
    scroller(say("raw_text"), el("table", {}, el("tbody", {}, lines))),
  );
}

/** A figure that was chosen: what it says, and every check that it takes part in. */
function placeDetail(place) {
  const { subject, input } = roles[place.number];
  const table = tables.get(place.table);
  return [
    el(
      "header",
      { class: "detail-head" },
      el(
        "p",
        { class: "badges" },
        el("span", { class: `badge state ${place.state}`, text: say(`state_${place.state}`) }),
        el("span", { class: "where", text: where(place) }),
      ),
      el(
        "h2",
        { class: "figure-title", attrs: { tabindex: "-1", id: "detail-title" } },
        quoted(short(rawOf(place), 160) || say("raw_none")),
      ),
      table &&
        el(
          "p",
          { class: "muted" },
          el("a", { text: tableName(table), attrs: { href: `#table/${table.id}/${place.number}` } }),
          " ",
          columnWords(place),
        ),
      place.confidence !== null &&
        place.confidence < 1 &&
        el("p", { class: "muted", text: say("confidence", { percent: Math.round(place.confidence * 100) }) }),
      correctedNote(place),
    ),
    closeUp(place),
    !subject.length && !input.length ? el("p", { class: "empty", text: say("no_checks") }) : null,
    section(say("as_subject"), linked(subject)),
    section(say("as_input"), linked(input)),
    el(
      "details",
      { class: "part raw-texts" },
      el("summary", { text: say("raw_text") }),
      el("pre", { class: "raw" }, quoted(rawOf(place))),
    ),
    correctionForm(place),
  ];
}

/** What a figure was before a person corrected it, here or before the run. */
function correctedNote(place) {
  const pending = correctionOf(place);
  return [
    place.corrected &&
      el(
        "p",
        { class: "corrected-note" },
        el("strong", { text: say("corrected", place.corrected) }),
        " · ",
        say("corrected_read", { read: short(place.corrected.read, 80) }),
        place.corrected.why ? ` · ${short(place.corrected.why, 200)}` : "",
      ),
    pending &&
      el("p", { class: "corrected-note", text: say("correct_pending", { value: short(pending.value, 80) }) }),
  ].filter(Boolean);
}
