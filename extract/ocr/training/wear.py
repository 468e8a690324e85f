"""What printing, scanning and compressing do to a picture, drawn at random."""

from random import Random
from typing import Final

import cv2
import numpy as np

from extract.ocr.lines import Grey
from extract.ocr.training.drawing import Drawn

_LEFT: Final = 0.55
"""The share of its ink that starving leaves to a text at least: less, and nobody could read it."""


def worn(drawn: Drawn, random: Random) -> Grey:
    """Give the picture of a drawn text as a scan may show it: same size, worn."""
    noise = np.random.default_rng(random.getrandbits(63))
    picture = _with_lines(drawn, random)
    picture = _turned(picture, random)
    if random.random() < 0.25:
        picture = _inked(picture, drawn.digit_height, random)
    if random.random() < 0.75:
        sigma = random.uniform(0.2, 0.055 * drawn.digit_height + 0.35)
        picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), dtype=np.uint8)
    picture = _lit(picture, random)
    if random.random() < 0.7:
        spread = random.uniform(1, 22)
        grain = noise.normal(0.0, spread, picture.shape)
        picture = np.clip(picture + grain, 0, 255).astype(np.uint8)
    if random.random() < 0.15:
        specks = noise.random(picture.shape)
        picture = np.where(specks < 0.006, 0, np.where(specks > 0.994, 255, picture)).astype(np.uint8)
    if random.random() < 0.25:
        picture = np.where(picture > random.randint(110, 190), 255, 0).astype(np.uint8)
    if random.random() < 0.6:
        picture = _compressed(picture, random)
    return picture


def _with_lines(drawn: Drawn, random: Random) -> Grey:
    """Draw rulings that stand at the cell's edges or under the text, and what is left of the lines around."""
    picture = drawn.picture.copy()
    height, width = picture.shape
    unit = drawn.digit_height
    thick = max(1, round(random.uniform(0.03, 0.12) * unit))
    shade = random.randint(0, 120)
    if random.random() < 0.12:
        y = drawn.bottom + round(random.uniform(0.12, 0.6) * unit)
        cv2.line(picture, (0, y), (width, y), shade, thick)
    if random.random() < 0.10:
        y = drawn.top - round(random.uniform(0.2, 0.6) * unit)
        cv2.line(picture, (0, y), (width, y), shade, thick)
    if random.random() < 0.08:
        y = drawn.ink_bottom + round(random.uniform(0.02, 0.15) * unit)
        cv2.line(picture, (drawn.left, y), (drawn.right, y), shade, thick)
    for x, chance in (
        (drawn.left - random.uniform(0.15, 0.7) * unit, 0.12),
        (drawn.right + random.uniform(0.15, 0.7) * unit, 0.12),
    ):
        if random.random() < chance:
            cv2.line(picture, (round(x), 0), (round(x), height), shade, thick)
    return picture


def _turned(picture: Grey, random: Random) -> Grey:
    """Turn and slant it a little."""
    if random.random() < 0.35:
        return picture
    rows, columns = picture.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), random.gauss(0, 0.6), 1.0)
    slant = random.gauss(0, 0.03)
    turn[0, 1] += slant
    turn[0, 2] -= slant * rows / 2
    turned = cv2.warpAffine(picture, turn, (columns, rows), flags=cv2.INTER_LINEAR, borderValue=255)
    return np.asarray(turned, dtype=np.uint8)


def _inked(picture: Grey, unit: int, random: Random) -> Grey:
    """Spread or starve the ink."""
    size = 2 if unit < 24 else random.choice((2, 3))
    kernel = np.ones((size, random.choice((1, size))), dtype=np.uint8)
    starved = cv2.dilate(picture, kernel)
    bears_it = np.count_nonzero(starved < 128) > _LEFT * np.count_nonzero(picture < 128)
    worn_ink = starved if bears_it and random.random() < 0.5 else cv2.erode(picture, kernel)
    return np.asarray(worn_ink, dtype=np.uint8)


def _lit(picture: Grey, random: Random) -> Grey:
    """Shade the paper, unevenly at times, and fade the ink."""
    ink = random.choice((0.0, random.uniform(0, 150)))
    paper = random.choice((255.0, random.uniform(max(ink + 70, 170), 255)))
    rows, columns = picture.shape
    light = np.full((rows, columns), paper, dtype=np.float32)
    if random.random() < 0.3:
        slope = np.linspace(random.uniform(-25, 25), random.uniform(-25, 25), columns, dtype=np.float32)
        light += slope[None, :]
    shaded = ink + picture.astype(np.float32) * ((light - ink) / 255.0)
    return np.clip(shaded, 0, 255).astype(np.uint8)


def _compressed(picture: Grey, random: Random) -> Grey:
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, random.randint(25, 92)])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), dtype=np.uint8) if done else picture
