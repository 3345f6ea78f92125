"""Dating: each event's date, from its own words, from the scene of the report, or from publication as a fallback."""

from collections.abc import Sequence
from datetime import timedelta

from db.vocabulary import EventType, Precision, Resolution, Status
from service.extraction.circumstances import lapse, shared_day, when
from service.extraction.circumstances.flashback import Flashback
from service.extraction.circumstances.lookback import LookBack
from service.extraction.circumstances.told_before import ToldBefore
from service.extraction.coding.coded import Coded
from service.extraction.dictionaries.frames import Frames
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause, of_noun
from service.extraction.grammar.words import Word
from service.extraction.reading import Reading, inside
from service.extraction.record import PartialDate

LONG_GONE = timedelta(days=7)
NEWS = timedelta(days=3)
# What stands behind these is an act of its own: "protests over the killing of ...".
ABOUT = frozenset({"over", "about", "after", "following", "since", "behind"})
APPOINTING = frozenset({"call", "announce", "schedule", "set", "plan", "convene", "declare", "order", "fix"})
FOR_ACTS = frozenset({EventType.ACCUSE, EventType.SANCTION, EventType.COERCE})  # "convicted of the bombing in May"
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth latest only".split())
WORDS_ONLY = frozenset(
    {EventType.AGREE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.ACCUSE, EventType.CONCEDE}
)
PLACED = frozenset({"in", "at", "near", "outside"})
# What somebody says that they will do, or will not.
ANNOUNCED = frozenset({EventType.THREATEN, EventType.AGREE, EventType.REJECT})
WILL = frozenset({"will", "would", "wo", "'ll", "shall", "'d"})
COMMENTING = frozenset("call describe brand label term dub".split())
BELIEF = frozenset("believe suspect think assume estimate assess reckon presume".split())
OF_ACTS = frozenset(
    {EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT, EventType.REQUEST}
)  # their objects are acts


class Dating:
    """Dates the events of one article, read from its beginning to its end."""

    def __init__(self, published: PartialDate | None, frames: Frames, lead: Reading | None) -> None:
        self.published, self.frames = published, frames
        self.scene = when.Scene(published)
        self.before = ToldBefore(published, frames)
        self.read_to = 0
        self.earlier: PartialDate | None = None  # the scene of the sentence before
        self.back = LookBack(published)
        self.gone = Flashback(published)
        if lead is not None:
            dates = [i for clause in lead.clauses if clause.link == "main" for i in clause.dates]
            if dated := when.of_words(lead.words, dates):
                self.scene.set_lead(dated)

    def read(self, reading: Reading, *, lead: bool) -> None:
        """Take note of the dates of a sentence's main clauses; a saying's own date is not that of what is told."""
        self.before.read(reading)
        if "\n" in reading.resolver.phrase.text[self.read_to : reading.sentence.start]:
            self.scene.paragraph()
            self.gone.paragraph()
        self.read_to, self.earlier = reading.sentence.end, self.scene.date
        self.back.read(reading)
        self.gone.read(reading, self.scene.date or self.scene.lead)
        self.scene.past, self.scene.turns = self.scene.past or self.scene.turns, False
        for clause in reading.clauses:
            told = clause.link == "main" or (clause.parent is not None and clause.parent.tail_report)
            dated = when.of_words(reading.words, clause.dates) or shared_day.caused(clause, reading.words)
            if clause.link == "main" and self._of_now(clause):
                self.scene.past = False
            if dated is not None and told and not _elsewhen(clause) and (lead or not self._says(clause)):
                self.scene.note(dated)

    def _says(self, clause: Clause) -> bool:
        return clause.vg.lemma in self.frames.saying

    def of(self, coded: Coded, reading: Reading) -> PartialDate:
        """An event's date; where the text gives none, the scene's or publication, marked by its resolution."""
        found = self._of(coded, reading)
        if coded.status is Status.REPORTED and not _told(found) and self.back.holds(coded, reading):
            coded.status, found = Status.HISTORICAL, when.UNKNOWN
        if found.resolution is not Resolution.PUBLICATION:
            self.before.note(coded, found)
        return found

    def _of(self, coded: Coded, reading: Reading) -> PartialDate:
        promised = coded.type in ANNOUNCED or (coded.type is EventType.SUPPORT and coded.status is Status.REPORTED)
        if promised and (saying := self._announcement(coded)) is not None:
            return self._of_saying(saying, reading)
        found = _own(coded, reading) or self._of_deed(coded, reading)
        if found is not None and not self._of_another(found, coded, reading) and not self._to_come(found, coded):
            return found
        shared = shared_day.shared(coded, reading) or self._of_purpose(coded, reading)
        shared = shared or self._of_occasion(coded, reading) or shared_day.fronted(coded, reading)
        if found is None and shared is not None:
            return shared
        if found is None and (counted := self._counted(coded, reading) or shared_day.since(coded, reading)) is not None:
            return counted
        if (earlier := self.before.of(coded, reading)) is not None:
            return earlier
        nominal = coded.noun is not None and not coded.light
        if not nominal and coded.clause.vg.perfect and (told := self._told_then(coded, reading)) is not None:
            return told
        undated = self.before.unknown(coded, reading)
        if not undated and (gone := self.gone.of(coded)) is not None:
            return gone
        if not nominal and not undated and (scene := self._scene(coded, reading)) is not None:
            return scene
        vg = coded.clause.vg
        sharp = vg.perfect and self.published is not None and self.published.precision is Precision.DAY
        embedded = (coded.clause.link == "that" and vg.perfect) or coded.status is Status.ALLEGED or _believed(coded)
        past_aside = _aside(coded.clause) and (vg.tense == "past" or vg.perfect)
        past_aside |= reading.sentence.kind == "title" and _told_after(coded.clause)
        return when.fallback(
            self.published,
            coded.status,
            by_then=embedded
            or sharp
            or nominal
            or past_aside
            or coded.background
            or undated
            or self._long_ago(coded, reading),
            background=coded.background and not nominal and _of_thing(coded, reading),
        )

    def _announcement(self, coded: Coded) -> Clause | None:
        """The saying by which somebody lets know what they will do."""
        for below, above in zip([coded.clause, *coded.clause.up()], coded.clause.up(), strict=False):
            if below.link == "that":
                return above if below.vg.modal in WILL and self._says(above) else None
        return None

    def _of_saying(self, saying: Clause, reading: Reading) -> PartialDate:
        """ "said on Thursday that it would retake the town by May": the threat is of the day on which it was made."""
        told = saying.vg.tense == "past" and not saying.vg.perfect and not self.scene.past
        found = when.of_words(reading.words, saying.dates) or (self.scene.date if told else None)
        return found or when.fallback(self.published, Status.REPORTED, by_then=False, background=False)

    def _told_then(self, coded: Coded, reading: Reading) -> PartialDate | None:
        """ "said in May that it had shelled the port": done by May, where that is no news."""
        saying = coded.clause.parent if coded.clause.link == "that" else None
        told = saying is not None and saying.vg.tense == "past" and not saying.vg.perfect
        found = when.of_words(reading.words, saying.dates) if saying is not None and told else None
        found = found or (self._counted_from(saying, reading) if saying is not None and told else None)
        last = self.published.start if self.published is not None else None
        real = coded.status in (Status.REPORTED, Status.ALLEGED)
        if found is None or found.end is None or not real or last is None or found.end > last - NEWS:
            return None
        return PartialDate(None, found.end, Precision.RANGE, found.resolution, found.words, found.span)

    def _counted(self, coded: Coded, reading: Reading) -> PartialDate | None:
        """ "met on Sunday, a day after Chad withdrew", "two days after the bombing of Lome": from its clause's day."""
        if coded.noun is None or coded.light:
            return self._counted_from(coded.clause, reading)
        at = lapse.marker_before(coded.noun.first - 1, reading.words)
        near = at is not None and at >= coded.noun.first - 2
        return self._lapsed(at, coded.clause, reading) if at is not None and near else None

    def _counted_from(self, clause: Clause, reading: Reading) -> PartialDate | None:
        """Counted from the day of the clause above; "and a month after" from that of what it is joined to."""
        above, words = clause.parent, reading.words
        if above is None or clause.link not in ("adv", "ing") or clause.marker not in lapse.MARKERS:
            return None
        first = clause.subj.first if clause.subj is not None and clause.link == "adv" else clause.vg.first
        at = lapse.marker_before(first, words)
        if at is None or not lapse.is_counted(at, words):
            return None
        while lapse.joins(at, words) and (above.link != "adv" or above.marker not in lapse.MARKERS) and above.parent:
            above = above.parent
        return self._lapsed(at, above.parent if lapse.joins(at, words) and above.parent else above, reading)

    def _lapsed(self, at: int, above: Clause, reading: Reading) -> PartialDate | None:
        base = when.of_words(reading.words, above.dates) or self.scene.date or self.scene.lead or self.published
        last = self.published.end if self.published is not None else None
        return lapse.counted(at, reading.words, reading.resolver.phrase.text, base, last)

    def _of_deed(self, coded: Coded, reading: Reading) -> PartialDate | None:
        """ "Friday's bombing killed ten", "the June 3 raid wounded two", "the raid on Aug. 7 that hurt ten": the day of
        the deed that did it.
        """
        subject, words, clause = coded.clause.subj, reading.words, coded.clause
        if coded.type is EventType.ASSAULT and clause.link == "rel" and clause.via is not None:
            within = words[clause.via.head].lemma in self.frames.events
            return when.of_words(words, range(clause.via.first, clause.vg.first)) if within else None
        if coded.type is not EventType.ASSAULT or coded.clause.vg.passive or subject is None:
            return None
        if words[subject.head].lemma not in self.frames.events:
            return None
        owned = subject.first > 1 and words[subject.first - 1].tag == "POS"
        return when.of_words(words, range(subject.first - 2 if owned else subject.first, subject.head))

    def _of_occasion(self, coded: Coded, reading: Reading) -> PartialDate | None:
        """ "were seized when their plane came down in 2003": the day of what happened then; "after" it, its year."""
        clause, vg = coded.clause, coded.clause.vg
        start = self.published.start if self.published is not None else None
        told = vg.tense == "past" and vg.modal is None and not vg.perfect and clause.link in ("main", "that", "rel")
        if start is None or not told or (coded.noun is not None and not coded.light) or coded.type in WORDS_ONLY:
            return None
        for child in clause.comps:
            if child.link != "adv" or child.marker not in ("when", "as", "after") or child.vg.tense != "past":
                continue
            found = when.of_words(reading.words, child.dates)
            if found is None or found.end is None or found.end >= start:
                continue
            if child.marker != "after" or found.end < start - when.HISTORICAL_AFTER:
                return found
        return None

    def _of_purpose(self, coded: Coded, reading: Reading) -> PartialDate | None:
        """ "joined forces to oust the king in 1990": the time of what was done is that of what it was done for."""
        clause = coded.clause
        last = self.published.start if self.published is not None else None
        plain = clause.vg.tense == "past" and clause.vg.modal is None and clause.vg.form == "fin"
        nominal = coded.noun is not None and not coded.light
        if last is not None and not nominal and clause.vg.tense == "fut":  # "will send a team to check it in May"
            aims = [when.of_words(reading.words, c.dates) for c in clause.comps if c.link == "inf"]
            return next((date for date in aims if date is not None and date.start and date.start > last), None)
        if last is None or not plain or nominal:
            return None
        if coded.type in WORDS_ONLY:  # "agreed to meet on Sunday" may be older, "in March" is of about then
            last -= LONG_GONE
        dated = (when.of_words(reading.words, c.dates) for c in clause.comps if c.link in ("inf", "ninf"))
        return next((found for found in dated if found is not None and found.end and found.end < last), None)

    def _to_come(self, found: PartialDate, coded: Coded) -> bool:
        """ "spoke about the visit in September", "extended the ban until May": no past act is of a day to come."""
        last, vg = self.published.end if self.published is not None else None, coded.clause.vg
        told = vg.modal is None and (vg.tense == "past" or vg.perfect) and vg.form == "fin" and not appoints(coded)
        ahead = last is not None and found.start is not None and found.start > last
        return told and ahead and coded.noun is None and coded.status is Status.REPORTED

    def _of_another(self, found: PartialDate, coded: Coded, reading: Reading) -> bool:
        """ "was questioned over the bombing last month": a date long gone, right behind another act, is that act's."""
        start = self.published.start if self.published is not None else None
        if start is None or found.end is None or found.end >= start - LONG_GONE or coded.noun is not None:
            return False
        at = next((w.i for w in reading.words if w.date is found), 0)
        clause = coded.clause
        about = ABOUT | {"for", "of", "with"} if coded.type in FOR_ACTS else ABOUT
        phrases = [np for preposition, np in clause.preps if preposition in about]
        phrases += [clause.obj] if clause.obj is not None and coded.type in OF_ACTS else []
        for np in phrases:
            within = list(inside(np))
            acts = any(_is_act(n, reading, self.frames) and n.head < at for n in within)
            if acts and 0 <= at - max(n.last for n in within) <= 1:
                return True
        return False

    def _scene(self, coded: Coded, reading: Reading) -> PartialDate | None:
        """The scene's day for what is told in the plain past; the lead's for the headline."""
        vg = coded.clause.vg
        if reading.sentence.kind == "title":
            return self.scene.lead if vg.tense != "fut" and not vg.perfect and not _told_after(coded.clause) else None
        plain = vg.tense == "past" and vg.modal is None and not vg.perfect
        now = plain and not self.scene.past and not _believed(coded)
        if now and self._of_later(coded, reading):
            return self.earlier
        return self.scene.date if now and not coded.background and not _aside(coded.clause) else None

    def _of_later(self, coded: Coded, reading: Reading) -> bool:
        """ "Chad threatened a blockade, and Togo on Sunday banned flights": Sunday is that of the clause behind."""
        span, clause = self.scene.date.span if self.scene.date is not None else None, coded.clause
        if span is None or clause.link != "main" or span.start < reading.words[clause.vg.last - 1].end:
            return False
        later = (c for c in reading.clauses if c.link == "main" and not c.tail_report and c.vg.head > clause.vg.head)
        return any(span.start < reading.words[c.vg.head].start for c in later)

    def _long_ago(self, coded: Coded, reading: Reading) -> bool:
        """Told in the plain past while the report looks back."""
        return self.scene.past and coded.clause.vg.tense == "past" and reading.sentence.kind != "title"

    def _of_now(self, clause: Clause) -> bool:
        """A saying, a present or a perfect ends a look back."""
        return self._says(clause) or clause.vg.perfect or clause.vg.tense == "pres"


def _told(date: PartialDate) -> bool:
    """Whether the text gives a date, be it in another sentence."""
    return date.resolution in (Resolution.EXPLICIT, Resolution.RELATIVE)


def appoints(coded: Coded) -> bool:
    """ "called a strike for Monday", "convened a summit": what was done was to fix the day."""
    return coded.type in (EventType.PROTEST, EventType.CONSULT) and coded.clause.vg.lemma in APPOINTING


def is_caption(coded: Coded, reading: Reading, found: PartialDate) -> bool:
    """ "Premier A meets Premier B at the palace in Oslo on June 3, 2019.": under a picture the present tells what was
    done; a plan is told without the year, or without the place.
    """
    vg, words = coded.clause.vg, reading.words
    present = vg.tense == "pres" and vg.form == "fin" and vg.modal is None and not (vg.progressive or vg.perfect)
    whole = found.resolution is Resolution.EXPLICIT and str(found.start)[:4] in (found.words or "")
    if not (present and whole and found.start == found.end) or coded.clause.link != "main":
        return False
    at = next((w.i for w in words if w.date is found), 0)
    placed = any(w.low in PLACED for w in words[vg.last : at])
    return placed and all(w.tag in (".", "''", "-RRB-") for w in words[at + 1 :])


def _is_act(np: NounPhrase, reading: Reading, frames: Frames) -> bool:
    """ "the bombing", "its invasion": one act that is known, where "genocide" is a crime in general."""
    definite = np.poss is not None or reading.words[np.first].low in ("the", "this", "that", "its", "his", "their")
    return definite and reading.words[np.head].lemma in frames.events


def _own(coded: Coded, reading: Reading) -> PartialDate | None:
    """The date among the event's own words, or right behind them."""
    words, end = reading.words, _end_of(coded)
    if coded.noun is not None and not coded.light:
        found = when.of_words(words, range(coded.noun.first, end))
    else:
        found = when.of_clause(coded.clause, words, coded.clause.vg.head, end)
        if found is not None and _ranks(found, coded.clause, words):
            return None
    behind = range(end, min(end + 2, len(words)))
    return found or when.of_words(words, [i for i in behind if coded.noun is not None or not of_noun(i, words)])


def _ranks(found: PartialDate, clause: Clause, words: Sequence[Word]) -> bool:
    """ "the worst raid since 2006", "the third coup since May": since when there was nothing like it, or so many."""
    if clause.vg.perfect or not (found.words or "").lower().startswith("since"):
        return False
    at = next((w.i for w in words if w.date is found), 0)
    return any(w.tag in ("JJS", "RBS") or w.low in ORDINALS for w in words[clause.vg.last : at])


def _elsewhen(clause: Clause) -> bool:
    """ "They had visited the camps on Sunday", "plans to meet on Friday": not the day that the report tells of."""
    return (clause.vg.perfect and clause.vg.tense == "past") or clause.vg.tense == "fut"


def _aside(clause: Clause) -> bool:
    """A subordinate clause of another time: "after he met", "who had met"; not "the raid, which he called a crime"."""
    if clause.link == "rel" and clause.vg.lemma in COMMENTING and clause.vg.tense == "past" and not clause.vg.perfect:
        return False
    return clause.link in ("adv", "rel", "ing") and clause.marker not in ("ing", "while", "and")


def _believed(coded: Coded) -> bool:
    """ "officials believe that Chad sent tanks": nobody says when."""
    saying = coded.clause.parent if coded.clause.link == "that" else None
    return saying is not None and saying.vg.lemma in BELIEF and saying.vg.tense == "pres"


def _told_after(clause: Clause) -> bool:
    """ "... after Chad shells town": a headline tells in the present what was before."""
    return clause.link == "adv" and clause.marker in ("after", "since", "before")


def _of_thing(coded: Coded, reading: Reading) -> bool:
    """ "sanctions imposed on X" tells of old sanctions; "two men held by police" tells of the men now."""
    via = coded.clause.via
    return via is not None and reading.resolver.phrase.sort(via) == "thing"


def _end_of(coded: Coded) -> int:
    """The word after the last phrase of the event's clause or noun."""
    if coded.noun is not None and not coded.light:
        return max(np.last for np in inside(coded.noun))
    clause = coded.clause
    ends = [clause.vg.last, *(np.last for _, np in clause.preps)]
    if clause.obj is not None:
        ends += [np.last for np in inside(clause.obj)]
    return max(ends)
