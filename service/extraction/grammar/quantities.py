"""Quantities: nouns that count or bundle what follows them, and what is meant by them."""

from collections.abc import Sequence

from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.words import Word

# Nouns that count or bundle what follows "of": "dozens of protesters" are protesters.
MEASURES = frozenset(
    "number volume amount quantity lot load range series group set dozen score hundred thousand million billion ten"
    " majority handful couple pair rest half third most part kind type sort batch wave string host array ton tonne"
    " raft slew litany catalogue succession torrent chorus storm stream kilogram"
    " barrel package container shipment consignment patch crowd mass bulk total some all many several one two"
    " both none any each much few contingent rash spate flurry barrage hail round hour day week month year session text"
    " remainder bulk first last squadron cargo crate trainload stockpile draft wording outline planeload shipload"
    " truckload boatload suitcase bag sack pallet lorryload carload percent message whole entirety night"
    " latest remnant".split()
)


SETTLEMENTS = frozenset(
    {"town", "city", "village", "province", "district", "port", "island", "state", "region", "capital"}
    | {"resort", "suburb", "township", "enclave", "peninsula", "hamlet", "prefecture", "county", "territory"}
)


def core(np: NounPhrase, words: Sequence[Word]) -> NounPhrase:
    """The phrase that is meant: what follows "of" after a counting noun, else the phrase itself."""
    if not np.tail:
        return np
    for _ in range(3):
        word = words[np.head]
        if not np.tail or np.tail[0][0] != "of" or word.match is not None:
            break
        counts = word.tag == "CD" or words[np.last - 1].low == "worth"  # "ten million euros worth of grain"
        if not counts and not {word.lemma, word.low.rstrip("s")} & (MEASURES | SETTLEMENTS):
            break
        np = np.tail[0][1]
    return np
