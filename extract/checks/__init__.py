"""Recomputing the published figures: the rules, the verdicts, and what would explain a disagreement."""

from extract.checks import rules, years
from extract.checks.explain import explain, list_rules, rule_problems
from extract.checks.run import run_checks

__all__ = ["explain", "list_rules", "rule_problems", "rules", "run_checks", "years"]
