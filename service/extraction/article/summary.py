"""A one-line summary built from the record alone: nothing in it that the event does not hold."""

from collections.abc import Sequence

from db.vocabulary import EventType, Mode, Status
from service.extraction.record import PartialDate

_DONE = {
    EventType.AGREE: "agreed",
    EventType.CONSULT: "consulted",
    EventType.SUPPORT: "expressed support",
    EventType.CONCEDE: "made a concession",
    EventType.COOPERATE: "cooperated",
    EventType.AID: "gave aid",
    EventType.RETREAT: "retreated or released",
    EventType.REQUEST: "made a request",
    EventType.ACCUSE: "accused or criticised",
    EventType.REJECT: "rejected",
    EventType.THREATEN: "threatened",
    EventType.PROTEST: "protested",
    EventType.SANCTION: "sanctioned",
    EventType.MOBILIZE: "mobilised",
    EventType.COERCE: "coerced",
    EventType.ASSAULT: "attacked",
}
_LINK = {
    EventType.AGREE: "with",
    EventType.CONSULT: "with",
    EventType.SUPPORT: "for",
    EventType.CONCEDE: "to",
    EventType.COOPERATE: "with",
    EventType.AID: "to",
    EventType.RETREAT: "regarding",
    EventType.REQUEST: "of",
    EventType.PROTEST: "against",
    EventType.MOBILIZE: "against",
}


def summarise(
    event_type: EventType,
    mode: Mode | None,
    status: Status,
    actors: Sequence[str],
    recipients: Sequence[str],
    date: PartialDate,
) -> str:
    """ "China coerced (deport) North Korean escapees; alleged; 2023-10." """
    words = [_listed(actors) if actors else "Somebody", _DONE[event_type]]
    if mode is not None:
        words.append(f"({mode})")
    if recipients:
        if link := _LINK.get(event_type):
            words.append(link)
        words.append(_listed(recipients))
    told = " ".join(words)
    notes = [status.lower() if status is not Status.REPORTED else "", date.value or "date unknown"]
    return "; ".join([told, *(n for n in notes if n)]) + "."


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
