"""Start the `tuyun` command, or name the extra that it lacks."""

import sys

from tuyun.graph.errors import MissingExtra, needs_extra


def main() -> None:
    """Run the command; without its packages, one clear message and exit code 2."""
    try:
        with needs_extra("server", "the `tuyun` command"):
            from tuyun.cli.main import main
    except MissingExtra as error:
        sys.stderr.write(f"tuyun: {error}\n")
        sys.exit(2)
    main()


if __name__ == "__main__":
    main()
