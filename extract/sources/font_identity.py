"""What a font is called, and what it is made of: the same on every page and in every process."""

import ctypes
import zlib

from extract.sources import pdfium_calls as calls


def font_number(font: int | None) -> int:
    """Give a font's number, made of what it is: the same on every page and in every process.

    pdfium's own handle will not do: it drops a font with the last page that uses it, and gives its place to
    another.
    """
    identity = (font_name(font), _program_size(font), calls.font_flags(font), calls.font_weight(font))
    return zlib.crc32(repr(identity).encode())


def font_program(font: int) -> bytes:
    """Give the program of a font that stands in the file. A font whose glyphs are streams that draw has none (Type 3)."""
    size = _program_size(font) if calls.font_is_embedded(font) == 1 else 0
    program, used = ctypes.create_string_buffer(size), ctypes.c_size_t()
    if size:
        calls.font_data(font, ctypes.addressof(program), size, ctypes.addressof(used))
    return program.raw


def _program_size(font: int | None) -> int:
    bytes_needed = ctypes.c_size_t()
    calls.font_data(font, None, 0, ctypes.addressof(bytes_needed))
    return bytes_needed.value


def font_name(font: int | None) -> bytes:
    """Give the name that the file gives to a font."""
    length = calls.font_base_name(font, None, 0)
    name = ctypes.create_string_buffer(max(length, 1))
    calls.font_base_name(font, ctypes.addressof(name), length)
    return name.value
