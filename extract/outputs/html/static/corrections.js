// ---------------------------------------------------------------------------------------------------------------
// Corrections: typed here, kept in the browser, saved as the file that --corrections reads.

const CORRECTIONS_KEY = `thai-report-extract corrections ${data.source.sha256}`;
const NAME_KEY = "thai-report-extract corrected by";

let corrections = [];
let keeps = true;
try {
  corrections = JSON.parse(localStorage.getItem(CORRECTIONS_KEY) ?? "[]");
} catch {
  keeps = false;
}

function keepCorrections() {
  try {
    localStorage.setItem(CORRECTIONS_KEY, JSON.stringify(corrections));
    keeps = true;
  } catch {
    keeps = false;
  }
}

/** What tells the place of a correction: its page and box, or its line and the column of a table there. */
function placeKey(one) {
  return JSON.stringify([one.page ?? null, one.bbox ?? null, one.line ?? null, one.column ?? null, one.read]);
}

/** Give the correction of a place that waits for the next run, if there is one. */
function correctionOf(place) {
  if (!corrections.length) return null;
  const key = placeKey(asCorrected(place));
  return corrections.find((one) => placeKey(one) === key) ?? null;
}

/** The part of a correction that says what it is of. */
function asCorrected(place) {
  const inLine = place.column === null ? { line: place.line } : { line: place.line, column: place.column };
  const at = place.page !== null ? { page: place.page, bbox: place.bbox } : inLine;
  return { sha256: data.source.sha256, ...at, read: rawOf(place) };
}

/** The form that corrects a figure. */
function correctionForm(place) {
  const known = correctionOf(place);
  const field = (name, value, required) => {
    const id = `correct-${name}`;
    return el(
      "div",
      { class: "field" },
      el("label", { text: say(`correct_${name}`), attrs: { for: id } }),
      el("input", { attrs: { id, name, value, required, autocomplete: "off", type: "text" } }),
    );
  };
  const form = el(
    "form",
    { class: "correction", on: { submit: (event) => keepCorrection(event, place) } },
    el(
      "p",
      { class: "muted" },
      say("correct_read"),
      ": ",
      quoted(short(rawOf(place), 120) || say("raw_none")),
    ),
    field("value", known?.value ?? "", true),
    field("why", known?.why ?? "", true),
    field("by", known?.by ?? rememberedName(), true),
    el(
      "p",
      { class: "buttons" },
      el("button", { class: "primary", text: say("correct_keep"), attrs: { type: "submit" } }),
      known &&
        el("button", {
          class: "quiet",
          text: say("correct_remove"),
          attrs: { type: "button" },
          on: { click: () => removeCorrection(known) },
        }),
    ),
    el("p", { class: "muted note", text: say("corrections_note") }),
  );
  return el(
    "details",
    { class: "part correct", attrs: { open: Boolean(known) } },
    el("summary", { text: say("correct") }),
    form,
  );
}

function rememberedName() {
  try {
    return localStorage.getItem(NAME_KEY) ?? "";
  } catch {
    return "";
  }
}

function keepCorrection(event, place) {
  event.preventDefault();
  const fields = new FormData(event.target);
  const typed = (name) => String(fields.get(name)).trim();
  const made = {
    ...asCorrected(place),
    value: typed("value"),
    by: typed("by"),
    when: today(),
    why: typed("why"),
  };
  corrections = [...corrections.filter((one) => placeKey(one) !== placeKey(made)), made];
  keepCorrections();
  try {
    localStorage.setItem(NAME_KEY, made.by);
  } catch {
    keeps = false;
  }
  announce(keeps ? say("correct_kept") : say("correct_not_kept"));
  draw();
}

function removeCorrection(gone) {
  corrections = corrections.filter((one) => placeKey(one) !== placeKey(gone));
  keepCorrections();
  draw();
}

/** Today's date where the reader is. */
function today() {
  const now = new Date();
  const two = (value) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The file's content: JSON, which is YAML as well, one correction a line. */
function correctionsFile() {
  const fields = ["sha256", "page", "bbox", "line", "column", "read", "value", "by", "when", "why"];
  const lines = corrections.map(
    (one) =>
      "    " +
      JSON.stringify(
        Object.fromEntries(fields.filter((field) => field in one).map((field) => [field, one[field]])),
      ),
  );
  return `{\n  "corrections": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

function correctionsName() {
  return `${data.source.name}.corrections.yaml`;
}

function saveCorrections() {
  const address = URL.createObjectURL(new Blob([correctionsFile()], { type: "application/yaml" }));
  const link = el("a", { attrs: { href: address, download: correctionsName() } });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** The view of all corrections. */
function correctionsView() {
  if (!corrections.length)
    return [
      el("p", { class: "empty", text: say("corrections_none") }),
      el("p", { class: "muted", text: say("corrections_note") }),
    ];
  const headers = ["", say("correct_read"), say("correct_value"), say("correct_why"), say("correct_by"), ""];
  const rows = corrections.map((one) => {
    const place = data.places.find((known) => placeKey(asCorrected(known)) === placeKey(one));
    const spot = one.page !== undefined ? say("page", { page: one.page }) : say("line", { line: one.line });
    return el(
      "tr",
      {},
      el("td", {}, place ? placeLink(place, spot) : spot),
      el("td", {}, quoted(short(one.read, 80))),
      el("td", {}, quoted(short(one.value, 80))),
      el("td", {}, quoted(short(one.why, 200))),
      el("td", {}, quoted(short(one.by, 60)), el("br"), el("span", { class: "muted", text: one.when })),
      el(
        "td",
        {},
        el("button", {
          class: "quiet",
          text: say("correct_remove"),
          attrs: { type: "button" },
          on: { click: () => removeCorrection(one) },
        }),
      ),
    );
  });
  return [
    keeps ? null : el("p", { class: "problem", text: say("correct_not_kept") }),
    scroller(say("view_corrections"), grid("listing", headers, rows)),
    el(
      "p",
      { class: "buttons" },
      el("button", {
        class: "primary",
        text: say("corrections_save"),
        attrs: { type: "button", id: "save-corrections" },
        on: { click: saveCorrections },
      }),
    ),
    el("p", {}, say("corrections_how")),
    el("pre", {
      class: "command",
      attrs: { tabindex: "0" },
      text: `extract ${data.source.name} --check --corrections ${correctionsName()} --html page.html`,
    }),
    el("p", { class: "muted", text: say("corrections_note") }),
  ];
}
