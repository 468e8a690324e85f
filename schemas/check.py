"""A recomputed figure: what was printed, what follows from its inputs, and whether the two agree."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen, PlainDecimal
from schemas.place import Place


class Verdict(StrEnum):
    """Whether a printed figure follows from its printed inputs."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    UNVERIFIABLE = "unverifiable"


class Agreement(StrEnum):
    """How a consistent figure agrees."""

    EXACT = "exact"
    ROUNDING = "rounding"
    TRUNCATED = "truncated"


class Operand(Frozen):
    """A figure that takes part in a check."""

    label: str | None = Field(description="What it is.")
    raw: str | None = Field(description="As printed.")
    value: PlainDecimal | None = Field(description="Its number; null where there is none.")
    least: PlainDecimal | None = Field(
        default=None, description="The least number that it stands for; null where there is no number."
    )
    most: PlainDecimal | None = Field(
        default=None,
        description="The greatest that it stands for, the same where it is exact. Where it was rounded, the bound "
        "further from zero belongs to the next number.",
    )
    at: Place = Field(description="Where it stands.")


class Message(Frozen):
    """The finding in words."""

    th: str = Field(description="In Thai.")
    en: str = Field(description="In English.")


class Hypothesis(Frozen):
    """A single change to one cell that would make every check it takes part in true. Never applied.

    Where no change does, since several cells are wrong, one that makes its check true and no other false.
    """

    at: Place = Field(description="The suspected cell.")
    from_: str = Field(alias="from", serialization_alias="from", description="What stands there.")
    to: str = Field(description="What would reconcile.")
    kind: str = Field(description="printed-elsewhere, digit-misread, digit-lost, digits-swapped, separator …")
    reconciles: tuple[str, ...] = Field(description="The checks that it makes true, by id.")


class Check(Frozen):
    """One recomputation and its verdict."""

    id: str = Field(description="The check's name in this document: c1, c2 …")
    rule: str = Field(description="The rule's code.")
    name: str = Field(description="The rule's name.")
    verdict: Verdict = Field(description="Whether it holds.")
    agreement: Agreement | None = Field(description="How it holds; null where it does not.")
    subject: Operand = Field(description="The printed figure that is checked.")
    recomputed: PlainDecimal | tuple[PlainDecimal, PlainDecimal] | None = Field(
        description="What follows from the inputs: a number, or the least and most; null where nothing follows."
    )
    difference: PlainDecimal | None = Field(
        description="Printed minus recomputed; null where nothing follows."
    )
    formula: str | None = Field(description="The formula, in words of the field.")
    inputs: tuple[Operand, ...] = Field(description="The figures that it was recomputed from.")
    reason: str | None = Field(description="Why it cannot be verified; null where it can.")
    message: Message = Field(description="The finding in words.")
    decisive: bool = Field(default=False, description="Whether it moves a target, a band or a pass mark.")
    cause: str | None = Field(default=None, description="Checks with the same likely cause share it.")
    hypotheses: tuple[Hypothesis, ...] = Field(
        default=(), description="What would reconcile it, likeliest first."
    )
