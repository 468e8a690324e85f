"""Figures that are made of others in the rows or columns of any table: means, running totals, products, rates."""

from extract.records.derived.read import Made, derivations, made_figures

__all__ = ["Made", "derivations", "made_figures"]
