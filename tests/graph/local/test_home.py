"""The home directory: credentials, versions, a disk that is full."""

import json
import stat
from pathlib import Path

import pytest
from tuyun.graph.errors import CredentialsLost, HomeNotWritable, HomeTooNew
from tuyun.graph.local.home import Credentials, Home

from tests.graph.local.helpers import tree, with_small_files


@pytest.fixture
def home(tmp_path: Path) -> Home:
    new_home = Home(tmp_path / "deep" / "home")
    new_home.make()
    return new_home


def used(home: Home, stamp: dict[str, object] | None) -> None:
    (home.path / "data" / "databases").mkdir(parents=True)
    (home.path / "data" / "databases" / "store").write_bytes(b"rows")
    home.save(Credentials("bolt://127.0.0.1:1", "neo4j", "old"))
    if stamp is not None:
        home.version_file.write_text(json.dumps(stamp))


def test_a_new_home_is_its_owners_alone(home: Home) -> None:
    assert stat.S_IMODE(home.path.stat().st_mode) == 0o700


def test_credentials_are_their_owners_alone_and_come_back_as_saved(home: Home) -> None:
    fresh = home.credentials()
    assert (fresh.uri, fresh.user) == ("", "neo4j")
    saved = Credentials("bolt://127.0.0.1:7687", "neo4j", fresh.password)
    home.save(saved)
    assert stat.S_IMODE(home.credentials_file.stat().st_mode) == 0o600
    assert home.credentials() == saved
    assert home.credentials_file.read_text().splitlines() == [
        "NEO4J_URI=bolt://127.0.0.1:7687",
        "NEO4J_USERNAME=neo4j",
        f"NEO4J_PASSWORD={fresh.password}",
    ]


def test_each_home_has_a_password_of_its_own_that_no_repr_shows(home: Home, tmp_path: Path) -> None:
    mine, other = home.credentials(), Home(tmp_path / "other").credentials()
    assert mine.password != other.password
    assert len(mine.password) >= 32
    assert mine.password not in repr(mine)


def test_lost_credentials_of_a_home_with_data_are_an_error_and_not_made_anew(home: Home) -> None:
    used(home, None)
    (home.path / "data" / "databases" / "system").mkdir(parents=True, exist_ok=True)
    home.credentials_file.unlink()
    with pytest.raises(CredentialsLost, match=r"The credentials file is missing, .* Put it back from a copy"):
        home.credentials()
    assert not home.credentials_file.exists()


@pytest.mark.parametrize(
    "damaged", [b"", b"\xff\xfe\x00", b"NEO4J_URI=x\nNEO4J_USERNAME=neo4j\nNEO4J_PASSWORD=\n"]
)
def test_damaged_credentials_are_an_error_and_stay(home: Home, damaged: bytes) -> None:
    home.credentials_file.write_bytes(damaged)
    with pytest.raises(CredentialsLost, match=r"The credentials file is damaged: .* Put it back from a copy"):
        home.credentials()
    assert home.credentials_file.read_bytes() == damaged


def test_a_new_home_gets_its_version_without_a_backup(home: Home) -> None:
    assert home.upgrade("5.26.24") is None
    assert json.loads(home.version_file.read_text()) == {"format": 1, "neo4j": "5.26.24"}
    assert not (home.path / "backups").exists()


def test_a_home_of_this_version_is_left_alone(home: Home) -> None:
    used(home, {"format": 1, "neo4j": "5.26.24"})
    before = tree(home.path)
    assert home.upgrade("5.26.24") is None
    assert tree(home.path) == before


@pytest.mark.parametrize(
    "stamp",
    [{"format": 1, "neo4j": "5.26.9"}, {"format": 0, "neo4j": "5.26.24"}, None],
    ids=["older Neo4j", "older format", "from before versions were written"],
)
def test_an_older_home_is_copied_before_it_is_upgraded(home: Home, stamp: dict[str, object] | None) -> None:
    used(home, stamp)
    before = tree(home.path)
    backup = home.upgrade("5.26.24")
    assert backup is not None
    assert tree(backup) == before
    assert json.loads(home.version_file.read_text()) == {"format": 1, "neo4j": "5.26.24"}
    assert home.upgrade("5.26.24") is None
    assert list((home.path / "backups").iterdir()) == [backup]


@pytest.mark.parametrize(
    "stamp",
    [{"format": 2, "neo4j": "5.26.24"}, {"format": 1, "neo4j": "5.26.100"}, {"format": 1, "neo4j": "2026.1.0"}],
    ids=["newer format", "newer patch", "newer Neo4j"],
)
def test_a_newer_home_is_refused_and_untouched(home: Home, stamp: dict[str, object]) -> None:
    used(home, stamp)
    before = tree(home.path)
    with pytest.raises(HomeTooNew, match=rf"format {stamp['format']}, Neo4j {stamp['neo4j']}.*--home"):
        home.upgrade("5.26.24")
    assert tree(home.path) == before


def test_a_disk_without_room_for_neo4j_is_told_before_the_start(home: Home) -> None:
    home.require_free_space()
    with pytest.raises(HomeNotWritable, match=r"The disk has \d+ MB free; Neo4j needs 1099511627776 MB to start"):
        home.require_free_space(1 << 60)


FAIL = """
import sys
from pathlib import Path
from tuyun.graph.errors import HomeNotWritable
from tuyun.graph.local.home import Credentials, Home
home = Home(Path(sys.argv[1]))
try:
    {action}
except HomeNotWritable as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("action", "limit", "named"),
    [
        ('home.save(Credentials("bolt://127.0.0.1:2", "neo4j", "new"))', 10, "credentials"),
        ('home.upgrade("5.26.24")', 2, "backups/"),
    ],
    ids=["credentials", "backup"],
)
def test_a_full_disk_is_told_and_nothing_is_half_written(home: Home, action: str, limit: int, named: str) -> None:
    used(home, {"format": 1, "neo4j": "5.26.9"})
    before = tree(home.path)
    message = with_small_files(limit, FAIL.format(action=action), home.path)
    assert message.startswith(f"{home.path}/{named}")
    assert "Cannot write: " in message
    assert "File too large" in message
    assert "Free some space" in message
    assert tree(home.path) == before
