"""Who may do what: keys in ``Authorization: Bearer``, as the settings ask for them."""

from db import keys
from service.errors import DatelineError
from service.settings import Settings


class Gate:
    """Answers whether the bearer of an Authorization header may read or write."""

    def __init__(self, settings: Settings) -> None:
        self._reads_open = settings.reads_open
        self._writes_open = not settings.write_key_required

    async def check_read(self, authorization: str | None) -> None:
        """Raises DatelineError (401) unless reads are open or the key is one of ours, of any scope."""
        if not self._reads_open:
            await _scope_of(authorization)

    async def check_write(self, authorization: str | None) -> None:
        """Raises DatelineError (401, 403) unless writes are open or the key has the scope "write"."""
        if not self._writes_open and (scope := await _scope_of(authorization)) != "write":
            raise DatelineError("forbidden", f'This key has the scope "{scope}"; writing needs "write".')


async def _scope_of(authorization: str | None) -> str:
    scheme, _, secret = (authorization or "").partition(" ")
    if scheme.lower() != "bearer" or not secret.strip():
        raise DatelineError("unauthenticated", "Send a key: Authorization: Bearer <key>.")
    key = await keys.check_key(secret.strip())
    if key is None:
        raise DatelineError("unauthenticated", "This key is not known, or was revoked.")
    return key.scope
