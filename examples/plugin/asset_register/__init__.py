"""Registers of assets, as annexes of annual reports print them."""
