"""Words of labels that repair made right, and those that it made wrong, are counted apart."""

from truth_pages import AMOUNTS, PAGE, changed, reading

from benchmarks.reading_score import score_page


def test_a_word_wrong_in_the_raw_text_and_right_after() -> None:
    score = score_page(PAGE, reading(AMOUNTS, raw=changed(4, 0, "2. พฒนาบุคลากร")))
    assert (score.words_repaired, score.words_spoiled) == (1, 0)


def test_a_word_right_in_the_raw_text_and_wrong_after() -> None:
    score = score_page(PAGE, reading(changed(4, 0, "2. พฒนาบุคลากร"), raw=AMOUNTS))
    assert (score.words_repaired, score.words_spoiled) == (0, 1)


def test_a_reader_that_does_not_repair_has_neither() -> None:
    score = score_page(PAGE, reading(AMOUNTS))
    assert (score.words_repaired, score.words_spoiled) == (0, 0)
