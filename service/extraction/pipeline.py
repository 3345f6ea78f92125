"""The pipeline: a text becomes an ``Extraction``. Pure, deterministic, offline.

clean -> sentences -> tokens and tags -> names and dates -> phrases and clauses -> parties -> coded events ->
mentions merged into events. Each step is one module; this one only strings them together.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

from db.vocabulary import ActorKind, ArticleStatus, EventType, Mode, Sector, Status
from service.extraction import EXTRACTOR_VERSION
from service.extraction.article.aim import aim
from service.extraction.article.assemble import assemble
from service.extraction.article.dealings import note_dealings, note_focus
from service.extraction.article.doubtful import is_doubtful
from service.extraction.article.merge import Draft, merge
from service.extraction.article.news import is_news, makes_trouble, names_unrest, points_back
from service.extraction.article.own_state import drop_own
from service.extraction.article.roundup import countries_of_items
from service.extraction.article.things import thing_of
from service.extraction.article.unpolitical import (
    PLACES,
    is_about_business,
    is_business_article,
    is_commercial,
    is_figurative,
    is_no_news,
    is_of_sport,
    is_private,
    is_with_the_press,
)
from service.extraction.circumstances import when
from service.extraction.circumstances.attribution import source_of
from service.extraction.circumstances.dating import Dating, appoints, is_caption
from service.extraction.circumstances.filed import filed
from service.extraction.circumstances.place import place_of
from service.extraction.coding.coded import Coded
from service.extraction.coding.coding import SentenceCoder
from service.extraction.dates import find_dates
from service.extraction.dates.periods import bounded
from service.extraction.dictionaries import frames as frame_files
from service.extraction.dictionaries import gazetteer as gazetteer_files
from service.extraction.dictionaries.frames import Frames
from service.extraction.dictionaries.gazetteer import Form, Gazetteer, Match
from service.extraction.dictionaries.nouns import CROWDS, HE, IT, MEN, OBJECTS, POINTING, THEY, WE
from service.extraction.filling.slots import Matcher
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.quantities import core
from service.extraction.grammar.words import Word
from service.extraction.parties.cast import Cast, Figure
from service.extraction.parties.not_meant import addresses, is_judged, names_nobody, other_than
from service.extraction.parties.parties import Party
from service.extraction.parties.together import Bond
from service.extraction.quiet import nothing_to_collect
from service.extraction.reading import Reading, read
from service.extraction.record import Actor, Attribution, Event, Extraction, PartialDate, Span
from service.extraction.tagging.language import language_of
from service.extraction.text.sentences import Sentence, dateline, split
from service.extraction.text.speakers import Speakers

T = TypeVar("T")
BECOMING = frozenset({"be", "become", "remain"})
MET = frozenset({"meet", "telephone", "phone"})  # whom one meets or calls is the object
TALKED = frozenset("meet talk speak confer negotiate hold".split())  # with whom
SEATS_OF_MANY = frozenset({"Brussels", "Geneva", "Vienna", "The Hague", "Strasbourg", "Luxembourg", "United Nations"})
SUBJECTS = frozenset({"he", "she", "they"})
NAMES, MOST = 3, 0.6  # so many names, and so great a part of them, and an article is about a country
MAX_SENTENCE = 2_000  # characters; a longer "sentence" is no prose and is passed over


def extract(text: str, *, title: str | None = None, published: PartialDate | None = None) -> Extraction:
    """Code one article.

    ``text`` begins with the headline where there is one; ``title`` names it. ``published`` is the day of
    publication as precisely as known. Spans of the result index ``text``. Not English gives no events.
    """
    language = language_of(text)
    known = published or PartialDate()
    if language != "en":
        return Extraction(text, title or "", language, ArticleStatus.NOT_ENGLISH, known, EXTRACTOR_VERSION)
    frames, gazetteer = frame_files.load(), gazetteer_files.load()
    with nothing_to_collect():
        actors, events = _coded(text, title, published, frames, gazetteer)
    return Extraction(text, title or "", language, ArticleStatus.CODED, known, EXTRACTOR_VERSION, actors, events)


def _coded(
    text: str, title: str | None, published: PartialDate | None, frames: Frames, gazetteer: Gazetteer
) -> tuple[tuple[Actor, ...], tuple[Event, ...]]:
    """The actors and events of an article."""
    article = _Article(text, title, published, frames, gazetteer)
    events = tuple(article.events())
    return tuple(article.cast.figures[key].actor() for key in article.used_keys(events)), events


class _Article:
    """One article on its way through the pipeline."""

    def __init__(
        self, text: str, title: str | None, published: PartialDate | None, frames: Frames, gazetteer: Gazetteer
    ) -> None:
        self.text, self.published, self.frames = text, published, frames
        self.cast = Cast(gazetteer, published.start if published else None)
        self.matches = gazetteer.find(text, published.start if published else None)
        named = [m for m in self.matches if m.form not in (Form.DEMONYM, Form.PEOPLE)]
        self.cast.leading = _leading([m.entry.country for m in named if m.entry.country])
        self.cast.about = _most_named([m.entry.country for m in self.matches if m.entry.country])
        self.sentences = [s for s in split(text, title) if s.end - s.start <= MAX_SENTENCE]
        timexes = find_dates(text, filed(text, self.sentences, published))
        sets = [Span(t.start, t.end) for t in timexes if t.kind == "SET"]
        times = [PartialDate(words=s.of(text), span=s) for s in sets]
        self.dates = sorted([*bounded(text, timexes), *times], key=lambda d: d.span or Span(0, 0))
        self.teller: Figure | None = None  # who spoke in the last quotation
        self.readings = list(self._read())
        self.business = [is_about_business(r.words, frames.classes["business"]) for r in self.readings]
        self.commercial = is_business_article(self.business)
        self.lead = next((r for r in self.readings if r.sentence.kind == "body"), None)
        self.dating = Dating(published, frames, self.lead)
        self._introduce()

    def events(self) -> list[Event]:
        """The article's events, by their first mention."""
        drafts: list[Draft] = []
        self.troubled = names_unrest((word for reading in self.readings for word in reading.words), self.frames)
        about = self.cast.country(self.cast.leading) if self.cast.leading is not None else None
        for reading, business in zip(self.readings, self.business, strict=True):
            for draft in self._code(reading, business=business):
                aim(draft, drafts, self.cast.figures, about)
                drafts.append(draft)
        return assemble(self.text, merge(drafts))

    def used_keys(self, events: Sequence[Event]) -> list[str]:
        """Keys of the actors that take part in an event, once each."""
        return list(dict.fromkeys(p.actor.key for e in events for p in e.participants))

    # ------------------------------------------------------------------ reading
    def _read(self) -> Iterator[Reading]:
        sentences = self.sentences
        self.speakers = Speakers(self.text, sentences, self.matches)
        matches = _by_sentence(sentences, [(m.start, m.end, m) for m in self.matches])
        dates = _by_sentence(sentences, [(d.span.start, d.span.end, d) for d in self.dates if d.span is not None])
        self.items = countries_of_items(self.text, sentences, matches)
        for number, sentence in enumerate(sentences):
            label = self.speakers.after(sentence)
            start = self._after_dateline(sentence) if sentence.kind == "body" and label is None else sentence.start
            start = start if label is None else label
            yield read(self.text, sentence, start, matches[number], dates[number], self.cast, self.frames)

    def _after_dateline(self, sentence: Sentence) -> int:
        line = dateline(self.text, sentence)
        if line is None:
            return sentence.start
        if line.place is not None and self.cast.home is None:
            first, last = line.place
            inside_place = (m for m in self.matches if first <= m.start and m.end <= last)
            found = next((m for m in inside_place if m.entry.country), None)
            if found is not None and not self._only_meets_there(found, line.end):
                self.cast.home = found.entry.country
        return line.end

    def _only_meets_there(self, place: Match, end: int) -> bool:
        """ "BRUSSELS - EU ministers": where many states meet, a report need not be about the country around it."""
        if self.text[place.start : place.end].title() not in SEATS_OF_MANY:
            return False
        return all(m.start < end or m.entry.country != place.entry.country for m in self.matches)

    def _introduce(self) -> None:
        """Register the people named in full before anybody is looked up by surname."""
        for reading in self.readings:
            if reading.sentence.kind == "title":
                continue
            for np, _ in reading.phrases:
                run = reading.resolver.phrase.name_run(np) if reading.words[np.head].is_proper else []
                held = np.appos and any(reading.words[other.head].is_proper for other in np.appos)
                if held or len(run) > 1 or (run and " " in run[0].text):
                    reading.resolver.parties(np)

    # ------------------------------------------------------------------ coding
    def _code(self, reading: Reading, *, business: bool) -> Iterator[Draft]:
        if (country := self.items.get(reading.sentence.start)) is not None:
            self.cast.turn_to(country)
        if is_no_news(reading.words, self.frames):
            return
        matcher = Matcher(reading.resolver, self.frames, reading.words, reading.clauses)
        matcher.speaker = reading.resolver.reference.speaker = self._speaker(reading, matcher)
        self._name(reading, matcher)
        self.dating.read(reading, lead=reading is self.lead)
        trouble = False
        self.cast.partners = []
        found = SentenceCoder(matcher, self.frames, reading.words, reading.clauses).code()
        for coded in found:
            if _at_home(coded) or is_commercial(coded, self.text, sentence=business, article=self.commercial):
                continue
            if is_doubtful(coded, reading.words, self.frames):
                continue
            if is_figurative(coded) or is_with_the_press(coded) or is_of_sport(coded, reading.words):
                continue
            if is_private(coded, reading.words, self.frames):
                continue
            about = self.cast.leading is not None
            news = is_news(coded, found, reading.words, about=about, troubled=self.troubled, trouble=trouble)
            trouble = trouble or makes_trouble(coded)
            if not news:
                continue
            coded.definite = coded.definite or points_back(coded, reading.words)
            drop_own(coded, self.text)
            note_dealings(coded, self.cast)
            yield self._draft(coded, reading, matcher)
        self.troubled = self.troubled or trouble
        self.cast.told = _told_of(reading, matcher)
        self.cast.thing = thing_of(reading, matcher, self.frames)
        note_focus(found, reading.clauses, matcher, self.frames.report)
        for clause in reading.clauses:
            named = [p.figure for p in matcher.parties(clause.subj) if not p.weak]
            if clause.link == "main" and named and clause.subj is not None and not names_nobody(clause, reading.words):
                self.cast.note_subjects(named, plural=_is_plural(reading.words[clause.subj.head]))
            for content in clause.comps if clause.tail_report else ():  # "Ten men were held, officials said. They ..."
                many = content.subj is not None and reading.words[content.subj.head].tag == "NNS"
                people = [
                    p.figure
                    for p in matcher.parties(content.subj)
                    if not p.weak and (p.figure.plural or (many and p.figure.kind is ActorKind.ARMED_GROUP))
                ]
                if content.link == "that" and people:
                    self.cast.note_subjects(people, plural=many)

    def _name(self, reading: Reading, matcher: Matcher) -> None:
        """Resolve the phrases of a sentence in their order, and note whom each of them means."""
        self.cast.begin_sentence()
        telling = (c.subj for c in reading.clauses if c.vg.lemma in self.frames.report and c.subj is not None)
        sayers = {id(member) for np in telling for member in np.members()}
        about = {id(c.subj) for c in reading.clauses if c.subj is not None and c.vg.form == "fin"}
        mains = {id(c.subj) for c in reading.clauses if c.link == "main"}
        upon = {id(c.obj) for c in reading.clauses if c.link == "main" and c.obj is not None}
        meets = dict(_meeting(reading.clauses))
        said_of = {id(c.obj) for c in reading.clauses if c.vg.lemma in BECOMING and c.obj is not None}
        leading: list[list[Figure]] = []  # whom the main clauses are about, so far
        for np, subject in reading.phrases:
            everybody = self.cast.here
            if np.pronoun and id(np) in mains and leading:
                self.cast.here = leading  # "Peru said rebels fled, and it ...": not the rebels
            meant = reading.words[core(np, reading.words).head].low  # of "ten of them" it is them
            addressed = reading.words[np.first].low in ("the", "it") and addresses(np, reading.clauses)
            pointing = (
                addressed
                or meant in OBJECTS | SUBJECTS
                or (reading.words[np.first].low in POINTING and not any(p == "of" for p, _ in np.tail))
                or is_judged(np, reading.clauses, reading.words)
            )
            doer = other_than(np, reading.clauses, reading.words) if pointing else None
            theirs = matcher.parties(doer) if doer is not None and doer.first < np.first else ()
            self.cast.barred = frozenset([p.figure.key for p in theirs])
            if meant == "it" or addressed:  # "Trudeau accused it": not Canada
                own = (self.cast.country(p.figure.country) for p in theirs if p.figure.country and _rules(p.figure))
                self.cast.barred |= {state.key for state in own if state}
            found = matcher.parties(np)
            self.cast.here = everybody
            if subject and not found and reading.words[np.head].tag == "NNS":
                self.cast.note_subjects([])  # "the experts": "they" will mean them, whoever they are
            for party in found:
                if id(np) in said_of and party.figure.key.startswith("role:"):
                    continue  # "Diaz becomes premier": it is Diaz who is spoken of
                if not party.weak or id(np) in sayers:
                    self.cast.spoken(party.figure, "" if np.pronoun else party.span.of(self.text), subject=subject)
            head = reading.words[np.head]
            if head.tag == "NN" and head.low not in CROWDS:  # "a senator": one person, whom "he" may mean
                single = {p.figure.key for p in found if p.figure.kind is ActorKind.PEOPLE and not p.weak}
                self.cast.singles |= single
                self.cast.deputy = None if single and subject else self.cast.deputy
            elif head.tag == "NNS":
                self.cast.singles -= {p.figure.key for p in found}
            crowd = len(found) == 1 and not found[0].weak
            people = head.tag == "NNPS" and crowd and found[0].figure.plural  # "two Americans"
            many = head.tag == "NNS" or head.low in CROWDS or people
            if crowd and (found[0].figure.plural if np.pronoun else many):
                self.cast.note_crowd(found[0].figure)
            new = head.tag == "NN" and reading.words[np.first].low in ("a", "an")  # "a judge": "the judge" is he
            if head.lemma in self.frames.classes["vessels"]:
                self.cast.craft = [p.figure for p in found]
            if (_is_plural(head) or new or head.lemma in MEN) and len(found) == 1 and not found[0].weak:
                self.cast.note_deputy(head.lemma, found[0].figure)
            named = [p.figure for p in found if not p.weak]
            if np.peers:
                self.cast.note_together(named)
            elif subject and not named:  # "Chadian and Togolese ships collided"
                self.cast.note_together([p.figure for p in found])
            if named and not np.pronoun and (len(named) > 1 or many):
                self.cast.several_here.append(named)
                self.cast.objects_here += [named] if id(np) in upon else []
            if "counterpart" in {w.low for w in reading.words[np.first : np.last]}:  # "his Chadian counterpart"
                owners = reading.resolver.reference.pronoun(reading.words[np.first].low, None, np.first)
                self.cast.note_together([*owners, *named], Bond.CROSSED)
            if id(np) in meets:  # "Diaz met Roy and the two agreed"
                other, told = meets[id(np)]
                met = [p.figure for p in (*matcher.parties(other), *found) if not p.weak]
                if not told or all(f.kind is ActorKind.PERSON for f in met):  # not whom one tells at a rally
                    self.cast.note_together(met, Bond.MET)
            if id(np) in about:
                self._lead(np, found, reading, leading if id(np) in mains else [])
        self.cast.barred = frozenset()

    def _lead(self, np: NounPhrase, found: list[Party], reading: Reading, leading: list[list[Figure]]) -> None:
        """Note whom a clause is about; a plural for a state ("French planes") may be "they"."""
        figures = [p.figure for p in found if not p.weak]
        self.cast.here.append(figures)
        leading.append(figures)
        if reading.words[np.head].tag == "NNS":
            self.cast.many |= {f.key for f in figures}

    def _speaker(self, reading: Reading, matcher: Matcher) -> Figure | None:
        """Whom "we" means in a quotation: the party that speaks in this sentence."""
        if not [w for w in reading.words if w.low in WE]:
            return None
        subjects = [c.subj for c in reading.clauses if c.vg.lemma in self.frames.report and c.subj is not None]
        found = [p.figure for np in subjects if not np.pronoun for p in matcher.parties(np)]
        label = self.speakers.of(reading.sentence)
        if found:
            self.teller = found[0]
        elif label is not None:
            self.teller = self.cast.named(label.name.split()[-1])
        elif subjects or self.teller is None:  # without "he said" it is the quotation before that goes on
            self.teller = self.cast.last_person()
        return self.teller

    def _draft(self, coded: Coded, reading: Reading, matcher: Matcher) -> Draft:
        source = source_of(coded.clause, matcher, reading.words, self.text, self.frames)
        found = self.dating.of(coded, reading)
        by_verb = coded.noun is None or coded.light
        vg = coded.clause.vg
        past = by_verb and vg.modal is None and (vg.tense == "past" or vg.perfect) and not appoints(coded)
        past = past or is_caption(coded, reading, found)
        coded.status = when.with_date(coded.status, found, self.published, past=past)
        if coded.background and by_verb and coded.status is Status.REPORTED and not (found.start or found.end):
            coded.status = Status.HISTORICAL
        if source is not None and any(_tells_of_own(p, source, self.text) for p in coded.sides.actors):
            source = None
        return Draft(
            coded=coded,
            sentence=reading.sentence,
            date=found,
            attribution=source,
            place=place_of(coded, reading.words),
            actors=coded.sides.actors,
            recipients=coded.sides.recipients,
        )


def _rules(figure: Figure) -> bool:
    """Whether somebody speaks for a state: a person, a ministry, an army."""
    return figure.kind is ActorKind.PERSON or figure.sector in (Sector.GOV, Sector.MIL)


def _is_plural(head: Word) -> bool:
    """ "soldiers", "the Marines"; but not "the United States"."""
    return head.tag == "NNS" or (head.tag == "NNPS" and head.match is None)


def _told_of(reading: Reading, matcher: Matcher) -> Figure | None:
    """Whom what is said speaks of, where the sayer comes last or is a person: "Chad has freed ten men, Peru said",
    "Diaz said Chad has freed ten men".
    """
    mains = [c for c in reading.clauses if c.link == "main"]
    tails = [c for c in mains if c.tail_report]
    persons = [c for c in mains[:1] if not tails and c.vg.lemma == "say" and _are_persons(matcher.parties(c.subj))]
    contents = (content for c in tails or persons for content in c.comps if content.link == "that")
    named = [p.figure for content in contents for p in matcher.parties(content.subj) if not p.weak]
    single = len(named) == 1 and named[0].kind not in (ActorKind.PERSON, ActorKind.PEOPLE)
    return named[0] if single else None


def _are_persons(parties: Sequence[Party]) -> bool:
    return bool(parties) and all(p.figure.kind is ActorKind.PERSON for p in parties)


def _meeting(clauses: Sequence[Clause]) -> Iterator[tuple[int, tuple[NounPhrase, bool]]]:
    """By the phrase for whom somebody met: who met them ("Diaz met Roy", "she held talks with Berg"), and whether they
    only told them something.
    """
    for clause in clauses:
        if clause.subj is None or clause.vg.passive:
            continue
        if clause.obj is not None and (clause.vg.lemma in MET or clause.vg.lemma == "tell"):
            yield id(clause.obj), (clause.subj, clause.vg.lemma == "tell")
        if clause.vg.lemma in TALKED:
            yield from ((id(np), (clause.subj, False)) for preposition, np in clause.preps if preposition == "with")


def _at_home(coded: Coded) -> bool:
    """ "flew back to Washington": who goes to their own country visits nobody; nor do tourists."""
    if coded.type is not EventType.CONSULT or coded.mode is not Mode.VISIT:
        return False
    going = [p.figure for p in coded.sides.actors if p.figure.kind is not ActorKind.COUNTRY]
    if going and all(f.kind is ActorKind.PEOPLE and f.sector in (None, Sector.CVL) and f.plural for f in going):
        return True
    theirs = {p.figure.country for p in coded.sides.actors}
    return bool(coded.sides.recipients) and all(
        (p.figure.kind in PLACES or p.weak) and {p.figure.country} == theirs for p in coded.sides.recipients
    )


def _tells_of_own(party: Party, source: Attribution, text: str) -> bool:
    """ "Washington said it had recognised ...": who tells of an act of their own is no source beside it."""
    words = party.span.of(text)
    return party.figure.key == source.actor_key and (words.lower() in HE | IT | THEY | WE or words == source.text)


def _most_named(countries: Sequence[str]) -> str | None:
    """The country that most names of an article are of; ``None`` where it is of several countries, or of few names."""
    top = Counter(countries).most_common(1)
    return top[0][0] if top and top[0][1] >= max(NAMES, len(countries) * MOST) else None


def _leading(countries: Sequence[str]) -> str | None:
    """The country that twice as many names of an article are of as of any other; ``None`` where there is none."""
    (first, most), (_, second) = [*Counter(countries).most_common(2), (None, 0), (None, 0)][:2]
    return first if most >= NAMES + 1 and most >= 2 * second else None


def _by_sentence(sentences: Sequence[Sentence], items: Sequence[tuple[int, int, T]]) -> list[list[T]]:
    """Distribute what was found in the text, (start, end, item) in order, over the sentences that hold it."""
    found: list[list[T]] = [[] for _ in sentences]
    at = 0
    for number, sentence in enumerate(sentences):
        while at < len(items) and items[at][0] < sentence.end:
            start, end, item = items[at]
            if sentence.start <= start and end <= sentence.end:
                found[number].append(item)
            at += 1
    return found
