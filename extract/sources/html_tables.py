"""HTML: its tables as grids with their spans, its other text as lines, each with its line in the file."""

from collections.abc import Iterator

from lxml import etree, html

from extract.sources.markup import resolve_markup
from extract.sources.page import Grid, GridCell, TextLine
from extract.thai.repair import repair

_BLOCKS = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section", "article"}
    | {
        "header",
        "footer",
        "main",
        "body",
        "html",
        "br",
        "hr",
        "caption",
        "blockquote",
        "pre",
        "table",
        "title",
    }
)
_UNSEEN = frozenset({"script", "style", "head", "template", "noscript"})
_MAX_SPAN = 1000
"""The most columns or rows that HTML lets one cell cover."""


def html_blocks(text: str) -> Iterator[TextLine | Grid]:
    """Give a whole HTML document's lines of text and tables in their order."""
    root = _parsed(text)
    if root is not None:
        yield from _walk(root, line_offset=0)


def html_grid(text: str, first_line: int) -> Iterator[TextLine | Grid]:
    """Give the tables (and any text around them) of a piece of HTML that begins on `first_line` of a dump."""
    root = _parsed(text)
    if root is not None:
        yield from _walk(root, line_offset=first_line - 1)


def _parsed(text: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, huge_tree=False)
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    return root


def _walk(element: html.HtmlElement, line_offset: int) -> Iterator[TextLine | Grid]:
    """Walk in document order, joining inline text into one line until the next block element."""
    pending: list[str] = []
    pending_line = 0

    def flush() -> Iterator[TextLine]:
        raw = resolve_markup(" ".join("".join(pending).split()))
        pending.clear()
        if raw:
            yield TextLine(raw=raw, text=repair(raw), bbox=None, line=pending_line + line_offset)

    for event, node in etree.iterwalk(element, events=("start", "end"), tag=etree.Element):
        tag = str(node.tag).lower()
        if any(str(parent.tag).lower() in _UNSEEN | {"table"} for parent in node.iterancestors()):
            continue
        if event == "start":
            if tag in _BLOCKS:
                yield from flush()
            if not pending:
                pending_line = node.sourceline or 1
            if tag == "table":
                yield from _grid(node, line_offset)
            elif tag not in _UNSEEN:
                pending.append(_checkbox(node) + (node.text or ""))
        else:
            if tag in _BLOCKS:
                yield from flush()
                pending_line = node.sourceline or 1
            pending.append(node.tail or "")
    yield from flush()


def _checkbox(node: html.HtmlElement) -> str:
    if str(node.tag).lower() != "input" or (node.get("type") or "").lower() != "checkbox":
        return ""
    return "☑" if node.get("checked") is not None else "☐"


def _grid(table: html.HtmlElement, line_offset: int) -> Iterator[Grid]:
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    taken: set[tuple[int, int]] = set()
    cells: list[GridCell] = []
    for row_index, row in enumerate(rows):
        column = 0
        for element in row.iterchildren("td", "th"):
            while (row_index, column) in taken:
                column += 1
            down = min(_span(element, "rowspan"), len(rows) - row_index)
            across = _span(element, "colspan")
            taken.update((row_index + i, column + j) for i in range(down) for j in range(across))
            raw = resolve_markup(_cell_text(element))
            line = (element.sourceline or 1) + line_offset
            cells.append(
                GridCell(
                    raw=raw,
                    text=repair(raw),
                    row=row_index,
                    column=column,
                    row_span=down,
                    column_span=across,
                    bbox=None,
                    line=line,
                )
            )
    if not any(cell.text for cell in cells):
        return
    columns = max(column for _, column in taken) + 1
    line = (table.sourceline or 1) + line_offset
    yield Grid(page=None, rows=len(rows), columns=columns, cells=tuple(cells), bbox=None, line=line)


def _cell_text(element: html.HtmlElement) -> str:
    parts: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end"), tag=etree.Element):
        block = str(node.tag).lower() in _BLOCKS
        if event == "start":
            parts.append((" " if block else "") + _checkbox(node) + (node.text or ""))
        elif node is not element:
            parts.append((" " if block else "") + (node.tail or ""))
    return "".join(parts)


def _span(element: html.HtmlElement, name: str) -> int:
    value = (element.get(name) or "1").strip()
    return max(1, min(int(value), _MAX_SPAN)) if value.isascii() and value.isdigit() else 1
