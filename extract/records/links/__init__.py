"""The same fact in several places: which records of a document state one indicator, project or total."""

from extract.records.links.facts import read_facts

__all__ = ["read_facts"]
