#!/bin/bash
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# run.sh PROGRAM PYTHON SCRIPT CASE EXPECTED…: the real program on a virtual display with a bus of its own, and a
# listener there. Status 77: this system has no display server or bus for it.
set -u

if [ "${SCEP_A11Y_BUS:-}" != 1 ]; then
    for tool in Xvfb dbus-run-session python3; do
        command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
    done
    home=$(mktemp -d)
    trap 'kill "$display_server" 2>/dev/null; rm -rf "$home"' EXIT
    chmod 700 "$home"
    # The server itself looks for a free number and tells it.
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$home/display" 2>/dev/null &
    display_server=$!
    for _ in $(seq 100); do
        [ -s "$home/display" ] && break
        sleep 0.1
    done
    [ -s "$home/display" ] || { echo "there is no virtual display"; exit 77; }
    export SCEP_A11Y_BUS=1 DISPLAY=:$(cat "$home/display") QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
    export XDG_RUNTIME_DIR=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data NO_AT_BRIDGE=0
    unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
    dbus-run-session -- "$0" "$@" 2>"$home/errors"
    status=$?
    grep -v 'dbus-daemon\|SpiRegistry' "$home/errors" >&2
    exit "$status"
fi

program=$1 python=$2 script=$3 case=$4
shift 4
launcher=/usr/libexec/at-spi-bus-launcher
[ -x "$launcher" ] || { echo "at-spi2-core is not installed"; exit 77; }
"$launcher" --launch-immediately &
bus=$!
"$program" "$case" &
workbench=$!
"$python" -B "$script" "$workbench" "$@"
status=$?
kill "$workbench" "$bus"
wait "$workbench" 2>/dev/null
exit "$status"
