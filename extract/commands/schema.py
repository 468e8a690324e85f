"""`extract schema`: the form of the document."""

import click

from extract.commands.shared import SETTINGS


@click.command(context_settings=SETTINGS)
def schema() -> int:
    """Print the JSON Schema of the document that --json writes."""
    from extract.outputs.json_document import json_schema

    click.echo(json_schema())
    return 0
