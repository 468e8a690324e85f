"""Measurements as commands; none of them is a test."""
