"""The words by which lines around tables are known: notes, captions, titles that are printed again."""

from typing import Final

NOTE_WORDS: Final = ("หมายเหตุ", "ที่มา", "* หมายถึง", "แหล่งข้อมูล")
"""Beginnings of a row that explains and states nothing."""

CAPTION_WORDS: Final = ("ตารางที่", "แผนภูมิที่", "แผนภาพที่", "ภาพที่", "รูปที่", "กราฟที่")
"""Beginnings of the line above a table or a figure, each followed by its number."""

CONTINUED_WORDS: Final = ("(ต่อ)", "ต่อ")
"""Endings of a title that is printed again where its table goes on."""

FORWARD_WORDS: Final = ("ยกไป", "ยกยอดไป")
BROUGHT_WORDS: Final = ("ยกมา", "ยกยอดมา")
"""A row that carries the sum of a list to the next page, and the first row there."""
CARRIED_WORDS: Final = ("ยอดยกไป", *FORWARD_WORDS, "ยอดยกมา", *BROUGHT_WORDS)
"""How such rows begin."""
