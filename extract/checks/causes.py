"""Which disagreements have the same likely cause: a figure that is suspected, or that all of them rest on."""

from collections import Counter
from collections.abc import Mapping

from extract.checks.compare import Finding
from extract.checks.figure import Key
from extract.checks.hypotheses import Explanation


def causes(wrong: Mapping[int, tuple[Finding, Explanation | None]]) -> dict[int, str]:
    """Name the cause of inconsistent findings by their index; k1, k2 … in their order.

    Findings whose likeliest hypothesis suspects the same figure share a cause. Of those that no hypothesis
    explains, the ones that a figure takes part in together share one: it is that figure they disagree about.
    """
    unexplained = [finding for finding, explanation in wrong.values() if explanation is None]
    shared = Counter(key for finding in unexplained for key in finding.by_key())
    names: dict[Key, str] = {}
    found: dict[int, str] = {}
    for index, (finding, explanation) in wrong.items():
        key = explanation.suspect if explanation else max(finding.by_key(), key=lambda key: shared[key])
        if explanation or shared[key] > 1:
            found[index] = names.setdefault(key, f"k{len(names) + 1}")
    return found
