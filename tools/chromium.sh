#!/bin/sh
# Make sure that the tests have a Chromium: the machine's own, else Debian's package if we may install it, else the one
# that playwright downloads. The argument is the Python in which playwright is installed.
set -eu
python=$1
installed() { "$python" -c 'import sys; from tests.chromium import executable; sys.exit(executable() is None)'; }
installed && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } \
        >/dev/null 2>&1 && installed && exit 0
fi
"$python" -m playwright install chromium >/dev/null 2>&1 && installed && exit 0
echo "The tests need a Chromium: install one (Debian: apt-get install chromium), or name it in CHROMIUM." >&2
exit 1
