"""The frame dictionaries: they cover the ontology, their faults name file and line, and the docs' examples hold."""

import re
from pathlib import Path

import pytest

from db.vocabulary import MODE_SCORES, Context, EventType, Role, Sector, Status
from service.extraction.dictionaries import frames
from service.extraction.dictionaries.frames import LexiconError, Slot, load, parse_frames, parse_slot
from service.extraction.pipeline import extract
from service.extraction.record import Event

CLASSES = {"arms": frozenset({"missile", "tank"})}
PAGE = Path(__file__).parents[2] / "docs" / "dictionaries-frames.md"
WHERE = "aid.txt:7"


def all_frames() -> list[frames.Frame]:
    """Every dictionary line, once for each of its heads."""
    return [f for table in (load().verbs, load().nouns) for found in table.values() for f in found]


@pytest.mark.parametrize("event_type", list(EventType))
def test_every_type_has_verbs_and_nouns(event_type: EventType) -> None:
    assert any(f.type is event_type for found in load().verbs.values() for f in found)
    assert any(f.type is event_type for found in load().nouns.values() for f in found)


def test_every_mode_a_line_can_give_occurs_under_its_type() -> None:
    given = {(f.type, f.mode) for f in all_frames()}
    missing = {(kind, mode) for kind, modes in MODE_SCORES.items() for mode in modes if mode} - given
    assert not missing


def test_no_line_stands_twice() -> None:
    seen: dict[tuple[object, ...], str] = {}
    twice = []
    for section, table in (("verbs", load().verbs), ("nouns", load().nouns)):
        for found in table.values():
            for f in found:
                key = (section, f.head, f.type, f.mode, f.slots, f.excluded)
                if key in seen:
                    twice.append(f"{f.head}: {seen[key]} and {f.source}")
                seen[key] = f.source
    assert twice == []


def test_every_head_that_is_a_compound_is_written_with_an_underscore() -> None:
    assert all(re.fullmatch(r"[\w'é-]+", f.head) for f in all_frames())


def test_a_slot_has_name_fillers_role_and_demand() -> None:
    assert parse_slot("to:@party,rebel=R!", WHERE, CLASSES) == Slot("to", frozenset({"@party", "rebel"}), "R", True)


def test_a_slot_without_a_role_names_nobody() -> None:
    assert parse_slot("over", WHERE, CLASSES) == Slot("over", frozenset(), "T", False)


def test_heads_of_a_line_share_its_slots() -> None:
    lend, loan = parse_frames("lend loan | | obj to=R!", EventType.AID, WHERE, CLASSES)
    assert (lend.head, loan.head) == ("lend", "loan")
    assert lend.slots == loan.slots


def test_a_line_that_demands_more_is_tried_first() -> None:
    for table in (load().verbs, load().nouns):
        for found in table.values():
            weights = [f.weight for f in found]
            assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("lend | | beneath=R", "no slot 'beneath=R'"),
        ("lend | | to=X", "no role 'X'"),
        ("lend | | obj:@gems", "no class '@gems'"),
        ("lend | riot |", "AID has no mode riot"),
        ("lend | gift |", "'gift' is not a valid Mode"),
        ("lend | | | weather", "'weather' is not a valid Context"),
        ("| | obj", "a line is head | mode | slots | contexts"),
        ("lend | | obj | economic | more", "a line is head | mode | slots | contexts"),
    ],
)
def test_a_fault_in_a_line_names_file_and_line(line: str, fault: str) -> None:
    with pytest.raises(LexiconError, match=r"aid\.txt:7: ") as raised:
        parse_frames(line, EventType.AID, WHERE, CLASSES)
    assert fault in str(raised.value)


@pytest.mark.parametrize(
    ("name", "content", "read"),
    [
        ("classes.txt", "# arms\narms missile\n", "_classes"),
        ("light.txt", "launch | A\nsuffer | P\n", "_light"),
        ("status.txt", "PLANNED | plan\nSOON | prepare\n", "_statuses"),
        ("agents.txt", "state | COUNTRY | GOV | envoy\nnation | COUNTRY | GOV | x\n", "_agents"),
        ("agents.txt", "state | COUNTRY | GOV | envoy\nstate | COUNTRY | ARMY | x\n", "_agents"),
        ("contexts.txt", "military | army\nweather | rain\n", "_contexts"),
        ("aid.txt", "# nothing yet\nlend | | obj\n", "_typed"),
    ],
)
def test_a_fault_in_a_file_names_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str, read: str
) -> None:
    folder = tmp_path / "lexicon" / "frames"
    folder.mkdir(parents=True)
    for event_type in EventType:
        (folder / f"{event_type.lower()}.txt").write_text("", encoding="utf-8")
    (folder / name).write_text(content, encoding="utf-8")
    monkeypatch.setattr(frames, "files", lambda _: tmp_path)
    given = {"_statuses": (name,), "_light": (CLASSES,), "_typed": (CLASSES,)}.get(read, ())
    with pytest.raises(LexiconError, match=rf"^{re.escape(name)}:2: "):
        getattr(frames, read)(*given)


def test_agents_contexts_and_statuses_are_read() -> None:
    assert load().agents["coast guard"].sector is Sector.MIL
    assert Context.CBRN in load().contexts["uranium"]
    assert load().status["plan"] is Status.PLANNED
    assert load().report["allege"] is Status.ALLEGED


def documented() -> list[tuple[str, str]]:
    """The sentences of the page's ``example`` blocks, each with what the page says comes out."""
    blocks = re.findall(r"```example\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line]
    return [(said.strip(), told.strip()) for said, _, told in (line.partition(" -> ") for line in lines)]


@pytest.mark.parametrize(("sentence", "told"), documented())
def test_the_examples_of_the_page_come_out_as_it_says(sentence: str, told: str) -> None:
    assert ("; ".join(event_line(e) for e in extract(sentence).events) or "nothing") == told


def event_line(event: Event) -> str:
    """An event as the page writes it: ``TYPE mode: actors > recipients``."""
    sides = [", ".join(p.actor.name for p in event.side(role)) for role in (Role.ACTOR, Role.RECIPIENT)]
    return " ".join(filter(None, (event.type, event.mode))) + ": " + " > ".join(filter(None, sides))
