// ---------------------------------------------------------------------------------------------------------------
// On paper: the verdict, and every finding that the filters let through with its calculation and close-up.

const MOST_PRINTED = 200;

function preparePrint() {
  const found = filtered();
  fill(
    document.getElementById("print"),
    el("header", { class: "print-head" }, titleBlock(), verdictBlock()),
    found.length > MOST_PRINTED
      ? el("p", { class: "muted", text: say("print_more", { count: MOST_PRINTED }) })
      : null,
    found
      .slice(0, MOST_PRINTED)
      .map((check) => el("article", { class: "detail" }, checkDetail(check, false))),
    el("footer", { class: "muted", text: say("source", data.source) }),
  );
}

function clearPrint() {
  fill(document.getElementById("print"));
}

window.addEventListener("beforeprint", preparePrint);
window.addEventListener("afterprint", clearPrint);
