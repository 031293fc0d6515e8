"""One jar: from a Maven repository to a verified file.

jgo tells where a repository is and how it is laid out. The bytes are read here: jgo's own download writes
straight to the final name, checks no SHA-256 sum and opens a new connection for each file.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import requests
from jgo.maven import Artifact, MavenContext
from requests.adapters import HTTPAdapter
from tuyun.graph.errors import DownloadFailed
from urllib3.util import Retry

_CHUNK = 1 << 16
_CONNECTIONS = 16
_RETRY = "Run the same command again: what is whole is kept."


class Downloader:
    """Fetches jars into ``directory``; may be shared by threads.

    Args:
        directory: exists already.
        repositories: Maven repositories, name to address; default jgo's own.
    """

    def __init__(self, directory: Path, repositories: Mapping[str, str] | None = None) -> None:
        self._directory = directory
        self._maven = MavenContext(remote_repos=dict(repositories) if repositories is not None else None)
        self._session = requests.Session()
        patience = Retry(3, backoff_factor=0.5, status_forcelist=[429, 502, 503])
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, HTTPAdapter(pool_maxsize=_CONNECTIONS, max_retries=patience))

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def fetch(self, entry: Mapping[str, Any]) -> str:
        """The file name of the jar that a lock entry names; downloads it unless a sound one is there.

        Raises:
            DownloadFailed: no repository has it, its sum is not the lock's, or it cannot be written. Nothing
                of it is left.
        """
        component = self._maven.project(entry["groupId"], entry["artifactId"]).at_version(entry["version"])
        jar = component.artifact(entry.get("classifier", ""), entry["packaging"])
        file = self._directory / jar.filename
        if file.exists() and _sum(file) == entry["sha256"]:
            return jar.filename
        file.unlink(missing_ok=True)
        part = file.with_name(f"{file.name}.part")
        try:
            found = self._stream(jar, part)
            if found != entry["sha256"]:
                raise DownloadFailed(
                    f"{jar}: the SHA-256 sum is {found}, the lock says {entry['sha256']}.",
                    todo="It was removed. Run the command again; if that does not help, distrust the repository.",
                )
            part.replace(file)
        except OSError as error:
            raise DownloadFailed(f"{jar} cannot be written: {error.strerror}.", todo=_RETRY) from error
        finally:
            part.unlink(missing_ok=True)
        return jar.filename

    def _stream(self, jar: Artifact, part: Path) -> str:
        """Write the jar to ``part``; its SHA-256 sum."""
        path = f"{jar.component.path_prefix.as_posix()}/{jar.filename}"
        failure = "no repository is known"
        for base in self._maven.remote_repos.values():
            digest = hashlib.sha256()
            try:
                answer = self._session.get(f"{base}/{path}", stream=True, timeout=30)
                with answer, part.open("wb") as out:
                    answer.raise_for_status()
                    for chunk in answer.iter_content(_CHUNK):
                        out.write(chunk)
                        digest.update(chunk)
            except requests.RequestException as error:
                failure = str(error)
            else:
                return digest.hexdigest()
        raise DownloadFailed(f"{jar} could not be had: {failure}.", todo=f"Check the network. {_RETRY}")


def _sum(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
