"""Repair of what is wrong in a whole font: learnt from all its text, then applied to every line set in it.

A PDF maps glyphs to characters font by font, and a wrong entry is wrong wherever the glyph is drawn: sara am
for aa (กำร), aa for sara am (จานวน), a Latin letter for a mark, one mark for another. Many words together
show which it is; one word often cannot.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from extract.thai.blanks import close_all_blanks, join_split_tone_and_aa, torn_words
from extract.thai.dictionary import SURE, Confusions, cost, restore
from extract.thai.letters import AA, AM, CONSONANTS, MARKS, NIKHAHIT, THAI_LETTER, TONES
from extract.thai.marks import (
    IMPLAUSIBLE,
    VOWEL_BELOW_AA,
    attach_marks,
    from_private_use,
    join_sara_am,
    order_marks,
    sort_marks,
    tones_of_tall_letters,
)
from extract.thai.repair import (
    AA_FOR_AM,
    AM_FOR_AA,
    TELLTALE,
    exchange_tall_tones,
    marks_drawn_back,
)
from extract.thai.strays import (
    CLEARLY,
    FEWEST_VOTES,
    KNOWN,
    NO_STRAYS,
    Strays,
    are_suspect,
    learn_strays,
    strays_between,
)

SAMPLE: Final = 120
"""How many different runs of letters are looked up to decide; more do not change the decision."""

NO_MARKS: Final[Mapping[str, bool]] = MappingProxyType({})
"""Of a text of which nothing is known but its characters."""

MANY_AA: Final = 60
"""A text with so many aa and no sara am at all has lost it: written Thai has one to about ten."""

_TELLING: Final = 24
"""How many runs with a frequent word broken are looked up besides."""

_IMPLAUSIBLE_SHARE: Final = 0.004
_LATE_SHARE: Final = 0.1


_RUN: Final = re.compile(f"{THAI_LETTER}+")
_ALL_MARKS: Final = frozenset((read, meant) for read in MARKS for meant in MARKS if read != meant)
_SPLIT_AM: Final = re.compile(f"[{CONSONANTS}{TONES}] {AA}")
_BLANK_AFTER_AM: Final = re.compile(f"(?<={AM})[ \u00a0](?={THAI_LETTER})")
_BLANK_AFTER_AA: Final = re.compile(f"({THAI_LETTER}*[{CONSONANTS}][{TONES}]?){AA}[ \u00a0]({THAI_LETTER}+)")


class FontRepair(NamedTuple):
    """What is wrong with the text of one font; everything empty where nothing is.

    `aa_for_am`: every ำ is to be read as า, its nikhahit being a character of its own. `strays`: characters that
    stand for marks. `confusions`: letters and what else they may stand for, word by word. `tall_tones`: the
    tones of ป, ฝ and ฟ are called vowels below. `drawn_back`: marks come after the next consonant, and belong
    to the one before. `blank_after_am`: ำ leaves a blank. `torn`: blanks stand inside words.
    """

    aa_for_am: bool = False
    strays: Strays = NO_STRAYS
    confusions: Confusions = frozenset()
    tall_tones: bool = False
    drawn_back: bool = False
    blank_after_am: bool = False
    torn: bool = False

    @property
    def is_identity(self) -> bool:
        """Whether the font needs no repair."""
        return self == _IDENTITY

    def apply(self, text: str) -> str:
        """Return the text of this font with its faults mended.

        A digit that stands for a mark inside a word gives way to it; every digit of a number stays.
        """
        if self == _IDENTITY:
            return text
        text = from_private_use(text)
        if self.aa_for_am:
            text = text.replace(AM, AA)
        text = _settled(self.strays.put(text))
        if self.torn:
            text = close_all_blanks(text)
        if self.drawn_back:
            text = _RUN.sub(lambda run: marks_drawn_back(run[0]), text)
        if self.tall_tones:
            text = exchange_tall_tones(text, KNOWN)
        if self.confusions:
            text = _RUN.sub(lambda run: restore(run[0], self.confusions, KNOWN), text)
            if (AA, AM) in self.confusions:
                text = _BLANK_AFTER_AA.sub(_with_am, text)
        if self.blank_after_am:
            text = _BLANK_AFTER_AM.sub("", text)
        return text


_IDENTITY: Final = FontRepair()


def learn_repair(samples: Sequence[str], drawn_as_marks: Mapping[str, bool] = NO_MARKS) -> FontRepair:
    """Learn from the text of one font, over the whole document, what is wrong with it.

    `drawn_as_marks` are characters, not named as marks, that the font draws as one, and whether always.
    Plausible text (no stray characters between letters, few marks where none can be, sara am about as often as
    Thai has it) gives the identity without a look into the dictionary.
    """
    text = from_private_use("\n".join(samples))
    between = strays_between(text)
    torn = torn_words(text) >= FEWEST_VOTES
    blank_after_am = _leaves_blank_after_am(text)
    drawn_as_marks = {mark: always for mark, always in drawn_as_marks.items() if mark in text}
    has_strays = bool(drawn_as_marks) or are_suspect(between, text)
    is_sound = not (has_strays or _is_implausible(text) or _is_sara_am_suspect(text))
    if is_sound:
        return FontRepair(blank_after_am=blank_after_am, torn=torn) if torn or blank_after_am else _IDENTITY
    aa_for_am = _is_aa_for_am(text)
    if aa_for_am:
        text = text.replace(AM, AA)
    strays = learn_strays(text, between, drawn_as_marks) if has_strays else NO_STRAYS
    text = strays.put(text)
    tall_tones = VOWEL_BELOW_AA.search(text) is not None
    text = _settled(text)
    if torn:
        text = close_all_blanks(text)
    if tall_tones:
        text = exchange_tall_tones(text, KNOWN)
    drawn_back, confusions = _learn_words(text)
    return FontRepair(aa_for_am, strays, confusions, tall_tones, drawn_back, blank_after_am, torn)


def _settled(text: str) -> str:
    """Put marks to their letters and in order, none left out: two that read alike may be two marks."""
    text = sort_marks(attach_marks(join_split_tone_and_aa(text)))
    return join_sara_am(tones_of_tall_letters(text))


def _leaves_blank_after_am(text: str) -> bool:
    """Whether most sara am have a blank before the next letter, which a sound text has seldom."""
    blanks = len(_BLANK_AFTER_AM.findall(text))
    return blanks >= FEWEST_VOTES and blanks > text.count(AM) / 2


def _learn_words(text: str) -> tuple[bool, Confusions]:
    """Find what else breaks the words of a text: marks drawn back, or letters that stand for others."""
    runs = _runs(text)
    implausible = _is_implausible(text)
    confusions = _learn_confusions(runs, implausible)
    if not implausible:
        return False, confusions
    moved = [marks_drawn_back(run) for run in runs]
    if not _are_moved(runs, moved):
        return False, confusions
    later = _learn_confusions(moved, implausible=False)
    is_likelier = _bits(moved, later) < _bits(runs, confusions)
    return (True, later) if is_likelier else (False, confusions)


def _bits(runs: Sequence[str], confusions: Confusions) -> float:
    return sum(cost(order_marks(restore(run, confusions, KNOWN))) for run in runs)


def _are_moved(runs: Sequence[str], moved: Sequence[str]) -> bool:
    """Whether moving marks mends words, and not just a few."""
    mended = sum(run != now for run, now in zip(runs, moved, strict=True))
    return mended >= FEWEST_VOTES and mended >= _LATE_SHARE * len(runs)


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


def _runs(text: str) -> list[str]:
    """Return a sample of the different runs of letters in the text, evenly over it, the telling ones first."""
    runs = list(dict.fromkeys(_RUN.findall(text)))
    even = runs[:: max(1, len(runs) // SAMPLE)][:SAMPLE]
    telling = [run for run in runs if TELLTALE.search(run)][:_TELLING]
    return list(dict.fromkeys((*telling, *even)))


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
