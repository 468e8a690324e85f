// ---------------------------------------------------------------------------------------------------------------
// The findings view: the list, the page beside it, and the calculation.

/** Draw the view with its filters. */
function drawEvidenceView() {
  fill(
    document.getElementById("view"),
    el(
      "div",
      { class: "evidence" },
      el(
        "div",
        { class: "pane side", attrs: { id: "side" } },
        filterBar(),
        el("nav", { attrs: { id: "list", "aria-label": say("view_findings") }, on: { keydown: moveInList } }),
      ),
      el("div", { class: "pane stage", attrs: { id: "stage" } }),
      el("div", { class: "pane panel", attrs: { id: "panel" } }),
    ),
  );
  drawList();
  drawEvidence();
}

/** Draw the page and the panel for what is chosen. */
function drawEvidence() {
  markChosen();
  document.querySelector(".evidence").classList.toggle("has-choice", state.chosen);
  drawStage();
  drawPanel();
}

function drawStage() {
  const stage = document.getElementById("stage");
  const page = pages.get(state.page);
  if (data.source.kind === "text") {
    fill(
      stage,
      el("div", { class: "stage-bar" }, el("span", { class: "stage-title", text: say("raw_lines") })),
      el(
        "div",
        { class: "desk", attrs: { tabindex: "0", role: "region", "aria-label": say("raw_lines") } },
        dumpStage(),
      ),
    );
    stage.querySelector(".of-subject")?.scrollIntoView({ block: "nearest" });
    return;
  }
  if (!page?.width) {
    fill(stage, el("p", { class: "empty", text: say("choose") }));
    return;
  }
  const desk = el(
    "div",
    { class: "desk", attrs: { id: "desk", tabindex: "-1" }, on: { keydown: moveInPicture } },
    pageStage(page),
  );
  fill(
    stage,
    stageBar(page),
    page.pictured ? null : el("p", { class: "note muted stage-note", text: say("no_picture") }),
    desk,
    legend(state.check ? ["subject", "input", "suspect"] : []),
  );
  showChosen(desk);
}

function stageBar(page) {
  const all = data.pages;
  const at = all.indexOf(page);
  const turn = (name, sign, other) =>
    el("button", {
      class: "icon",
      text: sign,
      attrs: { type: "button", "aria-label": say(name), title: say(name), disabled: !other },
      on: { click: () => other && turnTo(other.number) },
    });
  const zoom = (name, sign, to) =>
    el("button", {
      class: "icon",
      text: sign,
      attrs: { type: "button", "aria-label": say(name), title: say(name) },
      on: { click: () => zoomTo(to) },
    });
  return el(
    "div",
    { class: "stage-bar" },
    turn("page_before", "‹", all[at - 1]),
    el("span", {
      class: "stage-title",
      text: say("page_of", { page: page.number, pages: data.source.pages ?? all.length }),
      attrs: { role: "status" },
    }),
    turn("page_after", "›", all[at + 1]),
    el("span", { class: "spring" }),
    zoom("zoom_out", "−", Math.max(0.5, state.zoom / 1.25)),
    zoom("zoom_fit", "↔", 1),
    zoom("zoom_in", "+", Math.min(4, state.zoom * 1.25)),
  );
}

/** Light the box of a figure of the calculation, and go to it; the calculation stays. */
function pointAt(place) {
  state.pointed = place.number;
  state.page = place.page ?? state.page;
  drawStage();
  const target = document.querySelector(
    `#stage [data-place="${place.number}"], #stage [data-line="${place.line}"] a`,
  );
  target?.focus({ preventScroll: place.page !== null });
}

/** Show another page beside the same finding. */
function turnTo(page) {
  state.page = page;
  drawStage();
}

function turnBy(step) {
  const at = data.pages.findIndex((page) => page.number === state.page);
  const other = data.pages[at + step];
  if (other) turnTo(other.number);
}

function zoomTo(zoom) {
  state.zoom = zoom;
  const desk = document.getElementById("desk");
  desk.querySelector(".sheet").style.setProperty("--zoom", zoom);
  showChosen(desk);
}

/** Bring the chosen box to the middle of what is seen of the page. */
function showChosen(desk) {
  const box = desk.querySelector(".box.chosen");
  if (!box) return;
  const within = desk.getBoundingClientRect();
  const bounds = box.getBoundingClientRect();
  desk.scrollTop += bounds.top + bounds.height / 2 - within.top - within.height / 2;
  desk.scrollLeft += bounds.left + bounds.width / 2 - within.left - within.width / 2;
}

/** What the colours mean: of the states, and of what a figure is to the chosen check. */
function legend(parts) {
  const entry = (name) =>
    el(
      "li",
      {},
      el("span", { class: `swatch ${name}`, attrs: { "aria-hidden": "true" } }),
      say(`legend_${name}`),
    );
  const states = ["differs", "agrees", "unverifiable", "unchecked"];
  return el("ul", { class: "legend" }, [...parts, ...states].map(entry));
}

function drawPanel() {
  const panel = document.getElementById("panel");
  const check = checks.get(state.check);
  const place = state.place === null ? null : data.places[state.place];
  const back = el(
    "p",
    { class: "back" },
    el("a", { text: "‹ " + say("back"), attrs: { href: "#findings" } }),
  );
  const chosen = place && !(check && check.subject.place === place.number) ? place : null;
  const detail = chosen
    ? placeDetail(chosen)
    : check
      ? checkDetail(check)
      : [el("p", { class: "empty", text: say("choose") })];
  const among = chosen && check ? el("p", { class: "among" }, "‹ ", checkLink(check)) : null;
  fill(panel, back, among, el("article", { class: "detail" }, detail));
  panel.scrollTop = 0;
}
