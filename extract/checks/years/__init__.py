"""Figures of other years held against the reports of those years. Importing this package registers its rules."""

from extract.checks.years import rules

__all__ = ["rules"]
