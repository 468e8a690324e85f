"""Rules over registers of assets."""

from collections.abc import Iterator
from typing import Final

from asset_register.family import REGISTER, amount, rows
from extract.extending import (
    Computation,
    Finding,
    Templates,
    What,
    Words,
    compare,
    figure,
    plugin_rule,
    ratio,
)
from schemas import Document


@plugin_rule(
    "AR001",
    name="yearly-depreciation",
    says=Templates(
        holds=Words(
            "{of}: ค่าเสื่อมราคาต่อปี {raw} เท่ากับราคาทุนหารด้วยอายุการใช้งาน",
            "{of}: the yearly depreciation {raw} is the cost over the useful life",
        ),
        fails=Words(
            "{of}: ค่าเสื่อมราคาต่อปีพิมพ์ {raw} แต่ราคาทุนหารด้วยอายุการใช้งานได้ {recomputed}",
            "{of}: the yearly depreciation is printed {raw}, and the cost over the useful life is {recomputed}",
        ),
    ),
)
def yearly_depreciation(document: Document) -> Iterator[Finding]:
    """An asset loses the same part of its cost in each year of its useful life.

    Formula: cost / useful life in years
    Source: straight-line depreciation, as the notes to public bodies' accounts state it.
    Holds: 24000.00 over 5 years gives 4800.00
    Fails: 24000.00 over 5 years printed as 4600.00
    """
    for table in document.tables:
        if table.plugin_family != REGISTER.name:
            continue
        for row in rows(table):
            cost, life, yearly = (amount(row, table, name) for name in ("cost", "life", "yearly"))
            if cost is None or life is None or yearly is None:
                continue
            words = row.label.text
            # A life is stated in whole years: 5 is no rounding of 5.4.
            inputs = (figure(cost, What.AMOUNT, words), figure(life, What.BASE, words)._replace(exact=True))
            form = Computation("cost / useful life", inputs, lambda pair: ratio(pair[0], pair[1]))
            yield compare(figure(yearly, What.AMOUNT, words), form)


RULES: Final = (yearly_depreciation,)
