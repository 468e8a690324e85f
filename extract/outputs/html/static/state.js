// ---------------------------------------------------------------------------------------------------------------
// What the page knows: the report's data, indexed, and what the reader has chosen.

/** Add a value to the list that a map keeps under a key. */
function append(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(value);
}

const data = JSON.parse(document.getElementById("data").textContent);

const checks = new Map(data.checks.map((check, order) => [check.id, Object.assign(check, { order })]));
const tables = new Map(data.tables.map((table) => [table.id, table]));
const pages = new Map(data.pages.map((page) => [page.number, page]));

/** The checks of every place, by whether it is their subject or an input. */
const roles = data.places.map(() => ({ subject: [], input: [] }));
for (const check of data.checks) {
  roles[check.subject.place].subject.push(check);
  const inputs = new Set(check.inputs.map((input) => input.place));
  for (const place of inputs) roles[place].input.push(check);
}

/** Findings by the cause that they share. */
const causes = new Map();
for (const check of data.checks) {
  if (check.cause) append(causes, check.cause, check);
}

/** The places of every page, in the order of reading, and those of every table. */
const placesOfPage = new Map();
const placesOfTable = new Map();
data.places.forEach((place, number) => {
  place.number = number;
  if (place.page !== null && place.bbox) append(placesOfPage, place.page, place);
  if (place.table) append(placesOfTable, place.table, place);
});
for (const places of placesOfPage.values()) {
  places.sort((one, other) => one.bbox[1] - other.bbox[1] || one.bbox[0] - other.bbox[0]);
}

const VERDICTS = ["inconsistent", "unverifiable", "consistent"];

const state = {
  language: data.language,
  view: "findings",
  check: null,
  place: null,
  pointed: null,
  chosen: false,
  page: null,
  table: null,
  zoom: 1,
  shown: 200,
  filters: startingFilters(),
};

/** At first findings are shown; where there are none, all checks. */
function startingFilters() {
  return {
    verdict: data.summary.inconsistent ? "inconsistent" : "",
    rule: "",
    table: "",
    decisive: false,
    text: "",
  };
}

/** Say a phrase of the page in the reader's language. */
function say(name, values = {}) {
  const phrase = data.words[state.language][name] ?? name;
  return phrase.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole));
}

/** Write a whole number with separators. */
function count(number) {
  return number.toLocaleString("en-US");
}

/** Write a number as the document has it, its thousands parted; every digit stays. */
function number(text) {
  const match = /^([+-]?)(\d+)(\.\d+)?$/.exec(text ?? "");
  if (!match) return text ?? "";
  const isZero = !/[1-9]/.test(text);
  const sign = isZero ? "" : match[1] === "-" ? "−" : match[1];
  return sign + match[2].replace(/\B(?=(\d{3})+$)/g, ",") + (match[3] ?? "");
}

/** Say where a place is: its page, or its line. */
function where(place) {
  if (place.page !== null) return say("page", { page: place.page });
  return place.line !== null ? say("line", { line: place.line }) : "";
}

/** Give a check's message in the reader's language. */
function told(check) {
  return check.message[state.language];
}

/** Give the words that tell what a check is of. */
function subjectWords(check) {
  return short(check.subject.label || check.name, 160);
}

/** What a check of this verdict is drawn with. */
function mark(verdict) {
  return { inconsistent: "✕", consistent: "✓", unverifiable: "?" }[verdict];
}

/** Give what follows from the inputs: a number, or the least and the most. */
function recomputedWords(check) {
  if (check.recomputed.length === 2) {
    return say("to", { low: number(check.recomputed[0]), high: number(check.recomputed[1]) });
  }
  return number(check.recomputed[0]);
}
