"""The reference of the library, from the docstrings."""

from collections.abc import Iterator

from extract import extending

LIBRARY = ("extract.read", "extract.check", "extract.options", "extract.errors", "extract.batch")
STEPS = (
    "extract.reader",
    "extract.sources.page",
    "extract.tables.assemble",
    "extract.records.build",
    "extract.checks.run",
    "extract.checks.compare",
    "extract.checks.computation",
    "extract.checks.interval",
    "extract.thai.numbers",
    "extract.thai.repair",
)

SHORT = "\n    options:\n      show_root_full_path: false"
"""Names without the module that they are defined in."""


def pages() -> Iterator[tuple[str, str]]:
    """Give the pages: what a program calls, what a plug-in needs, and the steps of the way."""
    yield "api/library.md", _page("The library", "What a program calls.", LIBRARY)
    named = (_place(name) for name in extending.__all__)
    yield (
        "api/extending.md",
        _page(
            "What plug-ins import",
            "All of it is in `extract.extending`; the records and roles are in `schemas`.",
            tuple(f"{place}{SHORT}" for place in named if place is not None),
        ),
    )
    yield (
        "api/steps.md",
        _page("The steps of the way", "Anyone can stop after any of them and look.", STEPS),
    )


def _page(title: str, about: str, names: tuple[str, ...]) -> str:
    return "\n\n".join((f"# {title}", about, *(f"::: {name}" for name in names))) + "\n"


def _place(name: str) -> str | None:
    """Give where something is defined; a constant says nothing of that, and is left out."""
    value = getattr(extending, name)
    module = getattr(value, "__module__", None)
    return f"{module}.{value.__name__}" if module and hasattr(value, "__name__") else None
