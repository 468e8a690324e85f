"""Puts the blocks of code of README.md into README.th.md: `python -m docs.generated.readme_th`."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def with_blocks(thai: str, blocks: list[str]) -> str:
    """Give the Thai text with these blocks of code in place of its own, in their order.

    Raises ValueError where there are more or fewer of them: then a block was added, or left out.
    """
    own = BLOCK.findall(thai)
    if len(own) != len(blocks):
        raise ValueError(f"README.th.md has {len(own)} blocks of code, and README.md {len(blocks)}")
    rest = iter(blocks)
    return BLOCK.sub(lambda _: next(rest), thai)


def main() -> int:
    """Write README.th.md anew."""
    thai = ROOT / "README.th.md"
    blocks = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    try:
        text = with_blocks(thai.read_text(encoding="utf-8"), blocks)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    thai.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
