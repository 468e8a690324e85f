"""`extract schema` prints the JSON Schema that every document keeps to."""

import json

from jsonschema import Draft202012Validator

from extract.outputs.json_document import json_schema, to_json
from tests.cli.conftest import Run
from tests.outputs.handmade import UNREADABLE_PAGE, document, finding, holding, out_of_reach


def test_command_prints_a_valid_schema(run: Run) -> None:
    result = run("schema")
    assert result.returncode == 0
    Draft202012Validator.check_schema(json.loads(result.stdout))


def test_document_keeps_to_the_schema() -> None:
    checked = document(finding(), holding(), out_of_reach(), problems=(UNREADABLE_PAGE,))
    Draft202012Validator(json.loads(json_schema())).validate(json.loads(to_json(checked)))


def test_schema_refuses_a_number_in_the_place_of_a_decimal_string() -> None:
    changed = json.loads(to_json(document(holding())))
    changed["checks"][0]["subject"]["value"] = 4.96
    assert not Draft202012Validator(json.loads(json_schema())).is_valid(changed)


def test_every_field_is_described() -> None:
    schema = json.loads(json_schema())
    for name, model in {"Document": schema, **schema["$defs"]}.items():
        for field, description in model.get("properties", {}).items():
            assert description.keys() & {"description", "$ref"}, f"{name}.{field} has no description"
