"""What can go wrong in asking the record, for the layers above to render."""


class RecordError(Exception):
    """Base of the record's errors; the message is safe to show a client."""


class CursorError(RecordError):
    """A cursor that is malformed, or belongs to another list or order."""


class PageError(RecordError):
    """A page that asks for both or neither of first and last, or for more than the bound."""


class FilterError(RecordError):
    """A filter that no database can be asked: too many values or words, or text with a NUL character."""


class NotStoredError(RecordError):
    """No row of this id."""
