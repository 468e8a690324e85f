"""The blocks of code in a page: commands with what they print, programs, files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(
    r"^```(?P<kind>\w+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Block:
    """A block: its language, its title, its text, and the kind and text of the block that follows it at once."""

    kind: str
    title: str | None
    text: str
    line: int
    follower: str | None


def blocks_of(page: Path) -> list[Block]:
    """Give the blocks of a page in their order; a block of text right behind a program is what it prints."""
    source = page.read_text(encoding="utf-8")
    matches = list(_BLOCK.finditer(source))
    blocks = []
    for place, match in enumerate(matches):
        following = matches[place + 1] if place + 1 < len(matches) else None
        joined = following is not None and not source[match.end() : following.start()].strip()
        follower = following["text"] if joined and following and following["kind"] == "text" else None
        blocks.append(
            Block(
                match["kind"],
                match["title"],
                match["text"],
                source[: match.start()].count("\n") + 1,
                follower,
            )
        )
    return blocks


def commands_of(block: Block) -> Iterator[tuple[str, str]]:
    """Give the commands of a console block, each with what is shown behind it."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def shows(shown: str, printed: str) -> bool:
    """Whether what was printed is what is shown; a line of three dots stands for any lines, or none."""
    lines = [line.rstrip() for line in shown.strip().splitlines()]
    pattern = "".join("(?:.*\n)*?" if line == "..." else re.escape(line) + "\n" for line in lines)
    text = "".join(f"{line.rstrip()}\n" for line in printed.strip().splitlines())
    return re.fullmatch(pattern, text) is not None
