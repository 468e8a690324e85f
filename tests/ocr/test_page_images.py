"""Image files of every kind are read as dark ink on white paper, or one error says that they cannot be."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from extract.errors import DamagedFile
from extract.ocr.pictures import image_page_count, picture_of_image


def drawn() -> Image.Image:
    """Draw a bar in the upper left of a landscape page."""
    image = Image.new("L", (400, 200), 255)
    image.paste(0, (50, 25, 150, 75))
    return image


def transparent() -> Image.Image:
    image = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
    image.paste((0, 0, 0, 255), (50, 25, 150, 75))
    return image


IMAGES = {
    "one-bit.tif": drawn().convert("1"),
    "sixteen-bits.png": Image.fromarray(np.asarray(drawn()).astype(np.uint16) * 257),
    "floating.tif": drawn().convert("F"),
    "palette.png": drawn().convert("P"),
    "inks.jpg": drawn().convert("CMYK"),
    "alpha.png": transparent(),
    "grey-alpha.png": transparent().convert("LA"),
}


@pytest.mark.parametrize("name", IMAGES)
def test_ink_is_dark_and_paper_white(name: str, tmp_path: Path) -> None:
    IMAGES[name].save(tmp_path / name)
    picture = picture_of_image(tmp_path / name, (tmp_path / name).read_bytes(), 1)
    rows, columns = picture.grey.shape
    assert picture.grey[rows // 4, columns // 4] < 20
    assert picture.grey[-1, -1] > 235
    assert picture.width == pytest.approx(842)


def test_a_photograph_is_turned_as_its_camera_was(tmp_path: Path) -> None:
    turned = Image.Exif()
    turned[274] = 6
    drawn().save(tmp_path / "turned.jpg", exif=turned)
    picture = picture_of_image(tmp_path / "turned.jpg", (tmp_path / "turned.jpg").read_bytes(), 1)
    rows, columns = picture.grey.shape
    assert rows > columns
    assert picture.grey[rows // 4, columns * 3 // 4] < 20


def test_the_pages_of_a_file_differ_in_size(tmp_path: Path) -> None:
    path = tmp_path / "pages.tif"
    drawn().save(path, save_all=True, append_images=[drawn().rotate(90, expand=True)], dpi=(100, 100))
    assert image_page_count(path, path.read_bytes()) == 2
    first, second = (picture_of_image(path, path.read_bytes(), number) for number in (1, 2))
    assert (first.width, first.height) == (second.height, second.width) == (288, 144)


@pytest.mark.parametrize("size", [(1, 1), (3000, 1), (12000, 9000)])
def test_a_picture_of_any_size_is_brought_to_one_that_can_be_read(
    size: tuple[int, int], tmp_path: Path
) -> None:
    Image.new("L", size, 255).save(tmp_path / "page.png", dpi=(80, 80))
    assert (
        0
        < picture_of_image(tmp_path / "page.png", (tmp_path / "page.png").read_bytes(), 1).grey.size
        <= 61_000_000
    )


def test_half_a_file_is_one_clear_error(tmp_path: Path) -> None:
    drawn().save(tmp_path / "whole.tif")
    whole = (tmp_path / "whole.tif").read_bytes()
    (tmp_path / "half.tif").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DamagedFile, match=r"half\.tif"):
        picture_of_image(tmp_path / "half.tif", (tmp_path / "half.tif").read_bytes(), 1)
