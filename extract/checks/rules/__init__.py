"""The rules, one module a family. Importing this package registers them all."""

from extract.checks.rules import bands, groups, marks, numbering, percent_of_target, scorecards, status

__all__ = ["bands", "groups", "marks", "numbering", "percent_of_target", "scorecards", "status"]
