"""The original PDF with a highlight and a note on every figure that takes part in a check."""

from extract.outputs.annotated.writer import annotation_writer

__all__ = ["annotation_writer"]
