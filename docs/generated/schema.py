"""The reference of the document: every model and field of the JSON Schema."""

from collections.abc import Iterator
from typing import Any

from docs.generated.markup import plain
from schemas import SCHEMA_VERSION, Document


def page() -> str:
    """Give the page: the document first, then what it is made of, in the order of the letters."""
    schema = Document.model_json_schema(mode="serialization")
    parts = ["# The document", "", _ABOUT.format(version=SCHEMA_VERSION), ""]
    parts += _model("Document", schema)
    for name, model in sorted(schema["$defs"].items()):
        parts += _model(name, model)
    return "\n".join(parts)


_ABOUT = """\
The form of what `--json` writes and `extract.read` gives, version {version}. `extract schema` prints it as JSON Schema.
Numbers that were printed are decimals, written as strings, digit for digit. A field that is "left out" is not there
where it has nothing to say; every other field always is."""


def _model(name: str, model: dict[str, Any]) -> Iterator[str]:
    yield from (f"## {name}", "", plain(model.get("description", "")), "")
    if "enum" in model:
        yield from ("One of " + ", ".join(f"`{value}`" for value in model["enum"]) + ".", "")
        return
    yield from ("| field | form | meaning |", "|---|---|---|")
    for field, form in model.get("properties", {}).items():
        yield f"| `{field}` | {_form(form)} | {plain(form.get('description', ''))} |"
    yield ""


def _form(form: dict[str, Any]) -> str:
    """Give the form of a field in words, with links to the models in it."""
    if "$ref" in form:
        name = form["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in form:
        return " or ".join(dict.fromkeys(_form(one) for one in form["anyOf"]))
    if "enum" in form:
        return ", ".join(f"`{value}`" for value in form["enum"])
    if "const" in form:
        return f"`{form['const']}`"
    if form.get("type") == "array":
        if "prefixItems" in form:
            return "list of " + ", ".join(_form(one) for one in form["prefixItems"])
        return f"list of {_form(form.get('items', {}))}"
    if "pattern" in form:
        return "decimal as string"
    if "format" in form:
        return str(form["format"])
    return str(form.get("type", "anything"))
