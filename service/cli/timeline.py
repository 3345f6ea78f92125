"""``timeline``: the events of an actor, in order, from the record."""

from collections.abc import Mapping
from typing import Annotated

import typer
from starlette.datastructures import QueryParams

from db.filters import PageRequest
from db.queries import events
from db.rows import EventRow, MentionRow, Page
from db.vocabulary import Role
from service.cli.running import opened, read_settings, run
from service.cli.show import console, counted, event_table, quote, what, when
from service.rest import event_params
from service.rest.params import Params
from service.settings import Settings

Actor = Annotated[list[str], typer.Option(help="Whose timeline: a name, an alias or an id. May be repeated.")]
With = Annotated[list[str] | None, typer.Option("--with", help="Only what involves one of these too.")]
From = Annotated[str | None, typer.Option("--from", help="From this day, month or year on.")]
To = Annotated[str | None, typer.Option("--to", help="Up to this day, month or year.")]
Order = Annotated[str, typer.Option(help="happened: by when it took place; learned: by when it was first reported.")]
Direction = Annotated[str, typer.Option(help="newest or oldest first.")]
Status = Annotated[list[str] | None, typer.Option(help="Only events of this status. May be repeated.")]
Type = Annotated[list[str] | None, typer.Option("--type", help="Only events of this type. May be repeated.")]
AsOf = Annotated[str | None, typer.Option(help="Only what had been published by then.")]
First = Annotated[int, typer.Option(help="How many.", min=1, max=100)]


def timeline(
    actor: Actor,
    with_: With = None,
    from_: From = None,
    to: To = None,
    order: Order = "happened",
    direction: Direction = "oldest",
    status: Status = None,
    type_: Type = None,
    as_of: AsOf = None,
    first: First = 50,
) -> None:
    """Show who did what to whom, with the first sentence that says so."""
    given = {"actor": actor, "with": with_, "from": from_, "to": to, "order": order, "direction": direction}
    given |= {"status": status, "type": type_, "as_of": as_of}
    settings = read_settings()
    page = run(_timeline(settings, _params(given, settings), first))
    console().print(event_table(_row(event) for event in page.rows))
    more = "; there are more: raise --first or narrow the dates" if page.has_next else ""
    typer.echo(counted(len(page.rows), "event") + more)


def _params(given: Mapping[str, object], settings: Settings) -> Params:
    """The options as the query parameters of GET /timeline, so that both mean the same."""
    pairs = [
        (name, str(one))
        for name, value in given.items()
        for one in (value if isinstance(value, list) else [value])
        if one is not None
    ]
    return Params(QueryParams(pairs), event_params.ALLOWED, settings.max_values)


async def _timeline(settings: Settings, params: Params, first: int) -> Page[EventRow]:
    async with opened(settings):
        return await events.list_events(
            await event_params.event_filter(params),
            PageRequest(first=first),
            order=event_params.order(params),
            newest_first=event_params.newest_first(params),
            mentions=True,
        )


def _row(event: EventRow) -> tuple[str, str, str, str, str, str]:
    return (
        when(event.date_value, event.date_precision),
        _names(event, Role.ACTOR),
        what(event.type, event.mode),
        _names(event, Role.RECIPIENT),
        event.status,
        _quote(event.mentions[0]) if event.mentions else "",
    )


def _quote(mention: MentionRow) -> str:
    start = mention.sentence_start
    return quote(mention.sentence, mention.trigger_start - start, mention.trigger_end - start)


def _names(event: EventRow, role: Role) -> str:
    return ", ".join(part.actor_name for part in event.participants if part.role is role)
