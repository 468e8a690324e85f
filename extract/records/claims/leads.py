"""What the words between two figures say: what the second is to the first, or that they part company."""

import re
from typing import Final

from extract.records.claims.words import (
    ABOVE,
    AMOUNTS_TO,
    AND_MORE,
    AND_WORDS,
    BEFORE_COMPARISON,
    BELOW,
    BUDGET_WORDS,
    EARLIER,
    FALLEN,
    FIXED_WORDS,
    LEFT,
    LISTS,
    LOOSE_LISTS,
    MEASURED_WORDS,
    NAMED_LISTS,
    NESTED,
    NEW_STATEMENT,
    NUMBER_LEADS,
    OF_WHOLE,
    OWN_TARGET,
    PART_OF_TIME,
    PERCENT_OF_WHAT,
    RESULT_LEADS,
    RISEN,
    SAME_AMOUNT,
    SPENT_WORDS,
    TARGET_LEADS,
    TARGET_WORDS,
    TO_LEVEL,
    TOTAL_LEADS,
    WHOLE_MARKS,
)
from extract.thai.patterns import any_of
from extract.thai.status import STATUS_WORDS
from schemas import Status

LONGEST_PHRASE: Final = 80
"""A noun and its number are not further apart than this."""

_REMARK: Final = r"(?:\([^()]*\)\s*)?"
_PERCENT: Final = r"(?:ร้อยละ\s*)?"
_NUMBER: Final = rf"(?:{any_of(NUMBER_LEADS)}\s*)?"
_CLOSED: Final = r"\s*\)?\s*"

_AMOUNTS_TO: Final = re.compile(
    rf"{_CLOSED}{_REMARK}(?:(?:ซึ่ง|โดย|และ)\s*)?{any_of(AMOUNTS_TO)}\s*(?:{any_of(PERCENT_OF_WHAT)}\s*)?{_PERCENT}\(?\s*"
)
_IN_BRACKETS: Final = re.compile(rf"\s*\(\s*(?:คิดเป็น\s*)?{_PERCENT}")
_COUNT_IN_BRACKETS: Final = re.compile(r"\s*\(\s*(?:จำนวน\s*)?")
_SAME_AMOUNT: Final = re.compile(rf"\s*{any_of(SAME_AMOUNT)}\s*{_NUMBER}")
_OF: Final = re.compile(rf"[\s()]*{any_of(OF_WHOLE)}")
_ONE_PHRASE: Final = re.compile(rf"{_CLOSED}{any_of(OF_WHOLE)}\s*\S*(?:\s+(?:ฯ|\([^()]*\)))*\s*{_NUMBER}")
_SAYS_MORE: Final = re.compile(rf"{any_of(LEFT)}|{any_of(WHOLE_MARKS)}(?!\s*{_REMARK}{_NUMBER}$)")
_MEASURED: Final = re.compile(any_of(MEASURED_WORDS))
_SPENT: Final = re.compile(any_of(SPENT_WORDS))
_BUDGET: Final = re.compile(any_of(BUDGET_WORDS))
_LEFT: Final = re.compile(
    rf"[\s),]*(?:(?:และ|โดย|ซึ่ง|จึง)\s*)?(?:มี\s*)?(?:(?:เงิน|งบประมาณ|ยอด)\s*)?{any_of(LEFT)}\s*{_NUMBER}(?:ทั้งสิ้น\s*)?"
)
_PART_OF_TIME: Final = re.compile(any_of(PART_OF_TIME))
_LINK: Final = re.compile(any_of(BEFORE_COMPARISON))
_STATUSES: Final = re.compile(any_of(word for words in STATUS_WORDS.values() for word in words))
_WHOLE_LEAD: Final = re.compile(rf"{any_of(WHOLE_MARKS)}\s*{_NUMBER}[\s(:]*$")
_NUMBER_LEAD: Final = re.compile(r"จำนวน\s*$")
_WHOLE_BEHIND: Final = re.compile(rf"\s*{any_of(WHOLE_MARKS)}(?!\s*{_NUMBER}\d)")
_AND: Final = re.compile(rf"\s*,?\s*{any_of(AND_WORDS)}")
_NEW: Final = re.compile(any_of(NEW_STATEMENT))
_OWN_TARGET: Final = re.compile(any_of(OWN_TARGET))
_COMPARED: Final = re.compile(any_of((*ABOVE, *BELOW, *RISEN, *FALLEN)))
_TARGET: Final = re.compile(any_of(TARGET_WORDS))
_TARGET_LEAD: Final = re.compile(rf"{any_of(TARGET_LEADS)}[^\d()]{{0,40}}[\s(:]*$")
_FROM_TARGET: Final = re.compile(rf"\s*(?:จาก|เทียบกับ|เมื่อเทียบกับ)\s*{any_of(TARGET_LEADS)}[^\d()]{{0,40}}$")
_TARGET_AGAIN: Final = re.compile(rf"\s*\([^()]*{any_of(FIXED_WORDS)}[^()]*")
_FROM_TIME: Final = re.compile(
    rf"{_CLOSED}(?:จาก|ของ|ใน|เทียบกับ|เมื่อเทียบกับ)\s*(?:ช่วง|ผล|จำนวน)?\s*{any_of(EARLIER)}"
)
IN_YEAR: Final = r"(?:ใน\s*ปี(?:งบประมาณ)?\s*(?:พ\.ศ\.\s*)?\d{4}\s*)?"
"""Behind a figure: the year that it is of."""
_TO_LEVEL: Final = re.compile(rf"{_CLOSED}{_REMARK}{IN_YEAR}{any_of(TO_LEVEL)}\s*{_NUMBER}{_PERCENT}")
_TOTAL_LEAD: Final = re.compile(rf"[\s),]*{any_of(TOTAL_LEADS)}\s*{_NUMBER}(?:(?:ทั้งสิ้น|ทั้งหมด)\s*)?{_NUMBER}")
_LIST: Final = re.compile(rf"[\s,]*{any_of(LISTS)}")
_LOOSE_LIST: Final = re.compile(rf"[\s,]*{any_of((*LISTS, *LOOSE_LISTS))}")
_NAMED_LIST: Final = re.compile(rf"[\s,]*{any_of(NAMED_LISTS)}")
_AND_MORE: Final = re.compile(rf"[\s)]*{any_of(AND_MORE)}")
_NESTED: Final = re.compile(any_of(NESTED))
_ITEM_MARK: Final = re.compile(r"\s*(?:,|\(?\d{1,2}(?:\.\d{1,2})*\s*[.)])")
_ITEM_NUMBER: Final = re.compile(r"(?<![\d.])\(?(?P<number>\d{1,2})\s*[.)](?!\d)")
_HOLDS_LIST: Final = re.compile(any_of(LISTS))
_VERDICT: Final = re.compile(rf"\s*(?:ได้\s*)?{any_of(STATUS_WORDS[Status.ATTAINED])}")

_RESULT_LEAD: Final = re.compile(rf"{_CLOSED}(?:มี)?{any_of(RESULT_LEADS)}\s*{_NUMBER}(?:เท่ากับ\s*)?{_PERCENT}")
_OFF_BEHIND_TARGET: Final = re.compile(r"\s*\)\s*(?:(?:อยู่|เป็น|จำนวน|คิดเป็น|ถึง|ร้อยละ)\s*)*")
_AFTER_COMPARISON: Final = r"(?P<tail>[^()]{0,40}?)(?P<amount>(?:จำนวน|คิดเป็น|อยู่|ถึง|เป็น|ร้อยละ|\(|\s)*)$"
_AGAINST_TARGET: Final = re.compile(
    rf"^(?P<head>.{{0,80}}?)(?:(?P<above>{any_of(ABOVE)})|{any_of(BELOW)})\s*(?:ค่า)?เป้าหมาย{_AFTER_COMPARISON}",
    re.DOTALL,
)


def amounts_to(lead: str) -> bool:
    """Whether the words say that a number makes the percent behind them, or hold it in brackets."""
    return bool(_AMOUNTS_TO.fullmatch(lead) or _IN_BRACKETS.fullmatch(lead))


def in_brackets(lead: str) -> bool:
    """Whether the words are an opening bracket: the percent behind it is of the number before."""
    return bool(_IN_BRACKETS.fullmatch(lead))


def counts_in_brackets(lead: str) -> bool:
    """Whether the words open a bracket for the number that a percent was made from."""
    return bool(_COUNT_IN_BRACKETS.fullmatch(lead))


def same_amount(lead: str) -> bool:
    """Whether the words say that the number behind them is what the percent before makes."""
    return bool(_SAME_AMOUNT.fullmatch(lead))


def begins_with_of(words: str) -> bool:
    """Whether the words name what a percent, or a part, is of."""
    return bool(_OF.match(words)) and not _FROM_TIME.match(words)


def of_whole(lead: str) -> bool:
    """Whether the words say, without another statement between, that the number behind them is the whole."""
    if not begins_with_of(lead) or len(lead) > LONGEST_PHRASE:
        return False
    rest = lead[_end(_OF, lead) :]
    return not (parts_company(rest) or holds_list(rest) or (_has_and(rest) and not is_whole_lead(lead)))


def is_one_phrase(lead: str) -> bool:
    """Whether the words that name a whole are one phrase, so that no other clause can have begun."""
    is_phrase = bool(_ONE_PHRASE.fullmatch(lead)) and not _SAYS_MORE.search(lead)
    return is_phrase or is_whole_lead(lead) or names_target(lead)


def is_of(lead: str) -> bool:
    """Whether the words begin with "of", which counts, and not with "from", which may not."""
    return lead.lstrip(" )").startswith("ของ")


def leads_to_measure(lead: str) -> bool:
    """Whether the percent behind the words may be a mean or an index and no share of a number."""
    return bool(_MEASURED.search(lead))


def leads_to_spent(lead: str) -> bool:
    """Whether the number behind the words is what was spent."""
    return bool(_SPENT.search(lead))


def is_left(lead: str) -> bool:
    """Whether the words, right behind what was spent, say no more than that the number behind them is left."""
    return bool(_LEFT.fullmatch(lead))


def names_time(lead: str) -> bool:
    """Whether the words name an instalment or a part of the year."""
    return bool(_PART_OF_TIME.search(lead))


def leads_to_budget(lead: str) -> bool:
    """Whether the number behind the words is a budget."""
    return bool(_BUDGET.search(lead)) and not leads_to_spent(lead)


def is_mere_link(words: str) -> bool:
    """Whether the words only link what is compared with what compares it."""
    return not _LINK.sub("", words).strip()


def surely_of_whole(lead: str) -> bool:
    """Whether the words between a part and a number leave no doubt that the number is the whole."""
    return of_whole(lead) and (
        is_whole_lead(lead) or not lead[_end(_OF, lead) :].replace("จำนวน", "").strip()
    )


def is_whole_lead(lead: str) -> bool:
    """Whether the words end by saying that the number behind them is of all."""
    return bool(_WHOLE_LEAD.search(lead))


def is_number_lead(lead: str) -> bool:
    """Whether the words end by saying that the number behind them is how many there are."""
    return bool(_NUMBER_LEAD.search(lead))


def whole_said_behind(words: str) -> bool:
    """Whether the words begin by saying that the number before them is of all."""
    return bool(_WHOLE_BEHIND.match(words))


def parts_company(words: str) -> bool:
    """Whether the words begin another statement, or compare."""
    return bool(_NEW.search(words) or _COMPARED.search(words))


def begins_new_statement(words: str) -> bool:
    """Whether another statement begins in the words, those of a verdict left aside."""
    return bool(_NEW.search(_STATUSES.sub(" ", words)))


def names_target(lead: str) -> bool:
    """Whether the words name what was to be reached, or compare with it."""
    return bool(_TARGET.search(lead))


def leads_to_target(lead: str) -> bool:
    """Whether the number behind the words is a target."""
    return bool(_TARGET_LEAD.search(lead)) and not _COMPARED.search(lead)


def from_target(lead: str) -> bool:
    """Whether the words, right behind a result, lead to the target that it is compared with."""
    return bool(_FROM_TARGET.fullmatch(lead))


def target_again(lead: str) -> bool:
    """Whether the words open a bracket in which the target is said again."""
    return bool(_TARGET_AGAIN.fullmatch(lead))


def joins(words: str) -> bool:
    """Whether the words begin with "and"."""
    return bool(_AND.match(words))


def compares(lead: str) -> bool:
    """Whether the words say more, less, risen or fallen."""
    return bool(_COMPARED.search(lead))


def to_level(lead: str) -> bool:
    """Whether the words lead from where a change began to where it ended."""
    return bool(_TO_LEVEL.fullmatch(lead))


def leads_to_total(lead: str) -> bool:
    """Whether the words close a list with its total."""
    return bool(_TOTAL_LEAD.fullmatch(lead))


def opens_list(words: str) -> bool:
    """Whether the words, right behind a number, open a list of all its parts."""
    return bool(_LIST.match(words))


def opens_loose_list(words: str) -> bool:
    """Whether the words, right behind a number, open a list that may be of its parts."""
    return bool(_LOOSE_LIST.match(words))


def names_parts(words: str) -> bool:
    """Whether the words, right behind a number said to be of all, name its parts."""
    return bool(_NAMED_LIST.match(words))


def leaves_out(words: str) -> bool:
    """Whether the words, right behind a list, say that it only gives some."""
    return bool(_AND_MORE.match(words))


def holds_whole_list(words: str) -> bool:
    """Whether a list of all parts begins somewhere in the words."""
    return bool(_HOLDS_LIST.search(words))


def tells_verdict(words: str) -> bool:
    """Whether the words, right behind a number, begin to tell how many of it attained their target."""
    return bool(_VERDICT.match(words))


def item_number(lead: str) -> int | None:
    """Give the list number of the one item that the words hold; None where they hold none, or several."""
    found = _ITEM_NUMBER.findall(lead)
    return int(found[0]) if len(found) == 1 else None


def holds_list(words: str) -> bool:
    """Whether another list begins in the words."""
    return bool(_NESTED.search(words))


def marks_item(words: str) -> bool:
    """Whether the words begin a further item of a list: and, a comma, a list number."""
    return joins(words) or bool(_ITEM_MARK.match(words))


def against_target(lead: str) -> re.Match[str] | None:
    """Match words that compare the figure before them with a target, by the figure behind them.

    `head` stands before the comparison, `tail` and `amount` behind the word for target.
    """
    match = _AGAINST_TARGET.match(lead)
    is_denied = match is not None and match["head"].endswith("ไม่")
    return None if match is None or is_denied or parts_company(match["tail"]) else match


def leads_to_result(lead: str) -> bool:
    """Whether the words between a target and a figure say no more than that the figure is the result."""
    return bool(_RESULT_LEAD.fullmatch(lead))


def off_behind_target(lead: str) -> bool:
    """Whether the words behind a target in brackets lead to what a result is off by."""
    return bool(_OFF_BEHIND_TARGET.fullmatch(lead))


def names_own_target(tail: str) -> bool:
    """Whether the words behind "target" leave it the target of the result itself, and of nobody else."""
    return not _OWN_TARGET.sub("", tail).strip()


def _has_and(words: str) -> bool:
    return any(word in words for word in AND_WORDS)


def _end(pattern: re.Pattern[str], words: str) -> int:
    match = pattern.match(words)
    return match.end() if match else 0
