"""Files of corrections: YAML, by hand or as the page saves it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import yaml
from pydantic import ValidationError

from extract.errors import WrongUsage
from schemas import GivenCorrection

_FORM: Final = "corrections: [{sha256, page, bbox, read, value, by, when, why}, …]"
_OPTIONAL: Final = ("page", "bbox", "line", "column")
_NOTHING: Final = ("", "~", "null")


def read_corrections(paths: Iterable[Path]) -> tuple[GivenCorrection, ...]:
    """Read files of corrections, in their order; one that is given twice counts once.

    Raises WrongUsage, which names the file, the entry and what is wrong with it.
    """
    return tuple(dict.fromkeys(given for path in paths for given in _of_file(path)))


def _of_file(path: Path) -> Iterator[GivenCorrection]:
    for number, entry in enumerate(_entries(path), start=1):
        try:
            yield GivenCorrection.model_validate(_stated(entry), strict=False)
        except ValidationError as error:
            raise WrongUsage(f"--corrections {path}: entry {number}: {_told(error)}") from None


def _entries(path: Path) -> list[object]:
    """Give the entries of a file. Every scalar stays the text that it is: 91.50 is not 91.5, and 012 is not 10."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except OSError as error:
        raise WrongUsage(f"--corrections {path}: cannot be read ({error.strerror}); check the path") from None
    except UnicodeDecodeError:
        raise WrongUsage(f"--corrections {path}: not UTF-8 text; save it as UTF-8") from None
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark is not None else ""
        raise WrongUsage(f"--corrections {path}{line}: not YAML ({error.problem}); write {_FORM}") from None
    except (yaml.YAMLError, RecursionError):
        raise WrongUsage(f"--corrections {path}: not YAML; write {_FORM}") from None
    entries = content.get("corrections") if isinstance(content, dict) and len(content) == 1 else None
    if not isinstance(entries, list):
        raise WrongUsage(f"--corrections {path}: holds no list of corrections; write {_FORM}")
    return entries


def _stated(entry: object) -> object:
    """Give an entry without the places that it leaves open."""
    if not isinstance(entry, Mapping):
        return entry
    return {key: value for key, value in entry.items() if not (key in _OPTIONAL and value in _NOTHING)}


def _told(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    said = first["msg"].removeprefix("Value error, ")
    return f"{where}: {said}" if where else said
