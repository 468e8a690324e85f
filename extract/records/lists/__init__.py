"""Nested lists in prose whose items add up, and amounts in words: as budget acts print them."""

from extract.records.lists.read import read_list_sums
from extract.records.lists.stream import stream_of
from extract.records.lists.worded import amounts_in_words

__all__ = ["amounts_in_words", "read_list_sums", "stream_of"]
