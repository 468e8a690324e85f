"""Recomputing the published figures: the rules, the verdicts, and what would explain a disagreement."""

from extract.checks import rules, years
from extract.checks.explain import explain, list_rules
from extract.checks.run import run_checks

__all__ = ["explain", "list_rules", "rules", "run_checks", "years"]
