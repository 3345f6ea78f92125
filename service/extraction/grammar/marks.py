"""Marks: what a possessive, brackets, the comma before a country and a preposition join to a noun phrase."""

from collections.abc import Sequence
from itertools import pairwise

from service.extraction.dictionaries.gazetteer import Form
from service.extraction.grammar.chunks import Item, NounPhrase
from service.extraction.grammar.shifted import unshifted
from service.extraction.grammar.words import Word, is_affiliation

OLDEST = 110  # years; a higher number is no age
_NO_PREPOSITIONS = frozenset({"whether", "lest"})
_MARKERS = frozenset("where when while because although though if unless whether whereas".split())  # no prepositions
CLAUSE_EDGES = frozenset({"COMMA", "STOP", "SUB", "THAT", "WH", "QUOTE"})


def marked(items: list[Item], words: Sequence[Word]) -> list[Item]:
    """Items in which every possessor, bracket and preposition is joined to its noun phrase."""
    if any(item.low == "as" for item in items):
        items = unshifted(items, words)
    kinds = {item.kind for item in items}
    if "POS" in kinds:
        items = _possessives(items)
    if "STOP" in kinds:
        items = _parentheses(items, words)
    if "COMMA" in kinds:
        items = _located(items, words)
    return _phrases(items)


def _possessives(items: Sequence[Item]) -> list[Item]:
    """NP POS NP: the first becomes the second's possessor."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        if item.kind == "POS":
            following = items[at + 1] if at + 1 < len(items) else None
            if out and out[-1].np is not None and following is not None and following.np is not None:
                following.np.poss = out.pop().np
            at += 1
            continue
        out.append(item)
        at += 1
    return out


def _parentheses(items: Sequence[Item], words: Sequence[Word]) -> list[Item]:
    """NP ( NP ): what is bracketed is another name of the first."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        bracketed = items[at : at + 3]
        if (
            len(bracketed) == 3
            and bracketed[0].low in ("(", "-lrb-")
            and bracketed[1].np is not None
            and bracketed[2].low in (")", "-rrb-")
            and out
            and out[-1].np is not None
        ):
            out[-1].np.appos.append(bracketed[1].np)
            out[-1].last = bracketed[2].last
            at += 3
            if at < len(items) and _goes_on(out[-1], items[at], words):
                out[-1] = _joined(out[-1], items[at])
                at += 1
            continue
        out.append(items[at])
        at += 1
    return out


def _goes_on(name: Item, item: Item, words: Sequence[Word]) -> bool:
    """ "the African Union (AU) | mission": right behind the bracket stands the noun that the name describes."""
    left, right = name.np, item.np
    if left is None or right is None or right.pronoun or item.first != name.last or right.poss is not None:
        return False
    plain = words[right.first].tag in ("NN", "NNS", "JJ") and words[right.head].match is None
    return plain and words[left.head].is_proper and not words[right.head].is_proper


def _joined(name: Item, item: Item) -> Item:
    """A name with its bracket and the noun behind as one phrase around that noun."""
    left, right = name.np, item.np
    assert left is not None
    assert right is not None
    right.first, right.poss = left.first, left.poss
    return Item("NP", name.first, item.last, item.low, np=right)


def _located(items: Sequence[Item], words: Sequence[Word]) -> list[Item]:
    """NP , NP ,: where a person or a town is from belongs to it: "Sen. Paul Jones, R-N.C.,", "in Nairobi, Kenya,"."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        item, after = items[at], items[at + 1] if at + 1 < len(items) else None
        left = out[-1].np if out else None
        single = after is not None and after.np is not None and after.last - after.first == 1
        if item.kind == "COMMA" and left is not None and single and _is_age(items[at + 1 : at + 4], left, words):
            goes_on = [other.kind for other in items[at + 2 : at + 4]] == ["COMMA", "NP"]  # "Ana Diaz, 30, a teacher,"
            at += 2 if goes_on else 3
            continue
        if item.kind == "COMMA" and left is not None and single and after is not None and after.np is not None:
            land = words[after.first]
            if is_affiliation(land) or _lies_in(
                words[left.head], land, items[at + 2].kind if at + 2 < len(items) else ""
            ):
                left.tail.append(("from" if is_affiliation(land) else "in", after.np))
                out[-1].last = after.last
                closed = [other.kind for other in items[at + 2 : at + 5]]  # "in Nairobi, Kenya, | police said"
                at += 3 if closed[:1] == ["COMMA"] and closed[1:] != ["NP", "VG"] else 2
                continue
        out.append(item)
        at += 1
    return out


def _is_age(ahead: Sequence[Item], left: NounPhrase, words: Sequence[Word]) -> bool:
    """ "Ana Diaz, 30, was shot", "the man, 24, who": a number of years between commas, behind one person."""
    age, head = words[ahead[0].first], words[left.head]
    one = (head.is_proper and head.match is None) or head.tag == "NN"
    closed = len(ahead) > 2 and ahead[1].kind == "COMMA" and ahead[2].kind != "CC"
    return one and closed and age.tag == "CD" and age.text.isdigit() and 0 < int(age.text) < OLDEST


def _lies_in(town: Word, land: Word, follows: str) -> bool:
    """ "Nairobi, Kenya": a known town and its own country; a list goes on with "and"."""
    if town.match is None or land.match is None or land.match.form is not Form.NAME or follows == "CC":
        return False
    towns = (sense.entry.country for sense in town.match.senses if sense.form in (Form.CITY, Form.CAPITAL, Form.REGION))
    return land.match.entry.country in towns


def _phrases(items: Sequence[Item]) -> list[Item]:
    """PREP + NP becomes PP; PREP + DATE becomes DATE."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        following = items[at + 1] if at + 1 < len(items) else None
        opens = item.kind == "SUB" and (item.low in _NO_PREPOSITIONS or _opens_clause(items, at))
        preposition = item.kind == "PREP" or (item.kind == "SUB" and not opens)
        if preposition and following is not None and following.np is not None:
            some = _some_of_them(items, at)
            whom = some or following
            out.append(Item("PP", item.first, whom.last, "including" if some else item.low, np=whom.np))
            at += 3 if some else 2
        elif preposition and following is not None and following.kind == "DATE":
            out.append(Item("DATE", following.first, following.last, item.low))
            at += 2
        else:
            if preposition and item.kind == "SUB" and following is not None and following.vg is not None:
                item = Item("PREP", item.first, item.last, item.low)
            out.append(item)
            at += 1
    return out


def _some_of_them(items: Sequence[Item], at: int) -> Item | None:
    """ "the eight, among them | two bankers, | helped": who are some of those before the comma."""
    before, them = items[at - 1].kind if at else "", items[at + 1].np
    if before != "COMMA" or items[at].low != "among" or them is None or not them.pronoun or at + 2 >= len(items):
        return None
    return items[at + 2] if items[at + 2].kind == "NP" else None


def _opens_clause(items: Sequence[Item], at: int) -> bool:
    """A word like "after" opens a clause if a finite verb follows its noun phrase, which a participle may describe
    ("where judges led by Diaz overturned the ban"); else it is a preposition.
    """
    seen_np = inside = False
    for before, item in pairwise(items[at : at + 12]):
        if at == 0 and before.np is not None and item.np is not None:
            return False  # "After two days of talks | Chad agreed": the second is the subject of the sentence
        if item.vg is not None and not (seen_np and item.vg.form in ("part", "ing")):
            return item.vg.form == "fin" and seen_np
        if item.np is not None:
            seen_np = True
        elif item.kind == "COMMA" and seen_np and (_next_is_verb(items, item) if inside else _aside(items, item)):
            inside = not inside  # "when the crowd, | led by a priest, | charged"
        elif item.kind == "COMMA" and items[at].low in _MARKERS and _only_phrases(items, item):
            continue
        elif item.kind in CLAUSE_EDGES or (item.kind == "CC" and (not seen_np or _next_is_verb(items, item))):
            return False
    return False


def _only_phrases(items: Sequence[Item], comma: Item) -> bool:
    """Whether phrases alone stand between a comma and "and" or the verb: "where A, | B and C met", "when Eva Diaz, | a
    judge, freed him".
    """
    at = next(i for i, other in enumerate(items) if other is comma) + 1
    while at < len(items) and items[at].kind in ("NP", "PP", "PREP", "COMMA"):
        at += 1
    if at >= len(items) or items[at - 1] is comma:
        return False
    return items[at].kind == "CC" or (items[at].kind == "VG" and items[at - 1].kind == "COMMA")


def _next_is_verb(items: Sequence[Item], item: Item) -> bool:
    at = next(i for i, other in enumerate(items) if other is item)
    return at + 1 < len(items) and items[at + 1].vg is not None


def _aside(items: Sequence[Item], comma: Item) -> bool:
    """Whether a comma opens words that say something of the phrase before it: a participle ("when the crowd, | led by
    a priest"), or another name and then the verb ("whether the envoy, | Ana Diaz of Peru, was spied on").
    """
    at = next(i for i, other in enumerate(items) if other is comma)
    following = items[at + 1 : at + 2]
    if following and following[0].vg is not None:
        return following[0].vg.form == "part"
    end = next((i for i in range(at + 1, len(items)) if items[i].kind not in ("NP", "PREP")), len(items))
    verb = items[end + 1].vg if end + 1 < len(items) and items[end].kind == "COMMA" else None
    return bool(following) and following[0].kind == "NP" and verb is not None and verb.form == "fin"
