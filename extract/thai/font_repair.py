"""Repair of what is wrong in a whole font: learnt from all its text, then applied to every line set in it.

A PDF maps glyphs to characters font by font, and a wrong entry is wrong wherever the glyph is drawn: sara am
for aa (กำร), aa for sara am (จานวน), a Latin letter for a mark, one mark for another. Many words together
show which it is; one word often cannot.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extract.thai.dictionary import Confusions, cost, restore
from extract.thai.letters import (
    AA,
    AM,
    CONSONANTS,
    LOWER_VOWELS,
    MARKS,
    NIKHAHIT,
    SILENCER,
    THAI_LETTER,
    TONES,
    UPPER_VOWELS,
)
from extract.thai.marks import IMPLAUSIBLE, from_private_use, join_sara_am, order_marks
from extract.thai.patterns import any_of
from extract.thai.repair import AA_FOR_AM, AM_FOR_AA, SURE, TELLTALE, marks_drawn_back

SAMPLE: Final = 120
"""How many different runs of letters are looked up to decide; more do not change the decision."""

MANY_AA: Final = 60
"""A text with so many aa and no sara am at all has lost it: written Thai has one to about ten."""

FEWEST_VOTES: Final = 3
"""A mark read as another must be seen so often before it is believed."""

CLEARLY: Final = 6.0
"""Bits a word by which a change to a whole font must make its words likelier."""

KNOWN: Final = 1.0
"""Bits by which a word must get likelier where the font is known to have the fault."""

_IMPLAUSIBLE_SHARE: Final = 0.004
_LATE_SHARE: Final = 0.1
_MOST_STRAYS: Final = 12
_PLACES: Final = 24
_FEW_PLACES: Final = 8
_FINALISTS: Final = 4
_SURE_SHARE: Final = 0.8
_WINDOW: Final = 12
_SHORTEST: Final = 4
"""Fewer letters on both sides of a character may be an abbreviation: พ.ศ."""

_Pairs = tuple[tuple[str, str], ...]
_Strays = Sequence[tuple[str, str]]
_RUN: Final = re.compile(f"{THAI_LETTER}+")
# Small and circled digits are digits too.
_STRAY: Final = r"[^\s\d\u0E00-\u0E7F²³¹\u2070-\u209F\u2460-\u24FF]"
_UNREADABLE: Final = "\ufffd"
_BETWEEN: Final = re.compile(f"(?<=[{CONSONANTS}{MARKS}]){_STRAY}{{1,2}}(?={THAI_LETTER})")
_PUNCTUATION: Final = frozenset('.,/-:;()[]"“”‘’–—…&%*+=•')
_ALL_MARKS: Final = frozenset((read, meant) for read in MARKS for meant in MARKS if read != meant)
_SPLIT_AM: Final = re.compile(f"[{CONSONANTS}{TONES}] {AA}")
_BLANK_AFTER_AA: Final = re.compile(f"({THAI_LETTER}*[{CONSONANTS}][{TONES}]?){AA}[ \u00a0]({THAI_LETTER}+)")
_CANDIDATES: Final = (
    *(UPPER_VOWELS + LOWER_VOWELS + TONES + SILENCER + NIKHAHIT),
    *(NIKHAHIT + tone for tone in TONES),
    *(vowel + tone for vowel in UPPER_VOWELS + LOWER_VOWELS for tone in TONES[:2]),
)
"""What one glyph of a Thai font may draw over a consonant: a mark, or a mark and a tone in one."""


@dataclass(frozen=True, slots=True)
class FontRepair:
    """What is wrong with the text of one font; everything empty where nothing is.

    `aa_for_am`: every ำ is to be read as า, its nikhahit being a character of its own. `strays`: characters
    and the marks that they stand for wherever they are between Thai letters; `doubtful_strays`: only where
    that makes the word likelier. `confusions`: letters and what else they may stand for, word by word.
    `drawn_back`: marks come after the next consonant, and belong to the one before.
    """

    aa_for_am: bool = False
    strays: tuple[tuple[str, str], ...] = ()
    doubtful_strays: tuple[tuple[str, str], ...] = ()
    confusions: Confusions = frozenset()
    drawn_back: bool = False

    @property
    def is_identity(self) -> bool:
        """Whether the font needs no repair."""
        return self == FontRepair()

    def apply(self, text: str) -> str:
        """Return the text of this font with its faults mended; digits stay as they are."""
        if self.is_identity:
            return text
        text = from_private_use(text)
        if self.aa_for_am:
            text = text.replace(AM, AA)
        text = join_sara_am(_put_marks(text, self.strays, self.doubtful_strays))
        if self.drawn_back:
            text = _RUN.sub(lambda run: marks_drawn_back(run[0]), text)
        if self.confusions:
            text = _RUN.sub(lambda run: restore(run[0], self.confusions, KNOWN), text)
            if (AA, AM) in self.confusions:
                text = _BLANK_AFTER_AA.sub(_with_am, text)
        return text


def learn_repair(samples: Sequence[str]) -> FontRepair:
    """Learn from the text of one font, over the whole document, what is wrong with it.

    Plausible text (no stray characters between letters, few marks where none can be, sara am about as often
    as Thai has it) gives the identity without a look into the dictionary.
    """
    text = from_private_use("\n".join(samples))
    between = Counter("".join(_BETWEEN.findall(text)))
    if not (_has_strays(between) or _is_implausible(text) or _is_sara_am_suspect(text)):
        return FontRepair()
    aa_for_am = _is_aa_for_am(text)
    if aa_for_am:
        text = text.replace(AM, AA)
    strays, doubtful = _learn_strays(text, between)
    text = join_sara_am(_put_marks(text, strays, doubtful))
    runs = _runs(text)
    drawn_back = _is_drawn_back(runs)
    if drawn_back:
        runs = [marks_drawn_back(run) for run in runs]
    implausible = _is_implausible(text) and not drawn_back
    return FontRepair(aa_for_am, strays, doubtful, _learn_confusions(runs, implausible), drawn_back)


def _has_strays(between: Counter[str]) -> bool:
    """Whether what stands between Thai letters is more than punctuation and a Latin letter now and then."""
    return any(
        not stray.isascii() or count >= FEWEST_VOTES
        for stray, count in between.items()
        if stray not in _PUNCTUATION
    )


def _is_implausible(text: str) -> bool:
    letters = sum(len(run) for run in _RUN.findall(text))
    return len(IMPLAUSIBLE.findall(text)) > _IMPLAUSIBLE_SHARE * letters


def _is_sara_am_suspect(text: str) -> bool:
    """Whether sara am is too frequent or too rare beside aa, or frequent words show it exchanged."""
    am, aa = text.count(AM), text.count(AA)
    split = text.count(NIKHAHIT) + len(_SPLIT_AM.findall(text))
    return am > aa or (aa >= MANY_AA and am + split == 0) or TELLTALE.search(text) is not None


def _is_aa_for_am(text: str) -> bool:
    """Whether every sara am of the font is an aa: there are more of them, and as aa they make words."""
    runs = [run for run in _runs(text) if AM in run]
    if text.count(AM) <= text.count(AA) or not runs:
        return False
    return sum(cost(run) - cost(run.replace(AM, AA)) for run in runs) > CLEARLY * len(runs)


def _is_drawn_back(runs: Sequence[str]) -> bool:
    """Whether marks come late in the font: moving them back mends words, and not just a few."""
    moved = sum(marks_drawn_back(run) != order_marks(run) for run in runs)
    return moved >= FEWEST_VOTES and moved >= _LATE_SHARE * len(runs)


def _runs(text: str) -> list[str]:
    """Return a sample of the different runs of letters in the text, evenly over it."""
    runs = list(dict.fromkeys(_RUN.findall(text)))
    return runs[:: max(1, len(runs) // SAMPLE)][:SAMPLE]


def _learn_strays(text: str, between: Counter[str]) -> tuple[_Pairs, _Pairs]:
    """Find the marks that stray characters stand for, the most frequent first: the sure, and the doubtful."""
    sure: list[tuple[str, str]] = []
    doubtful: list[tuple[str, str]] = []
    for stray, _ in between.most_common(_MOST_STRAYS):
        places = _places(stray, _put_marks(text, sure, ()))
        if stray.isascii() and len(places) < FEWEST_VOTES:
            continue
        mark = _mark_for(places)
        if mark is None:
            continue
        likelier = sum(_is_likelier(before, mark, after) for before, after in places)
        often = likelier >= _SURE_SHARE * len(places)
        if stray == _UNREADABLE and not often:
            # It stands for several marks: each word is looked up by itself, by `fill_lost_mark`.
            continue
        is_letter = not stray.isascii() or (often and stray not in _PUNCTUATION)
        (sure if is_letter else doubtful).append((stray, mark))
    return tuple(sure), tuple(doubtful)


def _places(stray: str, text: str) -> list[tuple[str, str]]:
    """Return a sample of the letters on both sides of a stray character."""
    letters = f"(?:{THAI_LETTER}|{_STRAY})"
    pattern = re.compile(f"({THAI_LETTER}{{1,{_WINDOW}}}){re.escape(stray)}({letters}{{1,{_WINDOW}}})")
    places = [place for place in dict.fromkeys(pattern.findall(text)) if len("".join(place)) >= _SHORTEST]
    return places[:: max(1, len(places) // _PLACES)][:_PLACES]


def _mark_for(places: Sequence[tuple[str, str]]) -> str | None:
    """Return the mark that makes words of the letters on both sides of its places, if one clearly does."""
    if not places:
        return None
    candidates: Sequence[str] = _CANDIDATES
    bits: dict[str, float] = {}
    for some in (places[:_FEW_PLACES], places):
        # Candidates that give the same text, as a nikhahit beside a nikhahit does, are one: the first.
        readings: dict[tuple[str, ...], str] = {}
        for mark in candidates:
            readings.setdefault(tuple(_joined(before, mark, after) for before, after in some), mark)
        bits = {mark: sum(map(cost, texts)) for texts, mark in readings.items()}
        candidates = sorted(bits, key=lambda mark: bits[mark])[:_FINALISTS]
    apart = sum(cost(before) + cost(after) for before, after in places)
    best, *others = sorted(bits, key=lambda mark: bits[mark])
    clear = all(bits[best] + KNOWN <= bits[other] for other in others)
    return best if clear and bits[best] + CLEARLY * len(places) <= apart else None


def _joined(before: str, mark: str, after: str) -> str:
    return join_sara_am(order_marks(before + mark + after))


def _put_marks(text: str, strays: _Strays, doubtful: _Strays) -> str:
    """Put marks for stray characters after Thai letters.

    Where a sure one is an ASCII letter or sign and no Thai letter follows it, it may be itself, as a doubtful
    one may everywhere: there the mark is put where that makes the word likelier.
    """
    if strays:
        marks = dict(strays)
        after_letter = f"(?<=[{CONSONANTS}{MARKS}{re.escape(''.join(marks))}])"
        before_letter = f"(?={any_of(marks)}*{THAI_LETTER})"
        pattern = re.compile(f"{after_letter}(?:[^\x00-\x7f]|{before_letter}.)")
        text = pattern.sub(lambda stray: marks.get(stray[0], stray[0]), text)
    for stray, mark in (*strays, *doubtful):
        if (stray, mark) in doubtful or stray.isascii():
            text = _put_where_likelier(text, stray, mark)
    return text


def _put_where_likelier(text: str, stray: str, mark: str) -> str:
    pattern = re.compile(
        f"(?P<before>{THAI_LETTER}*[{CONSONANTS}{MARKS}]){re.escape(stray)}(?![A-Za-z])(?P<after>{THAI_LETTER}*)"
    )

    def put(place: re.Match[str]) -> str:
        before, after = place["before"], place["after"]
        is_word = len(before + after) >= _SHORTEST or stray not in _PUNCTUATION
        return before + mark + after if is_word and _is_likelier(before, mark, after) else place[0]

    # The words on both sides of a place are part of it, so that two places in one word overlap.
    while (changed := pattern.sub(put, text)) != text:
        text = changed
    return text


def _is_likelier(before: str, mark: str, after: str) -> bool:
    return cost(_joined(before, mark, after)) + KNOWN <= cost(before) + cost(after)


def _with_am(place: re.Match[str]) -> str:
    """Put ำ for an aa and a blank where that makes one word of two: ลา พูน."""
    joined = place[1] + AM + place[2]
    return joined if cost(joined) + SURE <= cost(place[1] + AA) + cost(place[2]) else place[0]


def _learn_confusions(runs: Sequence[str], implausible: bool) -> Confusions:
    """Find which letters stand for others in some words, and in others for themselves."""
    found: set[tuple[str, str]] = set()
    for pair in (AA_FOR_AM, AM_FOR_AA):
        changed = [run for run in runs if restore(run, pair, SURE) != run]
        if len(changed) >= FEWEST_VOTES:
            found |= pair
    if implausible:
        found |= _confused_marks(runs)
    return frozenset(found)


def _confused_marks(runs: Sequence[str]) -> set[tuple[str, str]]:
    """Find the marks that stand for other marks, by the words that they surely break."""
    votes: Counter[tuple[str, str]] = Counter()
    for run in runs:
        # A mark drawn twice breaks a word too, and is no other mark.
        restored = restore(order_marks(run), _ALL_MARKS, SURE)
        if len(restored) < len(run) and cost(restored) <= cost(restore(run, _ALL_MARKS, SURE)) + SURE:
            continue
        restored = restore(run, _ALL_MARKS, SURE)
        votes.update(pair for pair in zip(run, restored, strict=True) if pair[0] != pair[1])
    return {pair for pair, count in votes.items() if count >= FEWEST_VOTES}
