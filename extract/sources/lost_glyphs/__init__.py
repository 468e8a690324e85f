"""Drawn glyphs whose character the file does not tell: recovered from their fonts where the evidence suffices."""
