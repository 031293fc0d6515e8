#!/bin/sh
# Look for known weaknesses of what the locks hold: audit.sh BIN LOCK...
# pip-audit ends with 1 both where it finds one and where it could ask nobody; here that is 2, and said in words.
set -eu
bin=$1
shift
found=0
for lock in "$@"; do
    if said=$("$bin/pip-audit" --strict --require-hashes --disable-pip --progress-spinner off -r "$lock" 2>&1); then
        printf '%s: %s\n' "$lock" "$said"
    elif printf '%s' "$said" | grep -q '^Found [0-9]* known'; then
        printf '%s: %s\n' "$lock" "$said"
        found=1
    else
        printf '%s\n' "$said" | tail -n 1 >&2
        echo "audit: $lock was not looked up: the vulnerability database gives no answer here. That says neither that" \
            "there is a weakness nor that there is none; run it where the database can be reached." >&2
        exit 2
    fi
done
exit $found
