"""Budget trees: amounts under numbered headings, whether printed as lists or in tables."""

from extract.records.budget_trees.read import BudgetTrees, read_budget_trees

__all__ = ["BudgetTrees", "read_budget_trees"]
