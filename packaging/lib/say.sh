# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # sourced by packaging/dev, which sets tree, cache and preset

# Speaking to the person. Everything goes to standard error, so that the output of a program
# that runs inside stays clean.

say() {
    printf 'packaging/dev: %s\n' "$*" >&2
}

# One sentence that says what is missing and what to do, and the end of the script.
fail() {
    say "$*"
    exit 1
}

have() {
    command -v "$1" >/dev/null 2>&1
}

is_root() {
    [ "$(id -u)" -eq 0 ]
}

# free_megabytes DIR: what the file system of DIR can still take for this user.
free_megabytes() {
    df -Pk "$1" | awk 'NR == 2 { print int($4 / 1024) }'
}

# twice COMMAND…: a second try for what needs the network, where a mirror may stumble.
twice() {
    ("$@") || {
        say "Trying that once more in 20 seconds."
        sleep 20
        ("$@")
    }
}
