"""What several commands have: options, and what becomes of their texts."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from extract.errors import WrongUsage
from extract.options import OcrMode, ReadOptions, parse_pages
from extract.processes.limits import Limits

if TYPE_CHECKING:
    from schemas import GivenCorrection

Command = TypeVar("Command", bound=Callable[..., Any])

SETTINGS: Final = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

CORRECTIONS_OPTION: Final = click.option(
    "--corrections",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Read what a YAML file of corrections says instead of what was misread; may be repeated.",
)
PAGES_OPTION: Final = click.option("--pages", metavar="LIST", help="Read only these pages of a PDF: 1-5,9.")
OCR_OPTION: Final = click.option(
    "--ocr",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="When to recognise pages from their pictures; auto: where a text layer is missing or not believed.",
)
PASSWORD_OPTION: Final = click.option(
    "--password-env", metavar="NAME", help="Environment variable that holds the PDF's password."
)
LANG_OPTION: Final = click.option(
    "--lang", type=click.Choice(["th", "en"]), help="Language of messages; default from the locale."
)
"""The options that several commands have."""

_LIMITS: Final = (
    (
        "--max-seconds",
        "SECONDS",
        Limits().seconds,
        "Processor time for a page; recognising one may take six times it.",
    ),
    ("--max-memory", "MB", Limits().memory, "Memory for each process that reads."),
    ("--max-pages", "N", Limits().pages, "Pages of a report that are read."),
    ("--max-glyphs", "N", Limits().glyphs, "Characters on a page that is read."),
    ("--max-objects", "N", Limits().objects, "Drawn objects on a page that is read."),
    ("--max-pixels", "N", Limits().pixels, "Pixels of a picture on a page that is read."),
)
"""What may be allowed more, or less: the option, its unit, what is allowed otherwise, and what it is of."""


def limit_options(command: Command) -> Command:
    """Add the options of `_LIMITS` to a command."""
    for name, unit, usual, meaning in reversed(_LIMITS):
        option = click.option(
            name, metavar=unit, type=click.IntRange(min=1), default=usual, show_default=True, help=meaning
        )
        command = option(command)
    return command


def read_options(
    pages: str | None,
    password_env: str | None,
    ocr: OcrMode,
    workers: int,
    corrections: tuple[Path, ...],
    limits: Limits = Limits(),
) -> ReadOptions:
    """Give what these options say of the reading. Raises WrongUsage."""
    chosen = parse_pages(pages) if pages is not None else None
    return ReadOptions(chosen, _password(password_env), ocr, workers, _given(corrections), limits)


def _given(corrections: tuple[Path, ...]) -> "tuple[GivenCorrection, ...]":
    """Read files of corrections; where there is none, what reads YAML is not loaded."""
    if not corrections:
        return ()
    from extract.corrections import read_corrections

    return read_corrections(corrections)


def codes(text: str | None) -> tuple[str, ...]:
    """Give the codes of a list of them, split by commas."""
    return tuple(code.strip() for code in text.split(",")) if text is not None else ()


def cores() -> int:
    """Give how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _password(variable: str | None) -> str | None:
    if variable is not None and variable not in os.environ:
        raise WrongUsage(f"--password-env {variable}: there is no such environment variable; set it first")
    return os.environ[variable] if variable is not None else None
