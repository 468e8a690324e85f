"""Characters of a font that stand for Thai marks: which they are, which mark each is, and where it is put.

A font's character map may call a mark a Latin letter, a sign or a digit. The words that it breaks show the mark;
how it is drawn shows that it is one.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from extract.thai.dictionary import SURE, cost
from extract.thai.digits import ARABIC_DIGITS, DIGIT
from extract.thai.letters import (
    CONSONANTS,
    LOWER_VOWELS,
    MARKS,
    NIKHAHIT,
    SILENCER,
    THAI_LETTER,
    TONES,
    UPPER_VOWELS,
)
from extract.thai.marks import join_sara_am, order_marks
from extract.thai.numerals import MINUS_SIGNS, find_numerals
from extract.thai.patterns import any_of

FEWEST_VOTES: Final = 3
"""A character must be seen so often in the place of a mark before that is believed of it."""

CLEARLY: Final = 6.0
"""Bits a word by which a change to a whole font must make its words likelier."""

KNOWN: Final = 1.0
"""Bits by which a word must get likelier where the font is known to have the fault."""

Pairs = tuple[tuple[str, str], ...]
"""Characters as they are read, and the marks that they stand for."""

_MOST: Final = 12
_PLACES: Final = 24
_FEW_PLACES: Final = 8
_FINALISTS: Final = 4
_SURE_SHARE: Final = 0.8
_WINDOW: Final = 12
_SHORTEST: Final = 4
"""Fewer letters on both sides of a character may be an abbreviation: พ.ศ."""

# Digits are looked at for themselves; circled ones are list numbers.
_STRAY: Final = r"[^\s\d\u0E00-\u0E7F\u2460-\u24FF\u2776-\u2793]"
_RAISED_DIGITS: Final = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉")
_UNREADABLE: Final = "\ufffd"
_ON_LETTER: Final = f"[{CONSONANTS}{MARKS}]"
_BETWEEN: Final = re.compile(f"(?<={_ON_LETTER}){_STRAY}{{1,2}}(?={THAI_LETTER})")
_DIGIT_BETWEEN: Final = re.compile(f"(?<={_ON_LETTER})[{ARABIC_DIGITS}](?={THAI_LETTER})")
_PUNCTUATION: Final = frozenset('.,/-:;()[]"“”‘’–—…&%*+=•')
_OFTEN_BETWEEN: Final = _PUNCTUATION - frozenset("&*+=•")
"""What sound text has between letters without a blank."""
_SIGNS: Final = frozenset(f"{MINUS_SIGNS}+.,")
"""What belongs to the number that follows it."""

_CANDIDATES: Final = (
    *(UPPER_VOWELS + LOWER_VOWELS + TONES + SILENCER + NIKHAHIT),
    *(NIKHAHIT + tone for tone in TONES),
    *(vowel + tone for vowel in UPPER_VOWELS + LOWER_VOWELS for tone in TONES[:2]),
)
"""What one glyph of a Thai font may draw over a consonant: a mark, or a mark and a tone in one."""


class Strays(NamedTuple):
    """The characters of a font that stand for marks, each with its mark.

    `sure` do so after every Thai letter, `likely` where a Thai letter follows too, `doubtful` where that makes the
    word likelier. `digits` do so where the digit is in no number and the word gets surely likelier.
    """

    sure: Pairs = ()
    likely: Pairs = ()
    doubtful: Pairs = ()
    digits: Pairs = ()

    def put(self, text: str) -> str:
        """Return the text with the marks in the place of their characters; no digit of a number changes."""
        if self.sure or self.likely:
            marks = dict(self.sure + self.likely)
            every = any_of(dict(self.sure)) if self.sure else "(?!)"
            pattern = re.compile(
                f"(?<=[{CONSONANTS}{MARKS}{re.escape(''.join(marks))}])"
                f"(?:{every}{_NOT_BEFORE_NUMBER}|{any_of(marks)}(?={any_of(marks)}*{THAI_LETTER}))"
            )
            text = pattern.sub(lambda stray: marks[stray[0]], text)
        for stray, mark in self.likely + self.doubtful:
            text = _put_where_likelier(text, stray, mark)
        return _put_for_digits(text, dict(self.digits)) if self.digits else text


NO_STRAYS: Final = Strays()
_NOT_BEFORE_NUMBER: Final = f"(?<![{re.escape(''.join(sorted(_SIGNS)))}](?={DIGIT}))"


def strays_between(text: str) -> Counter[str]:
    """Count the characters between Thai letters that are none, but for digits, blanks and circled digits."""
    return Counter("".join(_BETWEEN.findall(text)))


def are_suspect(between: Counter[str], text: str) -> bool:
    """Whether what stands between Thai letters is more than punctuation and a Latin letter now and then."""
    if any(
        not (stray.isascii() or stray in _RAISED_DIGITS) or count >= FEWEST_VOTES
        for stray, count in between.items()
        if stray not in _OFTEN_BETWEEN
    ):
        return True
    return any(count >= FEWEST_VOTES for count in Counter(_DIGIT_BETWEEN.findall(text)).values())


def learn_strays(text: str, between: Counter[str], drawn_as_marks: Mapping[str, bool]) -> Strays:
    """Find the marks that characters stand for, those drawn as marks and the most frequent first."""
    sure: list[tuple[str, str]] = []
    likely: list[tuple[str, str]] = []
    doubtful: list[tuple[str, str]] = []
    frequent = [stray for stray, _ in between.most_common(_MOST) if stray not in drawn_as_marks]
    for stray in (*sorted(drawn_as_marks), *frequent):
        always = drawn_as_marks.get(stray, False)
        may_be_itself = not always and (stray.isascii() or stray in _RAISED_DIGITS)
        places = _places(stray, Strays(tuple(sure), tuple(likely)).put(text), 0 if always else 1)
        if may_be_itself and stray not in drawn_as_marks and len(places) < FEWEST_VOTES:
            continue
        mark = _mark_for(places)
        if mark is None:
            continue
        often = sum(_is_likelier(*place, mark) for place in places) >= _SURE_SHARE * len(places)
        if not often and (stray == _UNREADABLE or stray in _RAISED_DIGITS):
            # U+FFFD stands for several marks: each word is looked up by itself, by `fill_lost_mark`.
            continue
        if stray == _UNREADABLE:
            doubtful.append((stray, mark))
        elif not may_be_itself:
            sure.append((stray, mark))
        elif often and stray not in _PUNCTUATION:
            likely.append((stray, mark))
        else:
            doubtful.append((stray, mark))
    strays = Strays(tuple(sure), tuple(likely), tuple(doubtful))
    return Strays(strays.sure, strays.likely, strays.doubtful, _learn_digits(strays.put(text)))


def _learn_digits(text: str) -> Pairs:
    """Find the marks that Arabic digits between letters stand for, from the places where no number is read."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in text.split("\n"):
        matches = list(_DIGIT_BETWEEN.finditer(line))
        numbers = _numbers(line) if matches else []
        for match in matches:
            if not _is_within(match.start(), numbers):
                found.setdefault(match[0], []).append(_letters_beside(line, match.start()))
    pairs = []
    for digit, every in sorted(found.items()):
        places = _sample(every)
        mark = _mark_for(places) if len(places) >= FEWEST_VOTES else None
        if mark and sum(_is_likelier(*place, mark) for place in places) >= _SURE_SHARE * len(places):
            pairs.append((digit, mark))
    return tuple(pairs)


def _places(stray: str, text: str, fewest_after: int) -> list[tuple[str, str]]:
    """Return a sample of the letters on both sides of a stray character, so many at least after it."""
    letters = f"(?:{THAI_LETTER}|{_STRAY})"
    pattern = re.compile(
        f"({THAI_LETTER}{{1,{_WINDOW}}}){re.escape(stray)}({letters}{{{fewest_after},{_WINDOW}}})"
    )
    return _sample(pattern.findall(text))


def _sample(places: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    different = [place for place in dict.fromkeys(places) if len("".join(place)) >= _SHORTEST]
    return different[:: max(1, len(different) // _PLACES)][:_PLACES]


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
    apart = sum(_cost_apart(before, after) for before, after in places)
    best, *others = sorted(bits, key=lambda mark: bits[mark])
    clear = all(bits[best] + KNOWN <= bits[other] for other in others)
    return best if clear and bits[best] + CLEARLY * len(places) <= apart else None


def _joined(before: str, mark: str, after: str) -> str:
    return join_sara_am(order_marks(before + mark + after))


def _is_likelier(before: str, after: str, mark: str, bits: float = KNOWN) -> bool:
    return cost(_joined(before, mark, after)) + bits <= _cost_apart(before, after)


def _cost_apart(before: str, after: str) -> float:
    """Return the bits of what stands beside a character, a mark that is drawn twice counting once as in a word."""
    return cost(order_marks(before)) + cost(order_marks(after))


def _put_where_likelier(text: str, stray: str, mark: str) -> str:
    number = f"(?!{DIGIT})" if stray in _SIGNS else ""
    pattern = re.compile(
        f"(?P<before>{THAI_LETTER}*{_ON_LETTER}){re.escape(stray)}{number}(?![A-Za-z])(?P<after>{THAI_LETTER}*)"
    )

    def put(place: re.Match[str]) -> str:
        before, after = place["before"], place["after"]
        is_word = len(before + after) >= _SHORTEST or stray not in _PUNCTUATION
        return before + mark + after if is_word and _is_likelier(before, after, mark) else place[0]

    # The words on both sides of a place are part of it, so that two places in one word overlap.
    while (changed := pattern.sub(put, text)) != text:
        text = changed
    return text


def _put_for_digits(text: str, marks: dict[str, str]) -> str:
    """Put marks for lone Arabic digits after a Thai letter that no number is read from.

    What follows must be seen: a letter, or a blank or bracket that ends the word.
    """
    pattern = re.compile(f"(?<={_ON_LETTER})[{''.join(marks)}](?={THAI_LETTER}|[\\s)\\]”])")
    start = 0
    while match := pattern.search(text, start):
        before, after = _letters_beside(text, match.start())
        mark = marks[match[0]]
        bits = KNOWN if after else SURE
        in_word = not _is_within(match.start(), _numbers(text))
        if in_word and len(before + after) > 1 and _is_likelier(before, after, mark, bits):
            text = text[: match.start()] + mark + text[match.end() :]
        start = match.start() + 1
    return text


def _letters_beside(text: str, index: int) -> tuple[str, str]:
    before = re.search(f"{THAI_LETTER}{{1,{_WINDOW}}}$", text[max(0, index - _WINDOW) : index])
    after = re.match(f"{THAI_LETTER}{{1,{_WINDOW}}}", text[index + 1 : index + 1 + _WINDOW])
    return before[0] if before else "", after[0] if after else ""


def _numbers(text: str) -> list[tuple[int, int]]:
    return [(numeral.start, numeral.end) for numeral in find_numerals(text)]


def _is_within(index: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= index < end for start, end in spans)
