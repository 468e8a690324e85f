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
    listed = "\n".join(
        f"{known.code}  {known.question}" + (f" ({known.plugin.package})" if known.plugin else "")
        for known in list_rules()
    )
    for line in (explain(code) if code is not None else listed).splitlines():
        click.echo(printable(line))
    return 0
