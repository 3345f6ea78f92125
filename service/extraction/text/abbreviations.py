"""Words that end in a full stop without ending a sentence, by what may follow them.

Shared by the sentence splitter and the tokeniser: both must agree on which stop belongs to a word.
All entries are lower case and without their final stop.
"""

TITLES = frozenset(
    """mr mrs ms messrs mme mlle dr prof rev fr hon gen brig maj col lt capt cmdr cpl sgt pfc adm cdr gov lieut
    sen rep reps sens pres amb supt insp det atty dir spokesm st ste mt ft vs assoc dep""".split()
)
"""Always followed by what they introduce: a name ("Gen. Ali", "St. Louis", "vs. Spain")."""

MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri".split())

NUMBERED = frozenset("no nos art arts sec sect para paras p pp vol ch fig op res".split())
"""Abbreviations only before a number ("No. 10", "Art. 5"); at a sentence end they are plain words."""

CLOSING = frozenset(
    """inc corp co cos ltd plc llc bros jr sr esq etc al mgr est dept div bldg ave blvd rd univ assn natl intl
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
    penn tenn tex va vt wash wis wyo ont que approx cf ca ph.d m.d b.c a.d viz ed eds""".split()
)
"""May stand inside a sentence or close it ("Widget Corp.", "Dayton, Tenn."): the next word decides."""

PLAIN_WORDS = frozenset(
    "no art arts sec mar sun sat fig op la ind ill mass miss del co est ed det mo pa ore p ch".split()
)
"""Of the above, those that are also ordinary words: before a sentence's last stop they give the stop back."""

ABBREVIATIONS = TITLES | MONTHS | WEEKDAYS | NUMBERED | CLOSING
