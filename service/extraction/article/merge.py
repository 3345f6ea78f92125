"""Merging: the mentions of one event inside an article become one event.

"U.S. and Chinese diplomats discuss ..." in the headline, "diplomats convened" in the lead and "the talks
featured ..." below it are one CONSULT. Two requests between the same parties stay two unless their words agree.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from db.vocabulary import ActorKind, EventType, Mode, QuadClass, Resolution, Sector, Status, quad_class
from service.extraction.coding.coded import Coded
from service.extraction.parties.cast import Figure
from service.extraction.parties.parties import Party
from service.extraction.record import Attribution, PartialDate, Place, Span
from service.extraction.text.sentences import Sentence

# Types whose acts are words: what was said tells two of them apart.
BY_CONTENT = frozenset(
    {EventType.REQUEST, EventType.ACCUSE, EventType.AGREE, EventType.SUPPORT, EventType.REJECT, EventType.THREATEN}
    | {EventType.CONCEDE}
)
DAYS = timedelta(days=2)
WINDOW = 40  # how many events of its type, back from a telling, it may belong to: time stays linear in length
KEPT = 8  # of the dates that an event was given, how many a further telling is compared with
HEADLINE = 3  # and the first ones, which the headline tells
ONCE = ("inva", "annex", "assassin", "overthr", "oust", "hijack", "coup")  # the stems of verbs and nouns
HURT = frozenset({"kill", "wound", "injure", "hurt", "maim"})
NEXT = 3  # characters between a sentence and the next one
TOLD_TWICE = frozenset({EventType.ASSAULT, EventType.PROTEST})  # by two verbs of one sentence
_REAL = frozenset({Status.REPORTED, Status.ALLEGED})
SAME_TOPIC = 0.3  # share of the smaller topic's lemmas that two tellings of one statement have in common


@dataclass(slots=True, eq=False)
class Draft:
    """One coded event with everything its sentence says about it."""

    coded: Coded
    sentence: Sentence
    date: PartialDate
    attribution: Attribution | None
    place: Place | None
    actors: list[Party]
    recipients: list[Party]

    @property
    def rank(self) -> int:
        """How much a telling is to be trusted for status and date: verbs before nouns."""
        coded = self.coded
        if coded.noun is None or coded.light:
            return 2 if coded.background else 3
        return 1 if coded.background else 2

    @property
    def dated_here(self) -> bool:
        """Whether the words of the date stand in the sentence itself."""
        span, told = self.date.span, self.sentence
        return span is not None and told.start <= span.start < told.end


@dataclass(slots=True, eq=False)
class Merged:
    """An event of the article with its tellings, the first one first; what comparisons need is kept beside them."""

    drafts: list[Draft] = field(default_factory=list)
    best: Draft = field(init=False)  # the telling that decides status
    given: list[PartialDate] = field(default_factory=list)  # the dates that the text itself gives
    guessed: list[PartialDate] = field(default_factory=list)  # the day of the lead, that its headline was given
    beside: list[PartialDate] = field(default_factory=list)  # those of them that stand in the sentence of the act
    sides: dict[str, dict[str, Figure]] = field(default_factory=lambda: {"actors": {}, "recipients": {}})

    def add(self, draft: Draft) -> None:
        """Take one more telling."""
        if not self.drafts or draft.rank > self.best.rank:
            self.best = draft
        self.drafts.append(draft)
        if draft.date.resolution in (Resolution.EXPLICIT, Resolution.RELATIVE) and draft.date not in self.given[-KEPT:]:
            if draft.sentence.kind == "title" and not draft.dated_here:
                self.guessed.append(draft.date)
            else:
                self.given.append(draft.date)
            if draft.dated_here:
                self.beside.append(draft.date)
        for side, figures in self.sides.items():
            for party in getattr(draft, side):
                figures.setdefault(party.figure.key, party.figure)

    def figures(self, side: str) -> dict[str, Figure]:
        """All figures of one side ("actors" or "recipients"), by key, in the order of telling."""
        return self.sides[side]


def merge(drafts: Sequence[Draft]) -> list[Merged]:
    """Group the drafts of an article, which come in text order."""
    events: list[Merged] = []
    near: dict[EventType, list[Merged]] = defaultdict(list)
    for draft in drafts:
        alike = near[draft.coded.type]
        candidates = alike if len(alike) <= WINDOW else [*alike[:HEADLINE], *alike[-WINDOW:]]
        target = next((e for e in candidates if _same(e, draft)), None) or _told_again(candidates, draft)
        if target is not None:
            target.add(draft)
        elif _stands_alone(draft):
            event = Merged()
            event.add(draft)
            events.append(event)
            alike.append(event)
    return events


def _told_again(events: Sequence[Merged], draft: Draft) -> Merged | None:
    """ "Jets pounded Gaza. The raid killed 43 people.": the last violence told before is what took these lives."""
    if not draft.coded.again:
        return None
    real = (e for e in reversed(events) if e.best.coded.status in _REAL and draft.coded.status in _REAL)
    event = next((e for e in real if _dates_fit(e, draft)), None)
    if event is None:
        return None
    hit = {f.country for f in event.figures("recipients").values()} - {None}
    killed = {p.figure.country for p in draft.recipients} - {None}
    if hit and killed and not hit & killed:
        return None
    if hit:  # who they were is known already
        draft.recipients = [p for p in draft.recipients if p.figure.country]
    return event


def _stands_alone(draft: Draft) -> bool:
    """A noun makes an event of its own only if it names both sides and points at nothing told before."""
    coded = draft.coded
    if coded.noun is None or coded.light:
        return True
    strong = [p for p in (*draft.actors, *draft.recipients) if not p.weak]
    both = (draft.actors and draft.recipients) or len(draft.actors) > 1
    named = bool(strong) and ((coded.main and (both or not _standing(coded))) or (both and len(strong) > 1))
    return named and not coded.definite


def _standing(coded: Coded) -> bool:
    """ "U.S. sanctions have hurt the poor": a measure that is in force is no event by its name alone."""
    return (coded.type, coded.mode) in ((EventType.COERCE, Mode.RESTRICT), (EventType.SANCTION, None))


def _same(event: Merged, draft: Draft) -> bool:
    first = event.drafts[0]
    one, two = first.coded, draft.coded
    if _toll_of(event, draft):
        return True
    if one.type is not two.type or not (_modes_fit(first, draft) or _one_deed(event, draft)):
        return False
    if not _status_fits(event.best.coded.status, two.status, draft) or not _dates_fit(event, draft):
        return False
    if first.sentence.start == draft.sentence.start and _one_act(event, draft):
        return True
    if draft.coded.apart and len(draft.actors) > 1 and first.recipients:
        return False  # "shelled the town after an exchange of fire between Chad and Togo": two acts
    if not _parties_fit(event, draft):
        return False
    if one.type in BY_CONTENT and not two.definite:
        headline = first.sentence.kind == "title" and bool(first.recipients and draft.recipients)
        if two.mode is Mode.INVESTIGATE and _by_and_of_the_same(event, draft):
            return True
        named = {f.country for f in event.figures("actors").values()}
        headline = headline and (not named or {p.figure.country for p in draft.actors} - {None} <= named)
        return headline or _told_by_headline(event, draft) or _alike(one.topic, two.topic)
    return True


def _toll_of(event: Merged, draft: Draft) -> bool:
    """ "Ten bombs exploded on trains. More than 1,400 passengers were wounded": what came of a deed just told."""
    last, clause = event.drafts[-1], draft.coded.clause
    told = draft.coded.noun is None and clause.vg.passive and clause.vg.lemma in HURT and clause.link == "main"
    near = 0 <= draft.sentence.start - last.sentence.end <= NEXT and last.sentence.kind != "title"
    if not told or not near or draft.actors or last.coded.type is not draft.coded.type:
        return False
    if draft.coded.status is not last.coded.status or draft.dated_here or not _dates_fit(event, draft):
        return False
    hit = {f.country for f in event.figures("recipients").values()} - {None}
    elsewhere = draft.place is not None and last.place is not None and draft.place.name != last.place.name
    return not elsewhere and (not hit or {p.figure.country for p in draft.recipients} - {None} <= hit)


def _told_by_headline(event: Merged, draft: Draft) -> bool:
    """ "Chad Vetoes Panel", "Chad vetoed a resolution on ...": the headline and the first telling by the same verb."""
    first = event.drafts[0]
    if first.sentence.kind != "title" or len(event.drafts) > 1 or first.coded.frame.head != draft.coded.frame.head:
        return False
    ours, theirs = list(event.figures("actors").values()), [p.figure for p in draft.actors]
    return bool(ours and theirs) and all(any(compatible(a, b) for b in theirs) for a in ours)


def _modes_fit(first: Draft, draft: Draft) -> bool:
    """Modes agree; where one tells none, only a headline or a back-reference may leave it out of a material act."""
    one, two = first.coded.mode, draft.coded.mode
    if one is two:
        return True
    if one and two:
        return False
    material = quad_class(draft.coded.type) is QuadClass.MATERIAL_CONFLICT
    same_sentence = first.sentence.start == draft.sentence.start
    return not material or same_sentence or draft.coded.definite or first.sentence.kind == "title"


def _one_deed(event: Merged, draft: Draft) -> bool:
    """ "shot and killed a senator": one deed of violence, told by its means and by its end; "went on strike and marched
    through Lima": one protest.
    """
    first = event.drafts[0]
    if draft.coded.type not in TOLD_TWICE or first.sentence.start != draft.sentence.start:
        return False
    whom, them = event.figures("recipients"), {p.figure.key for p in draft.recipients}
    same_doer = set(event.figures("actors")) == {p.figure.key for p in draft.actors}
    open_end = draft.coded.type is EventType.PROTEST and not (whom and them)
    return same_doer and (open_end or bool(whom.keys() & them))


def _one_act(event: Merged, draft: Draft) -> bool:
    """Two tellings in one sentence by the same doer: "shelled the town, killing 20 people"."""
    if draft.coded.apart:
        return False
    ours, theirs = event.figures("actors"), {p.figure.key for p in draft.actors}
    if theirs and ours and theirs != set(ours):
        return False
    aside = draft.coded.clause.link in ("adv", "ing")
    whom, them = event.figures("recipients"), {p.figure.key for p in draft.recipients}
    return aside or not whom or not them or bool(whom.keys() & them)


def _by_and_of_the_same(event: Merged, draft: Draft) -> bool:
    """Both sides name somebody of the event's own: the subpoena of Diaz by Roy, told again in other words."""
    return all(
        event.figures(side).keys() & {p.figure.key for p in getattr(draft, side)} for side in ("actors", "recipients")
    )


def _status_fits(one: Status, two: Status, draft: Draft) -> bool:
    if one is two or draft.coded.definite or draft.rank == 1:
        return True
    return (one in _REAL) == (two in _REAL) and Status.NEGATED not in (one, two)


def _dates_fit(event: Merged, draft: Draft) -> bool:
    """Two dates the text gives must overlap; a fallback fits everything."""
    if draft.date.resolution not in (Resolution.EXPLICIT, Resolution.RELATIVE):
        return True
    if not event.given and _long_before(event, draft):
        return False
    if event.given and not draft.dated_here and _once(event.drafts[0].coded) and _once(draft.coded):
        return True
    if any(not _overlap(date, draft.date, DAYS) for date in event.guessed[-KEPT:]):
        return False
    return all(_overlap(date, draft.date, _slack(event, draft)) for date in event.given[-KEPT:])


def _once(coded: Coded) -> bool:
    """ "its invasion of Kuwait on Aug. 2", "said it invaded Kuwait over oil": done to somebody once in a story."""
    return coded.frame.head.startswith(ONCE)


def _slack(event: Merged, draft: Draft) -> timedelta:
    """ "The leaders also discussed ..." of those who met the day before: the day a report has come to is a guess."""
    if draft.coded.type is not EventType.CONSULT or draft.dated_here:
        return timedelta(0)
    here = {p.figure.key for p in (*draft.actors, *draft.recipients)}
    same = here == event.figures("actors").keys() | event.figures("recipients").keys()
    return DAYS if same and len(here) > 1 else timedelta(0)


def _long_before(event: Merged, draft: Draft) -> bool:
    """ "It had fired three missiles on Saturday": what is told as done some days before the news is not the news."""
    vg, last = draft.coded.clause.vg, event.best.date.end
    before = vg.perfect and vg.tense == "past" and draft.coded.clause.link == "main" and draft.coded.noun is None
    return before and last is not None and draft.date.end is not None and draft.date.end < last - DAYS


def _overlap(one: PartialDate, two: PartialDate, slack: timedelta) -> bool:
    if one.end is not None and two.start is not None and one.end < two.start - slack:
        return False
    return not (two.end is not None and one.start is not None and two.end < one.start - slack)


def _parties_fit(event: Merged, draft: Draft) -> bool:
    """Each side agrees where both tell it, and some party is shared."""
    if draft.coded.type in (EventType.CONSULT, EventType.COOPERATE):
        ours = [*event.figures("actors").values(), *event.figures("recipients").values()]
        theirs = [p.figure for p in (*draft.actors, *draft.recipients)]
        return _covers(ours, theirs) if ours and theirs else draft.coded.definite
    shared = False
    for side in ("actors", "recipients"):
        ours = list(event.figures(side).values())
        theirs = [p.figure for p in getattr(draft, side)]
        if not ours or not theirs:
            continue
        if not any(compatible(a, b) for a in ours for b in theirs):
            return False
        if side == "actors" and len(ours) > 1 and len(theirs) > 1 and not _covers(ours, theirs):
            return False
        shared = True
    return shared or (draft.coded.definite and not draft.actors and not draft.recipients)


def _covers(ours: list[Figure], theirs: list[Figure]) -> bool:
    people = {f.country: f.key for f in ours if f.kind is ActorKind.PERSON}
    if any(f.kind is ActorKind.PERSON and people.get(f.country, f.key) != f.key for f in theirs):
        return False  # another minister of the same country, another meeting
    lands = [{f.country for f in side} for side in (ours, theirs)]
    if min(len(ours), len(theirs)) > 1 and (len(lands[0]) > 1) != (len(lands[1]) > 1):
        return False  # talks at home are none with a visitor
    small, large = sorted((ours, theirs), key=len)
    return all(any(compatible(a, b) for b in large) for a in small)


def compatible(one: Figure, two: Figure) -> bool:
    """The same party, a country and someone who acts for it, or the same people by another noun ("defectors")."""
    if one.key == two.key:
        return True
    if one.country is None or one.country != two.country:
        return False
    kinds = {one.kind, two.kind}
    if kinds == {ActorKind.PEOPLE}:
        return one.sector is two.sector is not None
    if one.sector is two.sector is Sector.MIL and kinds == {ActorKind.ORGANISATION}:  # "the army", "the military"
        return True
    if kinds == {ActorKind.ARMED_GROUP}:  # "the rebels" are the group that is named elsewhere
        return one.key.startswith("people:") or two.key.startswith("people:")
    return ActorKind.COUNTRY in kinds and not kinds & {ActorKind.PEOPLE, ActorKind.ARMED_GROUP}


def _alike(one: frozenset[str], two: frozenset[str]) -> bool:
    smaller = min(len(one), len(two))
    shared = len(one & two)
    return shared > 1 and shared / smaller >= SAME_TOPIC


def status_of(event: Merged) -> Status:
    """The best telling's status; a telling that says "alleged" is not outweighed by bare nouns."""
    best = event.best
    if best.rank < 3 and any(d.coded.status is Status.ALLEGED for d in event.drafts):
        return Status.ALLEGED
    return best.coded.status


def date_of(event: Merged) -> PartialDate:
    """The finest date that the text itself gives, first beside the act, then as the scene of it; else the best
    telling's fallback.
    """
    if event.given:
        bounded = [date for date in event.beside if date.start and date.end]
        return min(bounded or event.beside or event.given, key=_width)
    return event.best.date


def _width(date: PartialDate) -> int:
    return (date.end - date.start).days if date.start and date.end else 100_000


def spans(parties: Sequence[Party]) -> list[tuple[str, Span]]:
    """(actor key, span) of each party of one mention."""
    return [(p.figure.key, p.span) for p in parties]
