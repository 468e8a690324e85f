"""Scans: page images, the rulings in them, and the recognition of numerals and words."""
