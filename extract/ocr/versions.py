"""What recognises pages, told apart: Tesseract, and the models by their bytes."""

import hashlib
from collections.abc import Mapping
from functools import cache

from extract.ocr.numerals import CARD, MODEL
from extract.ocr.words import LANGUAGE, data_folder


@cache
def recogniser_versions() -> Mapping[str, str]:
    """Give Tesseract's version and the SHA-256 of the numeral model, its card and the Thai data, where that is there."""
    import tesserocr

    folder = data_folder()
    files = {"numeral-model": MODEL, "numeral-model-card": CARD}
    if folder is not None:
        files["thai-data"] = folder / f"{LANGUAGE}.traineddata"
    models = {name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in files.items()}
    return {"tesseract": tesserocr.tesseract_version().partition("\n")[0], **models}
