"""A search for bytes that break a reader: `python -m benchmarks.fuzz TARGET [--seconds N] [--corpus DIR] [--again FILE]`.

Guided by coverage (atheris, which the extra `fuzz` installs): what reaches new code is kept and changed further. TARGET
is one of `benchmarks.fuzz_targets`. It starts from the fixtures' dumps and their lines. What breaks a target, or takes
it longer than ten seconds, is written to a file and ends it with an exit status that is not 0; `--again` runs a file.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import atheris

ROOT: Final = Path(__file__).resolve().parent.parent
_DUMPS: Final = ROOT / "fixtures" / "text"
_LONGEST: Final = 4096
_SLOW: Final = 10

with atheris.instrument_imports(include=["extract", "benchmarks"]):
    import extract.checks
    import extract.reader  # noqa: F401 - imported on its first use, which would seem slow
    from benchmarks.fuzz_targets import TARGETS
    from extract.thai.dictionary import word_costs


def write_seeds(target: str, folder: Path) -> None:
    """Write what to start from: pieces of the fixtures' dumps, and for numbers their lines."""
    for dump in sorted(path for path in _DUMPS.iterdir() if path.is_file()):
        data = dump.read_bytes()
        if target == "numbers":
            for number, line in enumerate(data.splitlines()[:40]):
                (folder / f"{dump.name}-{number}").write_bytes(line)
        else:
            kind = {".md": b"\x01", ".html": b"\x02"}.get(dump.suffix, b"\x00")
            for number, start in enumerate(range(0, len(data), _LONGEST)):
                (folder / f"{dump.name}-{number}").write_bytes(kind + data[start : start + _LONGEST - 1])


def main() -> None:
    """Run the command; atheris ends the process."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, help="where what reaches new code is kept")
    parser.add_argument("--again", type=Path)
    given = parser.parse_args()
    if given.again is not None:
        TARGETS[given.target](given.again.read_bytes())
        return
    word_costs()  # else the first input that needs a word seems slow
    with TemporaryDirectory() as place:
        corpus = given.corpus or Path(place)
        corpus.mkdir(parents=True, exist_ok=True)
        write_seeds(given.target, corpus)
        atheris.Setup(
            [
                sys.argv[0],
                str(corpus),
                f"-max_total_time={given.seconds}",
                f"-timeout={_SLOW}",
                f"-max_len={_LONGEST}",
                f"-seed={given.seed}",
            ],
            TARGETS[given.target],
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main()
