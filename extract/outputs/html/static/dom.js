// ---------------------------------------------------------------------------------------------------------------
// Elements. Whatever comes from the report goes in as text: no markup is ever parsed.

/** Make an element. `options`: class, text, attrs, on (listeners), style (set through the object model). */
function el(tag, options = {}, ...children) {
  return filled(document.createElement(tag), options, children);
}

/** Make an SVG element, with the same options. */
function svg(tag, options = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), options, children);
}

function filled(element, options, children) {
  if (options.class) element.setAttribute("class", options.class);
  if (options.text !== undefined) element.textContent = options.text;
  for (const [name, value] of Object.entries(options.attrs ?? {})) {
    if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : value);
  }
  for (const [name, value] of Object.entries(options.style ?? {})) element.style.setProperty(name, value);
  for (const [name, listener] of Object.entries(options.on ?? {})) element.addEventListener(name, listener);
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** Put children in the place of all that an element holds. */
function fill(element, ...children) {
  element.replaceChildren();
  return filled(element, {}, children);
}

const STEERING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g;

/** Give a report's text for showing: characters that steer text are written out, so that they steer nothing. */
function visible(text) {
  return (text ?? "").replace(STEERING, (one) => "\\u" + one.charCodeAt(0).toString(16).padStart(4, "0"));
}

/** Give a report's text on one line, cut where it is longer than `most`. */
function short(text, most = 140) {
  const line = visible((text ?? "").replace(/\s+/g, " ").trim());
  return line.length > most ? line.slice(0, most - 1) + "…" : line;
}

/** A report's own text: apart from the page's direction, and breaking anywhere where it must. */
function quoted(text, className = "") {
  return el("span", { class: ("quoted " + className).trim(), text: visible(text), attrs: { lang: "th" } });
}
