"""The commands that are named: `extract show`, `extract rules` and the others, a module each."""

from typing import Final

COMMANDS: Final = ("archive", "rules", "schema", "show")
"""Their names: each is a module of this package and the click command in it; imported only where called."""
