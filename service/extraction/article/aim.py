"""Aim: at whom an act of speech is directed that names nobody, "condemned the launch", "lodged a protest"."""

from collections.abc import Iterator, Mapping, Sequence

from db.vocabulary import ActorKind, EventType, Mode, QuadClass, Sector, Status, quad_class
from service.extraction.article.merge import Draft
from service.extraction.filling.sides import FACING_THE_STATE
from service.extraction.parties.figure import Figure
from service.extraction.parties.parties import Party
from service.extraction.record import Span

LOOK_BACK = 12  # how many events back "the attack" may have been told
LEAD = 3  # the first events are what an article is about, and what the world reacts to
HOSTILE = frozenset({QuadClass.VERBAL_CONFLICT, QuadClass.MATERIAL_CONFLICT})
MANIFOLD = frozenset({EventType.COERCE, EventType.SANCTION})  # "the overthrow" is no cut in aid
# What somebody is told, and may refuse or deny.
ADDRESSED = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.AGREE, EventType.THREATEN})
OWN_TOO = frozenset({"endorse", "back", "approve", "support", "defend"})  # what one also does to one's own acts
STEM = 4  # letters that a verb and its noun have in common
NEAR = 4  # so many events back is what is praised or refused
FROM_ABROAD = frozenset({EventType.SANCTION, EventType.AID})  # what is done to another country
FOREIGN_MODES = frozenset({None, Mode.DISCONTINUE, Mode.WITHDRAW, Mode.EXPEL})
PACTS = frozenset({EventType.SUPPORT, EventType.AGREE, EventType.CONCEDE})
DIPLOMATIC = frozenset({Mode.EXPEL, Mode.WITHDRAW})
# What is done by words to somebody, who may tell of it.
ADDRESSED_TO = frozenset({EventType.CONCEDE, EventType.REQUEST, EventType.AGREE})
ANSWERING = frozenset({EventType.THREATEN, EventType.ASSAULT})
ANSWERS = frozenset(
    "respond retaliate revenge avenge retaliation response reply answer vengeance reprisal hit_back strike_back".split()
)
DECISIONS = frozenset({"announcement", "decision", "ruling", "vote", "verdict"})
DECIDING = frozenset("agree announce approve decide endorse order reject rule refuse vote overturn uphold".split())
REACTIONS = frozenset({EventType.ACCUSE, EventType.REQUEST})


def aim(draft: Draft, before: Sequence[Draft], figures: Mapping[str, Figure], about: Figure | None = None) -> None:
    """Give an act of speech without recipients those who did what it is about, told earlier in the article.

    ``figures`` are those of the article, by key; ``about`` is the country that it is about.
    """
    coded = draft.coded
    if draft.recipients or not draft.actors:
        return
    if coded.type is EventType.CONCEDE and "regret" in coded.topic and not coded.clause.comps:
        _deplore(draft, before)
        return
    if coded.type is EventType.SANCTION and coded.mode in DIPLOMATIC:
        draft.recipients = _also_shunned(draft, before) or _answered(draft, before)
    if coded.type in FROM_ABROAD and coded.mode in FOREIGN_MODES and not draft.recipients:
        draft.recipients = _on_whom_all_eyes_are(draft, about)
    if coded.type in ADDRESSED_TO and draft.attribution is not None:
        draft.recipients = _teller(draft, figures)
        if draft.recipients:
            return
    if coded.suffering:
        draft.recipients = _who_did_it(draft, before)
        return
    if coded.about is not None:
        kind, mode, span, shared = coded.about
        recent = [told for told in reversed(before[-LOOK_BACK:]) if told.coded.type is kind]
        recent += [told for told in before[:LEAD] if told.coded.type is kind and _by_its_verb(told, draft)]
        exact = [told for told in recent if told.coded.mode is mode]  # "the seizure" is no curfew
        alike = exact or (recent if kind is EventType.ASSAULT or (mode is None and kind not in MANIFOLD) else [])
        for told in sorted(
            alike, key=lambda told: (told.coded.status is Status.HISTORICAL, not _by_its_verb(told, draft))
        ):
            alone = shared and len(told.actors) < 2  # a vow is no pact
            if not alone and (doers := list(_doers(told, draft, span))):
                draft.recipients = doers
                return
        if shared and coded.type is EventType.SUPPORT:  # "welcomed the agreement": who signed it
            draft.recipients = _who_agreed(draft, before)
            return
    if coded.type is EventType.SUPPORT and coded.open:
        draft.recipients = _praised(draft, before)
    if coded.type is EventType.REJECT and coded.open:
        draft.recipients = _refuted(draft, before, figures)
    if coded.type in ANSWERING and not ANSWERS.isdisjoint((coded.frame.head, *coded.topic)):
        draft.recipients = _answered(draft, before)
    if coded.type is EventType.ACCUSE and coded.mode is Mode.DISAPPROVE and coded.open:
        found = _decided(draft, before)
        found = found or next(
            (d for d in (*before[:LEAD], *reversed(before[-LOOK_BACK:])) if _provokes(d, draft)), None
        )
        if found is not None:
            draft.recipients = list(_doers(found, draft, coded.trigger))
        else:  # "called the charge absurd"
            draft.recipients = _refuted(draft, before, figures)


def _teller(draft: Draft, figures: Mapping[str, Figure]) -> list[Party]:
    """ "Chad has apologised, Togo said", "has asked for aid, Norway said": the state that tells of it."""
    said = draft.attribution
    source = figures.get(said.actor_key or "") if said is not None and not said.text.islower() else None  # by a name
    if source is None or source.country is None or source.country in {p.figure.country for p in draft.actors}:
        return []
    if len(draft.actors) > 1:
        return []  # "Chad and the rebels have agreed, Norway said": with each other
    vg = draft.coded.clause.vg  # "is seeking arms, Norway said": not from Norway
    done = draft.coded.status is Status.REPORTED and (vg.perfect or vg.tense == "past")
    state = done and (source.kind is ActorKind.COUNTRY or source.sector is Sector.GOV)
    return [Party(source, draft.coded.trigger, weak=True)] if state else []


def _on_whom_all_eyes_are(draft: Draft, about: Figure | None) -> list[Party]:
    """ "France froze its aid", "the council imposed an arms embargo": in an article about one country, that country,
    if the actor is another or a world body.
    """
    foreign = all(p.figure.country or p.figure.kind is ActorKind.IGO for p in draft.actors)
    if about is None or not foreign or any(p.figure.country == about.country for p in draft.actors):
        return []
    return [Party(about, draft.coded.trigger, weak=True)]


def _also_shunned(draft: Draft, before: Sequence[Draft]) -> list[Party]:
    """ "Germany expelled four diplomats", "Portugal called its envoy home": theirs whom others shun as well."""
    home = {p.figure.country for p in draft.actors}
    for told in reversed(before[-NEAR:]):
        abroad = [p for p in told.recipients if p.figure.country and p.figure.country not in home]
        if told.coded.type is EventType.SANCTION and told.coded.mode in DIPLOMATIC and abroad:
            return [Party(p.figure, draft.coded.trigger, weak=True) for p in abroad]
    return []


def _by_its_verb(told: Draft, draft: Draft) -> bool:
    """ "vetoed a resolution ... blocked a draft ... regretted the veto": the noun is of the first verb."""
    stem = told.coded.frame.head[:STEM]
    return len(stem) == STEM and any(lemma.startswith(stem) for lemma in draft.coded.topic)


def _praised(draft: Draft, before: Sequence[Draft]) -> list[Party]:
    """ "hailed the decision": who did the last good thing that was told, else what the article is about; where the last
    thing told was of one's own side, it is that ("the cabinet met; the president endorsed its decision").
    """
    home = {p.figure.country for p in draft.actors} - {None}
    if draft.coded.frame.head in OWN_TOO and any(p.figure.country in home for d in before[-1:] for p in d.actors):
        return []
    if (decided := _decided(draft, before)) is not None:
        return list(_doers(decided, draft, draft.coded.trigger))
    good = [d for d in reversed(before[-NEAR:]) if quad_class(d.coded.type) not in HOSTILE and _of_others(d, draft)]
    found = next(iter(good), None) or next((d for d in before[:LEAD] if _of_others(d, draft)), None)
    return [] if found is None else list(_doers(found, draft, draft.coded.trigger))


def _refuted(draft: Draft, before: Sequence[Draft], figures: Mapping[str, Figure]) -> list[Party]:
    """ "rejected it", "dismissed the allegations": who asked it of them, said it of them, or is its source."""
    home = {p.figure.country for p in draft.actors}
    last = before[-1] if before else None
    if last is not None and last.coded.type is EventType.REJECT and home == {p.figure.country for p in last.actors}:
        return [Party(p.figure, draft.coded.trigger, weak=True) for p in last.recipients]  # "rejected ... called it"
    for told in reversed(before[-NEAR:]):
        theirs = any(p.figure.country in home for p in told.recipients)
        open_to_all = told.coded.type in (EventType.AGREE, EventType.ACCUSE)  # "Peru criticised the deal": not them
        theirs = theirs or not (told.recipients or open_to_all)
        if told.coded.type in ADDRESSED and theirs and _of_others(told, draft):
            return list(_doers(told, draft, draft.coded.trigger))
        source = figures.get(told.attribution.actor_key or "") if told.attribution is not None else None
        hostile = quad_class(told.coded.type) in HOSTILE and any(p.figure.country in home for p in told.actors)
        if source is not None and hostile and source.country not in home:
            return [Party(source, draft.coded.trigger, weak=True)]
    return []


def _answered(draft: Draft, before: Sequence[Draft]) -> list[Party]:
    """ "vowed to retaliate", "will respond with force", "recalled its envoy": who did them harm, or threatened to."""
    home = {p.figure.country for p in draft.actors}
    for told in reversed(before[-LOOK_BACK:]):
        threat = told.coded.type is EventType.THREATEN and draft.coded.type is EventType.THREATEN
        hit = threat or any(p.figure.country in home for p in told.recipients)
        apart = draft.coded.type is EventType.ASSAULT and not _keys(told) & _keys(draft)  # rioters and police
        if hit and quad_class(told.coded.type) in HOSTILE and (apart or _of_others(told, draft)):
            return list(_doers(told, draft, draft.coded.trigger))
    return []


def _keys(draft: Draft) -> set[str]:
    return {p.figure.key for p in draft.actors}


def _who_agreed(draft: Draft, before: Sequence[Draft]) -> list[Party]:
    """ "welcomed the agreement": who signed it, else who agreed on something; not one's own."""
    pacts = [d for d in reversed(before[-2 * LOOK_BACK :]) if _is_pact(d) and _of_others(d, draft)]
    signed = next((d for d in pacts if d.coded.type is EventType.SUPPORT), None) or next(iter(pacts), None)
    return [] if signed is None else list(_doers(signed, draft, draft.coded.trigger))


def _is_pact(earlier: Draft) -> bool:
    """Whether several sides signed or agreed on something."""
    sides = {p.figure.country for p in earlier.actors}
    return earlier.coded.type in PACTS and len(sides) > 1 and not earlier.coded.background


def _of_others(earlier: Draft, draft: Draft) -> bool:
    """Whether an act told before is real and one of others' than those who now speak of it."""
    real = earlier.coded.status in (Status.REPORTED, Status.ALLEGED, Status.PLANNED) and not earlier.coded.background
    inner = any(p.figure.sector in FACING_THE_STATE for p in draft.actors)  # a party speaks of its own government
    home = {_side(p, inner=inner) for p in draft.actors}
    theirs = [_side(p, inner=inner) for p in earlier.actors]
    return real and bool(theirs) and all(one not in home for one in theirs)


def _side(party: Party, *, inner: bool) -> str:
    """For whom somebody acts: a country, a body of none for itself."""
    return party.figure.key if inner else party.figure.country or party.figure.key


def _who_did_it(draft: Draft, before: Sequence[Draft]) -> list[Party]:
    """Who has done something to those for whom a request is made: "said the men must be freed", whom Chad holds."""
    them = {p.figure.key for p in draft.coded.suffering}
    for told in reversed(before[-LOOK_BACK:]):
        hit = {p.figure.key for p in told.recipients}
        if quad_class(told.coded.type) is QuadClass.MATERIAL_CONFLICT and told.actors and hit & them:
            return list(_doers(told, draft, draft.coded.trigger))
    return []


def _deplore(draft: Draft, before: Sequence[Draft]) -> None:
    """ "expressed regret": an apology, unless the article has told of somebody else's deed alone."""
    home = {p.figure.country for p in draft.actors}
    material = [d for d in before if quad_class(d.coded.type) is QuadClass.MATERIAL_CONFLICT and d.actors]
    own = any(p.figure.country in home for d in material for p in d.actors)
    found = next((d for d in reversed(material[-LOOK_BACK:]) if _provokes(d, draft)), None)
    if found is not None and not own:
        draft.coded.type, draft.coded.mode = EventType.ACCUSE, Mode.DISAPPROVE
        draft.recipients = list(_doers(found, draft, draft.coded.trigger))


def _provokes(earlier: Draft, draft: Draft) -> bool:
    """Whether an act told before is one that a state may condemn: a hostile one of somebody else, and no reaction."""
    kind = earlier.coded.type
    hostile = quad_class(kind) in HOSTILE and kind not in REACTIONS
    real = earlier.coded.status in (Status.REPORTED, Status.ALLEGED) and not earlier.coded.background
    home = {p.figure.country for p in draft.actors}
    return hostile and real and bool(earlier.actors) and all(p.figure.country not in home for p in earlier.actors)


def _decided(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """ "agreed to lift the ban ... condemned the decision": who decided last."""
    if DECISIONS.isdisjoint(draft.coded.topic):
        return None
    return next(
        (d for d in reversed(before[-LOOK_BACK:]) if d.coded.frame.head in DECIDING and _of_others(d, draft)), None
    )


def _doers(earlier: Draft, draft: Draft, span: Span) -> Iterator[Party]:
    acting = {p.figure.key for p in draft.actors}
    for party in earlier.actors:
        if party.figure.key not in acting:
            yield Party(party.figure, span, weak=True)
