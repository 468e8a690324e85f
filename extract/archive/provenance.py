"""Who read a report, when, with what and how: W3C PROV in its JSON form, a file a report, with all its readings.

https://www.w3.org/submissions/prov-json/. It is the only part of an archive with times and people in it.
"""

import getpass
import hashlib
import json
from typing import Any, Final

from extract.archive.inbox import DOCUMENT, ORIGINAL
from extract.archive.layout import document_name, original_name
from extract.archive.reading import Reading, ReadJob

OWN: Final = "https://pypi.org/project/thai-report-extract#"
PREFIXES: Final = {"xr": OWN}
SEAL: Final = "xr:seal"
"""An entity that holds the SHA-256 of all the others."""

Prov = dict[str, Any]


def login_name() -> str | None:
    """Give the name of the account that runs this; None where it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return None


def provenance_of(job: ReadJob, reading: Reading, by: str | None, former: bytes | None) -> bytes:
    """Write down how a report was read, after what is known of earlier readings."""
    prov = _former(former)
    number = len(prov.get("activity", {})) + 1
    own = f"xr:reading-{number}"
    original = f"xr:{ORIGINAL}-{job.sha256}"
    software = f"xr:software-{number}"
    entry = reading.entry
    _add(
        prov,
        "entity",
        original,
        {
            "prov:type": "report",
            "prov:location": original_name(entry.document, entry.name),
            "xr:sha256": entry.document,
            "xr:bytes": entry.bytes,
            "prov:label": entry.name,
        },
    )
    activity = {
        "prov:startTime": reading.started,
        "prov:endTime": reading.ended,
        "xr:settings": entry.settings,
    }
    activity["xr:outcome"] = entry.outcome
    if reading.failure is not None:
        activity["xr:cause"] = reading.failure.message
    _add(prov, "activity", own, activity)
    _add(prov, "used", f"_:used-{number}", {"prov:activity": own, "prov:entity": original})
    _add(
        prov,
        "agent",
        software,
        {
            "prov:type": {"$": "prov:SoftwareAgent", "type": "prov:QUALIFIED_NAME"},
            "prov:label": f"thai-report-extract {entry.reader}",
            **{f"xr:{name}": version for name, version in reading.versions.items()},
        },
    )
    _associate(prov, own, software)
    if by is not None:
        person = f"xr:person-{hashlib.sha256(by.encode()).hexdigest()[:12]}"
        _add(prov, "agent", person, {"prov:label": by})
        _associate(prov, own, person)
    if entry.document_sha256 is not None:
        _add_document(prov, own, original, number, reading)
    return sealed(prov)


def sealed(prov: Prov) -> bytes:
    """Write it with a seal, by which a change of it is found."""
    bare = {**prov, "entity": {name: told for name, told in prov["entity"].items() if name != SEAL}}
    digest = hashlib.sha256(json.dumps(bare, sort_keys=True).encode()).hexdigest()
    whole = {**bare, "entity": {**bare["entity"], SEAL: {"xr:sha256": digest}}}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n"


def is_unchanged(data: bytes) -> bool:
    """Whether a file of provenance is as it was written."""
    try:
        return data == sealed(json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError):
        return False


def _add_document(prov: Prov, own: str, original: str, number: int, reading: Reading) -> None:
    entry = reading.entry
    document = f"xr:{DOCUMENT}-{number}"
    told: Prov = {
        "prov:type": "document and rows",
        "prov:location": document_name(entry.document),
        "xr:sha256": entry.document_sha256,
        "xr:rows": entry.rows,
    }
    if reading.changes is not None:
        told["xr:changes"] = json.dumps(reading.changes.as_values(), ensure_ascii=False)
    earlier = [known for known in prov["entity"] if known.startswith(f"xr:{DOCUMENT}-")]
    _add(prov, "entity", document, told)
    _add(
        prov,
        "wasGeneratedBy",
        f"_:generated-{number}",
        {"prov:entity": document, "prov:activity": own, "prov:time": reading.ended},
    )
    _add(
        prov,
        "wasDerivedFrom",
        f"_:derived-{number}",
        {"prov:generatedEntity": document, "prov:usedEntity": original, "prov:activity": own},
    )
    if earlier:
        _add(
            prov,
            "wasDerivedFrom",
            f"_:revised-{number}",
            {
                "prov:generatedEntity": document,
                "prov:usedEntity": earlier[-1],
                "prov:type": {"$": "prov:Revision", "type": "prov:QUALIFIED_NAME"},
            },
        )


def _former(data: bytes | None) -> Prov:
    if data is None or not is_unchanged(data):
        return {"prefix": dict(PREFIXES)}
    known: Prov = json.loads(data)
    return known


def _add(prov: Prov, kind: str, name: str, values: Prov) -> None:
    prov.setdefault(kind, {})[name] = values


def _associate(prov: Prov, activity: str, agent: str) -> None:
    number = len(prov.get("wasAssociatedWith", {})) + 1
    _add(prov, "wasAssociatedWith", f"_:by-{number}", {"prov:activity": activity, "prov:agent": agent})
