"""Header words that departments with assets use for columns that the reader knows."""

from collections.abc import Mapping
from typing import Final

from schemas import Role

HEADER_WORDS: Final[Mapping[Role, tuple[str, ...]]] = {
    Role.BUDGET: ("กรอบวงเงินจัดหา",),
}
