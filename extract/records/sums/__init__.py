"""Printed figures that are sums of others: of the rows above or below, and of the columns beside."""

from extract.records.sums.read import read_sums, read_sums_of_units

__all__ = ["read_sums", "read_sums_of_units"]
