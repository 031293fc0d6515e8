#!/bin/sh
# Look up known vulnerabilities of the packages in lock files: audit.sh BIN LOCK...
# Exit code 1: some were found. 2: the database did not answer, for which pip-audit itself also ends with 1.
set -eu
bin=$1
shift
found=0
for lock in "$@"; do
    if output=$("$bin/pip-audit" --strict --require-hashes --disable-pip --progress-spinner off -r "$lock" 2>&1); then
        printf '%s: %s\n' "$lock" "$output"
    elif printf '%s' "$output" | grep -q '^Found [0-9]* known'; then
        printf '%s: %s\n' "$lock" "$output"
        found=1
    else
        printf '%s\n' "$output" | tail -n 1 >&2
        echo "audit: $lock was not checked, because the vulnerability database does not answer here. It may or may not" \
            "have vulnerabilities; run this where the database can be reached." >&2
        exit 2
    fi
done
exit $found
