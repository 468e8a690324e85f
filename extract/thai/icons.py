"""Icons that reports put beside words and figures: bullets, ticks, arrows and circled digits of symbol fonts.

A symbol font's glyphs have private-use codes: U+F000 and the code in the font. An icon is left as it is. What
matters is that it is no part of a number: a circled digit before an amount is a rank or a list number.
"""

from typing import Final

CIRCLED_DIGITS: Final = "".join(map(chr, range(0xF080, 0xF096)))
"""The circled digits of Wingdings, white 0-10 and black 0-10. Codes 80 to 95 are a digit in no Thai code page."""

BULLETS: Final = (
    "\uf06c\uf06e\uf06f\uf070\uf071\uf072\uf075\uf076\uf077"  # Wingdings: discs, squares, diamonds
    "\uf09e\uf09f\uf0a1\uf0a4\uf0a7\uf0a8\uf0ab\uf0b2\uf0b7"  # small discs, squares, stars; the disc of Symbol
    "\uf0d8\uf0dc\uf0e0\uf0e8\uf046\uf04a"  # arrow heads, arrows, a hand, a face
)
"""What word processors offer as bullets."""

TICKS: Final = "\uf050\uf052\uf0a3\uf0fb\uf0fc\uf0fd\uf0fe"
"""Ticks, crosses and boxes of Wingdings and Wingdings 2."""

ICONS: Final = CIRCLED_DIGITS + BULLETS + TICKS
"""Private-use codes that never hide a digit. Those of the digits, points and signs are not among them."""
