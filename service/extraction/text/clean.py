"""The text as it is stored: line ends made equal, stray characters gone, a page's boilerplate lines cut.

Works on whole lines by general patterns; within a line no character that shows is changed, so that what is stored is
what was published.
"""

import re

_LONGEST = 200  # a line with more characters is prose, whatever it says

_PATTERNS = (
    r"(?:scroll|back|return) to (?:the )?top",
    r"(?:skip|jump) to (?:main |the )?(?:content|navigation)",
    r"advertis(?:e|ement|ing)s?|sponsored(?: content)?|paid (?:post|content)|ad feedback|story continues below.*",
    r"(?:article|story) continues (?:below|after).*",
    r"(?:please )?(?:share|save|print|e-?mail|tweet|bookmark) this"
    r"(?: (?:article|story|page|post|item|video|link)\b.{0,60})?",
    r"share (?:on|via|with|to) (?:facebook|twitter|x|whatsapp|linkedin|reddit|e-?mail|friends)\b.{0,60}",
    r"(?:share|tweet|pin|like|copy link|facebook|twitter|whatsapp|linkedin|reddit|e-?mail|print|x|[|/•·, ])+",
    r"(?:read|see|find out|learn|show|view|load) (?:more|also|next|comments?|all)\b(?:\s*[:>».…].{0,150})?",
    r"(?:also read|related|related (?:articles?|stories|topics|news|content|links)|more on this(?: story| topic)?"
    r"|more from .{1,40}|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|you may also like"
    r"|what to read next|editors?['’]? picks?|latest (?:news|headlines))\s*(?::.{0,150})?",
    r"(?:click|tap) (?:here|to)\b.{0,120}",
    r"(?:subscribe|sign (?:up|in)|log in|register|join now)(?: (?:now|here|today|free))?[.!]?",
    r"(?:subscribe|sign (?:up|in)|log in|register) (?:now |here |today |free )?(?:to|for) (?:our|the|read|continue|get"
    r"|receive|access|unlock|comment|view|newsletters?|alerts|updates|free)\b.{0,120}",
    r"(?:follow|like|find) us on .{1,100}",
    r"(?:download|get) (?:our|the) (?:free )?(?:app|newsletter)\b.{0,100}",
    r"(?:we|this (?:web)?site|our (?:partners|website)) uses? cookies\b.{0,160}",
    r"(?:accept|reject|manage) (?:all )?(?:cookies|preferences)|cookie (?:policy|settings|preferences)"
    r"|privacy policy|terms (?:of (?:use|service)|and conditions)|contact us|about us",
    r"by (?:continuing|using) (?:to |this |our )(?:use |browse |visit )?.{0,30}\b(?:site|website|cookies|service)\b"
    r".{0,120}",
    r"all rights reserved\.?|.{0,100}\ball rights reserved\.?",
    r"(?:copyright\b|©|\(c\)|&copy;)\s*(?:©|\(c\)|by\b|\d{4}).{0,150}",
    r"this (?:material|article|story) may not be (?:published|reproduced|copied|republished).{0,150}",
    r"(?:leave|post|add|write) (?:a|your) (?:comment|reply)|\d* ?comments?|(?:loading|please wait)[.…]*",
    r"\(?(?:additional )?reporting by [^.]{1,120}[;.] ?(?:additional |writing|editing|compiled|reporting).{0,120}\)?",
    r"\(?(?:editing|compiled|translated) by [^.]{1,80}\.?\)?",
    r"\d+ min(?:ute)?s? read|(?:first )?published:?|last (?:updated|modified):?.{0,40}|updated:? .{0,30}\d{4}.{0,20}",
    r"watch(?: now| live| the video)?(?: ?: .{0,120})?",
    r"(?:listen|play)(?: now| audio| video)?|video player is loading.*",
    r"[-–—_=*~#•·.\s]{2,}",
)
_LINE = re.compile("|".join(f"(?:{p})" for p in _PATTERNS), re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufeff]")
_BLANK_RUN = re.compile(r"\n{3,}")


def clean(raw: str) -> str:
    """``raw`` as it is stored: LF line ends, no control characters or byte order marks, no trailing spaces,
    no boilerplate lines, at most one blank line in a row. Cleaning twice changes nothing more.
    """
    text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    lines = [line.rstrip() for line in _CONTROL.sub("", text).split("\n")]
    kept = "\n".join(line for line in lines if not _is_boilerplate(line))
    return _BLANK_RUN.sub("\n\n", kept).strip()


def boilerplate(text: str) -> list[tuple[int, int]]:
    """The spans of the boilerplate lines of ``text``, without their line breaks; in order."""
    spans: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        if _is_boilerplate(line):
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def _is_boilerplate(line: str) -> bool:
    shown = line.strip()
    return 0 < len(shown) <= _LONGEST and _LINE.fullmatch(shown) is not None
