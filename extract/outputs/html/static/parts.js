// ---------------------------------------------------------------------------------------------------------------
// Parts that several views share.

/** A verdict as a badge: a sign and a word, never a colour alone. */
function badge(verdict) {
  return el(
    "span",
    { class: `badge ${verdict}` },
    el("span", { text: mark(verdict), attrs: { "aria-hidden": "true" } }),
    " ",
    say(verdict),
  );
}

/** Where a place is, as a link to the page beside its finding. */
function placeLink(place, words = null) {
  return el("a", {
    class: "place-link",
    text: words ?? where(place),
    attrs: { href: `#figure/${place.number}` },
  });
}

/** A check as a link: its number, rule and subject. */
function checkLink(check) {
  return el(
    "a",
    { class: `check-link ${check.verdict}`, attrs: { href: `#finding/${check.id}` } },
    el("span", { class: "sign", text: mark(check.verdict), attrs: { "aria-hidden": "true" } }),
    el("span", { class: "visually-hidden", text: say(check.verdict) }),
    el("span", { class: "code", text: check.rule }),
    el("span", { class: "words" }, quoted(subjectWords(check))),
    el("span", { class: "where", text: where(data.places[check.subject.place]) }),
  );
}

/** A titled part of a panel; nothing where it is empty. */
function section(title, ...content) {
  const parts = content.flat(Infinity).filter(Boolean);
  return parts.length ? el("section", { class: "part" }, el("h3", { text: title }), parts) : null;
}

/** A text with the characters marked that differ. */
function changed(parts) {
  return el(
    "span",
    { class: "changed", attrs: { lang: "th" } },
    parts.map(([text, differs]) => (differs ? el("mark", { text: visible(text) }) : visible(text))),
  );
}

/** What a table is called: its number, its kind and its title. */
function tableName(table) {
  const kind = say(`family_${table.family}`);
  return table.title ? `${table.id} · ${kind} · ${short(table.title, 90)}` : `${table.id} · ${kind}`;
}

/** A table of words and numbers; `numeric` are the columns that stand right. */
function grid(className, headers, rows, numeric = []) {
  return el(
    "table",
    { class: className },
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        headers.map((header, at) =>
          el("th", { text: header, class: numeric.includes(at) ? "number" : "", attrs: { scope: "col" } }),
        ),
      ),
    ),
    el("tbody", {}, rows),
  );
}

/** What may be wider than there is room for: it scrolls for itself, by keyboard too. */
function scroller(label, ...content) {
  return el(
    "div",
    { class: "scroller", attrs: { tabindex: "0", role: "region", "aria-label": label } },
    content,
  );
}
