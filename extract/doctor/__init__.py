"""What is installed of all that reading needs, what is missing, and how to get it."""

from extract.doctor.examine import examine
from extract.doctor.finding import Finding, State

__all__ = ["Finding", "State", "examine"]
