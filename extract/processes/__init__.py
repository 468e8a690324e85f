"""Processes: who reads runs apart, within limits, tells where it is, and what is lost with it is one problem."""
