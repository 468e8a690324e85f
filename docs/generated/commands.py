"""The reference of the commands: their real help."""

import importlib
from collections.abc import Iterator

import click

import cli
from extract.commands import COMMANDS


def page() -> str:
    """Give the page: a section a command, with its help as the terminal shows it."""
    return "\n".join(("# Commands", "", *_section("extract", cli.report), *_named()))


def _named() -> Iterator[str]:
    for name in COMMANDS:
        module = importlib.import_module(f"extract.commands.{name}")
        yield from _section(f"extract {name}", getattr(module, name))


def _section(name: str, command: click.Command, level: int = 2) -> Iterator[str]:
    context = click.Context(command, info_name=name, **command.context_settings)
    context.terminal_width = 100
    yield from (f"{'#' * level} `{name}`", "", "```text", command.get_help(context), "```", "")
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield from _section(f"{name} {below}", found, level + 1)
