// ---------------------------------------------------------------------------------------------------------------
// The picture of a page with its figures boxed, or the lines of a dump.

const pictureAddresses = new Map();

/** Give the address of a page's picture, decoded when it is first wanted; null where there is none. */
function pictureAddress(page) {
  if (!pictureAddresses.has(page)) {
    const kept = document.getElementById(`picture-${page}`);
    if (!kept) return null;
    const bytes = Uint8Array.from(atob(kept.textContent), (character) => character.charCodeAt(0));
    pictureAddresses.set(page, URL.createObjectURL(new Blob([bytes], { type: "image/webp" })));
  }
  return pictureAddresses.get(page);
}

const MOST_NUMBERED = 14;

/** What each place is to the chosen check: its subject, an input (numbered where they are few), or suspected. */
function partsOf(check) {
  const parts = new Map();
  if (!check) return parts;
  const numbered = check.inputs.length <= MOST_NUMBERED;
  check.inputs.forEach((input, at) => {
    if (!parts.has(input.place))
      parts.set(input.place, { part: "input", label: numbered ? String(at + 1) : "" });
  });
  parts.set(check.subject.place, { part: "subject", label: "" });
  for (const hypothesis of check.hypotheses.slice(0, 1)) {
    const known = parts.get(hypothesis.place);
    parts.set(hypothesis.place, { part: known?.part ?? "", label: known?.label ?? "", suspected: true });
  }
  return parts;
}

/** A page: its picture, and a button over every figure. */
function pageStage(page) {
  const address = pictureAddress(page.number);
  const parts = partsOf(checks.get(state.check));
  const places = placesOfPage.get(page.number) ?? [];
  const chosen = state.pointed ?? state.place ?? checks.get(state.check)?.subject.place;
  const byArea = [...places].sort((one, other) => area(other) - area(one));
  const sheet = el(
    "div",
    {
      class: address ? "sheet" : "sheet bare",
      attrs: {
        role: "group",
        "aria-label": say("figures_of_page", { page: page.number }),
        "data-page": page.number,
      },
      style: {
        "aspect-ratio": `${page.width} / ${page.height}`,
        "--zoom": state.zoom,
        "--points": page.width,
      },
    },
    address &&
      el("img", {
        attrs: {
          src: address,
          alt: say("page_picture", { page: page.number }),
          decoding: "async",
          draggable: "false",
        },
      }),
    byArea.map((place) => box(place, page, parts.get(place.number), place.number === chosen, !address)),
  );
  const first = sheet.querySelector(".box.chosen") ?? sheet.querySelector(".box");
  if (first) first.tabIndex = 0;
  return sheet;
}

function area(place) {
  return (place.bbox[2] - place.bbox[0]) * (place.bbox[3] - place.bbox[1]);
}

function box(place, page, part, chosen, withText) {
  const [x0, top, x1, bottom] = place.bbox;
  const share = (value, whole) => `${(value / whole) * 100}%`;
  const words = rawOf(place);
  const said = [short(words, 60), say(`state_${place.state}`)];
  if (part?.part) said.push(say(`legend_${part.part}`) + (part.label ? ` ${part.label}` : ""));
  if (part?.suspected) said.push(say("legend_suspect"));
  const classes = [
    "box",
    place.state,
    part?.part,
    part?.suspected && "suspect",
    chosen && "chosen",
    place.corrected && "corrected",
    correctionOf(place) && "pending",
  ];
  return el(
    "button",
    {
      class: classes.filter(Boolean).join(" "),
      attrs: {
        type: "button",
        tabindex: "-1",
        "aria-label": said.join(", "),
        title: short(words, 60),
        "data-place": place.number,
      },
      style: {
        left: share(x0, page.width),
        top: share(top, page.height),
        width: share(x1 - x0, page.width),
        height: share(bottom - top, page.height),
      },
      on: { click: () => openPlace(place) },
    },
    part?.label && el("span", { class: "tag", text: part.label, attrs: { "aria-hidden": "true" } }),
    withText &&
      el("span", { class: "box-text", text: short(words, 40), attrs: { "aria-hidden": "true", lang: "th" } }),
  );
}

/** Give what is printed at a place: its cell's text, or that of the figure in a line. */
function rawOf(place) {
  if (place.raw !== null) return place.raw;
  const check = roles[place.number].subject[0] ?? roles[place.number].input[0];
  if (!check) return "";
  return check.subject.place === place.number
    ? check.subject.raw
    : check.inputs.find((input) => input.place === place.number).raw;
}

/** Open a figure that was chosen in the picture: the finding that it differs in, or all its checks. */
function openPlace(place) {
  go(`figure/${place.number}`);
}

/** Move between the boxes of a page by arrows: to the nearest in that direction. */
function moveInPicture(event) {
  const current = document.activeElement;
  const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const direction = directions[event.key];
  if (!direction || !current?.classList.contains("box")) return;
  event.preventDefault();
  const from = middle(current);
  let nearest = null;
  for (const other of current.parentElement.querySelectorAll(".box")) {
    const to = middle(other);
    const ahead = (to.x - from.x) * direction[0] + (to.y - from.y) * direction[1];
    const aside = Math.abs((to.x - from.x) * direction[1]) + Math.abs((to.y - from.y) * direction[0]);
    const cost = ahead + 3 * aside;
    if (other !== current && ahead > 1 && (!nearest || cost < nearest.cost)) nearest = { other, cost };
  }
  if (!nearest) return;
  current.tabIndex = -1;
  nearest.other.tabIndex = 0;
  nearest.other.focus();
}

function middle(element) {
  const bounds = element.getBoundingClientRect();
  return { x: bounds.left + bounds.width / 2, y: bounds.top + bounds.height / 2 };
}

/** The part of a page around a place, enlarged; nothing where there is no picture. */
function closeUp(place) {
  const page = pages.get(place.page);
  const address = place.bbox && page ? pictureAddress(page.number) : null;
  if (!address) return null;
  const [x0, top, x1, bottom] = place.bbox;
  const width = Math.min(page.width, Math.max(x1 - x0 + 60, 250));
  const height = Math.min(page.height, Math.max(bottom - top + 14, 44));
  const left = Math.min(Math.max((x0 + x1) / 2 - width / 2, 0), page.width - width);
  const upper = Math.min(Math.max((top + bottom) / 2 - height / 2, 0), page.height - height);
  return svg(
    "svg",
    {
      class: "close-up",
      attrs: {
        viewBox: `${left} ${upper} ${width} ${height}`,
        role: "img",
        "aria-label": short(rawOf(place), 60),
      },
    },
    svg("image", {
      attrs: {
        href: address,
        x: 0,
        y: 0,
        width: page.width,
        height: page.height,
        preserveAspectRatio: "none",
      },
    }),
    svg("rect", { class: "frame", attrs: { x: x0, y: top, width: x1 - x0, height: bottom - top } }),
  );
}

/** The lines of a dump that a check or a figure stands in, with some around them. */
function dumpStage() {
  const parts = partsOf(checks.get(state.check));
  if (state.place !== null && !parts.has(state.place)) parts.set(state.place, { part: "subject", label: "" });
  const marked = new Map();
  for (const [number, part] of parts) {
    const line = data.places[number].line;
    if (line !== null) append(marked, line, { place: data.places[number], ...part });
  }
  const wanted = new Set([...marked.keys()].flatMap((line) => [-2, -1, 0, 1, 2].map((step) => line + step)));
  const shown = [...wanted]
    .filter((line) => line >= 1 && line <= data.lines.length)
    .sort((one, other) => one - other);
  return el(
    "ol",
    { class: "lines" },
    (shown.length ? shown : data.lines.slice(0, 40).map((_, at) => at + 1)).map((line, at, all) =>
      dumpLine(line, marked.get(line) ?? [], at > 0 && all[at - 1] < line - 1),
    ),
  );
}

function dumpLine(line, marks, gap) {
  const subject = marks.some((one) => one.part === "subject");
  return el(
    "li",
    {
      class: [gap && "gap", marks.length && "marked", subject && "of-subject"].filter(Boolean).join(" "),
      attrs: { "data-line": line },
    },
    el("span", { class: "line-number", text: String(line) }),
    el("span", { class: "line-text", attrs: { lang: "th" } }, withMarks(data.lines[line - 1], marks)),
  );
}

/** A line with the figures in it as links, the first of each text from the left. */
function withMarks(text, marks) {
  const pieces = [];
  let from = 0;
  const found = marks
    .map((one) => ({ one, raw: rawOf(one.place) }))
    .sort((first, second) => (first.one.place.column ?? 0) - (second.one.place.column ?? 0));
  for (const { one, raw } of found) {
    const at = raw ? text.indexOf(raw, from) : -1;
    if (at < 0) continue;
    pieces.push(visible(text.slice(from, at)));
    const classes = ["in-line", one.part, one.suspected && "suspect"].filter(Boolean).join(" ");
    pieces.push(
      el("a", { class: classes, text: visible(raw), attrs: { href: `#figure/${one.place.number}` } }),
    );
    from = at + raw.length;
  }
  return [...pieces, visible(text.slice(from))];
}
