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
