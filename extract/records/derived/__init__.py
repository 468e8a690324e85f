"""Figures that are made of others in the rows or columns of any table: means, running totals, products, rates."""

from extract.records.derived.read import derivations

__all__ = ["derivations"]
