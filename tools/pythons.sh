#!/bin/sh
# List the installed Pythons that Tuyun is tested on, newest first, one of each minor version: "3.13 /usr/bin/python3.13".
set -eu
for version in 3.13 3.12 3.11; do
    for python in "python$version" "${PYENV_ROOT:-$HOME/.pyenv}/versions/$version".*/bin/python; do
        # A name on the path may be a shim without a Python behind it, and Debian's Python may lack venv.
        if line=$("$python" -c 'import sys, ensurepip, venv; print("%d.%d %s" % (*sys.version_info[:2], sys.executable))' 2>/dev/null) &&
            [ "${line%% *}" = "$version" ]; then
            echo "$line"
            break
        fi
    done
done
