"""How many lost glyphs are recovered, and that none is recovered wrong: `python -m benchmarks.glyphs FONT.ttf ...`.

Each font loses all its digits, then all its marks, and keeps the rest of its map. It is read twice: with the
committed reference set, and with a set made of the other families among the fonts given, so that its own shapes were
never seen. A family is the name of a file up to its first hyphen. Needs fontTools.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from extract.sources.lost_glyphs.build_reference import distinct, glyphs_of
from extract.sources.lost_glyphs.evidence import FontGlyphs, read_lost
from extract.sources.lost_glyphs.likeness import Known
from extract.sources.lost_glyphs.outlines import Outline
from extract.sources.lost_glyphs.reference import reference

LOST: Mapping[str, str] = {
    "0-9": "0123456789",
    "๐-๙": "๐๑๒๓๔๕๖๗๘๙",
    "marks": "ัิีึืฺุู็่้๊๋์ํ",
}
Glyphs = Mapping[int, tuple[str, Outline]]


def tally(glyphs: Glyphs, lost: str, known: Iterable[Known]) -> Counter[str]:
    """Count the glyphs of a font that are read right, wrong and not at all where some characters are lost."""
    glyphs = {
        code: glyph
        for code, glyph in glyphs.items()
        if glyph[0] not in lost or code == first_of(glyphs, glyph[0])
    }
    font = FontGlyphs(
        characters={code: text for code, (text, _) in glyphs.items() if text not in lost},
        drawn={code: outline for code, (_, outline) in glyphs.items()},
        lost=[code for code, (text, _) in glyphs.items() if text in lost],
    )
    readings = read_lost(font, (), known)
    counts: Counter[str] = Counter()
    for code in font.lost:
        if code not in readings:
            counts["unreadable"] += 1
        else:
            right = readings[code].text == glyphs[code][0]
            counts["right" if right else "wrong"] += 1
            if not right:
                print(f"    wrong: {glyphs[code][0]!r} read as {readings[code]}")
    return counts


def first_of(glyphs: Glyphs, text: str) -> int:
    """Give the code that a font draws a character with by itself, and not some form of it for special places."""
    return next(code for code, (found, _) in glyphs.items() if found == text)


def other_families(fonts: Mapping[Path, Glyphs], family: str) -> list[Known]:
    """Make a reference set of the fonts that are not of a family."""
    others = [
        glyph for path, glyphs in fonts.items() if family_of(path) != family for glyph in glyphs.values()
    ]
    return [Known(text, outline, "reference") for text, outline in distinct(others)]


def family_of(path: Path) -> str:
    """Give the family that a font's file is of."""
    return path.stem.split("-")[0].removesuffix("New")


def main(arguments: Sequence[str]) -> int:
    """Print, by what was lost and what it was compared with, the shares read right, not read and read wrong."""
    fonts: dict[Path, Glyphs] = {Path(name): glyphs_of(Path(name)) for name in arguments}
    totals: dict[tuple[str, str], Counter[str]] = {}
    for family in sorted({family_of(path) for path in fonts}):
        sets = {"reference set": reference(), "other families": other_families(fonts, family)}
        for path in (path for path in fonts if family_of(path) == family):
            for name, known in sets.items():
                for kind, lost in LOST.items():
                    counts = tally(fonts[path], lost, known)
                    totals.setdefault((kind, name), Counter()).update(counts)
                    print(f"{path.name:32} {kind:6} {name:15} {dict(counts)}")
    for (kind, name), counts in sorted(totals.items()):
        every = counts.total() or 1
        shares = "  ".join(f"{what} {counts[what] / every:.3f}" for what in ("right", "unreadable"))
        print(f"{kind:6} against {name:15} {shares}  wrong {counts['wrong']} of {counts.total()}")
    return 1 if any(counts["wrong"] for counts in totals.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
