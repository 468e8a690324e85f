"""`extract archive query`: questions in SQL over the rows of an archive."""

import sys
from io import TextIOWrapper
from typing import cast

import click

from extract.commands.shared import SETTINGS
from extract.outputs.query_results import MORE, MOST_SHOWN, Format, write_csv, write_json, write_table


@click.command("query", context_settings=SETTINGS)
@click.argument("archive")
@click.argument("sql")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="How the answer is written.",
)
def archive_query(archive: str, sql: str, form: Format) -> int:
    """Ask the rows of ARCHIVE a question in SQL (DuckDB): a view for every data set, and the ready views.

    findings, indicators_over_years, scorecards_by_unit, projects_over_years, year_figures, year_statements.
    """
    from extract.archive.layout import open_archive
    from extract.archive.query import asked

    with asked(open_archive(archive), sql) as answer:
        if form == "table":
            if write_table(answer.columns, answer.rows, sys.stdout):
                click.echo(MORE.format(count=MOST_SHOWN), err=True)
        else:
            write = write_csv if form == "csv" else write_json
            write(answer.columns, answer.rows, _as_it_is())
    return 0


def _as_it_is() -> TextIOWrapper:
    """Let line ends go to standard output as they are written, on every system."""
    stream = cast(TextIOWrapper, sys.stdout)
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(newline="")
    return stream
