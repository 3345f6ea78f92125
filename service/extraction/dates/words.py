"""The words of the calendar, as tables and as the regex fragments built from them.

Every fragment is bounded (no ``*`` or ``+`` over a group), so a rule looks at a fixed number of characters
and the whole search stays linear.
"""

import re
from collections.abc import Iterable

from service.extraction.dates.values import Grain

# One gap between words: spaces, or one line break; never an empty line.
SP = r"(?:[^\S\n]{1,3}|[^\S\n]{0,3}\n[^\S\n]{0,3})"
JOIN = rf"(?:[-‐‑]|{SP})"  # "third quarter", "third-quarter"
DASH = rf"(?:{SP}?[-–—]{SP}?|{SP}(?:to|through|till|until){SP})"
END = r"(?!\w)"
APOS = "['’‘`]"

_MONTHS = "january february march april may june july august september october november december".split()
MONTHS = {name: number for number, name in enumerate(_MONTHS, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()}
MONTHS |= {"sept": 9}

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name: number for number, name in enumerate(_DAYS)}
WEEKDAY_ABBREVIATIONS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}

SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA"}
SEASONS |= {"winter": "WI", "wintertime": "WI"}

PARTS = {
    "dawn": "TMO",
    "morning": "TMO",
    "midmorning": "TMO",
    "afternoon": "TAF",
    "midafternoon": "TAF",
    "evening": "TEV",
    "dusk": "TEV",
    "night": "TNI",
    "overnight": "TNI",
}

UNITS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "weekend": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
GRAINS = {
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "weekend": Grain.WEEKEND,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_ONES += "seventeen eighteen nineteen".split()
NUMBERS = {word: value for value, word in enumerate(_ONES)}
TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
NUMBERS |= TENS | {"hundred": 100, "dozen": 12, "a": 1, "an": 1}

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
_ORDINALS += "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
ORDINALS = {word: value for value, word in enumerate(_ORDINALS, 1)}
ORDINALS |= {f"twenty-{word}": 20 + value for word, value in list(ORDINALS.items())[:9]}
ORDINALS |= {"thirtieth": 30, "thirty-first": 31}


def alternation(words: Iterable[str]) -> str:
    """A regex alternation of words, longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_SHORT_MONTHS = [name for name in MONTHS if name not in _MONTHS]
MONTH = rf"(?P<month>(?:{alternation(_MONTHS)}){END}|(?:{alternation(_SHORT_MONTHS)})(?:\.|{END}))"
WEEKDAY = rf"(?:{alternation(WEEKDAYS)})"
DAY = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?!\w|,[0-9]{3}|[.:/][0-9]|\s?%)"
YEAR = r"(?P<year>(?:1[0-9]|20|21)[0-9]{2})(?!\w|,[0-9]{3}|\.[0-9]|\s?%)"
ORDINAL = rf"(?:{alternation(ORDINALS)}|[1-9][0-9]?(?:st|nd|rd|th))"
PART = rf"(?:{SP}(?P<part>{alternation(PARTS)}){END})"
_SMALL = alternation(set(NUMBERS) - {"a", "an"})
_COMPOUND = rf"(?:{alternation(TENS)}){JOIN}(?:{alternation(_ONES[1:10])})|(?:{_SMALL}|a){JOIN}hundred"
COUNT = (
    rf"(?P<count>[0-9]{{1,4}}(?:\.[0-9])?|(?:a{SP})?(?:couple|dozen)(?:{SP}of)?|(?:a{SP})?few|several|many|some"
    rf"|{_COMPOUND}|{_SMALL}|an?{END})"
)
UNIT = rf"(?P<unit>{alternation([*UNITS, 'centurie'])})(?P<plural>s?)"


def number(words: str) -> float | None:
    """The number that words spell ("three", "twenty-four", "a dozen"); ``None`` for a vague one ("several")."""
    if words[0].isdigit():
        return float(words)
    parts = re.split(r"[\s‐‑-]+", words.lower())
    if "couple" in parts:
        return 2.0
    if "dozen" in parts:
        return 12.0
    values = [NUMBERS.get(part) for part in parts]
    known = [value for value in values if value is not None]
    if len(known) != len(values):
        return None
    return float(known[0] * known[1]) if len(known) == 2 and known[1] == 100 else float(sum(known))


def ordinal(words: str) -> int:
    """The number of an ordinal, in letters or digits."""
    if words[0].isdigit():
        return int(re.sub(r"\D", "", words))
    return ORDINALS[re.sub(r"\s+", "-", words.lower())]


def month_number(words: str) -> int:
    """The number of a month, by name or abbreviation."""
    return MONTHS[words.rstrip(".").lower()]
