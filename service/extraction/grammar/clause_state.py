"""The state of reading clauses: what is open, what waits, what came last, and what that says of the next verb."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.extraction.dictionaries.control import BARE, GIVING, NAMING, SPEAKING, SUBJECT_CONTROL, UTTERING
from service.extraction.dictionaries.frames import Frames
from service.extraction.dictionaries.nouns import PERSON_FORMS, PLACE_FORMS
from service.extraction.grammar.chunks import Item, NounPhrase, VerbGroup
from service.extraction.grammar.clause import Clause, tails
from service.extraction.grammar.quantities import SETTLEMENTS
from service.extraction.grammar.small_words import AUXILIARIES
from service.extraction.grammar.words import Word

DASHES = frozenset({"--", "–", "—", "-", "_"})

GATHERING = frozenset("draw attract gather bring_together include group assemble unite".split())
LATIN = 3  # words of "persona non grata"
# What attacks, bans and blockades do, not towns.
WANTING = frozenset({"threaten", "vow", "promise", "pledge", "offer", "refuse", "agree", "decline"})
HARMING = frozenset(
    "kill injure wound leave hurt maim claim damage destroy prevent force displace drive prompt trigger cause".split()
)
PARTS = frozenset({"part", "area", "region", "outskirts", "suburb"}) | SETTLEMENTS


@dataclass(slots=True)
class Waiting:
    """A noun phrase that waits for its verb, and how the clause it opens will hang on the rest."""

    np: NounPhrase
    link: str
    parent: Clause | None
    marker: str
    via: NounPhrase | None


class ClauseState:
    """What ``ClauseBuilder`` knows while it reads a sentence from left to right."""

    def __init__(self, words: Sequence[Word], items: Sequence[Item], frames: Frames, *, headline: bool) -> None:
        self.words, self.items, self.frames = words, items, frames
        self.report, self.events, self.particles = frames.saying, frames.events, frames.particles
        self.control = frames.control
        self.documents = frames.classes["documents"]
        self.verdicts = frames.classes["outrages"], frames.classes["merits"]
        self.asks = bool(words) and any(w.text == "?" for w in words[-3:])
        self.title = headline
        self.headline = headline and not any(i.vg is not None and i.vg.form == "fin" for i in items)
        self.clauses: list[Clause] = []
        self.cur: Clause | None = None
        self.open: list[Waiting] = []
        self.pending: tuple[str, Clause | None, str, NounPhrase | None] | None = None
        self.held: tuple[str, Clause | None, str, NounPhrase | None] | None = None  # a "that" before an "if" clause
        self.depth = 0  # how many subjects were open when the pending marker came
        self.boundary = True
        self.last: Item | None = None
        self.last_np: NounPhrase | None = None  # the innermost of the last phrase
        self.last_outer: NounPhrase | None = None  # the whole of it
        self.waiting_preps: list[tuple[str, NounPhrase]] = []
        self.waiting_dates: list[int] = []
        self.fronted_dates: list[int] = []  # "In 1990, after rebels shot him, | Chad left": also of what comes behind
        self.waiting_adverbs: list[int] = []
        self.subjectless: list[Clause] = []
        self.sharing: list[tuple[Clause, Clause]] = []  # "beat and arrested X": verbs that may share an object
        self.marker_prep = ""
        self.in_quote = False
        self.aside: tuple[int, Clause | None] | None = None  # what was open before a dash

    def _mark(self, link: str, parent: Clause | None, marker: str, via: NounPhrase | None) -> None:
        self.pending = (link, parent, marker, via)
        self.depth = len(self.open)
        self.boundary = False

    def _kind(self, at: int) -> str:
        return self.items[at].kind if at < len(self.items) else "END"

    def _has_object(self, at: int) -> bool:
        """A "participle" between its subject and an object is an active verb: "Russian jets bombed Gori"."""
        if self._inserted(at):
            return False
        if self.pending is not None and self.pending[0] in ("rel", "that") and len(self.open) > self.depth:
            return True
        if not self.open or self.last is None or self._kind(at + 1) != "NP":
            return False
        waiting = self.last.np is self.open[-1].np and not self.boundary
        inserted = self.last.kind == "COMMA" and self.pending is None  # "Chad, whose army fled, accused Libya"
        return waiting or (inserted and self.items[at].low not in GIVING and not self._verb_later(at))

    def _verb_later(self, at: int) -> bool:
        """Whether the next finite verb stands right behind a comma: "Pio, freed two days ago, left"."""
        later = (k for k in range(at + 1, len(self.items)) if getattr(self.items[k].vg, "form", "") == "fin")
        following = next(later, 0)
        return following > 0 and self.items[following - 1].kind == "COMMA"

    def _inserted(self, at: int) -> bool:
        """ "a group, linked with the rebels, planned ...": a participle between two commas, and then the verb."""
        if self._kind(at - 1) != "COMMA":
            return False
        after = at + 1
        while self._kind(after) in ("PP", "DATE", "ADV", "PREP"):
            after += 1
        verb = self.items[after + 1].vg if self._kind(after) == "COMMA" and after + 1 < len(self.items) else None
        return verb is not None and verb.form in ("fin", "part")

    def _joined_later(self, at: int) -> bool:
        """ "envoys met in Oslo and denounced ...": what follows "and" is finite, so this was."""
        if not self.open or self.clauses or self.last is None or self.last.np is not self.open[-1].np:
            return False
        following = [i for i in self.items[at + 1 :] if i.kind not in ("PP", "DATE", "ADV")]
        return len(following) > 1 and following[0].kind == "CC" and getattr(following[1].vg, "form", "") == "fin"

    def _sole_verb(self) -> bool:
        """A past participle where a finite verb must be: "The three called on Russia to stop", "The threat to close
        the strait alarmed Oman".
        """
        inner = [c.vg for c in self.clauses if c.link in ("ninf", "rel")]  # "Men whose leader was jailed marched"
        finite = [i.vg for i in self.items if i.vg is not None and i.vg.form == "fin"]
        return self.open != [] and len(inner) == len(self.clauses) and all(vg in inner for vg in finite)

    def _as_planned(self, at: int) -> bool:
        """ "talks that ran longer than | planned", "left on Monday, as | expected": no act of its own."""
        before = self.items[at - 1] if at else None
        compared = before is not None and before.low in ("than", "as") and before.kind in ("PREP", "SUB")
        return compared and self._kind(at + 1) in ("COMMA", "STOP", "END", "DATE", "CC")

    def _undergone(self, vg: VerbGroup) -> bool:
        """ "Refugees flown to Chad", "Envoy given ten years": a form that is never the past of a verb."""
        return vg.last - vg.first == 1 and self.words[vg.head].low.endswith(("wn", "en", "rn"))

    def _object_follows(self, at: int) -> bool:
        """Whether what follows makes an active verb of it: a preposition other than "by"."""
        following = self.items[at + 1] if at + 1 < len(self.items) else None
        return following is not None and following.kind == "PP" and following.low in ("on", "for", "with", "to", "upon")

    def _add(self, clause: Clause) -> Clause:
        clause.preps += self.waiting_preps
        clause.dates += self.waiting_dates
        if clause.link == "main" and self.fronted_dates:
            clause.dates += self.fronted_dates
            self.fronted_dates = []
        clause.dates += [i for i in range(clause.vg.first, clause.vg.head) if self.words[i].date is not None]
        clause.adverbs += self.waiting_adverbs
        self.waiting_preps, self.waiting_dates, self.waiting_adverbs = [], [], []
        if clause.parent is not None:
            clause.parent.comps.append(clause)
        self.clauses.append(clause)
        self.cur = clause
        return clause

    def _antecedent(self, pronoun: str = "") -> NounPhrase | None:
        """What a relative clause or participle describes: the last phrase, but without a comma no name ("the treaty
        with Egypt that ended the war"), and "who" no place ("the king of Jordan, who").
        """
        nearest, outer = self.last_np, self.last_outer
        if nearest is None or outer is None or (self.boundary and pronoun != "who"):
            return nearest
        if pronoun == "who" and outer is not nearest and self._is_person(outer):
            return outer  # "Ana Lopez of the Union of Teachers, who"
        if nearest is outer and self.cur is not None and self.cur.obj is not None and not self.boundary:
            outer = self.cur.obj  # "signed the treaty in London that ended the war"
        place = self.boundary or pronoun == "who"  # "the return of ten Libyans who"
        fits = [np for np in (outer, *(inner for _, inner in tails(outer))) if not self._is_name(np, place)]
        return fits[-1] if fits and self._is_name(nearest, place) else nearest

    def _at_place(self, last: Item) -> bool:
        """ "arrived in Washington | seeking help": behind the place of an act a participle is its doer's."""
        if last.kind != "PP" or last.np is None or last.np.tail or self.cur is None or self.cur.obj is not None:
            return False
        placed = last.low in ("in", "at", "from", "to", "near", "outside") and self._is_name(last.np, True)
        return placed and self.cur.vg.form == "fin" and not self.cur.vg.passive

    def _named_relative(self, np: NounPhrase, at: int) -> bool:
        """ "The prisoners | Israel freed on Sunday returned": a name between a noun and two verbs."""
        last = self.last.np if self.last is not None else None
        if last is None or self.boundary or self.pending is not None or not self._is_name(np, True):
            return False
        if not self.open or self.open[-1].np is not last or self._kind(at + 1) != "VG":
            return False
        for later in self.items[at + 2 :]:
            if later.kind not in ("PP", "DATE", "ADV", "VG"):
                return False
            if later.vg is not None:
                return later.vg.form in ("fin", "part")
        return False

    def _is_person(self, np: NounPhrase) -> bool:
        """Whether a name may be a person's: one that no dictionary has as something else."""
        head = self.words[np.head]
        return head.is_proper and (head.match is None or head.match.form in PERSON_FORMS)

    def _is_name(self, np: NounPhrase, place: bool) -> bool:
        head = self.words[np.head]
        return head.match is not None and head.is_proper and (not place or head.match.form in PLACE_FORMS)

    def _between(self, subject: NounPhrase) -> Clause | None:
        """The saying that stands within what it reports: "The attack," Kyiv said, "was carried out by ...", "If it
        fails, Kyiv said, troops will come".
        """
        said = next((c for c in reversed(self.clauses) if c.link == "main"), None)
        if said is None or said.vg.lemma not in self.report or said.subj is None or said.comps or said.obj is not None:
            return None
        if subject.first < said.subj.first:
            return said
        between = [w.low for w in self.words[said.vg.last : subject.first]]
        begin = (said.subj.poss or said.subj).first
        inserted = begin > 0 and self.words[begin - 1].low in (",", '"', "''", "”")
        return said if inserted and set(between) <= {",", '"', "``", "“"} and "," in between else None

    def _unlikely(self, clause: Clause, vg: VerbGroup) -> bool:
        """Where a verb behind ", and" does not go on: in a relative clause; in what was said, if it is a saying itself
        ("admitted that X fled, but said ...") or leaves its tense ("said X had fled, and called Y").
        """
        if clause.link != "that" or clause.vg.lemma in self.report:
            return clause.link in ("rel", "adv")
        if vg.lemma in SPEAKING and (clause.vg.passive or not self._speaks(clause.subj)):
            return True  # "said X had been killed, and called on Y", "said the war was over, and urged Y"
        acts = vg.tense == "past" and not (vg.passive or vg.perfect) and vg.lemma != "be"
        if clause.vg.lemma == "be" and acts:
            return True  # "said the march was illegal, and banned it"
        if clause.parent is not None and clause.parent.vg.form == "ing" and acts:
            return True  # "broke off the talks, saying it had been cheated, and threatened"
        left = clause.vg.perfect and not vg.perfect and vg.tense == "past"
        return vg.lemma in self.report or (left and not vg.passive)  # who says it does not tell what befell him

    def _speaks(self, np: NounPhrase | None) -> bool:
        """Whether one who could speak: a name, a pronoun for persons, a common noun for a party."""
        if np is None or np.pronoun:
            return np is not None and self.words[np.head].low != "it"
        head = self.words[np.head]
        return head.is_proper or head.lemma in self.frames.agents

    def _opens_condition(self, at: int) -> bool:
        """ "Should Iran attack, ...", "Were Iran to attack, ...": an auxiliary opens a clause, before its subject."""
        item = self.items[at]
        begins = self._kind(at - 1) in ("COMMA", "QUOTE", "CC", "STOP") if at else True
        if not begins or self._kind(at + 1) != "NP" or item.low not in ("should", "be") or self.asks:
            return False
        follows = self.items[at + 2].vg if at + 2 < len(self.items) else None
        if item.low == "be":
            return self.words[item.first].low == "were" and follows is not None and follows.form == "inf"
        return follows is not None and follows.form == "fin"

    def _agreeing(self, nearest: NounPhrase, vg: VerbGroup) -> NounPhrase:
        """ "the sanctions on Serbia, which were imposed": the phrase that agrees in number with the verb."""
        first = self.words[vg.first]
        plural = {"were": True, "are": True, "have": True, "was": False, "is": False, "has": False}.get(first.low)
        outer = self.last_outer
        if plural is None and outer is not None and self._all_named(outer, nearest):
            return outer
        if plural is None or outer is None or self._plural(nearest) is plural:
            return nearest
        return outer if self._plural(outer) is plural else nearest

    def _all_named(self, outer: NounPhrase, nearest: NounPhrase) -> bool:
        """ "the E.U. and the U.S., which imposed bans": a comma makes it both of them."""
        comma = nearest.last < len(self.words) and self.words[nearest.last].low == ","
        joined = bool(outer.peers) and outer.peers[-1] is nearest
        persons = any(
            m is None or m.form in PERSON_FORMS for m in (self.words[np.head].match for np in outer.members())
        )
        return comma and joined and not persons

    def _gathering(self, nearest: NounPhrase, vg: VerbGroup) -> NounPhrase:
        """ "a summit on security that drew the leaders of Chad": the summit drew them."""
        outer = self.last_outer
        event = outer is not None and vg.lemma in GATHERING and self.words[outer.head].lemma in self.events
        return outer if event and outer is not None else nearest

    def _is_scene(self, nearest: NounPhrase, vg: VerbGroup) -> bool:
        """ "an attack in the city of Jos, which killed ten": towns kill nobody, the attack did."""
        outer, head = self.last_outer, self.words[nearest.head]
        place = head.lemma in PARTS or (head.match is not None and head.match.form in PLACE_FORMS)
        if outer is None or vg.lemma not in HARMING or not place:
            return False
        return any(self.words[np.head].lemma in self.events for np in (outer, *(np for _, np in tails(outer))))

    def _completes(self, clause: Clause, first: int, last: int) -> bool:
        """Whether words ``first`` to ``last`` are the rest of a verb of several words; the clause then has it."""
        lemma = "_".join([clause.vg.lemma, *(w.low for w in self.words[first:last])])
        if lemma not in self.particles:
            return False
        clause.vg.lemma = lemma
        return True

    def _complete(self, clause: Clause, np: NounPhrase) -> None:
        """The rest of the verb within its object: "took 40 people hostage", "beat a man to death"."""
        head = self.words[np.head]
        noun_before = np.head > np.first and self.words[np.head - 1].is_noun
        if (
            noun_before and clause.vg.lemma in NAMING and any(head.lemma in each for each in self.verdicts)
        ):  # "called the raid piracy"
            clause.preps.append(("as", NounPhrase(np.head, np.last, np.head)))
            np.head, np.last = np.head - 1, np.head
        elif noun_before and self._completes(clause, np.head, np.head + 1):
            np.head, np.last = np.head - 1, np.last - 1
        elif np.head - np.first > LATIN and self._completes(clause, np.head - 2, np.head + 1):
            np.head, np.last = np.head - LATIN, np.head - 2  # "declared two diplomats persona non grata"
        elif np.tail and self._completes(clause, np.tail[0][1].first - 1, np.tail[0][1].last):
            np.tail = [*np.tail[0][1].tail, *np.tail[1:]]

    def _bare_infinitive(self, vg: VerbGroup) -> bool:
        """ "let ships pass", "promised to help rebuild the roads": a base form behind a verb or its object."""
        clause, last = self.cur, self.last
        if clause is None or last is None or clause.vg.lemma not in BARE or clause.vg.passive or self.boundary:
            return False
        base = vg.modal is None and vg.head == vg.first and self.words[vg.head].tag in ("VB", "VBP")
        if last.kind == "VG":
            return base and clause.vg.lemma == "help"
        return base and self.pending is None and clause.obj is not None and last.np is clause.obj

    def _names_object(self) -> bool:
        """ "called it excessively | harsh", "a vote that Chad called | illegal": what the object is said to be."""
        clause, last = self.cur, self.last
        if clause is None or last is None or clause.vg.lemma not in NAMING or self.pending is not None or self.boundary:
            return False
        direct = last.np is not None and last.np is clause.obj
        passive = clause.vg.passive and last.kind == "VG"
        quoted = clause.obj is not None and last.kind == "QUOTE"
        fronted = clause.link == "rel" and clause.obj is clause.via and last.vg is clause.vg
        return (direct or passive or quoted or fronted) and not any(p == "as" for p, _ in clause.preps)

    def _plural(self, np: NounPhrase) -> bool:
        return bool(np.peers) or self.words[np.head].tag in ("NNS", "NNPS")

    def _reduced(self, vg: VerbGroup, at: int) -> bool:
        """A past form right after the object of a verb that takes no clause, or behind a preposition: "enforce
        sanctions imposed on X", "attacked it despite a truce agreed last week".
        """
        clause, last = self.cur, self.last
        if clause is None or last is None or last.np is None or self.boundary or self.open or self.pending:
            return False
        single = vg.head == vg.first and self.words[vg.head].tag in ("VBD", "VBN")
        whole = single and vg.lemma not in AUXILIARIES
        alone = last.kind == "PP" and clause.vg.form == "fin" and self._kind(at + 1) in ("DATE", "STOP", "END", "COMMA")
        behind = clause.obj is last.np or alone
        return whole and clause.vg.lemma not in self.report and behind

    def _controller(self, vg: VerbGroup) -> NounPhrase | None:
        """Who does an infinitive: by the verb it hangs on, and by itself."""
        clause = self.cur
        if clause is None:
            return self.open[-1].np if self.open else None
        if clause.vg.passive or clause.vg.lemma in SUBJECT_CONTROL or vg.lemma in UTTERING:
            return clause.subj
        if clause.obj is not None and clause.vg.lemma in self.control:
            return clause.obj
        if clause.vg.lemma in ("call", "appeal", "pray", "press", "push") and clause.preps:
            return clause.preps[0][1]
        return clause.subj

    def _told_whom(self, clause: Clause) -> bool:
        """ "forced a plane flying from Lima to Quito to land": the infinitive is of the verb above the participle."""
        above, last = clause.parent, self.last
        if above is None or last is None or last.kind != "PP":
            return False
        if clause.vg.passive and above.vg.lemma in WANTING and above.obj is None and clause.vg.form == "part":
            return not any(c.link == "inf" for c in above.comps)  # "threatened in a letter sent to Peru to attack it"
        if above.obj is None or clause.vg.lemma in self.control:
            return False
        free = not any(c.link == "inf" for c in (*above.comps, *clause.comps))
        return free and above.vg.lemma in self.control and clause.via is above.obj

    def _just_named(self, host: Clause) -> NounPhrase | None:
        """ "freed the blogger, arrested last week": the object that stands right before the comma is described."""
        comma, np = self.last, host.obj
        if comma is None or comma.kind != "COMMA" or np is None or np is not self.last_outer or np.last != comma.first:
            return None
        return np if not np.pronoun and not np.peers else None

    def _host(self, vg: VerbGroup) -> Clause:
        """The clause a participial after a comma hangs on: the nearest finite one; behind what is no quotation a deed
        hangs on what was said, words on the saying (", police said, wounding six", ", he said, adding that").
        """
        assert self.cur is not None
        words = vg.lemma in self.report or vg.lemma in SPEAKING or any(i.kind == "QUOTE" for i in self.items)
        told = self.cur.comps[-1] if self.cur.tail_report and self.cur.comps and not words else self.cur
        for clause in [told, *told.up()]:
            if clause.vg.form == "fin" and not (words and clause.link == "rel"):
                return clause  # "blamed Chad for a raid that killed six, calling it a crime": the blamer speaks
        return told
