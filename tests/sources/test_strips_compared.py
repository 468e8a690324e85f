"""What objects add to an area is the same in one strip and in many."""

import numpy as np
import pypdfium2
import pytest
from sources.raw_pdf import RawPage, pdf_bytes

from extract.sources import picture
from extract.sources.geometry import display_frame
from extract.sources.objects import drawn_objects
from extract.sources.picture import added_by

CONTENT = b"0.9 g 0 0 200 60 re f 0 g " + b" ".join(
    b"BT /F 12 Tf %d %d Td (AVA) Tj ET" % (place * 7 % 150, place * 9) for place in range(1, 10)
)
AREA = (3.4, 5.7, 190.2, 95.1)


@pytest.mark.parametrize("strip", [1, 600, 7_000])
def test_strips_give_what_one_picture_gives(strip: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with pypdfium2.PdfDocument(pdf_bytes([RawPage(CONTENT)])) as document:
        held = document[0]
        page = held.raw
        frame = display_frame(0.0, 0.0, 200.0, 100.0, 0)
        objects = drawn_objects(page, frame.to_display, 100)
        assert objects is not None
        texts = [item.address for item in objects[2:6]]
        whole = added_by(texts, page, frame, AREA, 3.0, 6)
        monkeypatch.setattr(picture, "_STRIP", strip)
        parted = added_by(texts, page, frame, AREA, 3.0, 6)
    assert whole.marked.any()
    assert not whole.marked.all()
    assert np.array_equal(parted.marked, whole.marked)
