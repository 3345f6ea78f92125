"""Back-reference: whom "he", "they", "the two sides", "the minister", "the country" mean in this article."""

from collections.abc import Callable, Sequence

from db.vocabulary import ActorKind, Sector
from service.extraction.dictionaries.control import SPEAKING, UTTERING
from service.extraction.dictionaries.frames import Agent
from service.extraction.dictionaries.nouns import (
    BODY_NOUNS,
    COUNTRY_NOUNS,
    COUNTS,
    DEFINITE,
    HE,
    IT,
    JOINT_NOUNS,
    MEETING_NOUNS,
    OPPOSITES,
    PAIR_NOUNS,
    PERSON_FORMS,
    PERSON_NOUNS,
    PLACE_FORMS,
    REALMS,
    RIVAL_NOUNS,
    RULERS_BY_FORCE,
    RULING,
    STATE_NOUNS,
    THEY,
    TWINS,
    WE,
)
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.words import Word
from service.extraction.parties.bodies import may_be
from service.extraction.parties.cast import Cast, Figure, Thing

# What a source does besides telling: "It gave no details."
ANSWERING = frozenset(
    "say add tell note insist vow declare claim stress describe provide give cite quote elaborate do state estimate"
    " report announce confirm deny believe expect hope want plan".split()
)
BOTH = frozenset({"both", "each", "either", "neither"})
LANDS = frozenset("government country nation state capital power neighbor neighbour".split())


DOMESTIC = frozenset(
    {Sector.OPP, Sector.LEG, Sector.LAB, Sector.JUD, Sector.PTY, Sector.REB, Sector.UAF}
)  # they deal with their own government
OF_ONE_STATE = frozenset("commission court parliament assembly senate congress police tribunal".split())
PANELS = frozenset("commission panel committee tribunal mission team inquiry".split())
AT_HOME = frozenset({"police", "riot_police", "court"})  # they act where they are
# "Police arrested four Somalis. The men ...": whoever they were said to be.
CAUGHT = frozenset("man woman suspect detainee captive defendant accused prisoner hostage arrestee inmate".split())
FACTIONS = frozenset({"party", "camp", "faction", "army", "military", "force"})  # two of them face each other
ABOARD = frozenset("crew captain pilot passenger cargo skipper co-pilot crewman crewmember sailor".split())
SOLDIERS = frozenset("troop soldier force serviceman".split())
COUNTING = ("-member", "-nation", "-strong", "-judge", "-based")


def _has_name(figure: Figure) -> bool:
    """Whether it goes by a name of its own, not as "the Peruvian school"."""
    return figure.known or (figure.key.count(":") == 1 and not figure.plural)


class Reference:
    """Looks back over what the article has said so far."""

    def __init__(self, cast: Cast, words: Sequence[Word]) -> None:
        self.cast, self.words = cast, words
        self.speaker: Figure | None = None  # who says "our troops" in this sentence
        self.decided: Callable[[int], list[Figure]] = lambda _at: []  # whom the clauses of the sentence say it means

    def pronoun(self, low: str, speaker: Figure | None, at: int = -1) -> list[Figure]:
        """Whom a pronoun means; ``speaker`` is who says "we", ``at`` the word, where its sentence may decide."""
        if known := self.decided(at):
            return known
        found: Figure | None = None
        if low in HE:
            found = self.cast.deputy or self.cast.last_person(low, unnamed=low in ("he", "she"))
        elif low in IT:
            if low == "its" and self._is_crew(at):
                return self.cast.craft
            if low == "it" and (thing := self._thing(at)) is not None:
                return thing.owners
            found = self._told_before(at) if low == "it" else None
            found = found or self.cast.last_thing(low)
        elif low in THEY:
            return self.cast.last_several(subject=low == "they")
        elif low in WE:
            found = speaker or self.speaker
        return [found] if found is not None else []

    def _is_crew(self, at: int) -> bool:
        """ "Iran seized a Greek tanker. Its crew": the tanker's."""
        return 0 <= at < len(self.words) - 1 and self.words[at + 1].lemma in ABOARD

    def _thing(self, at: int) -> Thing | None:
        """ "A Chadian jet crossed the border. It was shot down": the jet, unless "it" says or tells something."""
        thing = self.cast.thing
        if thing is None or not 0 <= at <= 1 or self.words[at].low != "it":
            return None
        verbs = [w for w in self.words[at + 1 : at + 6] if w.is_verb]
        acting = next((w for w in verbs if w.lemma not in ("have", "be")), None)
        if acting is None:
            return None
        passive = acting.tag == "VBN" and any(w.lemma == "be" for w in verbs)
        telling = acting.lemma in SPEAKING | UTTERING | ANSWERING - {"do"}
        return thing if passive or thing.spurned or not (thing.on_paper or telling) else None

    def _told_before(self, at: int) -> Figure | None:
        """ "Chad freed ten men, Peru said. It had seized them in May": Chad had; but "It added that ..." is Peru."""
        if self.cast.told is None or at not in (0, 1) or len(self.words) <= at + 1:
            return None
        verb = next((w for w in self.words[at + 1 : at + 5] if w.is_verb and w.lemma not in ("have", "be")), None)
        return None if verb is None or verb.lemma in (SPEAKING | UTTERING | ANSWERING) - {"refuse"} else self.cast.told

    def several(self, np: NounPhrase) -> list[Figure]:
        """ "the two sides", "both countries", "the three": the last parties named together, as many as said."""
        head = self.words[np.head]
        if codes := TWINS.get(head.low):
            return [f for f in map(self.cast.country, codes) if f is not None]
        words = self.words[np.first : np.last]
        if head.low in ("former", "latter") and words[0].low == "the":
            pair = self.cast.groups.newest()  # of several the last one named is "the latter" too
            return pair[:1] if head.low == "former" else pair[-1:]
        if head.lemma not in JOINT_NOUNS and head.low not in COUNTS:
            return []
        count = next((COUNTS[w.low] for w in words if w.low in COUNTS), 0)
        alone = (
            head.low in COUNTS
            and (head.low in ("both", "each", "neither") or words[0].low in ("the", "all"))
            and not np.tail
        )
        named = any(w.names for w in words) or np.poss is not None
        behind = self.words[np.last] if np.last < len(self.words) else None
        if behind is not None and (behind.tag == "VBG" or behind.low == "of") and head.low in ("both", "each"):
            return []  # "praised it, with both calling it fair", "in each of the last years"
        told = words[0].low in DEFINITE | BOTH or (np.first == 0 and head.lemma == "side")  # not "two envoys"
        if count and (alone or (told and head.lemma in PAIR_NOUNS)) and not named:
            return self._group(head.lemma, count)
        plural = head.tag == "NNS" and words[0].low in DEFINITE and not named and not np.tail
        if plural and head.low in ("countries", "nations") and len(words) == 2 and words[0].low == "the":
            return self._group(head.lemma, 0)
        if plural and (head.lemma in RIVAL_NOUNS or (head.low == "parties" and len(words) == 2)):
            return self._group(head.lemma, 0)
        return (
            self.cast.groups.met(self.cast.barred)
            if plural and head.lemma in MEETING_NOUNS and self._bare(np, np.head)
            else []
        )

    def is_joint(self, np: NounPhrase) -> bool:
        """ "both factions": where it is not known who they are, they are nobody, and not of some country."""
        words = self.words[np.first : np.last]
        facing = self.words[np.head].lemma in RIVAL_NOUNS | FACTIONS and self.words[np.head].tag == "NNS"
        both = words[0].low in BOTH or (words[0].low == "the" and len(words) > 1 and words[1].low == "two")
        return facing and both and np.poss is None and not np.tail and not any(w.names for w in words)

    def _group(self, noun: str, count: int) -> list[Figure]:
        """Those of ``count`` parties named together whom a noun means: for "sides" and "rivals" who met or fought."""
        found = self.cast.groups.of(
            count,
            self.cast.barred,
            persons=noun in PERSON_NOUNS,
            states=noun in LANDS,
            facing=noun in RIVAL_NOUNS | FACTIONS,
            apart=self._acts,
        )
        if not found and count == 2 and noun in LANDS:  # "the two countries": those the article is about
            return [f for f in map(self.cast.country, self.cast.main_pair()) if f is not None]
        return self._states(found) if noun in STATE_NOUNS else found

    def _acts(self, figure: Figure) -> bool:
        """Whether somebody of the same country acts upon "both sides" here: "Peru's Diaz urged both sides"."""
        doing = (self.cast.figures.get(key) for key in self.cast.barred)
        return any(f is figure or (f.country is not None and f.country == figure.country) for f in doing if f)

    def _states(self, found: Sequence[Figure]) -> list[Figure]:
        """Those for whom some parties speak: the countries of two presidents."""
        return [self.cast.country(f.country) or f if f.country and f.sector not in DOMESTIC else f for f in found]

    def country_noun(self, np: NounPhrase) -> Figure | None:
        """ "the country", "the regime": the country spoken of last."""
        if self.words[np.head].lemma not in COUNTRY_NOUNS:
            return None
        first = self.words[np.first]
        if first.tag == "PRP$" and np.first + 1 == np.head:  # "his country"
            owner = next((f for f in self.pronoun(first.low, None) if f.country), None)
            return self.cast.country(owner.country) if owner is not None and owner.country else None
        if not self._bare(np, np.head):
            return None
        realms = REALMS.get(self.words[np.head].lemma)  # "the kingdom" is no republic

        def may_be_meant(figure: Figure) -> bool:
            return figure.kind is ActorKind.COUNTRY and (realms is None or figure.country in realms)

        last = self.cast.last(lambda f: may_be_meant(f) and f.country not in self.cast.onlookers)
        last = last or self._of_the_story(realms) or self.cast.last(may_be_meant)
        listed = last is not None and any(f is last for f in self.cast.groups.newest())
        main = self.cast.country(self.cast.leading) if listed and self.cast.leading and realms is None else None
        return (
            main or last
        )  # "Russia and China abstained. The text bans flights over the country": not over one of them

    def _of_the_story(self, realms: frozenset[str] | None) -> Figure | None:
        """ "Chadian police rounded up ten men. Togo accused the country": Chad, though only its police were named."""
        code = self.cast.subject_country()
        found = self.cast.country(code) if code is not None and (realms is None or code in realms) else None
        return found if found is not None and not self._acts(found) else None

    def opposite(self, np: NounPhrase) -> Figure | None:
        """ "its neighbour", "his host", "their enemy": the other one of the last two who dealt with each other or were
        named together.
        """
        head, first = self.words[np.head], self.words[np.first]
        between = self.words[np.first + 1 : np.head]  # "its NATO ally", "its northern neighbour"
        if head.lemma not in OPPOSITES or head.tag != "NN" or first.tag != "PRP$" or len(between) > 1:
            return None
        owners = {f.country for f in self.pronoun(first.low, None, np.first)} - {None}
        pair = self.cast.groups.facing(owners) or [f for f in map(self.cast.country, self.cast.main_pair()) if f]
        others = [f for f in pair if f.country not in owners]
        return others[0] if len(owners) == 1 and len(others) == 1 else None

    def definite(self, np: NounPhrase, agent: Agent, begin: int) -> Figure | None:
        """ "the minister", "the group", "the envoys": the last person of that title, body, sender of such people."""
        if not self._bare(np, begin):
            return None
        plural = self.words[np.head].tag == "NNS"
        if agent.noun in BODY_NOUNS:  # "the parties", "the groups" are several
            named = None if plural else self.cast.last(lambda f: may_be(agent.noun, f) and _has_name(f))
            body = None if plural else named or self.cast.last(lambda f: may_be(agent.noun, f))
            army = body is not None and body.kind is ActorKind.ARMED_GROUP and "party" not in body.name.lower()
            party = self.cast.last(lambda f: f.kind is ActorKind.PARTY) if army and agent.noun == "party" else None
            return party or body
        if agent.form == "body":
            named = self.cast.last_named(agent.noun)
            if named is not None and agent.sector is Sector.MIL and named.sector in (Sector.REB, Sector.UAF):
                named = None  # "the army" is not the Lord's Resistance Army
            if named is not None and agent.noun in AT_HOME and self._abroad(named):
                return None
            return self._same_sort(agent) or named or self._of_world_body(agent)
        if agent.form == "state" and agent.noun in PANELS and (found := self._of_world_body(agent)) is not None:
            return found  # "The U.N. mission said ... The mission"
        if plural and (known := self.cast.deputies.get(agent.noun)):
            return known
        if plural and agent.noun in CAUGHT and begin == np.first + 1:
            return self.cast.last_crowd()
        if plural and agent.sector is Sector.REB:  # "the rebels": who they are was said before
            return self.cast.last(lambda f: f.sector is Sector.REB and f.kind is not ActorKind.PERSON)
        if plural and agent.sector in (Sector.MIL, Sector.COP):  # "the soldiers": of the army spoken of last
            same = self.cast.deputies.get(self.words[np.head].lemma)  # of marines only marines
            troops = same or (self.cast.last_sender(SOLDIERS) if agent.sector is Sector.MIL else None)
            return troops or self.cast.last(lambda f: f.sector is agent.sector and f.kind is not ActorKind.PERSON)
        if self.words[np.head].tag == "NN" and agent.form in ("person", "state"):
            known = self.cast.last_titled(agent.noun)
            return self.cast.sender(agent.noun, known) or known
        return None

    def withdrawn(self, np: NounPhrase, agent: Agent) -> Figure | None:
        """ "Chadian troops shelled ... Peru called for the withdrawal of troops": those who were told of."""
        bare = np.head == np.first and np.poss is None and not np.tail and self.words[np.head].tag == "NNS"
        before = self.words[np.first - 1].low if np.first else ""
        soldiers = agent.sector is Sector.MIL and self.words[np.head].lemma in SOLDIERS
        return self.cast.last_sender(SOLDIERS) if bare and before == "of" and soldiers else None

    def _abroad(self, figure: Figure) -> bool:
        """ "Serb police killed ... The police in Istanbul": whether a sentence is set in a town of another country."""
        towns = (w for w in self.words if w.match is not None and w.is_proper and w.match.form in PLACE_FORMS)
        lands = {w.match.entry.country for w in towns if w.match is not None and self._is_scene(w)}
        return bool(lands) and figure.country not in lands

    def _is_scene(self, town: Word) -> bool:
        """ "in Istanbul", "in downtown Istanbul"."""
        return town.i > 1 and "in" in {w.low for w in self.words[max(0, town.i - 2) : town.i]}

    def _same_sort(self, agent: Agent) -> Figure | None:
        """ "the rebel group", "the charity", "the firm": the last body of that sort which has a name."""
        if agent.kind in (ActorKind.ARMED_GROUP, ActorKind.NGO, ActorKind.COMPANY):
            return self.cast.last(lambda f: f.kind is agent.kind)
        return None

    def _of_world_body(self, agent: Agent) -> Figure | None:
        """ "U.N. investigators said ... The commission accused": a panel is of the world body that has just spoken."""
        if agent.noun not in PANELS:
            return None
        spoken = self.cast.subjects[-1] if self.cast.subjects else []
        found = next((f for f in spoken if f.kind is ActorKind.IGO), None) or self.cast.panels.get(agent.noun)
        if found is not None:
            self.cast.panels[agent.noun] = found
        return found

    def _may_own(self, np: NounPhrase) -> bool:
        """Not the crime in "accused the council of bias": a name, or what an article or a possessor points at."""
        return self.words[np.head].is_proper or np.poss is not None or self.words[np.first].tag in ("DT", "PRP$")

    def country_of(self, np: NounPhrase, begin: int) -> str | None:
        """The country of "the government", "the army": that of the last subject, once there has been one."""
        if not self._bare(np, begin):
            return None
        agent = self.words[np.head].lemma
        at_home = (f.country for figures in self.cast.here for f in figures if f.sector in DOMESTIC and f.country)
        if agent == "government" and (own := next(at_home, None)):
            return own  # "lawmakers in Seoul accused the government"
        if agent in OF_ONE_STATE and self._names_somebody_of(self.cast.home):
            return self.cast.home  # "the commission proclaimed Kibaki the winner", in a report from Nairobi
        told = self.cast.country_of_arms() if agent in RULERS_BY_FORCE else self.cast.subject_country()
        first = self.cast.here[0] if self.cast.here else []  # "Norway will help Chad, the minister promised"
        return told or (first[0].country if len(first) == 1 and first[0].kind is ActorKind.COUNTRY else None)

    def _names_somebody_of(self, country: str | None) -> bool:
        """Whether the sentence names a person of a country."""
        matches = (w.match for w in self.words if w.match is not None and w.match.form in PERSON_FORMS)
        return country is not None and any(match.entry.country == country for match in matches)

    def _bare(self, np: NounPhrase, begin: int) -> bool:
        """Determiner and noun, nothing between but what any government may be called."""
        owners = (inner for preposition, inner in np.tail if preposition in ("of", "for"))
        owned = any(self._may_own(inner) for inner in owners)  # "the president of Peru" names his own
        between = self.words[np.first + 1 : begin]  # "the federal government", "the three-member commission"
        seat = bool(between) and between[-1].low.endswith("-based")  # "the New York-based group"
        plain = all(w.low in RULING or w.low.endswith(COUNTING) or (seat and w.parts) for w in between)
        return np.poss is None and not owned and begin > np.first and plain and self.words[np.first].low in DEFINITE
