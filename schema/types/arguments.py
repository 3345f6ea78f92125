"""Arguments that several fields share, described once."""

from datetime import datetime
from typing import Annotated

import strawberry

from db.filters import Bucket, Order
from schema.types.enums import Direction
from schema.types.filters import EventFilterInput

FilterArgument = Annotated[EventFilterInput | None, strawberry.argument(description="Which events; all without it.")]
OrderArgument = Annotated[Order, strawberry.argument(description="By what to sort.")]
DirectionArgument = Annotated[Direction, strawberry.argument(description="Which end comes first.")]
BucketArgument = Annotated[Bucket, strawberry.argument(description="How wide the histogram's bars are.")]
AsOfArgument = Annotated[
    datetime | None,
    strawberry.argument(description="Only what had been published by this moment, which needs an offset from UTC."),
]
