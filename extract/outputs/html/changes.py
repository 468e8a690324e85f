"""A suspected figure beside what would reconcile it, with the characters marked in which the two differ."""

from difflib import SequenceMatcher

Part = tuple[str, bool]
"""A piece of a text, and whether it is what differs."""


def marked(one: str, other: str) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Give two texts in pieces, those marked that the other text has not; texts with little in common as wholes."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if not any(block.size for block in matcher.get_matching_blocks()):
        return ((one, True),), ((other, True),)
    steps = matcher.get_opcodes()
    ours = tuple((one[a:b], tag != "equal") for tag, a, b, _, _ in steps if b > a)
    theirs = tuple((other[a:b], tag != "equal") for tag, _, _, a, b in steps if b > a)
    return ours, theirs
