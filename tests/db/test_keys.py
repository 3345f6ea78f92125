import asyncio

import pytest

from db.connection import connection
from db.keys import check_key, create_key, list_keys, revoke_key

pytestmark = pytest.mark.usefixtures("database")


async def test_a_secret_opens_its_key_and_no_other() -> None:
    secret = await create_key("first")
    await create_key("second", scope="admin")
    key = await check_key(secret)
    assert key is not None
    assert (key.name, key.scope) == ("first", "write")
    assert await check_key(secret + "x") is None
    assert await check_key(secret.upper()) is None
    assert await check_key("") is None
    assert await check_key("\0\ud800") is None


async def test_a_secret_is_long_random_and_not_stored() -> None:
    secrets = [await create_key(name) for name in ("a", "b")]
    assert len(set(secrets)) == 2
    assert all(len(secret) >= 43 for secret in secrets)
    rows = await connection().execute_query_dict("SELECT * FROM api_key")
    assert not any(secret in str(row.values()) for row in rows for secret in secrets)


async def test_a_name_is_given_once_until_it_is_revoked() -> None:
    secret = await create_key("desk")
    with pytest.raises(ValueError, match="there is a key named 'desk'"):
        await create_key("desk")
    assert await revoke_key("desk") is True
    assert await revoke_key("desk") is False
    assert await check_key(secret) is None
    assert await create_key("desk") != secret


async def test_of_two_made_at_once_under_one_name_one_is_made() -> None:
    made = await asyncio.gather(*(create_key("desk") for _ in range(5)), return_exceptions=True)
    assert sum(isinstance(one, str) for one in made) == 1


@pytest.mark.parametrize("name", ["", "x" * 101, "a\0b"])
async def test_an_unfit_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"name"):
        await create_key(name)
    assert await revoke_key("nobody") is False


async def test_keys_are_listed_by_name() -> None:
    for name in ("b", "a"):
        await create_key(name)
    assert [(key.name, key.scope) for key in await list_keys()] == [("a", "write"), ("b", "write")]
