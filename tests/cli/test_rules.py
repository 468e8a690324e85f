"""`extract rules` lists every check and explains one."""

from tests.cli.conftest import Run


def test_list_names_the_code_and_what_it_recomputes(run: Run) -> None:
    result = run("rules")
    assert result.returncode == 0
    assert b"SC002" in result.stdout
    assert result.stderr == b""


def test_explanation_has_formula_and_examples(run: Run) -> None:
    text = run("rules", "SC002").stdout.decode("utf-8")
    for part in ("SC002", "Formula", "Holds", "Fails"):
        assert part in text


def test_unknown_rule_is_one_line(run: Run) -> None:
    result = run("rules", "ZZ999")
    assert result.returncode == 2
    assert result.stderr.decode("utf-8").count("\n") == 1
    assert b"ZZ999" in result.stderr
