"""API keys: 256 random bits, of which only the SHA-256 is stored.

No salt and no stretching: nobody guesses 256 bits.
"""

import hashlib
import hmac
import secrets
from datetime import UTC, datetime

from db import ids
from db.checks import check_text
from db.queries.mapping import to_instant_set, to_uuid
from db.queries.sql import Record, Sql
from db.rows import KeyRow

PREFIX = "dateline_"  # lets scanners for leaked secrets know one
_COLUMNS = "id, name, scope, created_at, secret_hash"
_MAX_NAME, _MAX_SCOPE = 100, 16


async def create_key(name: str, scope: str = "write") -> str:
    """Make a key and return its secret, which is not shown again. Raises ValueError for a name taken or unfit."""
    check_text("name", name)
    check_text("scope", scope)
    if not 1 <= len(name) <= _MAX_NAME or not 1 <= len(scope) <= _MAX_SCOPE:
        raise ValueError(f"a key's name has 1 to {_MAX_NAME} characters and its scope 1 to {_MAX_SCOPE}")
    secret = PREFIX + secrets.token_urlsafe(32)
    sql = Sql()
    values = sql.bind_all([ids.key_id(name), name, scope, datetime.now(UTC), _hash(secret)])
    stored = await sql.fetch(f"INSERT INTO api_key ({_COLUMNS}) VALUES {values} ON CONFLICT DO NOTHING RETURNING id")
    if not stored:
        raise ValueError(f"there is a key named {name!r}")
    return secret


async def check_key(secret: str) -> KeyRow | None:
    """The key with this secret, if there is one. What is looked up and compared is the hash, which tells nothing."""
    wanted = _hash(secret)
    sql = Sql()
    records = await sql.fetch(f"SELECT {_COLUMNS} FROM api_key WHERE secret_hash = {sql.bind(wanted)}")
    return next((_row(record) for record in records if hmac.compare_digest(record["secret_hash"], wanted)), None)


async def list_keys() -> list[KeyRow]:
    """Every key, by name."""
    return [_row(record) for record in await Sql().fetch(f"SELECT {_COLUMNS} FROM api_key ORDER BY name")]


async def revoke_key(name: str) -> bool:
    """Remove a key; its secret is void at once and its name free again. Returns whether there was one."""
    sql = Sql()
    return bool(await sql.fetch(f"DELETE FROM api_key WHERE name = {sql.bind(name)} RETURNING id"))


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="surrogatepass")).hexdigest()


def _row(record: Record) -> KeyRow:
    return KeyRow(to_uuid(record["id"]), record["name"], record["scope"], to_instant_set(record["created_at"]))
