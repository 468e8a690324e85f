"""`extract rules`: the checks."""

import click

from extract.commands.shared import SETTINGS


@click.command(context_settings=SETTINGS)
@click.argument("code", required=False)
def rules(code: str | None) -> int:
    """List the checks, or explain the one that has this CODE."""
    from extract.checks import explain, list_rules, rule_problems
    from extract.outputs.plain_text import printable

    for problem in rule_problems():
        click.echo(f"extract: {printable(problem.message)}", err=True)
    if code is not None:
        for line in explain(code).splitlines():
            click.echo(printable(line))
        return 0
    for known in list_rules():
        package = f" ({known.plugin.package})" if known.plugin else ""
        click.echo(f"{known.code}  {printable(known.question + package)}")
    return 0
