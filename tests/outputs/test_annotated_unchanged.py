"""Annotating adds annotations and changes nothing else of a PDF."""

import io
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import ImageChops

from extract.errors import CannotAnnotate
from tests.outputs.marked import agreeing, annotated_copy, annotations_of, changed_box, disagreeing, picture
from tests.sources.raw_pdf import RawPage, encrypted_bytes, pdf_bytes

BOX = (20.0, 10.0, 60.0, 30.0)
TEXT = RawPage(b"BT /F 10 Tf 20 50 Td (4.25) Tj ET")


def saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    written = io.BytesIO()
    pdf.save(written, **options)  # type: ignore[arg-type]
    return written.getvalue()


def with_streams() -> bytes:
    """Give a PDF whose table of objects is a stream, with its objects in another."""
    return saved(
        pikepdf.open(io.BytesIO(pdf_bytes([TEXT]))), object_stream_mode=pikepdf.ObjectStreamMode.generate
    )


def rich() -> bytes:
    """Give a PDF with a note, an outline, a form, metadata and a title."""
    pdf = pikepdf.open(io.BytesIO(pdf_bytes([TEXT])))
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[1, 1, 9, 9], Contents="mine"
    )
    pdf.pages[0].obj.Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(note)]))
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("First", 0))
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[])
    pdf.docinfo["/Title"] = "รายงาน"
    with pdf.open_metadata() as metadata:
        metadata["dc:title"] = "รายงาน"
    return saved(pdf)


RICH = rich()
FILES = {
    "table": pdf_bytes([TEXT]),
    "streams": with_streams(),
    "rich": RICH,
    "no end of line": pdf_bytes([TEXT]).rstrip(),
}


@pytest.mark.parametrize("data", FILES.values(), ids=FILES)
def test_bytes_of_the_original_come_first(tmp_path: Path, data: bytes) -> None:
    copy = annotated_copy(tmp_path, data, agreeing(BOX), disagreeing((70.0, 10.0, 90.0, 30.0)))
    assert copy.startswith(data)
    assert len(annotations_of(copy)) == len(annotations_of(data)) + 2


@pytest.mark.parametrize("data", FILES.values(), ids=FILES)
def test_pages_without_their_annotations_look_the_same(tmp_path: Path, data: bytes) -> None:
    copy = annotated_copy(tmp_path, data, agreeing(BOX))
    difference = ImageChops.difference(*(picture(one, annotations=False) for one in (data, copy)))
    assert difference.getbbox() is None


@pytest.mark.parametrize("data", FILES.values(), ids=FILES)
def test_other_programs_read_it_without_complaint(tmp_path: Path, data: bytes) -> None:
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(annotated_copy(tmp_path, data, agreeing(BOX)))
    for command in (
        ["qpdf", "--check", copy],
        ["pdfinfo", copy],
        ["pdftoppm", "-r", "20", copy, tmp_path / "page"],
    ):
        if shutil.which(command[0]) is None:
            pytest.skip(f"{command[0]} is not installed")
        told = subprocess.run(command, capture_output=True, text=True, check=False)
        assert told.returncode == 0, told.stderr
        assert told.stderr == ""


def test_what_the_file_held_is_there(tmp_path: Path) -> None:
    copy = pikepdf.open(io.BytesIO(annotated_copy(tmp_path, RICH, agreeing(BOX))))
    assert str(copy.pages[0].Annots[0].Contents) == "mine"
    assert copy.open_outline().root[0].title == "First"
    assert "/AcroForm" in copy.Root
    assert str(copy.docinfo["/Title"]) == "รายงาน"
    assert copy.open_metadata()["dc:title"] == "รายงาน"


def test_the_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    copies = [annotated_copy(tmp_path, RICH, agreeing(BOX)) for _ in range(2)]
    assert copies[0] == copies[1]


def test_report_without_checks_is_left_as_it_is(tmp_path: Path) -> None:
    assert annotated_copy(tmp_path, RICH) == RICH


def test_annotated_copy_can_be_annotated_again(tmp_path: Path) -> None:
    once = annotated_copy(tmp_path, RICH, agreeing(BOX))
    twice = annotated_copy(tmp_path, once, agreeing(BOX))
    names = [one.name for one in annotations_of(twice)]
    assert len(set(names)) == 3
    assert twice.startswith(once)


def test_encrypted_file_stays_encrypted(tmp_path: Path) -> None:
    locked = encrypted_bytes([TEXT], b"secret", b"owner")
    copy = annotated_copy(tmp_path, locked, agreeing(BOX), password="secret")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(copy))
    assert changed_box(locked, copy, password="secret") == pytest.approx(BOX, abs=1)


def test_damaged_file_is_refused(tmp_path: Path) -> None:
    damaged = pdf_bytes([TEXT]).replace(b"startxref\n", b"startxref\n9")
    with pytest.raises(CannotAnnotate, match="damaged"):
        annotated_copy(tmp_path, damaged, agreeing(BOX))


def test_file_that_begins_with_something_else_is_written_anew(tmp_path: Path) -> None:
    data = b"\n\n" + pdf_bytes([TEXT])
    copy = annotated_copy(tmp_path, data, agreeing(BOX))
    assert changed_box(data, copy) == pytest.approx(BOX, abs=1)
    assert not pikepdf.open(io.BytesIO(copy)).get_warnings()


def signed() -> pikepdf.Pdf:
    pdf = pikepdf.open(io.BytesIO(pdf_bytes([TEXT])))
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[], SigFlags=3)
    return pdf


def test_signed_bytes_stay_in_place(tmp_path: Path) -> None:
    data = saved(signed())
    assert annotated_copy(tmp_path, data, agreeing(BOX)).startswith(data)


def test_signature_is_never_broken(tmp_path: Path) -> None:
    data = saved(signed(), encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(CannotAnnotate, match="signed"):
        annotated_copy(tmp_path, data, agreeing(BOX), password="u")


def test_page_that_is_listed_twice_is_refused(tmp_path: Path) -> None:
    plain = pdf_bytes([TEXT])
    listed = next(number for number in range(1, 9) if b"/Kids [%d 0 R]" % number in plain)
    twice = plain.replace(b"/Kids [%d 0 R]" % listed, b"/Kids [%d 0 R %d 0 R]" % (listed, listed))
    with pytest.raises(CannotAnnotate, match="twice"):
        annotated_copy(tmp_path, twice.replace(b"/Count 1", b"/Count 2"), agreeing(BOX, page=2))
