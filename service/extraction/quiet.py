"""Reading data files once a process."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_to_collect() -> Iterator[None]:
    """Keep the garbage collector quiet while a dictionary is read: all that it makes stays, so there is no garbage to
    look for, and looking for it takes a third of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
