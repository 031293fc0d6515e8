#!/bin/sh
# See that there is a Chromium for the tests: the machine's own, else Debian's package where we may install it, else
# the download of Python's playwright. The argument is the Python that playwright is installed in.
set -eu
python=$1
there() { "$python" -c 'import sys; from tests.chromium import executable; sys.exit(executable() is None)'; }
there && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } \
        >/dev/null 2>&1 && there && exit 0
fi
"$python" -m playwright install chromium >/dev/null 2>&1 && there && exit 0
echo "The tests need a Chromium: install one (Debian: apt-get install chromium), or name it in CHROMIUM." >&2
exit 1
