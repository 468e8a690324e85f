"""`extract rules`: the checks."""

import click

from extract.commands.shared import SETTINGS


@click.command(context_settings=SETTINGS)
@click.argument("code", required=False)
def rules(code: str | None) -> int:
    """List the checks, or explain the one that has this CODE."""
    from extract.checks import explain, list_rules

    listed = "\n".join(f"{known.code}  {known.question}" for known in list_rules())
    click.echo(explain(code) if code is not None else listed)
    return 0
