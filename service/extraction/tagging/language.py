"""Which language a text is in: by its script, then by the function words that only one language has.

Good enough to keep texts out that the coder cannot read; not a language identifier. English must be sure of being
recognised, also as a short headline full of foreign names; of other languages only the clear ones are named.
"""

import re
from collections import Counter

from service.extraction.tagging.lookup import demonyms, known

_LOOK_AT = 20_000  # characters; more changes nothing
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("[\u0400-\u052f]", "cyrillic"),
    ("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]", "arabic"),
    ("[\u3040-\u30ff]", "ja"),
    ("[\uac00-\ud7af\u1100-\u11ff]", "ko"),
    ("[\u4e00-\u9fff\u3400-\u4dbf]", "zh"),
    ("[\u0370-\u03ff\u1f00-\u1fff]", "el"),
    ("[\u0590-\u05ff]", "he"),
    ("[\u0e00-\u0e7f]", "th"),
    ("[\u0900-\u097f]", "hi"),
    ("[\u0980-\u09ff]", "bn"),
    ("[\u0b80-\u0bff]", "ta"),
    ("[\u10a0-\u10ff]", "ka"),
    ("[\u0530-\u058f]", "hy"),
    ("[\u1200-\u137f]", "am"),
    ("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]", "latin"),
)
_COUNTERS = tuple((re.compile(pattern), name) for pattern, name in _SCRIPTS)
_ASCII = re.compile("[\x00-\x7f]+")
_LETTERS = re.compile("[A-Za-z]+")

_FUNCTION_WORDS = {
    "en": """the of and to in that is was for it with as on be at by this had not are but from or have an they which
        were her his he she we you their been has would will who more after said says over against about into its him
        could when what there than also amid before during until while under between should""",
    "fr": """le la les des du une est et dans pour que qui sur pas au aux avec ce cette par plus son sa ses ont été il
        elle nous vous leur mais ou où sont était après entre selon contre""",
    "de": """der die das und ist nicht ein eine einen einem den dem des im mit von zu auf für sich auch als nach bei aus
        wird wurde haben sind dass wie über werden hat noch zum zur gegen""",
    "es": """el los las del una que por con para se su sus más como pero fue ha son está este esta entre cuando muy sin
        sobre también hasta desde lo al según contra""",
    "pt": """os as uma que não com para por se mais como mas foi ao dos das do da na em pelo pela são está entre quando
        muito sem sobre também até é um contra""",
    "it": """il gli della di che è non per una con sono del alla nel dei delle si più anche come ma ha questo dopo tra
        stato nella sul contro lo un""",
    "nl": """het een van en niet dat zijn met voor op aan ook als door naar bij uit werd wordt maar nog worden heeft
        hebben over deze tegen geen""",
    "sv": "och att det som är för på av med den inte till ett har om var från efter men vid mot kan skulle",
    "da": "og at det som er for på af med den ikke til et har om var fra efter men ved mod kan skulle blev",
    "no": "og at det som er for på av med den ikke til et har om var fra etter men ved mot kan skulle ble",
    "pl": "nie się na że jest do przez oraz jak ale po za od przed są było który która które dla",
    "cs": "že je se na do pro jako ale po za od který která které jsou byl byla bylo také však",
    "tr": "ve bir bu için ile da de olarak daha çok gibi kadar sonra olan ancak değil göre ise",
    "id": "yang dan di dengan untuk dari pada ini itu tidak dalam akan ke oleh adalah juga telah",
    "ro": "și este în că nu pe cu din la pentru mai care fost sunt dar prin după între",
    "hu": "és hogy nem egy az is volt meg csak már mint azt vagy után szerint által",
    "fi": "ja on ei että oli se hän mukaan ovat myös kun mutta joka jälkeen",
    "vi": "và của là không có được trong cho với một người những các đã này",
    "sw": "na ya wa kwa ni katika za kuwa huyo hii baada alisema",
}
_BY_WORD: dict[str, list[str]] = {}
for _language, _words in _FUNCTION_WORDS.items():
    for _word in _words.split():
        _BY_WORD.setdefault(_word, []).append(_language)


def language_of(text: str) -> str:
    """ISO 639-1 code of the language of ``text``: "en", another where that is clear, else "und"."""
    sample = text[:_LOOK_AT]
    script = _script(sample)
    if script == "cyrillic":
        return _cyrillic(sample)
    if script == "arabic":
        return "fa" if re.search("[پچژگ]", sample) else "ar"
    return _latin(sample) if script == "latin" else script


def _script(sample: str) -> str:
    """The script that most letters are in; "und" without letters. Kana among Chinese characters means Japanese."""
    others = _ASCII.sub("", sample)
    counts = {name: len(pattern.findall(others)) for pattern, name in _COUNTERS}
    counts["latin"] += sum(map(len, _LETTERS.findall(sample)))
    if counts["ja"] and counts["ja"] * 8 > counts["zh"]:
        counts["ja"] += counts["zh"]
    if counts["zh"] or counts["ja"]:  # a character there is worth about three letters
        counts["zh"] *= 3
        counts["ja"] *= 3
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else "und"


def _cyrillic(sample: str) -> str:
    if re.search("[іїєґ]", sample):
        return "uk"
    if re.search("[ћђјљњџ]", sample):
        return "sr"
    return "ru" if re.search(r"[ыэё]|\bи\b", sample) else "und"


def _latin(sample: str) -> str:
    """English by function words and known content words, against the other languages' function words."""
    words = Counter(map(str.lower, _WORD.findall(sample)))
    hits: Counter[str] = Counter()
    content = accented = 0
    adjectives = demonyms()
    for word, times in words.items():
        languages = _BY_WORD.get(word, ())
        for language in languages:
            hits[language] += times
        if not languages and len(word) > 3 and (known(word) or word in adjectives):
            content += times
        if not word.isascii():
            accented += times * any(c > "\x7f" and c != "’" for c in word)
    foreign = max((language for language in _FUNCTION_WORDS if language != "en"), key=lambda name: hits[name])
    english = hits["en"] + 0.5 * content
    if english >= 1 and not hits[foreign] and not accented:
        return "en"
    if english > hits[foreign] * 1.2 and english >= 0.12 * words.total():
        return "en"
    if hits[foreign] >= 2 and hits[foreign] + accented >= 0.15 * words.total() and hits[foreign] > english:
        return foreign
    return "und"
