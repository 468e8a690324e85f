"""Ways to damage a PDF at random: bytes in, bytes out, and what is done follows from the chance that is given."""

import random
import re
import zlib
from collections.abc import Callable
from typing import Final

_STREAM: Final = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_LENGTH: Final = re.compile(rb"/Length \d+")
_OBJECT: Final = re.compile(rb"\d+ 0 obj\b(.*?)endobj", re.DOTALL)
_NAME: Final = re.compile(rb"/[A-Za-z][A-Za-z0-9]*")
_NUMBER: Final = re.compile(rb"\d+")
_LENGTHS: Final = (b"0", b"-1", b"7", b"65536", b"2147483648", b"99999999999999999999", b"1 0 R", b"null")

Mutation = Callable[[bytes, random.Random], bytes]


def flip_bytes(data: bytes, chance: random.Random) -> bytes:
    """Change a few bytes anywhere."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 4, 16, 128))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut_end(data: bytes, chance: random.Random) -> bytes:
    """Leave the end out, as a download that broke off."""
    return data[: chance.randrange(20, len(data))]


def cut_out(data: bytes, chance: random.Random) -> bytes:
    """Leave a piece out, or put it in twice."""
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice((1, 16, 512, 8192)))
    return data[:start] + chance.choice((b"", data[start:end] * 2)) + data[end:]


def cut_stream(data: bytes, chance: random.Random) -> bytes:
    """Cut a stream short, its length as it was."""
    return _changed(_STREAM, data, chance, lambda found: found[: chance.randrange(len(found) + 1)])


def rewrite_stream(data: bytes, chance: random.Random) -> bytes:
    """Unpack a stream, change numbers and bytes of what it says, and pack it again."""

    def rewritten(found: bytes) -> bytes:
        try:
            content = zlib.decompress(found)
        except zlib.error:
            return flip_bytes(found, chance) if found else found
        for _ in range(chance.choice((1, 5, 40))):
            content = _changed(_NUMBER, content, chance, lambda _: chance.choice(_LENGTHS), whole=True)
        return zlib.compress(flip_bytes(content, chance) if content and chance.random() < 0.5 else content)

    return _changed(_STREAM, data, chance, rewritten)


def change_length(data: bytes, chance: random.Random) -> bytes:
    """State another length of a stream."""
    return _changed(_LENGTH, data, chance, lambda _: b"/Length " + chance.choice(_LENGTHS), whole=True)


def change_numbers(data: bytes, chance: random.Random) -> bytes:
    """Change numbers in a dictionary: sizes, counts, references."""
    return _changed(
        _OBJECT,
        data,
        chance,
        lambda found: (
            _changed(_NUMBER, found, chance, lambda _: chance.choice(_LENGTHS), whole=True)
            if len(found) < 10_000
            else found
        ),
    )


def exchange_objects(data: bytes, chance: random.Random) -> bytes:
    """Put an object in the place of another, so that references lead astray, or in a circle."""
    objects = list(_OBJECT.finditer(data))
    if len(objects) < 2:
        return data
    one, other = chance.sample(objects, 2)
    return data[: one.start(1)] + other[1] + data[one.end(1) :]


def break_references(data: bytes, chance: random.Random) -> bytes:
    """Break the table that says where objects begin, or what says where the table is."""
    start = data.rfind(b"startxref")
    if start < 0:
        return flip_bytes(data, chance)
    if chance.random() < 0.3:
        return data[:start] + b"startxref\n%d\n%%%%EOF\n" % chance.randrange(2 * len(data))
    begin = max(data.rfind(b"xref", 0, start), 0)
    return data[:begin] + flip_bytes(data[begin:], chance)


def exchange_names(data: bytes, chance: random.Random) -> bytes:
    """Put a name in the place of another: kinds, filters, keys and resources are not what they say."""
    names = list(_NAME.finditer(data))
    if len(names) < 2:
        return data
    one, other = chance.sample(names, 2)
    return data[: one.start()] + other[0] + data[one.end() :]


MUTATIONS: Final[tuple[Mutation, ...]] = (
    flip_bytes,
    cut_end,
    cut_out,
    cut_stream,
    rewrite_stream,
    change_length,
    change_numbers,
    exchange_objects,
    break_references,
    exchange_names,
)


def _changed(
    pattern: re.Pattern[bytes],
    data: bytes,
    chance: random.Random,
    change: Callable[[bytes], bytes],
    whole: bool = False,
) -> bytes:
    """Change one of the places that a pattern finds: all that it matches, or its group."""
    places = list(pattern.finditer(data))
    if not places:
        return data
    start, end = chance.choice(places).span(0 if whole else 1)
    return data[:start] + change(data[start:end]) + data[end:]
