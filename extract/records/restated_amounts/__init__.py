"""The same amount in several places of a budget document, in baht here and in million baht there."""

from extract.records.restated_amounts.read import read_restated_amounts

__all__ = ["read_restated_amounts"]
