#!/usr/bin/env bash
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# check_scripts.sh TREE: the shell scripts parse, and the environment script knows its manners.
set -euo pipefail
cd "$1"

# One script a call: bash -n reads only its first argument.
for script in packaging/dev packaging/lib/*.sh .ci/run tests/house/*.sh; do
    bash -n "$script"
done

for script in packaging/dev .ci/run; do
    [ -x "$script" ] || { echo "$script is not executable"; exit 1; }
done

packaging/dev help | grep -q 'packaging/dev COMMAND' || { echo "packaging/dev help gives no help"; exit 1; }

status=0
packaging/dev no-such-command >/dev/null 2>&1 || status=$?
[ "$status" -eq 2 ] || { echo "packaging/dev no-such-command ended with $status instead of 2"; exit 1; }

# A file of the tree that is named to a command can be written inside: it is not bound by itself.
(
    tree=$PWD root=/nowhere cache=$PWD/build
    # shellcheck source=/dev/null
    . packaging/lib/enter.sh
    collect_shares README.md
    for file in "${files[@]}"; do
        [ "$file" != "$tree/README.md" ] || { echo "files of the tree are bound read-only"; exit 1; }
    done
)

# The table of all checks: a fault is one, what has no time left is named and is none.
table=$(
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    lib=$PWD/packaging/lib tree=$folder
    # shellcheck source=/dev/null
    . "$lib/say.sh"
    # shellcheck source=/dev/null
    . "$lib/check.sh"
    part_command() {
        case $1 in
            lint) part=(false) ;;
            fuzz) part=(sleep 60) ;;
            *) part=(true) ;;
        esac
    }
    # check_at SECONDS PART…: so long after the beginning, with a limit of one minute.
    check_at() {
        local status=0
        SECONDS=$1
        check_all --minutes 1 "${@:2}" 2>/dev/null || status=$?
        echo "status $status"
    }
    check_at 0 tests
    check_at 0 tests lint
    check_at 60 tests threads
    check_grace_minutes=0
    check_at 52 fuzz
)
expected='part result time
tests ok
all ok
status 0
part result time
tests ok
lint FAULT (1)
all FAULT
status 1
part result time
tests not run: no time left
threads not run: no time left
all FAULT
status 1
part result time
fuzz cut off: no time left
all ok
status 0'
table=$(sed -E '/^$/d; s/ +/ /g; s/ [0-9]+ s$//' <<<"$table")
[ "$table" = "$expected" ] || { printf 'The table of checks is wrong:\n%s\n' "$table"; exit 1; }
