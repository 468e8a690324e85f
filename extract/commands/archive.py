"""`extract archive`: years of reports as data. Each of its commands is a module `archive_<name>` of this package."""

import importlib
from typing import Final

import click

from extract.commands.shared import SETTINGS

PARTS: Final = ("add", "list", "show", "verify", "remove", "query", "compare")
"""The commands in it, in the order in which `--help` lists them."""


class _Parts(click.Group):
    """A group whose commands are imported only where they are called or listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(PARTS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in PARTS:
            return None
        module = importlib.import_module(f"extract.commands.archive_{cmd_name}")
        command: click.Command = getattr(module, f"archive_{cmd_name}")
        return command


@click.command(cls=_Parts, context_settings=SETTINGS, no_args_is_help=False)
def archive() -> None:
    """Keep reports of years with their documents and rows, to be queried, compared and trusted.

    ARCHIVE is a folder, or an address that fsspec knows, such as s3://bucket/folder.
    """
